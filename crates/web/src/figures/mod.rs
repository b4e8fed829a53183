//! `/figures`: who came, was there and left in a period, to what and what it is now, each with how it is counted; and figures
//! that others published, added up only where that can be.

mod chart;
#[cfg(test)]
mod tests;
mod view;

use askama::Template;
use axum::Router;
use axum::extract::Query;
use axum::routing::get;
use domain::command::Place;
use jiff::civil::Date;
use permission::Page as Sees;
use report::{Figures, NoFigures, Period};
use serde::Deserialize;

use crate::answer::{self, Answer, Trouble};
use crate::form::{Faults, Filled};
use crate::frame::Frame;
use crate::house::{House, Houses};
use crate::visit::Visit;
use chart::Bar;
use view::{ClassRow, TableShown};

/// The pages of this subject.
pub fn routes() -> Router<Houses> {
    Router::new().route("/figures", get(show))
}

#[derive(Template)]
#[template(path = "figures/page.html")]
struct Page {
    frame: Frame,
    faults: Faults,
    filled: Filled,
    /// The figures; none when nothing is written yet, or what was asked cannot be.
    figures: Option<Shown>,
    published: Vec<TableShown>,
    /// Since when this house counts otherwise than the list that comes with the program.
    deviates: Option<String>,
}

struct Shown {
    from: String,
    to: String,
    figures: Figures,
    classes: Vec<ClassRow>,
    bars: Vec<Bar>,
    height: usize,
    source: String,
    begun: String,
}

#[derive(Default, Deserialize)]
struct Asked {
    #[serde(default)]
    from: String,
    #[serde(default)]
    to: String,
}

/// What can be counted, and since when: for this page and for the command line.
pub struct Counted {
    pub passages: report::Passages,
    /// The day on which the house began to write down.
    pub begun: Date,
}

/// Everything that a house can count; nothing while nothing is written.
pub async fn counted(house: &House) -> Result<Option<Counted>, store::Broken> {
    let Some(begun) = house.archive.begun_at().await? else { return Ok(None) };
    let passages = report::gather(&house.archive).await?;
    Ok(Some(Counted { passages, begun: house.zone.to_datetime(begun).date() }))
}

async fn show(visit: Visit, Query(asked): Query<Asked>) -> Answer {
    visit.see(Sees::Figures, Place::House)?;
    let today = visit.now.wall.date();
    let counted = counted(&visit.house).await?;
    let begun = counted.as_ref().map_or(today, |counted| counted.begun);
    let (from, to, mut faults) = days(&asked, begun, today);
    let period = Period::new(from, to, today);
    if let Err(why) = period
        && faults.is_empty()
    {
        let (field, key) = match why {
            NoFigures::EndsBeforeItBegins { .. } => ("to", "figures-ends-before"),
            NoFigures::InTheFuture { .. } => ("to", "figures-future"),
        };
        faults.add(field, key);
    }
    let filled = filled(&asked, from, to);
    let wrong = !faults.is_empty();
    let figures = match (counted, period) {
        (Some(counted), Ok(period)) if !wrong => Some(shown(&visit, &counted, period)),
        _ => None,
    };
    let published = view::published(visit.language);
    let deviates = view::deviates(&visit.house.outflow, visit.language);
    let page = Page { frame: visit.frame("figures-title").await?, faults, filled, figures, published, deviates };
    if wrong { answer::again(&page) } else { answer::page(&page) }
}

/// The days that were asked: from the beginning until today where nothing was said.
fn days(asked: &Asked, begun: Date, today: Date) -> (Date, Date, Faults) {
    let mut faults = Faults::default();
    let mut day = |field: &str, typed: &str, else_: Date| match typed.trim() {
        "" => else_,
        typed => typed.parse().unwrap_or_else(|_| {
            faults.add(field, "figures-no-day");
            else_
        }),
    };
    let (from, to) = (day("from", &asked.from, begun), day("to", &asked.to, today));
    (from, to, faults)
}

fn filled(asked: &Asked, from: Date, to: Date) -> Filled {
    let mut filled = Filled::default();
    for (field, typed, day) in [("from", &asked.from, from), ("to", &asked.to, to)] {
        let value = if typed.trim().is_empty() { day.to_string() } else { typed.clone() };
        filled.set(field, [value]);
    }
    filled
}

fn shown(visit: &Visit, counted: &Counted, period: Period) -> Shown {
    let lists = &visit.house.outflow;
    let figures = Figures::of(&counted.passages, lists, period, Some(counted.begun));
    let classes = view::classes(visit, &figures);
    let day = |day| crate::dates::full_day(visit.language, day);
    let (bars, height) = chart::bars(&classes);
    Shown {
        from: day(period.from()),
        to: day(period.to()),
        source: lists.on(period.to()).source.clone(),
        begun: day(counted.begun),
        classes,
        bars,
        height,
        figures,
    }
}

/// Whether the worker may see figures, for the menu.
pub fn sees(visit: &Visit) -> bool {
    visit.see(Sees::Figures, Place::House).map_err(|_: Trouble| ()).is_ok()
}
