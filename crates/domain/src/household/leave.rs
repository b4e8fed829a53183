//! Letting somebody leave their household. People part themselves; the program never parts them.

use std::collections::BTreeSet;

use super::Event as HouseholdEvent;
use crate::command::{Command, Past, Place};
use crate::deed::Deed;
use crate::event::{Event, Subject};
use crate::id::{HouseholdId, PersonId};
use crate::moment::Moment;

/// Somebody does not belong to a household any more. One person may be left over; that is fine.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LeaveHousehold {
    /// Which household.
    pub household: HouseholdId,
    /// Who.
    pub person: PersonId,
}

/// Why this is not done.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// The person does not belong to it.
    #[error("this person does not belong to this household")]
    NotInHousehold,
}

/// Who belongs to which household.
#[derive(Default)]
pub struct Members(BTreeSet<(HouseholdId, PersonId)>);

impl Past for Members {
    fn evolve(&mut self, event: &Event) {
        let Event::Household(event) = event else { return };
        match *event {
            HouseholdEvent::HouseholdJoined { household, person } => self.0.insert((household, person)),
            HouseholdEvent::HouseholdLeft { household, person } => self.0.remove(&(household, person)),
        };
    }
}

impl Command for LeaveHousehold {
    const DEED: Deed = Deed::LeaveHousehold;
    type Past = Members;
    type Refusal = Refusal;

    fn about(&self, _: &Members) -> Vec<Subject> {
        vec![Subject::Person(self.person)]
    }

    fn place(&self) -> Place {
        Place::House
    }

    fn decide(self, past: &Members, _: &Moment) -> Result<Vec<Event>, Refusal> {
        let LeaveHousehold { household, person } = self;
        if !past.0.contains(&(household, person)) {
            return Err(Refusal::NotInHousehold);
        }
        Ok(vec![HouseholdEvent::HouseholdLeft { household, person }.into()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command::judge;
    use crate::story::monday_evening;

    const PERSON: PersonId = PersonId::new(1);
    const HOUSEHOLD: HouseholdId = HouseholdId::new(2);

    #[test]
    fn whoever_belongs_can_leave_even_as_the_last_one() {
        check(&[joined()], Ok(vec![left()]));
    }

    #[test]
    fn nobody_leaves_twice() {
        check(&[joined(), left()], Err(Refusal::NotInHousehold));
        check(&[], Err(Refusal::NotInHousehold));
    }

    #[track_caller]
    fn check(history: &[Event], expected: Result<Vec<Event>, Refusal>) {
        let command = LeaveHousehold { household: HOUSEHOLD, person: PERSON };
        assert_eq!(judge(history, command, &monday_evening()), expected);
    }

    fn joined() -> Event {
        HouseholdEvent::HouseholdJoined { household: HOUSEHOLD, person: PERSON }.into()
    }

    fn left() -> Event {
        HouseholdEvent::HouseholdLeft { household: HOUSEHOLD, person: PERSON }.into()
    }
}
