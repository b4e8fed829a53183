//! Changing what somebody is called, what they may do here, and where.

use super::{Event as StaffEvent, Incomplete, Position, Role, Team};
use crate::command::{Command, Place};
use crate::deed::Deed;
use crate::event::{Event, Subject};
use crate::id::WorkerId;
use crate::moment::Moment;

/// Somebody is to be called, or to do, something else.
#[derive(Clone, Debug, PartialEq)]
pub struct ChangeStaff {
    /// Who.
    pub worker: WorkerId,
    /// Who asks for it.
    pub by: WorkerId,
    /// What they are called, as what and where, from now on.
    pub position: Position,
}

/// Why nothing changes.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// They do not work here.
    #[error("this colleague does not work here")]
    NotHere,
    /// Nobody decides about their own work; a second administrator can.
    #[error("what you may do yourself is changed by a colleague")]
    OwnWork,
    /// Nobody would be left to look after workers.
    #[error("somebody must stay administrator")]
    LastAdministrator,
    /// The position cannot be somebody's.
    #[error(transparent)]
    Incomplete(#[from] Incomplete),
}

impl Command for ChangeStaff {
    const DEED: Deed = Deed::ChangeStaff;
    type Past = Team;
    type Refusal = Refusal;

    fn about(&self, _: &Team) -> Vec<Subject> {
        Team::about(Some(&self.position.workplace))
    }

    fn place(&self) -> Place {
        Place::House
    }

    fn decide(self, past: &Team, _: &Moment) -> Result<Vec<Event>, Refusal> {
        let ChangeStaff { worker, by, position } = self;
        if !past.has(worker) {
            return Err(Refusal::NotHere);
        }
        let Position { name, roles, workplace } = position.checked(worker, past)?;
        // A new name for oneself is no new power.
        if worker == by && !past.stands(worker, &roles, &workplace) {
            return Err(Refusal::OwnWork);
        }
        if past.is_last_administrator(worker) && !roles.contains(&Role::Administrator) {
            return Err(Refusal::LastAdministrator);
        }
        let off_duty = if roles.contains(&Role::Coordinator) { None } else { past.duty_without(worker) };
        let changed = StaffEvent::StaffChanged { worker, name, roles, workplace }.into();
        Ok([changed].into_iter().chain(off_duty).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command::judge;
    use crate::personal::Personal;
    use crate::staff::Workplace;
    use crate::story::{appointed, duty_set, ended, monday_evening};

    const ADMINISTRATOR: WorkerId = WorkerId::new(1);
    const COORDINATOR: WorkerId = WorkerId::new(2);
    const OTHER: WorkerId = WorkerId::new(3);

    #[test]
    fn a_colleague_gets_another_role() {
        check(COORDINATOR, &[Role::Coordinator, Role::Desk], Ok(vec![]));
    }

    #[test]
    fn nobody_gives_themselves_another_role() {
        check(ADMINISTRATOR, &[Role::Desk, Role::Administrator], Err(Refusal::OwnWork));
    }

    #[test]
    fn everybody_may_change_their_own_name() {
        check(ADMINISTRATOR, &[Role::Administrator], Ok(vec![]));
    }

    #[test]
    fn the_last_administrator_stays_administrator() {
        let asked = changing(ADMINISTRATOR, OTHER, &[Role::Desk]);
        assert_eq!(judge(&house(), asked.clone(), &monday_evening()), Err(Refusal::LastAdministrator));
        let two = [house(), vec![appointed(OTHER, &[Role::Administrator])]].concat();
        assert!(judge(&two, asked, &monday_evening()).is_ok());
    }

    #[test]
    fn whoever_directs_no_more_is_rung_no_more() {
        check(COORDINATOR, &[Role::Desk], Ok(vec![duty_set(&[])]));
    }

    #[test]
    fn nothing_changes_for_whoever_does_not_work_here() {
        check(OTHER, &[Role::Desk], Err(Refusal::NotHere));
        let gone = [house(), vec![ended(COORDINATOR)]].concat();
        let asked = changing(COORDINATOR, ADMINISTRATOR, &[Role::Desk]);
        assert_eq!(judge(&gone, asked, &monday_evening()), Err(Refusal::NotHere));
    }

    #[test]
    fn a_change_is_checked_like_an_appointment() {
        check(COORDINATOR, &[], Err(Incomplete::NoRole.into()));
    }

    /// Judges a change by the administrator; what is expected comes after the change itself.
    #[track_caller]
    fn check(worker: WorkerId, roles: &[Role], expected: Result<Vec<Event>, Refusal>) {
        let command = changing(worker, ADMINISTRATOR, roles);
        let Position { name, roles, workplace } = command.position.clone();
        let changed = StaffEvent::StaffChanged { worker, name, roles, workplace }.into();
        let expected = expected.map(|after| [vec![changed], after].concat());
        assert_eq!(judge(&house(), command, &monday_evening()), expected);
    }

    /// A house with one administrator, and a coordinator on duty.
    fn house() -> Vec<Event> {
        let staff = [appointed(ADMINISTRATOR, &[Role::Administrator]), appointed(COORDINATOR, &[Role::Coordinator])];
        [staff.as_slice(), &[duty_set(&[COORDINATOR])]].concat()
    }

    fn changing(worker: WorkerId, by: WorkerId, roles: &[Role]) -> ChangeStaff {
        let mut roles = roles.to_vec();
        roles.sort_unstable();
        let position = Position { name: Personal::new("Demo Anders"), roles, workplace: Workplace::House };
        ChangeStaff { worker, by, position }
    }
}
