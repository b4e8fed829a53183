//! What can have happened in an objection (bezwaar), a provisional measure and an appeal (beroep).

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::event::{Class, Seal, Subject, kinds};
use crate::id::{ApplicationId, ObjectionId, PersonId};
use crate::letter::Letter;
use crate::personal::Personal;

/// Facts about an objection.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Event {
    /// An objection came in. The bed stays.
    ObjectionReceived {
        /// Whose.
        person: PersonId,
        /// Which objection.
        objection: ObjectionId,
        /// Against the decision on which application.
        application: ApplicationId,
        /// On which day it came in.
        received: Date,
        /// What is objected.
        ground: Personal,
    },
    /// The person was heard.
    ObjectionHeard {
        /// Whose.
        person: PersonId,
        /// Which objection.
        objection: ObjectionId,
        /// On which day.
        on: Date,
        /// What was said.
        words: Personal,
    },
    /// A court was asked to let the bed stay meanwhile (voorlopige voorziening).
    MeasureAsked {
        /// Whose.
        person: PersonId,
        /// Which objection.
        objection: ObjectionId,
        /// On which day.
        on: Date,
        /// Which court, and under which number.
        court: Personal,
    },
    /// The court decided on that.
    MeasureDecided {
        /// Whose.
        person: PersonId,
        /// Which objection.
        objection: ObjectionId,
        /// On which day.
        on: Date,
        /// Until when the bed stays by order of the court; nothing when it was not granted.
        granted_until: Option<Date>,
    },
    /// The objection was decided on.
    ObjectionDecided {
        /// Whose.
        person: PersonId,
        /// Which objection.
        objection: ObjectionId,
        /// On which day.
        on: Date,
        /// How.
        outcome: Outcome,
        /// Until when the bed stays whatever the outcome.
        stays_until: Date,
        /// Why.
        words: Personal,
        /// The letter that says so.
        letter: Letter,
    },
    /// The person went to court.
    AppealLodged {
        /// Whose.
        person: PersonId,
        /// Which objection.
        objection: ObjectionId,
        /// On which day.
        on: Date,
        /// Which court, and under which number.
        court: Personal,
    },
    /// The court decided.
    AppealDecided {
        /// Whose.
        person: PersonId,
        /// Which objection.
        objection: ObjectionId,
        /// On which day.
        on: Date,
        /// How.
        outcome: Outcome,
        /// Until when the bed stays whatever the outcome.
        stays_until: Date,
    },
}

/// How an objection or an appeal ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Outcome {
    /// The person was right: it is decided anew.
    WellFounded,
    /// The decision stands.
    Unfounded,
    /// It was not looked into.
    Inadmissible,
}

kinds!(Event as Objection:
    ObjectionReceived, ObjectionHeard, MeasureAsked, MeasureDecided, ObjectionDecided, AppealLodged, AppealDecided,
);

impl Event {
    /// Whom it is about.
    pub fn person(&self) -> PersonId {
        match *self {
            Event::ObjectionReceived { person, .. }
            | Event::ObjectionHeard { person, .. }
            | Event::MeasureAsked { person, .. }
            | Event::MeasureDecided { person, .. }
            | Event::ObjectionDecided { person, .. }
            | Event::AppealLodged { person, .. }
            | Event::AppealDecided { person, .. } => person,
        }
    }

    /// Which objection.
    pub fn objection(&self) -> ObjectionId {
        match *self {
            Event::ObjectionReceived { objection, .. }
            | Event::ObjectionHeard { objection, .. }
            | Event::MeasureAsked { objection, .. }
            | Event::MeasureDecided { objection, .. }
            | Event::ObjectionDecided { objection, .. }
            | Event::AppealLodged { objection, .. }
            | Event::AppealDecided { objection, .. } => objection,
        }
    }

    pub(crate) fn subjects(&self) -> Vec<Subject> {
        vec![Subject::Person(self.person())]
    }

    pub(crate) fn sealed_for(&self) -> Seal {
        Seal::of(self.person(), Class::Case)
    }
}
