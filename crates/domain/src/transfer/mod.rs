//! Going to another house: offered under a pseudonym, a bed held there, then the person leaves one bed for the other and their
//! file travels as they say. From the offer to the arrival somebody has one bed: here until they leave, there from then on.
//!
//! Each house has its own log and believes only what stands in it. What the other house says is written down first
//! ([`HearHouse`]), and a deed that needs it reads it there.

mod accept;
mod arrive;
mod ask_back;
mod carried;
mod come_back;
mod decline;
mod depart;
mod event;
mod hear;
mod heard;
#[cfg(test)]
mod model;
mod offer;
mod pseudonym;
#[cfg(test)]
mod testing;
mod transfers;
mod withdraw;

pub use accept::{AcceptTransfer, Refusal as AcceptRefusal};
pub use arrive::{ArriveByTransfer, Refusal as ArriveRefusal};
pub use ask_back::{AskBedBack, Refusal as AskBackRefusal};
pub use carried::{Carried, CarriedWord, Packed};
pub use come_back::{NoteComeBack, Refusal as ComeBackRefusal};
pub use decline::{DeclineTransfer, Refusal as DeclineRefusal};
pub use depart::{DepartForTransfer, Refusal as DepartRefusal};
pub use event::Event;
pub use hear::{HearHouse, Refusal as HearRefusal};
pub use heard::{Said, Saying};
pub use offer::{OfferTransfer, Refusal as OfferRefusal};
pub use pseudonym::Pseudonym;
pub use transfers::{Ending, Side, State, Transfer, Transfers};
pub use withdraw::{Refusal as WithdrawRefusal, WithdrawTransfer};

use serde::{Deserialize, Serialize};

use crate::personal::Personal;

/// The longest reason, in letters.
const LONGEST: usize = 1_000;

/// Another house, by the word under which this one knows it.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Neighbour(pub String);

/// Why somebody goes to another house.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Why {
    /// A bed that fits is there.
    FittingBed,
    /// Somebody or something binds them to that city.
    Tie,
    /// They are not safe here.
    Safety,
    /// A school or a course.
    School,
}

impl Why {
    /// All of them, in the order of the form.
    pub const ALL: [Why; 4] = [Why::FittingBed, Why::Tie, Why::Safety, Why::School];

    /// The name, as forms and texts use it.
    pub const fn name(self) -> &'static str {
        match self {
            Why::FittingBed => "fitting-bed",
            Why::Tie => "tie",
            Why::Safety => "safety",
            Why::School => "school",
        }
    }
}

/// Who did not want it, or not any more. The three are told apart everywhere: a house that has no bed, a house that takes its
/// offer back, and somebody who chooses otherwise.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum By {
    /// The house that was asked.
    Asked,
    /// The house that offered.
    Offering,
    /// The person.
    Person,
}

/// What of somebody's file goes along. A name to call and what a bed must have always do: nobody can be received without.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Travels {
    /// What they told beyond that: birth, languages, how to reach, what weighs.
    pub told: bool,
    /// Their plan, without the strands of a profession that keeps secrets.
    pub plan: bool,
}

/// What becomes of the file that stays behind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Here {
    /// It stays, as every file does.
    Kept,
    /// It is shredded once the other house says that they are there.
    Shredded,
}

/// A reason in words: `None` when it is missing or longer than can be kept.
fn reason(words: &Personal) -> Option<&Personal> {
    let letters = words.reveal().chars().count();
    (1..=LONGEST).contains(&letters).then_some(words)
}
