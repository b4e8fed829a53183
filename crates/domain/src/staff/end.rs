//! Ending somebody's work here. From that moment they may nothing and cannot sign in.

use super::{Event as StaffEvent, Team};
use crate::command::{Command, Place};
use crate::deed::Deed;
use crate::event::{Event, Subject};
use crate::id::WorkerId;
use crate::moment::Moment;

/// Somebody is not to work here any more.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct EndStaff {
    /// Who.
    pub worker: WorkerId,
    /// Who asks for it.
    pub by: WorkerId,
}

/// Why they still do.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// They do not work here.
    #[error("this colleague does not work here")]
    NotHere,
    /// Nobody ends their own work; a second administrator can.
    #[error("your own work here is ended by a colleague")]
    OwnWork,
    /// Nobody would be left to look after workers.
    #[error("somebody must stay administrator")]
    LastAdministrator,
}

impl Command for EndStaff {
    const DEED: Deed = Deed::EndStaff;
    type Past = Team;
    type Refusal = Refusal;

    fn about(&self, _: &Team) -> Vec<Subject> {
        Team::about(None)
    }

    fn place(&self) -> Place {
        Place::House
    }

    fn decide(self, past: &Team, _: &Moment) -> Result<Vec<Event>, Refusal> {
        let EndStaff { worker, by } = self;
        if !past.has(worker) {
            return Err(Refusal::NotHere);
        }
        if worker == by {
            return Err(Refusal::OwnWork);
        }
        if past.is_last_administrator(worker) {
            return Err(Refusal::LastAdministrator);
        }
        let ended = StaffEvent::StaffEnded { worker }.into();
        Ok([ended].into_iter().chain(past.duty_without(worker)).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command::judge;
    use crate::staff::Role;
    use crate::story::{appointed, duty_set, ended, monday_evening};

    const ADMINISTRATOR: WorkerId = WorkerId::new(1);
    const COLLEAGUE: WorkerId = WorkerId::new(2);
    const OTHER: WorkerId = WorkerId::new(3);

    #[test]
    fn a_colleague_goes() {
        check(&[], COLLEAGUE, ADMINISTRATOR, Ok(vec![ended(COLLEAGUE)]));
    }

    #[test]
    fn nobody_goes_twice() {
        check(&[ended(COLLEAGUE)], COLLEAGUE, ADMINISTRATOR, Err(Refusal::NotHere));
    }

    #[test]
    fn nobody_ends_their_own_work() {
        check(&[appointed(OTHER, &[Role::Administrator])], ADMINISTRATOR, ADMINISTRATOR, Err(Refusal::OwnWork));
    }

    #[test]
    fn the_last_administrator_stays() {
        check(&[], ADMINISTRATOR, OTHER, Err(Refusal::LastAdministrator));
        let second = appointed(OTHER, &[Role::Administrator]);
        check(std::slice::from_ref(&second), ADMINISTRATOR, OTHER, Ok(vec![ended(ADMINISTRATOR)]));
        check(&[second, ended(OTHER)], ADMINISTRATOR, OTHER, Err(Refusal::LastAdministrator));
    }

    #[test]
    fn whoever_is_gone_is_rung_no_more() {
        let duty = duty_set(&[COLLEAGUE, OTHER]);
        check(&[duty], COLLEAGUE, ADMINISTRATOR, Ok(vec![ended(COLLEAGUE), duty_set(&[OTHER])]));
    }

    /// Judges an ending in a house with one administrator and a coordinator, after what happened there.
    #[track_caller]
    fn check(then: &[Event], worker: WorkerId, by: WorkerId, expected: Result<Vec<Event>, Refusal>) {
        let house = [appointed(ADMINISTRATOR, &[Role::Administrator]), appointed(COLLEAGUE, &[Role::Coordinator])];
        let history = [&house, then].concat();
        assert_eq!(judge(&history, EndStaff { worker, by }, &monday_evening()), expected);
    }
}
