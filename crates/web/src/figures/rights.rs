//! `/figures/rights`: for whoever watches over rights (functionaris gegevensbescherming). What people asked and how long it took, who
//! looked, what was shared, whose files are still there. Counts only; not one word about anybody.

use askama::Template;
use axum::Router;
use axum::extract::Query;
use axum::routing::get;
use domain::command::Place;
use permission::Page as Sees;
use report::work::{Measures, Spread, moments};

use super::asked::Asked;
use super::measure::{self, GroupShown};
use super::tabs::{Tab, tabs};
use super::{begun, counted};
use crate::answer::{self, Answer};
use crate::form::{Faults, Filled};
use crate::frame::Frame;
use crate::house::Houses;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/figures/rights", get(show))
}

#[derive(Template)]
#[template(path = "figures/rights.html")]
struct Page {
    frame: Frame,
    tabs: Vec<Tab>,
    faults: Faults,
    filled: Filled,
    shown: Option<Shown>,
}

struct Shown {
    from: String,
    to: String,
    groups: Vec<GroupShown>,
    /// How often each of these was written down.
    written: Vec<(&'static str, u64)>,
    /// How many files one worker read on one day.
    reading: Option<Spread>,
    /// Whose files are there, by the year in which they left; nothing for who is in the programme.
    held: Vec<(Option<i16>, usize)>,
    /// Who has a file and was never in the programme.
    never: usize,
}

/// What is told of the log: the kinds of events, and under which text they stand.
const WRITTEN: [(&str, &[&str]); 4] = [
    ("figures-reads", &["FileRead"]),
    ("figures-registered", &["PersonRegistered"]),
    ("figures-letters", &["LetterDelivered"]),
    ("figures-stops", &["SharesStopped"]),
];

async fn show(visit: Visit, Query(asked): Query<Asked>) -> Answer {
    visit.see(Sees::Rights, Place::House)?;
    let house = &visit.house;
    let begun = begun(house).await?;
    let chosen = asked.period(&visit, begun);
    let shown = match (chosen.period, counted(house).await?) {
        (Some(period), Some(counted)) => {
            let work = super::work_of(&visit, period).await?;
            let within = moments(period, &house.zone);
            let log = house.passed.written.over(&house.archive, within, visit.now.at).await?;
            let held = house.passed.files_held(&counted.passages, period.to());
            let told = ["rights", "sharing"];
            let groups = Measures::shipped().groups.iter().filter(|group| told.contains(&group.word.as_str()));
            let day = |day| crate::dates::full_day(visit.language, day);
            let mut groups = measure::groups(&visit, &work, "", groups);
            // Whoever reads this page sees no records.
            groups.iter_mut().flat_map(|group| &mut group.measures).for_each(measure::MeasureShown::without_records);
            Some(Shown {
                from: day(period.from()),
                to: day(period.to()),
                groups,
                written: WRITTEN.iter().map(|(key, kinds)| (*key, log.times(kinds))).collect(),
                reading: log.reading(),
                never: house.archive.people_count().await?.saturating_sub(held.everybody),
                held: held.by_year.clone(),
            })
        }
        _ => None,
    };
    let wrong = !chosen.faults.is_empty();
    let page = Page {
        frame: visit.frame("figures-tab-rights").await?,
        tabs: tabs(&visit, "figures/rights", &chosen.query),
        faults: chosen.faults,
        filled: chosen.filled,
        shown,
    };
    if wrong { answer::again(&page) } else { answer::page(&page) }
}
