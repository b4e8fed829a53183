//! `/open-figures`: what everybody may see, without signing in, and the same as open data. Only what was published stands here, quarter
//! by quarter and protected; publishing is `bestendig report release`.

use std::path::PathBuf;

use askama::Template;
use axum::Router;
use axum::extract::Path;
use axum::http::header::CONTENT_TYPE;
use axum::response::IntoResponse;
use axum::routing::get;
use report::open_data::Rows;
use report::open_data::dcat::{Description, describe};
use report::release::{Quarter, Register, Release, Shown, Table};
use report::work::Funded;
use serde::{Deserialize, Serialize};

use crate::answer::{self, Answer, Trouble};
use crate::house::{House, Houses};
use crate::language::Language;
use crate::visit::Doorstep;

pub fn routes() -> Router<Houses> {
    Router::new().route("/open-figures", get(show)).route("/open-figures/{file}", get(file))
}

/// What a house agreed about its figures.
#[derive(Clone, Debug, Default)]
pub struct FigureTerms {
    /// For how many beds there is money, since when.
    pub funded: Vec<Funded>,
    /// The file in which stands what was published; nothing where nothing is.
    pub published: Option<PathBuf>,
    /// How a catalogue of open data describes it; without it the data has no description.
    pub catalogue: Option<CatalogueTerms>,
}

/// What only the house can say about what it publishes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CatalogueTerms {
    /// Who publishes it.
    pub publisher: String,
    /// The address of whoever publishes it, as a catalogue knows them.
    pub publisher_address: String,
    /// A page on which somebody can be asked about it.
    pub contact_page: String,
    /// The address of the licence.
    pub licence: String,
}

#[derive(Template)]
#[template(path = "figures/open.html")]
struct Page {
    language: Language,
    slug: String,
    house: String,
    quarters: Vec<QuarterShown>,
    /// Who was there, as bars.
    bars: Vec<(String, u32, u32, String)>,
    described: bool,
}

struct QuarterShown {
    name: String,
    there: String,
    came: String,
    left: String,
    /// Label and count of each class.
    left_to: Vec<(String, String)>,
}

async fn show(step: Doorstep) -> Answer {
    let release = release(&step.house)?;
    let tables: Vec<(&Quarter, &Table)> = release.iter().flat_map(|release| &release.quarters).collect();
    answer::page(&Page {
        language: step.language,
        slug: step.house.slug.clone(),
        house: step.house.name.clone(),
        bars: bars(&tables, step.language),
        quarters: tables.iter().rev().map(|(quarter, table)| quarter_shown(&step, **quarter, table)).collect(),
        described: step.house.figures.catalogue.is_some(),
    })
}

/// The same as a file.
async fn file(step: Doorstep, Path((_, name)): Path<(String, String)>) -> Answer {
    let release = release(&step.house)?.ok_or(Trouble::NotThere)?;
    let rows = || Rows::of_release(&release);
    let (kind, bytes) = match name.as_str() {
        "figures.csv" => ("text/csv; charset=utf-8", rows().csv()),
        "figures.json" => ("application/json", rows().json()),
        "figures.xlsx" => (
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            rows().xlsx().map_err(|_| Trouble::NotThere)?,
        ),
        "figures.jsonld" => {
            let terms = step.house.figures.catalogue.as_ref().ok_or(Trouble::NotThere)?;
            ("application/ld+json", describe(&release, &description(&step.house, terms)))
        }
        "release.json" => ("application/json", release.write().into_bytes()),
        _ => return Err(Trouble::NotThere),
    };
    Ok(([(CONTENT_TYPE, kind)], bytes).into_response())
}

fn description(house: &House, terms: &CatalogueTerms) -> Description {
    Description {
        address: format!("{}/{}/open-figures/figures", house.origin, house.slug),
        publisher: terms.publisher.clone(),
        publisher_address: terms.publisher_address.clone(),
        contact_page: terms.contact_page.clone(),
        licence: terms.licence.clone(),
        written: house.now().wall.date(),
    }
}

/// What was published; nothing as long as nothing is. A file that does not read is an accident and is not shown as nothing.
fn release(house: &House) -> Result<Option<Release>, Trouble> {
    let Some(path) = &house.figures.published else { return Ok(None) };
    let text = match std::fs::read_to_string(path) {
        Ok(text) => text,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(store::Broken::Engine(format!("what was published: {error}")).into()),
    };
    let register = Register::read(&text);
    Ok(Some(register.map_err(|why| store::Broken::Engine(format!("what was published: {why}")))?.release()))
}

fn quarter_shown(step: &Doorstep, quarter: Quarter, table: &Table) -> QuarterShown {
    let list = step.house.outflow.on(quarter.last());
    let class = |(word, shown): &(String, Shown)| {
        let label = match (list.class(word), step.language) {
            (Some(class), Language::Dutch) => class.nl.clone(),
            (Some(class), Language::English) => class.en.clone(),
            (None, language) => language.t("outflow-no-class"),
        };
        (label, said(step.language, *shown))
    };
    QuarterShown {
        name: quarter.to_string(),
        there: said(step.language, table.there),
        came: said(step.language, table.came),
        left: said(step.language, table.left),
        left_to: table.left_to.iter().map(class).collect(),
    }
}

fn said(language: Language, shown: Shown) -> String {
    match shown {
        Shown::Few => language.t("figures-few"),
        Shown::About(count) => count.to_string(),
        Shown::Withheld => language.t("figures-withheld"),
    }
}

/// For each quarter its name, where its bar stands, how long it is, and the count beside it.
fn bars(tables: &[(&Quarter, &Table)], language: Language) -> Vec<(String, u32, u32, String)> {
    let count = |shown: Shown| if let Shown::About(count) = shown { count } else { 0 };
    let most = tables.iter().map(|(_, table)| count(table.there)).max().unwrap_or(0).max(1);
    let bar = |(nth, (quarter, table)): (usize, &(&Quarter, &Table))| {
        let length = u64::from(count(table.there)) * 200 / u64::from(most);
        (quarter.to_string(), nth as u32 * 22, length as u32, said(language, table.there))
    };
    tables.iter().enumerate().map(bar).collect()
}
