//! `/conference`: the meetings that come and those that were, and for who holds them a form for the next.

use askama::Template;
use axum::Router;
use axum::routing::get;
use domain::command::Place;
use domain::conference::Shares;
use domain::deed::Deed;
use domain::event::Subject;
use permission::Page as Seen;
use store::{ConferenceNow, ConferenceState, LevelNow};

use crate::answer::{self, Answer, Trouble};
use crate::dates;
use crate::form::{Faults, Filled};
use crate::frame::Frame;
use crate::house::Houses;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/conference", get(list))
}

#[derive(Template)]
#[template(path = "conference/list/page.html")]
struct Page {
    frame: Frame,
    faults: Faults,
    filled: Filled,
    levels: Vec<LevelNow>,
    coming: Vec<Row>,
    over: Vec<Row>,
    plans: bool,
    /// Everything that was shown was stopped at the machine of the house.
    stopped: bool,
}

/// A meeting.
struct Row {
    href: String,
    level: String,
    when: String,
    place: String,
    state: &'static str,
    cases: usize,
}

async fn list(visit: Visit) -> Answer {
    answer::page(&page(&visit, Faults::default(), Filled::default()).await?)
}

/// The page again, with what is wrong beside its field and what was typed.
pub async fn again(visit: &Visit, faults: Faults, filled: Filled) -> Answer {
    answer::again(&page(visit, faults, filled).await?)
}

async fn page(visit: &Visit, faults: Faults, mut filled: Filled) -> Result<Page, Trouble> {
    visit.see(Seen::Conference, Place::House)?;
    let archive = &visit.house.archive;
    let shares: Shares = archive.history(&[Subject::Shares]).await?;
    let levels = archive.levels().await?;
    let (mut coming, mut over) = (vec![], vec![]);
    for conference in archive.conferences().await? {
        let row = row(visit, &levels, &conference).await?;
        match conference.state {
            ConferenceState::Planned | ConferenceState::Begun => coming.push(row),
            ConferenceState::CalledOff | ConferenceState::Closed => over.push(row),
        }
    }
    over.reverse();
    if let [only] = levels.as_slice()
        && filled.one("level").is_empty()
    {
        filled.set("level", [only.id.to_string()]);
    }
    let plans = visit.may(Deed::PlanConference, Place::House);
    Ok(Page {
        frame: visit.frame("conference-title").await?,
        faults,
        filled,
        levels,
        coming,
        over,
        plans,
        stopped: shares.stopped(),
    })
}

async fn row(visit: &Visit, levels: &[LevelNow], conference: &ConferenceNow) -> Result<Row, Trouble> {
    let cases = visit.house.archive.agenda(conference.id).await?.len();
    let facts = &conference.facts;
    let level = levels.iter().find(|level| level.id == facts.level);
    Ok(Row {
        href: visit.path(format_args!("conference/{}", conference.id)),
        level: level.map(|level| level.facts.name.clone()).unwrap_or_default(),
        when: dates::moment(visit.language, facts.begins),
        place: facts.place.clone(),
        state: state(conference.state),
        cases,
    })
}

/// The name of how far a meeting is.
pub const fn state(state: ConferenceState) -> &'static str {
    match state {
        ConferenceState::Planned => "planned",
        ConferenceState::CalledOff => "called-off",
        ConferenceState::Begun => "begun",
        ConferenceState::Closed => "closed",
    }
}

impl Page {
    /// Whether the form for a meeting stands open: it came back, or there is no meeting yet.
    fn plan_is_open(&self) -> bool {
        !self.faults.is_empty() || self.coming.is_empty()
    }
}
