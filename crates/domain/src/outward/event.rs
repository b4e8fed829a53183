//! What can have happened around somebody who was referred to an organisation outside.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Became, EndedBy, Part, PartKind};
use crate::event::{Class, Seal, Subject, kinds};
use crate::id::{OutwardId, PersonId};
use crate::personal::Personal;
use crate::plan::Strand;
use crate::referral::SecretHash;

/// Facts about one. That there is a link lies open, so that it can be judged without opening a file; to whom and of which
/// kinds stands where looks at a file stand; the words lie in the strand that sent them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Event {
    /// From now on the parts that were sent can be opened with a link.
    OutwardOpened {
        /// Who was referred.
        person: PersonId,
        /// Which one.
        outward: OutwardId,
        /// What is kept of the secret of its link.
        secret: SecretHash,
        /// The last day on which it works.
        until: Date,
    },
    /// To whom, for what and of which kinds: what the person reads back as shown.
    OutwardGiven {
        /// Who.
        person: PersonId,
        /// Which.
        outward: OutwardId,
        /// For what.
        purpose: Strand,
        /// Which organisation.
        receiver: Personal,
        /// What it can see of them.
        kinds: Vec<PartKind>,
    },
    /// What was sent, and what the person said yes to.
    OutwardSent {
        /// Who.
        person: PersonId,
        /// Which.
        outward: OutwardId,
        /// For what.
        purpose: Strand,
        /// Which organisation.
        receiver: Personal,
        /// The parts, in the order in which they are read.
        parts: Vec<Part>,
        /// In which language the person was asked, by its ISO 639 code.
        asked_in: String,
    },
    /// The organisation opened it.
    OutwardRead {
        /// Whose parts.
        person: PersonId,
        /// Which.
        outward: OutwardId,
    },
    /// The organisation says what became of it.
    OutwardAnswered {
        /// Of whom.
        person: PersonId,
        /// Which.
        outward: OutwardId,
        /// For what it was sent.
        purpose: Strand,
        /// What became of it.
        became: Became,
        /// The same in their words.
        words: Personal,
    },
    /// Nothing is seen outside any more.
    OutwardEnded {
        /// Whose parts.
        person: PersonId,
        /// Which.
        outward: OutwardId,
        /// By whom.
        by: EndedBy,
    },
}

kinds!(Event as Outward: OutwardOpened, OutwardGiven, OutwardSent, OutwardRead, OutwardAnswered, OutwardEnded);

impl Event {
    /// Who was referred.
    pub fn person(&self) -> PersonId {
        match *self {
            Event::OutwardOpened { person, .. }
            | Event::OutwardGiven { person, .. }
            | Event::OutwardSent { person, .. }
            | Event::OutwardRead { person, .. }
            | Event::OutwardAnswered { person, .. }
            | Event::OutwardEnded { person, .. } => person,
        }
    }

    /// Which one it is about.
    pub fn outward(&self) -> OutwardId {
        match *self {
            Event::OutwardOpened { outward, .. }
            | Event::OutwardGiven { outward, .. }
            | Event::OutwardSent { outward, .. }
            | Event::OutwardRead { outward, .. }
            | Event::OutwardAnswered { outward, .. }
            | Event::OutwardEnded { outward, .. } => outward,
        }
    }

    /// What lies in a strand belongs to the organisation that sent it, the answer too.
    pub(crate) fn thread(&self) -> Option<u128> {
        match self {
            Event::OutwardSent { outward, .. } | Event::OutwardAnswered { outward, .. } => Some(outward.number()),
            Event::OutwardOpened { .. }
            | Event::OutwardGiven { .. }
            | Event::OutwardRead { .. }
            | Event::OutwardEnded { .. } => None,
        }
    }

    pub(crate) fn subjects(&self) -> Vec<Subject> {
        let own = Subject::Outward(self.outward());
        match *self {
            Event::OutwardGiven { person, .. } | Event::OutwardRead { person, .. } => {
                vec![Subject::Reads(person), own]
            }
            Event::OutwardOpened { person, .. }
            | Event::OutwardSent { person, .. }
            | Event::OutwardAnswered { person, .. }
            | Event::OutwardEnded { person, .. } => vec![Subject::Person(person), own],
        }
    }

    pub(crate) fn sealed_for(&self) -> Option<Seal> {
        match *self {
            Event::OutwardOpened { .. } | Event::OutwardEnded { .. } => None,
            Event::OutwardGiven { person, .. } | Event::OutwardRead { person, .. } => {
                Some(Seal::of(person, Class::Reads))
            }
            Event::OutwardSent { person, purpose, .. } | Event::OutwardAnswered { person, purpose, .. } => {
                Some(Seal::of(person, purpose.class()))
            }
        }
    }
}
