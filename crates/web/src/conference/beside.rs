//! On which agendas somebody is or was, for the page of their plan, and the meetings on whose agenda they can be put.

use domain::command::Place;
use domain::deed::Deed;
use domain::id::{ConferenceId, PersonId};
use store::{ConferenceNow, ConferenceState};

use super::sent_up::Ladder;
use super::words;
use crate::answer::Trouble;
use crate::dates;
use crate::visit::Visit;

/// What the page of a plan shows of conferences.
pub struct Conferences {
    pub cases: Vec<Row>,
    /// The meetings that come: which, and how they are called.
    pub coming: Vec<(ConferenceId, String)>,
    /// What the level is called to which a case was sent, and that did not get it on an agenda yet.
    pub sent_up: Option<String>,
    /// The first meeting of that level that comes.
    pub proposed: Option<ConferenceId>,
}

/// A case.
pub struct Row {
    pub href: String,
    pub title: String,
    pub state: &'static str,
}

/// All of it; nothing for who puts nobody on an agenda.
pub async fn of(visit: &Visit, person: PersonId) -> Result<Option<Conferences>, Trouble> {
    if !visit.may(Deed::PutOnAgenda, Place::House) {
        return Ok(None);
    }
    let archive = &visit.house.archive;
    let ladder = Ladder::of(visit).await?;
    let title = |meeting: &ConferenceNow| {
        let name = ladder.level(meeting.facts.level).map(|level| level.facts.name.as_str()).unwrap_or_default();
        format!("{name} · {}", dates::moment(visit.language, meeting.facts.begins))
    };
    let mut cases = vec![];
    let all = archive.cases_of(person).await?;
    for case in &all {
        let Some(meeting) = ladder.meeting(case) else { continue };
        let href = visit.path(format_args!("conference/case/{}", case.item));
        cases.push(Row { href, title: title(meeting), state: words::state(case.state) });
    }
    cases.reverse();
    let open = |meeting: &&ConferenceNow| matches!(meeting.state, ConferenceState::Planned | ConferenceState::Begun);
    let coming = ladder.meetings.iter().filter(open).map(|meeting| (meeting.id, title(meeting))).collect();
    let above = all.iter().find_map(|case| ladder.waits_for(case, &all));
    let proposed = ladder.meetings.iter().filter(open).find(|meeting| Some(meeting.facts.level) == above);
    Ok(Some(Conferences {
        cases,
        coming,
        sent_up: above.and_then(|level| ladder.level(level)).map(|level| level.facts.name.clone()),
        proposed: proposed.map(|meeting| meeting.id),
    }))
}
