//! Forgetting somebody: one proposes it, another does it, and what was written under their keys can be read by nobody any more.

mod event;
mod forget;
mod forgettings;
mod propose;
mod take_back;
#[cfg(test)]
mod testing;

pub use event::Event;
pub use forget::{ForgetPerson, Obstacles, Refusal as ForgetRefusal, most_a_day};
pub use forgettings::{Forgettings, Proposal};
pub use propose::{ProposeForgetting, Refusal as ProposeForgettingRefusal};
pub use take_back::{Refusal as TakeBackForgettingRefusal, TakeBackForgetting};

use serde::{Deserialize, Serialize};

/// Why somebody is forgotten (GDPR article 17).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Because {
    /// They asked for it.
    Asked,
    /// The time is over for which the house keeps a file.
    TimeOver,
    /// It was written down by mistake: twice, or about nobody.
    Mistake,
}

impl Because {
    /// All of them, in the order of the form.
    pub const ALL: [Because; 3] = [Because::Asked, Because::TimeOver, Because::Mistake];

    /// Its word in a form.
    pub const fn name(self) -> &'static str {
        match self {
            Because::Asked => "asked",
            Because::TimeOver => "time-over",
            Because::Mistake => "mistake",
        }
    }
}
