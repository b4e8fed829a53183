//! On which agendas somebody is or was, for the page of their plan, and the meetings on whose agenda they can be put.

use domain::command::Place;
use domain::deed::Deed;
use domain::id::{ConferenceId, PersonId};
use store::{ConferenceState, LevelNow};

use super::words;
use crate::answer::Trouble;
use crate::dates;
use crate::visit::Visit;

/// What the page of a plan shows of conferences.
pub struct Conferences {
    pub cases: Vec<Row>,
    /// The meetings that come: which, and how they are called.
    pub coming: Vec<(ConferenceId, String)>,
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
    let levels = archive.levels().await?;
    let meetings = archive.conferences().await?;
    let title = |meeting: &store::ConferenceNow| {
        let level = levels.iter().find(|level: &&LevelNow| level.id == meeting.facts.level);
        let name = level.map(|level| level.facts.name.as_str()).unwrap_or_default();
        format!("{name} · {}", dates::moment(visit.language, meeting.facts.begins))
    };
    let mut cases = vec![];
    for case in archive.cases_of(person).await? {
        let Some(meeting) = meetings.iter().find(|meeting| meeting.id == case.conference) else { continue };
        let href = visit.path(format_args!("conference/case/{}", case.item));
        cases.push(Row { href, title: title(meeting), state: words::state(case.state) });
    }
    cases.reverse();
    let open =
        |meeting: &&store::ConferenceNow| matches!(meeting.state, ConferenceState::Planned | ConferenceState::Begun);
    let coming = meetings.iter().filter(open).map(|meeting| (meeting.id, title(meeting))).collect();
    Ok(Some(Conferences { cases, coming }))
}
