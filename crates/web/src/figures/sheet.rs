//! `/figures/sheet`: the figures of a period on one page of paper, for the steering group (stuurgroep). Exact counts, not to be published.

use std::sync::Arc;

use axum::Router;
use axum::extract::Query;
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::IntoResponse;
use axum::routing::get;
use domain::command::Place;
use jiff::civil::Date;
use permission::Page as Sees;
use report::work::Work;
use report::{Figures, MonthFlow, Period};
use store::Measure;

use super::asked::Asked;
use super::{Counted, counted, view};
use crate::answer::{Answer, Trouble, to};
use crate::house::Houses;
use crate::language::Language;
use crate::visit::Visit;

/// No more months than this stand on a page: the last of them.
const MONTHS: usize = 24;

pub fn routes() -> Router<Houses> {
    Router::new().route("/figures/sheet", get(show))
}

/// Everything that stands on the page for the steering group.
#[derive(Clone, Debug, Default)]
pub struct FiguresOnPaper {
    /// The house's name.
    pub house: String,
    /// The first day.
    pub from: Date,
    /// The last day.
    pub to: Date,
    /// The day on which it was made.
    pub made_on: Date,
    /// In which language.
    pub language: Language,
    /// The large figures: label, value, and a few words more.
    pub key: Vec<[String; 3]>,
    /// Each month.
    pub months: Vec<MonthFlow>,
    /// Each class of leaving: label, at leaving, and now.
    pub outcomes: Vec<(String, usize, usize)>,
    /// Small tables: title, and label and value of each line.
    pub tables: Vec<(String, Vec<(String, String)>)>,
    /// How it was counted.
    pub rules: Vec<String>,
    /// By which definitions.
    pub definitions: String,
    /// That this house counts otherwise.
    pub deviates: Option<String>,
}

async fn show(visit: Visit, Query(asked): Query<Asked>) -> Answer {
    visit.see(Sees::Figures, Place::House)?;
    let counted = counted(&visit.house).await?;
    let chosen = asked.period(&visit, counted.as_ref().map(|counted| counted.begun));
    // What cannot be counted leads back to the page on which days are chosen.
    let (Some(counted), Some(period)) = (counted, chosen.period) else {
        return to(visit.path("figures"));
    };
    let house = &visit.house;
    let work = super::work_of(&visit, period).await?;
    let paper = paper(&visit, &counted, period, &work);
    let press = Arc::clone(&house.press);
    let printed = tokio::task::spawn_blocking(move || press.figures(&paper)).await;
    match printed.unwrap_or_else(|error| Err(error.to_string())) {
        Ok(pdf) => {
            let kind = (CONTENT_TYPE, "application/pdf");
            let named = (CONTENT_DISPOSITION, "inline; filename=\"cijfers.pdf\"");
            Ok(([kind, named, (CACHE_CONTROL, "no-store")], pdf).into_response())
        }
        Err(why) => Err(Trouble::Broken(store::Broken::Engine(format!("figures were not printed: {why}")))),
    }
}

fn paper(visit: &Visit, counted: &Counted, period: Period, work: &Work) -> FiguresOnPaper {
    let (house, language) = (&visit.house, visit.language);
    let figures = Figures::of(&counted.passages, &house.outflow, period, Some(counted.begun));
    let classes = view::classes(visit, &figures);
    let months = report::months(&counted.passages, period);
    let t = |key: &str| language.t(key);
    FiguresOnPaper {
        house: house.name.clone(),
        from: period.from(),
        to: period.to(),
        made_on: visit.now.wall.date(),
        language,
        key: key(language, &figures, &classes, work),
        months: months[months.len().saturating_sub(MONTHS)..].to_vec(),
        outcomes: classes.iter().map(|class| (class.label.clone(), class.at_leaving, class.now)).collect(),
        tables: tables(language, work),
        rules: ["figures-paper-rule", "figures-paper-leaving", "figures-paper-forgotten"].map(t).to_vec(),
        definitions: format!("{} · {}", house.outflow.version_within(period.from(), period.to()), work.definitions),
        deviates: view::deviates(&house.outflow, language)
            .map(|since| format!("{} {since}. {}", t("figures-deviates"), t("figures-deviates-then"))),
    }
}

fn key(language: Language, figures: &Figures, classes: &[view::ClassRow], work: &Work) -> Vec<[String; 3]> {
    let t = |key: &str| language.t(key);
    let back = format!("{} {}", t("figures-paper-of-whom-back"), figures.came_back);
    let durable = classes.first().map_or_else(String::new, |class| class.share_now.clone());
    let named = classes.first().map_or_else(String::new, |class| class.label.clone());
    let half = |measure: Measure, unit: &str| {
        let spread = work.count(measure).and_then(|count| count.spread);
        spread.map_or_else(|| "–".to_owned(), |spread| language.n(unit, usize::try_from(spread.half).unwrap_or(0)))
    };
    vec![
        [t("figures-there"), figures.there.to_string(), t("figures-paper-evening")],
        [t("figures-came"), figures.came().to_string(), back],
        [t("figures-left"), figures.left.to_string(), t("figures-paper-in-period")],
        [named, durable, t("figures-paper-share-now")],
        [t("figures-waiting"), work.waiting.all.to_string(), t("figures-paper-at-end")],
        [t("figures-paper-decided"), half(Measure::Decided, "figures-days"), t("figures-paper-half")],
        [t("figures-paper-bed"), half(Measure::BedHeld, "figures-minutes"), t("figures-paper-half")],
        [t("figures-full-evenings"), work.beds.full_evenings.to_string(), t("figures-paper-in-period")],
    ]
}

/// The measures that a steering group asks about, each with the ways in which it came out.
fn tables(language: Language, work: &Work) -> Vec<(String, Vec<(String, String)>)> {
    [Measure::Decided, Measure::ObjectionDecided, Measure::Term, Measure::LearningLeft]
        .into_iter()
        .filter_map(|measure| {
            let (title, _) = super::measure::called(language, measure, "")?;
            let count = work.count(measure)?;
            let row = |way: &report::work::WayCount| {
                (super::measure::way(language, measure, &way.way), way.times.to_string())
            };
            Some((title, count.ways.iter().filter(|way| way.times > 0).map(row).collect()))
        })
        .collect()
}
