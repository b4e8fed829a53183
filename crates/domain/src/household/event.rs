//! What can have happened around a household.

use serde::{Deserialize, Serialize};

use crate::event::{Class, Seal, Subject, kinds};
use crate::id::{HouseholdId, PersonId};

/// Facts about who belongs together. Each lies under the key of the person who came or went.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Event {
    /// A person belongs to this household from now on.
    HouseholdJoined {
        /// Which household.
        household: HouseholdId,
        /// Who.
        person: PersonId,
    },
    /// A person does not belong to this household any more.
    HouseholdLeft {
        /// Which household.
        household: HouseholdId,
        /// Who.
        person: PersonId,
    },
}

kinds!(Event as Household: HouseholdJoined, HouseholdLeft);

impl Event {
    pub(crate) fn subjects(&self) -> Vec<Subject> {
        match *self {
            Event::HouseholdJoined { household, person } | Event::HouseholdLeft { household, person } => {
                vec![Subject::Household(household), Subject::Person(person)]
            }
        }
    }

    pub(crate) fn sealed_for(&self) -> Seal {
        match *self {
            Event::HouseholdJoined { person, .. } | Event::HouseholdLeft { person, .. } => {
                Seal::of(person, Class::Night)
            }
        }
    }
}
