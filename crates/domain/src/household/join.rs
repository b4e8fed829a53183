//! Letting somebody belong to a household, so that they are placed together from now on.

use std::collections::BTreeMap;

use super::Event as HouseholdEvent;
use crate::command::{Command, Past, Place};
use crate::deed::Deed;
use crate::event::{Event, Subject};
use crate::id::{HouseholdId, PersonId};
use crate::moment::Moment;
use crate::person::Registered;

/// Somebody is to belong to a household.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct JoinHousehold {
    /// Which household; a new id makes a new one.
    pub household: HouseholdId,
    /// Who.
    pub person: PersonId,
}

/// Why this is not done.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// The person has no file.
    #[error("this person is not registered")]
    NotRegistered,
    /// The person belongs to it.
    #[error("this person already belongs to this household")]
    AlreadyIn,
    /// The person belongs to others. Leaving them is a step of its own, so that nobody parts unseen.
    #[error("this person belongs to another household and must leave that first")]
    InAnotherHousehold,
}

/// Who is written down, and who belongs where.
#[derive(Default)]
pub struct Belonging {
    registered: Registered,
    household_of: BTreeMap<PersonId, HouseholdId>,
}

impl Past for Belonging {
    fn evolve(&mut self, event: &Event) {
        self.registered.evolve(event);
        let Event::Household(event) = event else { return };
        match *event {
            HouseholdEvent::HouseholdJoined { household, person } => {
                self.household_of.insert(person, household);
            }
            HouseholdEvent::HouseholdLeft { person, .. } => {
                self.household_of.remove(&person);
            }
        }
    }
}

impl Command for JoinHousehold {
    const DEED: Deed = Deed::JoinHousehold;
    type Past = Belonging;
    type Refusal = Refusal;

    fn about(&self, _: &Belonging) -> Vec<Subject> {
        vec![Subject::Person(self.person)]
    }

    fn place(&self) -> Place {
        Place::House
    }

    fn decide(self, past: &Belonging, _: &Moment) -> Result<Vec<Event>, Refusal> {
        let JoinHousehold { household, person } = self;
        if !past.registered.has(person) {
            return Err(Refusal::NotRegistered);
        }
        match past.household_of.get(&person) {
            Some(current) if *current == household => Err(Refusal::AlreadyIn),
            Some(_) => Err(Refusal::InAnotherHousehold),
            None => Ok(vec![HouseholdEvent::HouseholdJoined { household, person }.into()]),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command::judge;
    use crate::story::{monday_evening, registered};

    const PERSON: PersonId = PersonId::new(1);
    const HOUSEHOLD: HouseholdId = HouseholdId::new(2);
    const OTHER: HouseholdId = HouseholdId::new(3);

    #[test]
    fn whoever_belongs_nowhere_can_join() {
        check(&[registered(PERSON)], None);
        check(&[registered(PERSON), joined(OTHER), left(OTHER)], None);
    }

    #[test]
    fn nobody_belongs_to_two_households() {
        check(&[registered(PERSON), joined(OTHER)], Some(Refusal::InAnotherHousehold));
    }

    #[test]
    fn nobody_joins_twice() {
        check(&[registered(PERSON), joined(HOUSEHOLD)], Some(Refusal::AlreadyIn));
    }

    #[test]
    fn a_stranger_belongs_to_nobody() {
        check(&[], Some(Refusal::NotRegistered));
    }

    #[track_caller]
    fn check(history: &[Event], expected: Option<Refusal>) {
        let expected = expected.map_or(Ok(vec![joined(HOUSEHOLD)]), Err);
        let command = JoinHousehold { household: HOUSEHOLD, person: PERSON };
        assert_eq!(judge(history, command, &monday_evening()), expected);
    }

    fn joined(household: HouseholdId) -> Event {
        HouseholdEvent::HouseholdJoined { household, person: PERSON }.into()
    }

    fn left(household: HouseholdId) -> Event {
        HouseholdEvent::HouseholdLeft { household, person: PERSON }.into()
    }
}
