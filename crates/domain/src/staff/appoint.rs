//! Letting somebody work here.

use super::{Event as StaffEvent, Incomplete, Position, Team};
use crate::command::{Command, Place};
use crate::deed::Deed;
use crate::event::{Event, Subject};
use crate::id::WorkerId;
use crate::moment::Moment;

/// Somebody is to work here.
#[derive(Clone, Debug, PartialEq)]
pub struct AppointStaff {
    /// A new id.
    pub worker: WorkerId,
    /// What they are called, as what and where.
    pub position: Position,
}

/// Why they do not.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// The id was given before. Whoever comes back gets a new one.
    #[error("this colleague was appointed before")]
    AlreadyAppointed,
    /// The position cannot be somebody's.
    #[error(transparent)]
    Incomplete(#[from] Incomplete),
}

impl Command for AppointStaff {
    const DEED: Deed = Deed::AppointStaff;
    type Past = Team;
    type Refusal = Refusal;

    fn about(&self, _: &Team) -> Vec<Subject> {
        Team::about(Some(&self.position.workplace))
    }

    fn place(&self) -> Place {
        Place::House
    }

    fn decide(self, past: &Team, _: &Moment) -> Result<Vec<Event>, Refusal> {
        let worker = self.worker;
        if past.ever_had(worker) {
            return Err(Refusal::AlreadyAppointed);
        }
        let Position { name, roles, workplace } = self.position.checked(worker, past)?;
        Ok(vec![StaffEvent::StaffAppointed { worker, name, roles, workplace }.into()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command::judge;
    use crate::id::LocationId;
    use crate::personal::Personal;
    use crate::staff::{Role, Workplace};
    use crate::story::{LOCATION, appointed, ended, monday_evening, opened};

    const NEW: WorkerId = WorkerId::new(1);
    const COLLEAGUE: WorkerId = WorkerId::new(2);

    #[test]
    fn somebody_with_a_name_a_role_and_a_place_works_here() {
        check(&[], position("Demo Deelnemer", &[Role::Desk], Workplace::House), None);
        check(&[opened()], position("Demo", &[Role::Night], Workplace::Locations(vec![LOCATION])), None);
    }

    #[test]
    fn what_is_missing_is_said() {
        check(&[], position(" ", &[Role::Desk], Workplace::House), Some(Incomplete::NoName));
        check(&[], position("Demo", &[], Workplace::House), Some(Incomplete::NoRole));
        check(&[], position("Demo", &[Role::Desk], Workplace::Locations(vec![])), Some(Incomplete::Nowhere));
        let nowhere = Workplace::Locations(vec![LOCATION, LocationId::new(99)]);
        check(&[opened()], position("Demo", &[Role::Desk], nowhere), Some(Incomplete::NoSuchLocation));
    }

    #[test]
    fn two_colleagues_never_sign_in_with_one_name() {
        let demo = position("DEMO 2", &[Role::Desk], Workplace::House);
        check(&[appointed(COLLEAGUE, &[Role::Desk])], demo.clone(), Some(Incomplete::NameTaken));
        check(&[appointed(COLLEAGUE, &[Role::Desk]), ended(COLLEAGUE)], demo, None);
    }

    #[test]
    fn an_id_is_given_once() {
        for history in [vec![appointed(NEW, &[Role::Desk])], vec![appointed(NEW, &[Role::Desk]), ended(NEW)]] {
            let command = AppointStaff { worker: NEW, position: position("Demo", &[Role::Desk], Workplace::House) };
            assert_eq!(judge(&history, command, &monday_evening()), Err(Refusal::AlreadyAppointed));
        }
    }

    #[test]
    fn a_role_named_twice_is_one_role() {
        let twice = position("Demo", &[Role::Guide, Role::Desk, Role::Guide], Workplace::House);
        let once = position("Demo", &[Role::Desk, Role::Guide], Workplace::House);
        let now = monday_evening();
        let of = |position| judge(&[], AppointStaff { worker: NEW, position }, &now);
        assert_eq!(of(twice), of(once));
    }

    #[track_caller]
    fn check(history: &[Event], position: Position, expected: Option<Incomplete>) {
        let Position { name, roles, workplace } = position.clone();
        let appointed = StaffEvent::StaffAppointed { worker: NEW, name, roles, workplace }.into();
        let expected = expected.map_or(Ok(vec![appointed]), |missing| Err(missing.into()));
        assert_eq!(judge(history, AppointStaff { worker: NEW, position }, &monday_evening()), expected);
    }

    fn position(name: &str, roles: &[Role], workplace: Workplace) -> Position {
        Position { name: Personal::new(name), roles: roles.to_vec(), workplace }
    }
}
