//! What can have happened with what somebody asks.

use serde::{Deserialize, Serialize};

use super::{Asks, Granted};
use crate::event::{Class, Seal, Subject, kinds};
use crate::id::{PersonId, WishId, WorkerId};
use crate::personal::Personal;

/// Facts about what somebody asks about what is written of them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Event {
    /// They asked it.
    WishMade {
        /// Who.
        person: PersonId,
        /// Which wish.
        wish: WishId,
        /// What they ask.
        asks: Asks,
        /// The same in their own words.
        words: Personal,
    },
    /// They do not ask it any more.
    WishTakenBack {
        /// Who.
        person: PersonId,
        /// Which wish.
        wish: WishId,
    },
    /// Somebody who works here answered.
    WishAnswered {
        /// Whose wish.
        person: PersonId,
        /// Which.
        wish: WishId,
        /// Who answered.
        by: WorkerId,
        /// Whether it was done.
        granted: Granted,
        /// What was done, or why not.
        words: Personal,
    },
}

kinds!(Event as Wish: WishMade, WishTakenBack, WishAnswered);

impl Event {
    /// Who asked.
    pub fn person(&self) -> PersonId {
        match *self {
            Event::WishMade { person, .. }
            | Event::WishTakenBack { person, .. }
            | Event::WishAnswered { person, .. } => person,
        }
    }

    pub(crate) fn subjects(&self) -> Vec<Subject> {
        vec![Subject::Person(self.person())]
    }

    pub(crate) fn sealed_for(&self) -> Seal {
        Seal::of(self.person(), Class::Case)
    }
}
