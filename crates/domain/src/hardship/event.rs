//! What can have happened in weighing hardship (hardheidsclausule).

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Ground, Outcome, Over};
use crate::event::{Class, Seal, Subject, kinds};
use crate::id::{ApplicationId, HardshipId, PersonId, WorkerId};
use crate::person::SaidBy;
use crate::personal::Personal;

/// Facts about a weighing.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Event {
    /// Somebody may be hit too hard by the rules: it is weighed.
    HardshipOpened {
        /// Whom.
        person: PersonId,
        /// Which weighing.
        hardship: HardshipId,
        /// Within which application.
        application: ApplicationId,
        /// Before which decision.
        over: Over,
        /// Why.
        grounds: Vec<Ground>,
        /// In words.
        words: Personal,
        /// Who says so.
        said_by: SaidBy,
    },
    /// One person weighed it and proposes an outcome.
    HardshipProposed {
        /// Whom it is about.
        person: PersonId,
        /// Which weighing.
        hardship: HardshipId,
        /// What is proposed.
        outcome: Outcome,
        /// Which evidence there is, described; nothing is copied.
        evidence: Personal,
        /// Why.
        words: Personal,
        /// Who proposes.
        by: WorkerId,
    },
    /// The second reader asks for more before it can be closed.
    HardshipReturned {
        /// Whom it is about.
        person: PersonId,
        /// Which weighing.
        hardship: HardshipId,
        /// What is missing.
        words: Personal,
        /// Who read it.
        by: WorkerId,
    },
    /// Another person confirmed it.
    HardshipClosed {
        /// Whom it is about.
        person: PersonId,
        /// Which weighing.
        hardship: HardshipId,
        /// What came out.
        outcome: Outcome,
        /// Why.
        words: Personal,
        /// Who confirmed.
        by: WorkerId,
        /// On which day.
        on: Date,
    },
}

kinds!(Event as Hardship: HardshipOpened, HardshipProposed, HardshipReturned, HardshipClosed);

impl Event {
    /// Whom it is about.
    pub fn person(&self) -> PersonId {
        match *self {
            Event::HardshipOpened { person, .. }
            | Event::HardshipProposed { person, .. }
            | Event::HardshipReturned { person, .. }
            | Event::HardshipClosed { person, .. } => person,
        }
    }

    /// Which weighing.
    pub fn hardship(&self) -> HardshipId {
        match *self {
            Event::HardshipOpened { hardship, .. }
            | Event::HardshipProposed { hardship, .. }
            | Event::HardshipReturned { hardship, .. }
            | Event::HardshipClosed { hardship, .. } => hardship,
        }
    }

    pub(crate) fn subjects(&self) -> Vec<Subject> {
        vec![Subject::Person(self.person())]
    }

    pub(crate) fn sealed_for(&self) -> Seal {
        Seal::of(self.person(), Class::Case)
    }
}
