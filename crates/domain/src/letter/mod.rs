//! Letters: every decision makes one in the same step, and how it came to the person is written down.

mod deliver;
mod event;

pub use deliver::{DeliverLetter, Refusal as DeliverRefusal, letter_of};
pub use event::{Delivery, Event};

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::id::LetterId;
use crate::person::Language;

/// The letter that goes with a decision. Its words are drawn from the decision; it names no worker.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Letter {
    /// Which letter.
    pub id: LetterId,
    /// In which language beside Dutch.
    pub language: Language,
    /// How and until when to object, when that is possible.
    pub objection: Option<ObjectionTerm>,
}

/// Until when somebody can object, and by which rule that was reckoned.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ObjectionTerm {
    /// The last day.
    pub last_day: Date,
    /// The term, by its article, such as `vw-69:1`.
    pub rule: String,
}
