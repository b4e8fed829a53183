//! Writing down that somebody is away for a while, and who stands in for them. Nobody's people change hands by it: the
//! colleague who stands in sees them beside their own until the other is back.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Event as StaffEvent, Team};
use crate::command::{Command, Place};
use crate::deed::Deed;
use crate::event::{Event, Subject};
use crate::id::WorkerId;
use crate::moment::Moment;

/// Somebody is away, or is not after all.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct NoteLeave {
    /// Who.
    pub worker: WorkerId,
    /// When, and who stands in; nothing when they are here after all.
    pub leave: Option<Leave>,
}

/// A time in which somebody is away.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Leave {
    /// The first day.
    pub from: Date,
    /// The last day.
    pub until: Date,
    /// Who sees to their people meanwhile.
    pub stands_in: WorkerId,
}

impl Leave {
    /// Whether they are away on a day.
    pub fn covers(&self, day: Date) -> bool {
        self.from <= day && day <= self.until
    }
}

/// Why that is not written down.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// They do not work here.
    #[error("this colleague does not work here")]
    NotHere,
    /// Whoever stands in does not work here, or is the one who is away.
    #[error("another colleague who works here stands in")]
    NobodyStandsIn,
    /// Whoever stands in is of another organisation and would read nothing.
    #[error("a colleague of the same organisation stands in")]
    OtherOrganisation,
    /// It ends before it begins, or is over already.
    #[error("leave ends on or after its first day, and not in the past")]
    Reversed,
}

impl Command for NoteLeave {
    const DEED: Deed = Deed::NoteLeave;
    type Past = Team;
    type Refusal = Refusal;

    fn about(&self, _: &Team) -> Vec<Subject> {
        Team::about(None)
    }

    fn place(&self) -> Place {
        Place::House
    }

    fn decide(self, past: &Team, now: &Moment) -> Result<Vec<Event>, Refusal> {
        let NoteLeave { worker, leave } = self;
        if !past.has(worker) {
            return Err(Refusal::NotHere);
        }
        if let Some(Leave { from, until, stands_in }) = leave {
            if stands_in == worker || !past.has(stands_in) {
                return Err(Refusal::NobodyStandsIn);
            }
            if past.organisation_of(stands_in) != past.organisation_of(worker) {
                return Err(Refusal::OtherOrganisation);
            }
            if until < from || until < now.wall.date() {
                return Err(Refusal::Reversed);
            }
        }
        if past.leave_of(worker) == leave {
            return Ok(vec![]);
        }
        Ok(vec![StaffEvent::LeaveNoted { worker, leave }.into()])
    }
}

#[cfg(test)]
mod tests {
    use jiff::ToSpan;

    use super::*;
    use crate::command::judge;
    use crate::staff::Role;
    use crate::story::{ORGANISATION, appointed, monday_evening, organisation_named};

    const AWAY: WorkerId = WorkerId::new(4);
    const OTHER: WorkerId = WorkerId::new(5);

    #[test]
    fn somebody_is_away_and_another_stands_in() {
        check(Some(leave(0, 7, OTHER)), Ok(1));
        check(Some(leave(0, 0, OTHER)), Ok(1));
        check(None, Ok(0));
    }

    #[test]
    fn leave_covers_its_first_day_its_last_and_those_between() {
        let away = leave(1, 3, OTHER);
        let today = monday_evening().wall.date();
        let covered: Vec<i32> = (0..6).filter(|days| away.covers(today.saturating_add(days.days()))).collect();
        assert_eq!(covered, [1, 2, 3]);
    }

    #[test]
    fn somebody_else_who_works_here_stands_in() {
        check(Some(leave(0, 7, AWAY)), Err(Refusal::NobodyStandsIn));
        check(Some(leave(0, 7, WorkerId::new(9))), Err(Refusal::NobodyStandsIn));
    }

    #[test]
    fn whoever_stands_in_is_of_the_same_organisation() {
        let placed = StaffEvent::StaffPlaced { worker: AWAY, organisation: ORGANISATION }.into();
        let history = [team(), vec![organisation_named(ORGANISATION, "Demo"), placed]].concat();
        let command = NoteLeave { worker: AWAY, leave: Some(leave(0, 7, OTHER)) };
        assert_eq!(judge(&history, command, &monday_evening()), Err(Refusal::OtherOrganisation));
    }

    #[test]
    fn leave_is_no_walk_back_in_time() {
        check(Some(leave(7, 0, OTHER)), Err(Refusal::Reversed));
        check(Some(leave(-7, -1, OTHER)), Err(Refusal::Reversed));
        check(Some(leave(-7, 0, OTHER)), Ok(1));
    }

    #[test]
    fn whoever_is_back_early_says_so() {
        let away = StaffEvent::LeaveNoted { worker: AWAY, leave: Some(leave(0, 7, OTHER)) }.into();
        let history = [team(), vec![away]].concat();
        let back = NoteLeave { worker: AWAY, leave: None };
        assert_eq!(judge(&history, back, &monday_evening()).map(|events| events.len()), Ok(1));
    }

    fn leave(from: i32, until: i32, stands_in: WorkerId) -> Leave {
        let day = |days: i32| monday_evening().wall.date().saturating_add(days.days());
        Leave { from: day(from), until: day(until), stands_in }
    }

    fn team() -> Vec<Event> {
        vec![appointed(AWAY, &[Role::Guide]), appointed(OTHER, &[Role::Guide, Role::Desk])]
    }

    #[track_caller]
    fn check(leave: Option<Leave>, expected: Result<usize, Refusal>) {
        let command = NoteLeave { worker: AWAY, leave };
        assert_eq!(judge(&team(), command, &monday_evening()).map(|events| events.len()), expected);
    }
}
