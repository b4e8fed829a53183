//! What can have happened around a proposal.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::event::{Class, Owner, Seal, Subject, kinds};
use crate::id::{PersonId, ProposalId};
use crate::personal::Personal;

/// Facts about proposals. What entered one tells of many people at once: it lies under a key of its own, which is destroyed when one
/// of them is forgotten. That there was one lies open, and knows people by numbers only.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Event {
    /// It was told by what the draw of a night will be held, before it was known what that brings.
    DrawPromised {
        /// Of which night.
        night: Date,
        /// The SHA-256 of its seed.
        promise: String,
    },
    /// Somebody gave beds by a proposal.
    ProposalKept {
        /// Which.
        proposal: ProposalId,
        /// For whom it was made.
        occasion: Occasion,
        /// In which night.
        night: Date,
        /// Everybody of whom something entered it: who asked, who slept there, and whom they must not meet.
        people: Vec<PersonId>,
        /// The SHA-256 of what entered it.
        fingerprint: String,
        /// What was promised of the draw in it, if there was one.
        promise: Option<String>,
    },
    /// What entered it, and what was proposed.
    FactsKept {
        /// Which.
        proposal: ProposalId,
        /// Everything that entered it.
        facts: Personal,
        /// The SHA-256 of the answer.
        answer: Personal,
    },
}

/// For whom a proposal was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Occasion {
    /// Everybody who asked for a bed tonight.
    Tonight,
    /// Everybody who waited for a decision without a bed.
    Queue,
}

kinds!(Event as Proposal: DrawPromised, ProposalKept, FactsKept);

impl Event {
    pub(crate) fn subjects(&self) -> Vec<Subject> {
        match self {
            Event::DrawPromised { .. } => vec![Subject::Draws],
            // Who was in it reads that it was kept.
            Event::ProposalKept { proposal, people, .. } => {
                people.iter().copied().map(Subject::Traces).chain([Subject::Proposal(*proposal)]).collect()
            }
            Event::FactsKept { proposal, .. } => vec![Subject::Proposal(*proposal)],
        }
    }

    pub(crate) fn sealed_for(&self) -> Option<Seal> {
        match self {
            Event::DrawPromised { .. } | Event::ProposalKept { .. } => None,
            Event::FactsKept { proposal, .. } => Some(Seal { owner: Owner::Proposal(*proposal), class: Class::Night }),
        }
    }
}
