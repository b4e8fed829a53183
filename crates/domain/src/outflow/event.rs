//! What can have happened with somebody who left the programme. Sealed whole under the person's key.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Aftercare, Arranged, HandOver, OutflowKind};
use crate::event::{Class, Seal, Subject, kinds};
use crate::id::{ApplicationId, OutflowId, PersonId};
use crate::personal::Personal;

/// Facts about leaving.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Event {
    /// Somebody left the programme.
    ProgrammeLeft {
        /// Who.
        person: PersonId,
        /// Within which application.
        application: ApplicationId,
        /// Which leaving.
        outflow: OutflowId,
        /// On which day: the first on which they are not in the programme.
        on: Date,
        /// To what.
        kind: OutflowKind,
        /// What is told of it.
        words: Personal,
        /// What was arranged.
        arranged: Arranged,
        /// Who hands over, when somebody does.
        hand_over: Option<HandOver>,
        /// Who may still call them until when, when they said yes to that.
        aftercare: Option<Aftercare>,
    },
    /// That was a mistake: they are in the programme.
    ProgrammeLeavingTakenBack {
        /// Who.
        person: PersonId,
        /// Within which application.
        application: ApplicationId,
        /// Which leaving.
        outflow: OutflowId,
    },
    /// They said who may still call them until when, or that nobody may.
    AftercareAgreed {
        /// Who.
        person: PersonId,
        /// After which leaving.
        outflow: OutflowId,
        /// Who and until when; nobody when it is not there.
        aftercare: Option<Aftercare>,
    },
    /// Somebody called, with their consent, and asked how it is now.
    LookedAgain {
        /// About whom.
        person: PersonId,
        /// After which leaving.
        outflow: OutflowId,
        /// On which day.
        on: Date,
        /// After how many months it was meant to be.
        months: u8,
        /// What it is now; nothing when they were not reached.
        kind: Option<OutflowKind>,
        /// What they told.
        words: Personal,
    },
    /// Something became known later, without anybody calling.
    LaterOutcomeNoted {
        /// About whom.
        person: PersonId,
        /// After which leaving.
        outflow: OutflowId,
        /// Since which day it is so.
        on: Date,
        /// What it is.
        kind: OutflowKind,
        /// From what it is known.
        words: Personal,
    },
    /// What was noted last is not right.
    LaterOutcomeTakenBack {
        /// About whom.
        person: PersonId,
        /// After which leaving.
        outflow: OutflowId,
    },
    /// They are in the programme again.
    ReturnedToProgramme {
        /// Who.
        person: PersonId,
        /// Within which application.
        application: ApplicationId,
        /// After which leaving.
        outflow: OutflowId,
        /// From which day.
        on: Date,
        /// Why.
        words: Personal,
    },
}

kinds!(Event as Outflow:
    ProgrammeLeft, ProgrammeLeavingTakenBack, AftercareAgreed, LookedAgain, LaterOutcomeNoted, LaterOutcomeTakenBack,
    ReturnedToProgramme,
);

impl Event {
    /// Whom it is about.
    pub fn person(&self) -> PersonId {
        match *self {
            Event::ProgrammeLeft { person, .. }
            | Event::ProgrammeLeavingTakenBack { person, .. }
            | Event::AftercareAgreed { person, .. }
            | Event::LookedAgain { person, .. }
            | Event::LaterOutcomeNoted { person, .. }
            | Event::LaterOutcomeTakenBack { person, .. }
            | Event::ReturnedToProgramme { person, .. } => person,
        }
    }

    /// Which leaving.
    pub fn outflow(&self) -> OutflowId {
        match *self {
            Event::ProgrammeLeft { outflow, .. }
            | Event::ProgrammeLeavingTakenBack { outflow, .. }
            | Event::AftercareAgreed { outflow, .. }
            | Event::LookedAgain { outflow, .. }
            | Event::LaterOutcomeNoted { outflow, .. }
            | Event::LaterOutcomeTakenBack { outflow, .. }
            | Event::ReturnedToProgramme { outflow, .. } => outflow,
        }
    }

    pub(crate) fn subjects(&self) -> Vec<Subject> {
        vec![Subject::Person(self.person())]
    }

    pub(crate) fn sealed_for(&self) -> Seal {
        Seal::of(self.person(), Class::Case)
    }
}
