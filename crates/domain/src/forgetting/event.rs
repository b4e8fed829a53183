//! What can have happened around forgetting somebody.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::Because;
use crate::event::{Class, Seal, Subject, kinds};
use crate::id::{PersonId, WorkerId};

/// Facts about forgetting. What is proposed lies under a key of the person and goes with it; that somebody was forgotten stays, by a number
/// that means nothing any more.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Event {
    /// Somebody proposes to forget a person.
    ForgettingProposed {
        /// Whom.
        person: PersonId,
        /// Who.
        by: WorkerId,
        /// Why.
        because: Because,
    },
    /// It is not proposed any more.
    ForgettingTakenBack {
        /// Whom.
        person: PersonId,
        /// Who took it back.
        by: WorkerId,
    },
    /// A second person agreed. From here on the keys are destroyed.
    PersonForgotten {
        /// Whom.
        person: PersonId,
        /// Who had proposed it.
        proposed_by: WorkerId,
        /// Who agreed.
        by: WorkerId,
        /// Why.
        because: Because,
        /// On which day of the house, so that a day has its measure.
        on: Date,
    },
}

kinds!(Event as Forgetting: ForgettingProposed, ForgettingTakenBack, PersonForgotten);

impl Event {
    pub(crate) fn subjects(&self) -> Vec<Subject> {
        match *self {
            Event::ForgettingProposed { person, .. } | Event::ForgettingTakenBack { person, .. } => {
                vec![Subject::Person(person)]
            }
            // Not with their file: nothing is filed there any more.
            Event::PersonForgotten { person, .. } => vec![Subject::Forgotten, Subject::Traces(person)],
        }
    }

    pub(crate) fn sealed_for(&self) -> Option<Seal> {
        match *self {
            Event::ForgettingProposed { person, .. } | Event::ForgettingTakenBack { person, .. } => {
                Some(Seal::of(person, Class::Case))
            }
            Event::PersonForgotten { .. } => None,
        }
    }
}
