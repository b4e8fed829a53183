//! `/figures/rights`: for whoever watches over rights (functionaris gegevensbescherming). What people asked and how long it took, who
//! looked, what was shared, whose files are still there. Counts only; not one word about anybody.

use askama::Template;
use axum::Router;
use axum::extract::Query;
use axum::routing::get;
use domain::command::Place;
use jiff::civil::Date;
use permission::Page as Sees;
use report::work::{Measures, Spread, Work, moments};
use report::{Passages, is_there, last_times};

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
            let work = Work::of(&house.archive, period, &house.figures.funded, (&house.zone, &visit.now)).await?;
            let (from, before) = moments(period, &house.zone);
            let kinds = house.archive.kinds_between(from, before).await?;
            let of =
                |names: &[&str]| kinds.iter().filter(|(kind, _)| names.contains(&kind.as_str())).map(|(_, n)| n).sum();
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
                written: WRITTEN.iter().map(|(key, names)| (*key, of(names))).collect(),
                reading: Spread::of(&house.archive.reads_by_day(from, before).await?),
                never: house.archive.people_count().await?.saturating_sub(everybody(&counted.passages)),
                held: held(&counted.passages, period.to()),
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

/// How many people were in the programme at all.
fn everybody(passages: &Passages) -> usize {
    passages.held.iter().map(|one| one.person).collect::<std::collections::BTreeSet<_>>().len()
}

/// Of each person the last time in the programme: there still, or in which year they left.
fn held(passages: &Passages, today: Date) -> Vec<(Option<i16>, usize)> {
    let last = last_times(passages.held.iter().filter(|one| one.entered <= today));
    let mut years: std::collections::BTreeMap<Option<i16>, usize> = std::collections::BTreeMap::new();
    for one in last.values() {
        let year = if is_there(one, today) { None } else { one.gone.as_ref().map(|gone| gone.on.year()) };
        *years.entry(year).or_default() += 1;
    }
    years.into_iter().collect()
}
