//! The strands of guidance, whose work each is, and under which key it lies.

use serde::{Deserialize, Serialize};

use crate::event::Class;
use crate::staff::Role;

/// A part of guidance with people of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Strand {
    /// Residence, procedures and terms (juridisch).
    Legal,
    /// Care (medisch). No diagnosis is needed anywhere.
    Medical,
    /// People around somebody, and how they live (maatschappelijk).
    Social,
    /// School, courses and learning-work places (leren en werken).
    Learning,
    /// Money, clothes, school of the children (praktisch).
    Practical,
}

impl Strand {
    /// All of them, in the order of a plan.
    pub const ALL: [Strand; 5] = [Strand::Legal, Strand::Medical, Strand::Social, Strand::Learning, Strand::Practical];

    /// The name, as addresses and texts use it.
    pub const fn name(self) -> &'static str {
        match self {
            Strand::Legal => "legal",
            Strand::Medical => "medical",
            Strand::Social => "social",
            Strand::Learning => "learning",
            Strand::Practical => "practical",
        }
    }

    /// Under which key what is written in it lies: who may not read that class may not read it.
    pub const fn class(self) -> Class {
        match self {
            Strand::Legal => Class::Legal,
            Strand::Medical => Class::Medical,
            Strand::Social | Strand::Learning | Strand::Practical => Class::Case,
        }
    }

    /// Whose work it is.
    pub const fn role(self) -> Role {
        match self {
            Strand::Legal => Role::LegalGuide,
            Strand::Medical => Role::MedicalGuide,
            Strand::Social | Strand::Learning | Strand::Practical => Role::Guide,
        }
    }
}
