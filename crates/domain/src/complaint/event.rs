//! What can have happened with a complaint.

use serde::{Deserialize, Serialize};

use super::Judged;
use crate::event::{Class, Seal, Subject, kinds};
use crate::id::{ComplaintId, PersonId, WorkerId};
use crate::personal::Personal;

/// Facts about complaints.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Event {
    /// Somebody complains.
    ComplaintMade {
        /// Who.
        person: PersonId,
        /// Which complaint.
        complaint: ComplaintId,
        /// What happened, in their own words.
        words: Personal,
    },
    /// Somebody who was not there sees to it.
    ComplaintTakenUp {
        /// Whose complaint.
        person: PersonId,
        /// Which.
        complaint: ComplaintId,
        /// Who.
        by: WorkerId,
    },
    /// It was answered.
    ComplaintAnswered {
        /// Whose complaint.
        person: PersonId,
        /// Which.
        complaint: ComplaintId,
        /// By whom.
        by: WorkerId,
        /// What was found.
        judged: Judged,
        /// Why, and what follows from it.
        words: Personal,
    },
    /// They do not complain of it any more.
    ComplaintWithdrawn {
        /// Who.
        person: PersonId,
        /// Which.
        complaint: ComplaintId,
    },
}

kinds!(Event as Complaint: ComplaintMade, ComplaintTakenUp, ComplaintAnswered, ComplaintWithdrawn);

impl Event {
    /// Who complains.
    pub fn person(&self) -> PersonId {
        match *self {
            Event::ComplaintMade { person, .. }
            | Event::ComplaintTakenUp { person, .. }
            | Event::ComplaintAnswered { person, .. }
            | Event::ComplaintWithdrawn { person, .. } => person,
        }
    }

    pub(crate) fn subjects(&self) -> Vec<Subject> {
        vec![Subject::Person(self.person())]
    }

    pub(crate) fn sealed_for(&self) -> Seal {
        Seal::of(self.person(), Class::Complaint)
    }
}
