//! Stopping somebody from opening files, because they opened more in an hour than anybody needs. The house's own clock does it; the work of tonight
//! goes on.

use super::{Event as StaffEvent, Team};
use crate::command::{Command, Place};
use crate::deed::Deed;
use crate::event::{Event, Subject};
use crate::id::WorkerId;
use crate::moment::Moment;

/// This worker opens no file until a colleague allows it again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StopReading {
    /// Who.
    pub worker: WorkerId,
    /// How many files they opened within an hour.
    pub files: u32,
}

/// Why nothing is stopped.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// Nobody works here under this number.
    #[error("nobody works here under this number")]
    NotHere,
    /// It is stopped already.
    #[error("it is stopped already")]
    Stopped,
}

impl Command for StopReading {
    const DEED: Deed = Deed::StopReading;
    type Past = Team;
    type Refusal = Refusal;

    fn about(&self, _: &Team) -> Vec<Subject> {
        Team::about(None)
    }

    fn place(&self) -> Place {
        Place::House
    }

    fn decide(self, past: &Team, _: &Moment) -> Result<Vec<Event>, Refusal> {
        let StopReading { worker, files } = self;
        if !past.has(worker) {
            return Err(Refusal::NotHere);
        }
        if past.is_stopped(worker) {
            return Err(Refusal::Stopped);
        }
        Ok(vec![StaffEvent::ReadingStopped { worker, files }.into()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command::judge;
    use crate::staff::Role;
    use crate::story::{appointed, ended, monday_evening};

    const DESK: WorkerId = WorkerId::new(1);

    #[test]
    fn whoever_opens_too_many_is_stopped_once() {
        let stopped: Event = StaffEvent::ReadingStopped { worker: DESK, files: 41 }.into();
        check(&[], Ok(vec![stopped.clone()]));
        check(std::slice::from_ref(&stopped), Err(Refusal::Stopped));
        let allowed = StaffEvent::ReadingAllowed { worker: DESK, by: WorkerId::new(2) }.into();
        check(&[stopped.clone(), allowed], Ok(vec![stopped]));
    }

    #[test]
    fn whoever_does_not_work_here_reads_nothing_anyway() {
        check(&[ended(DESK)], Err(Refusal::NotHere));
    }

    #[track_caller]
    fn check(since: &[Event], expected: Result<Vec<Event>, Refusal>) {
        let history = [&[appointed(DESK, &[Role::Desk])], since].concat();
        assert_eq!(judge(&history, StopReading { worker: DESK, files: 41 }, &monday_evening()), expected);
    }
}
