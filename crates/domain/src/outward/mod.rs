//! Somebody referred to an organisation outside (doorverwijzing): a lawyer, a clinic, a school. It sees the parts of one
//! purpose that the person said yes to, for a time, says what became of it, and then it ends. The link it gets opens those
//! words and nothing else of the file.

mod answer;
mod end;
mod event;
mod known;
mod part;
mod read;
mod refer;
mod stop;
#[cfg(test)]
mod testing;

pub use answer::{AnswerOutward, Refusal as AnswerOutwardRefusal};
pub use end::{EndOutward, Refusal as EndOutwardRefusal};
pub use event::Event;
pub use known::{Outward, OutwardAnswer, OutwardLink, Outwards};
pub use part::{Part, PartKind};
pub use read::{ReadOutward, Refusal as ReadOutwardRefusal};
pub use refer::{LONGEST_DAYS as OUTWARD_DAYS, ReferOutward, Refusal as ReferOutwardRefusal};
pub use stop::{Refusal as StopOutwardRefusal, StopOutward};

use serde::{Deserialize, Serialize};

/// Who ended it. What runs out on its last day is ended by nobody.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum EndedBy {
    /// Whoever it is about.
    Person,
    /// Somebody who works here.
    Worker,
    /// The organisation, which has no more use for it.
    Receiver,
}

/// What became of it, in the word of the organisation outside.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Became {
    /// They see to it: more may be said later.
    TakenUp,
    /// It is done.
    Helped,
    /// They cannot do it.
    NotPossible,
    /// The person did not come.
    NeverCame,
}

impl Became {
    /// All of them.
    pub const ALL: [Became; 4] = [Became::TakenUp, Became::Helped, Became::NotPossible, Became::NeverCame];

    /// The name, as forms and texts use it.
    pub const fn name(self) -> &'static str {
        match self {
            Became::TakenUp => "taken-up",
            Became::Helped => "helped",
            Became::NotPossible => "not-possible",
            Became::NeverCame => "never-came",
        }
    }

    /// Whether nothing is left to be seen outside.
    pub const fn ends(self) -> bool {
        match self {
            Became::TakenUp => false,
            Became::Helped | Became::NotPossible | Became::NeverCame => true,
        }
    }
}
