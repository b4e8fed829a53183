//! Saying which coordinators are rung when a request stays open, in which order.

use std::collections::BTreeSet;

use super::{Event as StaffEvent, Role, Team};
use crate::command::{Command, Place};
use crate::deed::Deed;
use crate::event::{Event, Subject};
use crate::id::WorkerId;
use crate::moment::Moment;

/// These coordinators are to be rung, in this order.
#[derive(Clone, Debug, PartialEq)]
pub struct SetDuty {
    /// First to last.
    pub order: Vec<WorkerId>,
}

/// Why the old list stays.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// A request that rings must reach somebody.
    #[error("somebody must be on duty")]
    Nobody,
    /// Only coordinators are rung.
    #[error("somebody on the list is not a coordinator of this house")]
    NotACoordinator(WorkerId),
    /// Ringing the same person again is not ringing further.
    #[error("somebody is on the list twice")]
    Twice(WorkerId),
}

impl Command for SetDuty {
    const DEED: Deed = Deed::SetDuty;
    type Past = Team;
    type Refusal = Refusal;

    fn about(&self, _: &Team) -> Vec<Subject> {
        Team::about(None)
    }

    fn place(&self) -> Place {
        Place::House
    }

    fn decide(self, past: &Team, _: &Moment) -> Result<Vec<Event>, Refusal> {
        if self.order.is_empty() {
            return Err(Refusal::Nobody);
        }
        let mut seen = BTreeSet::new();
        for worker in &self.order {
            if !past.is(*worker, Role::Coordinator) {
                return Err(Refusal::NotACoordinator(*worker));
            }
            if !seen.insert(*worker) {
                return Err(Refusal::Twice(*worker));
            }
        }
        Ok(vec![StaffEvent::DutySet { order: self.order }.into()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command::judge;
    use crate::story::{appointed, duty_set, ended, monday_evening};

    const FIRST: WorkerId = WorkerId::new(1);
    const SECOND: WorkerId = WorkerId::new(2);
    const DESK: WorkerId = WorkerId::new(3);
    const GONE: WorkerId = WorkerId::new(4);

    #[test]
    fn coordinators_are_rung_in_the_order_given() {
        check(&[SECOND, FIRST], None);
    }

    #[test]
    fn a_ring_reaches_somebody() {
        check(&[], Some(Refusal::Nobody));
    }

    #[test]
    fn only_coordinators_who_work_here_are_rung() {
        check(&[FIRST, DESK], Some(Refusal::NotACoordinator(DESK)));
        check(&[FIRST, GONE], Some(Refusal::NotACoordinator(GONE)));
    }

    #[test]
    fn nobody_is_rung_twice() {
        check(&[FIRST, SECOND, FIRST], Some(Refusal::Twice(FIRST)));
    }

    #[track_caller]
    fn check(order: &[WorkerId], expected: Option<Refusal>) {
        let coordinators = [FIRST, SECOND, GONE].map(|worker| appointed(worker, &[Role::Coordinator]));
        let history = [coordinators.as_slice(), &[appointed(DESK, &[Role::Desk]), ended(GONE)]].concat();
        let expected = expected.map_or(Ok(vec![duty_set(order)]), Err);
        assert_eq!(judge(&history, SetDuty { order: order.to_vec() }, &monday_evening()), expected);
    }
}
