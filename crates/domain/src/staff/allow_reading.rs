//! Letting somebody open files again who was stopped. It takes another person than the one who was stopped.

use super::{Event as StaffEvent, Team};
use crate::command::{Command, Place};
use crate::deed::Deed;
use crate::event::{Event, Subject};
use crate::id::WorkerId;
use crate::moment::Moment;

/// A colleague looked into it and lets them read again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AllowReading {
    /// Who was stopped.
    pub worker: WorkerId,
    /// Who allows it.
    pub by: WorkerId,
}

/// Why nothing changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// Nobody stopped them, or somebody allowed it already.
    #[error("they can read already")]
    NotStopped,
    /// Nobody allows it to themselves.
    #[error("another person has to look into it")]
    Oneself,
}

impl Command for AllowReading {
    const DEED: Deed = Deed::AllowReading;
    type Past = Team;
    type Refusal = Refusal;

    fn about(&self, _: &Team) -> Vec<Subject> {
        Team::about(None)
    }

    fn place(&self) -> Place {
        Place::House
    }

    fn signed_by(&self) -> Option<WorkerId> {
        Some(self.by)
    }

    fn decide(self, past: &Team, _: &Moment) -> Result<Vec<Event>, Refusal> {
        let AllowReading { worker, by } = self;
        if !past.is_stopped(worker) {
            return Err(Refusal::NotStopped);
        }
        if worker == by {
            return Err(Refusal::Oneself);
        }
        Ok(vec![StaffEvent::ReadingAllowed { worker, by }.into()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command::judge;
    use crate::staff::Role;
    use crate::story::{appointed, monday_evening};

    const STOPPED: WorkerId = WorkerId::new(1);
    const OTHER: WorkerId = WorkerId::new(2);

    #[test]
    fn another_person_looks_into_it() {
        check(true, OTHER, Ok(vec![StaffEvent::ReadingAllowed { worker: STOPPED, by: OTHER }.into()]));
        check(true, STOPPED, Err(Refusal::Oneself));
    }

    #[test]
    fn whoever_reads_already_is_allowed_nothing_more() {
        check(false, OTHER, Err(Refusal::NotStopped));
    }

    #[track_caller]
    fn check(stopped: bool, by: WorkerId, expected: Result<Vec<Event>, Refusal>) {
        let both = [STOPPED, OTHER].map(|worker| appointed(worker, &[Role::Coordinator]));
        let since = stopped.then(|| StaffEvent::ReadingStopped { worker: STOPPED, files: 41 }.into());
        let history: Vec<Event> = both.into_iter().chain(since).collect();
        assert_eq!(judge(&history, AllowReading { worker: STOPPED, by }, &monday_evening()), expected);
    }
}
