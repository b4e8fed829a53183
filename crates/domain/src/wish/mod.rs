//! What somebody asks about what is written of them: to put something right, or to erase everything. What was written stays,
//! and their own words stand beside it; whoever works here answers.

mod answer;
mod event;
mod make;
mod take_back;
#[cfg(test)]
mod testing;
mod wishes;

pub use answer::{AnswerWish, Refusal as AnswerWishRefusal};
pub use event::Event;
pub use make::{MakeWish, Refusal as WishRefusal};
pub use take_back::{Refusal as TakeBackWishRefusal, TakeBackWish};
pub use wishes::{Answer, Wish, WishState, Wishes};

use serde::{Deserialize, Serialize};

/// What is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Asks {
    /// That something is put right (recht op rectificatie, AVG article 16).
    Correct(About),
    /// That everything is erased (recht op gegevenswissing, AVG article 17).
    Forget,
}

/// What is not right.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum About {
    /// A name.
    Name,
    /// What is written about the person beyond it.
    Story,
    /// The plan.
    Plan,
    /// A decision or a letter.
    Decision,
    /// Anything else.
    Other,
}

impl About {
    /// All of them.
    pub const ALL: [About; 5] = [About::Name, About::Story, About::Plan, About::Decision, About::Other];

    /// The name, as forms and texts use it.
    pub const fn name(self) -> &'static str {
        match self {
            About::Name => "name",
            About::Story => "story",
            About::Plan => "plan",
            About::Decision => "decision",
            About::Other => "other",
        }
    }
}

/// What came of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Granted {
    /// It was done.
    Done,
    /// It was not, and why stands in the answer.
    Declined,
}
