//! What a meeting could not agree on and sent to the level above: it waits until a guide puts it on an agenda there, for what
//! may be shown is asked of the person anew.

use domain::id::{LevelId, PersonId};
use store::{ConferenceNow, ItemNow, ItemState, LevelNow};

use crate::answer::Trouble;
use crate::visit::Visit;

/// All levels and meetings of a house, to see from where a case was sent to where.
pub struct Ladder {
    pub levels: Vec<LevelNow>,
    pub meetings: Vec<ConferenceNow>,
}

impl Ladder {
    pub async fn of(visit: &Visit) -> Result<Ladder, Trouble> {
        let archive = &visit.house.archive;
        Ok(Ladder { levels: archive.levels().await?, meetings: archive.conferences().await? })
    }

    pub fn meeting(&self, item: &ItemNow) -> Option<&ConferenceNow> {
        self.meetings.iter().find(|meeting| meeting.id == item.conference)
    }

    pub fn level(&self, level: LevelId) -> Option<&LevelNow> {
        self.levels.iter().find(|known| known.id == level)
    }

    /// The level for which a case of these, all of one person, still waits.
    pub fn waits_for(&self, case: &ItemNow, cases: &[ItemNow]) -> Option<LevelId> {
        if case.state != ItemState::Escalated {
            return None;
        }
        let from = self.meeting(case)?;
        let above = self.level(from.facts.level)?.facts.above?;
        let taken_up = |later: &ItemNow| {
            let at = self.meeting(later).map(|meeting| (meeting.facts.level, meeting.facts.begins));
            let since = later.item != case.item && later.put_at >= case.put_at;
            since && at.is_some_and(|(level, begins)| level == above && begins >= from.facts.begins)
        };
        (!cases.iter().any(taken_up)).then_some(above)
    }
}

/// The cases that wait for this level, the one that waits longest first.
pub async fn to(visit: &Visit, level: LevelId) -> Result<Vec<ItemNow>, Trouble> {
    let ladder = Ladder::of(visit).await?;
    let mut waiting: Vec<ItemNow> = vec![];
    for case in visit.house.archive.escalated().await? {
        let known = |person: PersonId| waiting.iter().any(|one| one.person == person);
        // Only what went from here to this level is looked into.
        if known(case.person) || ladder.waits_for(&case, &[]) != Some(level) {
            continue;
        }
        let cases = visit.house.archive.cases_of(case.person).await?;
        if ladder.waits_for(&case, &cases) == Some(level) {
            waiting.push(case);
        }
    }
    Ok(waiting)
}
