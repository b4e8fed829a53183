//! `/figures/work`: the work of a period. Every figure with how it is counted, how it came out, how long it took, and the records
//! behind it.

use askama::Template;
use axum::Router;
use axum::extract::Query;
use axum::routing::get;
use domain::command::Place;
use permission::Page as Sees;
use report::work::{MeasureTerms, Measures, Spread, UnmetNow, WaitingSplit, Work};

use super::asked::Asked;
use super::begun;
use super::evenings::{self, Evenings};
use super::measure::{self, GroupShown};
use super::tabs::{Tab, tabs};
use crate::answer::{self, Answer};
use crate::form::{Faults, Filled};
use crate::frame::Frame;
use crate::house::Houses;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/figures/work", get(show))
}

#[derive(Template)]
#[template(path = "figures/work.html")]
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
    work: Work,
    groups: Vec<GroupShown>,
    evenings: Evenings,
    of_groups: Vec<(String, Option<(u64, u64)>)>,
}

async fn show(visit: Visit, Query(asked): Query<Asked>) -> Answer {
    visit.see(Sees::Figures, Place::House)?;
    let house = &visit.house;
    let begun = begun(house).await?;
    let chosen = asked.period(&visit, begun);
    let shown = match chosen.period.filter(|_| begun.is_some()) {
        Some(period) => {
            let work = super::work_of(&visit, period).await?;
            let day = |day| crate::dates::full_day(visit.language, day);
            Some(Shown {
                from: day(period.from()),
                to: day(period.to()),
                groups: measure::groups(&visit, &work, &chosen.query, Measures::shipped().groups.iter()),
                of_groups: of_groups(&visit, &work),
                evenings: evenings::of(visit.language, &work.beds),
                work,
            })
        }
        None => None,
    };
    let wrong = !chosen.faults.is_empty();
    let page = Page {
        frame: visit.frame("figures-tab-work").await?,
        tabs: tabs(&visit, "figures/work", &chosen.query),
        faults: chosen.faults,
        filled: chosen.filled,
        shown,
    };
    if wrong { answer::again(&page) } else { answer::page(&page) }
}

/// For whom, how many, and how long: a row each.
fn for_whom(split: &WaitingSplit) -> [(&'static str, usize, Option<Spread>); 2] {
    [
        ("figures-for-us", split.for_us, split.days_for_us),
        ("figures-for-others", split.for_others, split.days_for_others),
    ]
}

/// What was counted of people who are alone and of those in a household, in the order of the list: what, and both counts or why not.
fn of_groups(visit: &Visit, work: &Work) -> Vec<(String, Option<(u64, u64)>)> {
    let listed = Measures::shipped().groups.iter().flat_map(|group| &group.measures);
    let of = |terms: &MeasureTerms| -> Vec<(String, Option<(u64, u64)>)> {
        let theirs = work.grouped.iter().filter(|one| one.measure == terms.of);
        theirs.filter_map(|one| Some((measure::called(visit.language, one.measure, &one.way)?.0, one.times))).collect()
    };
    listed.flat_map(of).collect()
}

/// What is lacking, under which text: of how many people, and as a length of a hundred.
fn lacking(unmet: &UnmetNow) -> Vec<(String, usize, usize)> {
    let most = unmet.each.iter().map(|(_, people)| *people).max().unwrap_or(0).max(1);
    let lacked = unmet.each.iter().filter(|(_, people)| *people > 0);
    lacked.map(|(what, people)| (format!("figures-unmet-{}", what.word()), *people, *people * 100 / most)).collect()
}

/// For whom people wait, as two lengths of one bar.
fn halves(split: &WaitingSplit) -> (usize, usize) {
    let all = (split.for_us + split.for_others).max(1);
    let us = split.for_us * 300 / all;
    (us, 300 - us)
}
