//! `/caseload/search`: where something was written, in the strands that this worker reads: among the people whom they
//! guide, or in one plan. Words travel in a body, never in an address; whoever is shown was looked at.

mod said;

use std::collections::BTreeSet;

use askama::Template;
use axum::Router;
use axum::extract::Query;
use axum::routing::get;
use domain::id::PersonId;
use domain::person::called;
use serde::Deserialize;
use store::Noted;

use super::find;
use crate::answer::{Answer, Trouble, again, page};
use crate::dates;
use crate::form::{Faults, Filled};
use crate::frame::Frame;
use crate::house::Houses;
use crate::visit::Visit;
use said::Sought;
pub use said::said;

/// How many people are shown, and how many lines of each.
const PEOPLE: usize = 30;
const LINES: usize = 5;

pub fn routes() -> Router<Houses> {
    Router::new().route("/caseload/search", get(ask).post(search))
}

#[derive(Template)]
#[template(path = "plan/search/page.html")]
struct Page {
    frame: Frame,
    faults: Faults,
    filled: Filled,
    /// In whose plan alone is searched.
    only: Option<PersonId>,
    searched: bool,
    found: Vec<Found>,
    /// There was more than is shown.
    more: bool,
}

/// Somebody in whose file it was found.
struct Found {
    href: String,
    called: Option<String>,
    lines: Vec<Line>,
}

/// Where it was found.
struct Line {
    on: String,
    what: &'static str,
    before: String,
    hit: String,
    after: String,
}

#[derive(Default, Deserialize)]
struct Wish {
    #[serde(default)]
    person: String,
}

async fn ask(visit: Visit, Query(wish): Query<Wish>) -> Answer {
    find::sight(&visit)?;
    let mut filled = Filled::default();
    filled.set("person", [wish.person]);
    page(&Page::empty(&visit, filled, Faults::default()).await?)
}

async fn search(visit: Visit, filled: Filled) -> Answer {
    let sight = find::sight(&visit)?;
    let Some(sought) = Sought::of(filled.one("words")) else {
        return again(&Page::empty(&visit, filled, Faults::one("words", "plan-search-too-short")).await?);
    };
    let people = people(&visit, filled.one("person")).await?;
    let found = visit
        .house
        .archive
        .sift(&sight, &people, &visit.now, |event| said(event).iter().any(|(_, words)| sought.is_in(words)))
        .await?;
    let more = found.len() > PEOPLE;
    let found = found.into_iter().take(PEOPLE).map(|(known, noted)| Found {
        href: visit.path(format_args!("plan/{}", known.person)),
        called: called(&known.card.names).map(str::to_owned),
        lines: lines(&visit, &noted, &sought),
    });
    let found = found.collect();
    page(&Page { searched: true, found, more, ..Page::empty(&visit, filled, Faults::default()).await? })
}

/// One person, or everybody whom this worker guides or does something for.
async fn people(visit: &Visit, one: &str) -> Result<Vec<PersonId>, Trouble> {
    if !one.is_empty() {
        return Ok(vec![one.parse()?]);
    }
    let (archive, me) = (&visit.house.archive, visit.me.worker.id);
    let mut people: BTreeSet<PersonId> = archive.guided_by(me).await?.into_iter().map(|one| one.person).collect();
    let steps = archive.open_steps().await?.into_iter();
    people.extend(steps.filter(|step| step.worker == Some(me) || step.along == Some(me)).map(|step| step.person));
    Ok(people.into_iter().collect())
}

/// The lines in which it was found, newest first; of a step or note that was changed only the last that says it.
fn lines(visit: &Visit, noted: &[Noted], sought: &Sought) -> Vec<Line> {
    let mut threads = BTreeSet::new();
    let mut lines = Vec::new();
    for noted in noted.iter().rev() {
        if let Some(thread) = noted.event.threads().last()
            && !threads.insert(*thread)
        {
            continue;
        }
        let on = dates::full_day(visit.language, visit.house.zone.to_datetime(noted.at).date());
        for (what, words) in said(&noted.event) {
            if let Some((before, hit, after)) = sought.around(words) {
                lines.push(Line { on: on.clone(), what, before, hit, after });
            }
        }
    }
    lines.truncate(LINES);
    lines
}

impl Page {
    async fn empty(visit: &Visit, filled: Filled, faults: Faults) -> Result<Page, Trouble> {
        let only = filled.one("person").parse().ok();
        let frame = visit.frame("plan-search-title").await?;
        Ok(Page { frame, faults, filled, only, searched: false, found: vec![], more: false })
    }
}
