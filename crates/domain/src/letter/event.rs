//! What can have happened to a letter once it was made. The decision that made it holds the rest.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::event::{Class, Seal, Subject, kinds};
use crate::id::{LetterId, PersonId};
use crate::personal::Personal;

/// Facts about a letter.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Event {
    /// The letter came to the person.
    LetterDelivered {
        /// To whom.
        person: PersonId,
        /// Which letter.
        letter: LetterId,
        /// How.
        how: Delivery,
        /// Who interpreted, or where it was sent.
        words: Personal,
        /// On which day.
        on: Date,
    },
}

/// How a letter came to the person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Delivery {
    /// It was sent.
    Sent,
    /// It was handed over.
    HandedOver,
    /// It was read aloud with an interpreter.
    ReadAloud,
}

kinds!(Event as Letter: LetterDelivered);

impl Event {
    /// Whom it is about.
    pub fn person(&self) -> PersonId {
        match *self {
            Event::LetterDelivered { person, .. } => person,
        }
    }

    pub(crate) fn subjects(&self) -> Vec<Subject> {
        vec![Subject::Person(self.person())]
    }

    pub(crate) fn sealed_for(&self) -> Seal {
        Seal::of(self.person(), Class::Case)
    }
}
