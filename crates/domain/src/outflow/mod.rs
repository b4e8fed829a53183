//! Leaving the programme (uitstroom): to what, what was arranged, who hands over, and who may still call whom until when. What
//! somebody left to stays as it was told on that day; what became of it is a second fact with a day of its own. Who comes back
//! comes back to the same file.
//!
//! To what somebody can leave is no list of this crate: it is dated configuration, and a deed bears its word.

mod agree_aftercare;
mod event;
mod leave;
mod look_again;
mod note_later;
mod outflows;
mod return_to;
mod take_back;
mod take_back_later;
#[cfg(test)]
pub(crate) mod testing;

pub use agree_aftercare::{AgreeAftercare, Refusal as AgreeAftercareRefusal};
pub use event::Event;
pub use leave::{LeaveProgramme, Refusal as LeaveProgrammeRefusal};
pub use look_again::{LookAgain, Refusal as LookAgainRefusal};
pub use note_later::{NoteLaterOutcome, Refusal as NoteLaterRefusal};
pub use outflows::{Later, Outflow, Outflows};
pub use return_to::{Refusal as ReturnRefusal, ReturnToProgramme};
pub use take_back::{Refusal as TakeBackLeavingProgrammeRefusal, TakeBackLeavingProgramme};
pub use take_back_later::{Refusal as TakeBackLaterRefusal, TakeBackLaterOutcome};

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::id::WorkerId;
use crate::personal::Personal;

/// The longest that is written in one field, in letters.
const LONGEST: usize = 2_000;
/// How many years after leaving somebody may be called at most.
const MOST_YEARS: i16 = 3;

/// To what somebody left, by the word that the dated list of the house has for it, such as `residence-granted`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct OutflowKind(String);

/// Text that cannot be the word of a kind of leaving.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a kind of leaving is small letters and hyphens, forty at most")]
pub struct NotAKind;

impl OutflowKind {
    /// The word, as the list has it.
    pub fn word(&self) -> &str {
        &self.0
    }
}

impl std::str::FromStr for OutflowKind {
    type Err = NotAKind;

    fn from_str(word: &str) -> Result<OutflowKind, NotAKind> {
        let fits = word.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-');
        if (1..=40).contains(&word.len()) && fits { Ok(OutflowKind(word.to_owned())) } else { Err(NotAKind) }
    }
}

/// What was arranged for somebody who leaves. Empty is *nothing told*, and never *nothing arranged*.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Arranged {
    /// Where they live.
    pub housing: Personal,
    /// Of what they live.
    pub income: Personal,
    /// Which care goes on.
    pub care: Personal,
    /// Who is there for them.
    pub contact: Personal,
}

impl Arranged {
    /// What was told, in the order of the form.
    pub fn all(&self) -> [(&'static str, &Personal); 4] {
        [("housing", &self.housing), ("income", &self.income), ("care", &self.care), ("contact", &self.contact)]
    }
}

/// Who hands somebody over in person (warme overdracht), and to whom.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct HandOver {
    /// Which colleague goes along.
    pub by: WorkerId,
    /// To whom.
    pub to: Personal,
}

/// That somebody may still be called (nazorg). Without it nobody calls: it is theirs to give, and to take back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Aftercare {
    /// Who may call them, and whom they may call.
    pub by: WorkerId,
    /// Until when, that day included.
    pub until: Date,
}

impl Aftercare {
    /// Whether it begins after this day and ends in time.
    fn fits(&self, left: Date) -> bool {
        let last = left.saturating_add(jiff::Span::new().years(MOST_YEARS));
        left < self.until && self.until <= last
    }
}

/// Whether these words can be kept.
fn too_long(words: &Personal) -> bool {
    words.reveal().chars().count() > LONGEST
}
