//! Saying whether what was promised came.

use super::{ConferenceFile, Event as Conference};
use crate::command::{Command, Place};
use crate::deed::Deed;
use crate::event::{Event, Subject};
use crate::id::{ItemId, PersonId, PromiseId};
use crate::moment::Moment;
use crate::personal::Personal;

/// It came, or it did not.
#[derive(Clone, Debug)]
pub struct SettlePromise {
    /// About whom.
    pub person: PersonId,
    /// Which case.
    pub item: ItemId,
    /// Which promise.
    pub promise: PromiseId,
    /// Whether it came.
    pub kept: bool,
    /// What came, or why not.
    pub words: Personal,
}

/// Why not now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// There is no such promise.
    #[error("there is no such promise")]
    NoSuchPromise,
    /// It did not come, and nobody said why.
    #[error("say why it did not come")]
    NothingSaid,
    /// It was said before.
    #[error("this was said before")]
    Same,
}

impl Command for SettlePromise {
    const DEED: Deed = Deed::SettlePromise;
    type Past = ConferenceFile;
    type Refusal = Refusal;

    fn about(&self, _: &ConferenceFile) -> Vec<Subject> {
        vec![Subject::Person(self.person)]
    }

    fn place(&self) -> Place {
        Place::House
    }

    fn decide(self, past: &ConferenceFile, _: &Moment) -> Result<Vec<Event>, Refusal> {
        let SettlePromise { person, item, promise, kept, words } = self;
        let made = past.of(person, item).and_then(|known| known.promises.iter().find(|made| made.id == promise));
        let made = made.ok_or(Refusal::NoSuchPromise)?;
        if !kept && words.is_empty() {
            return Err(Refusal::NothingSaid);
        }
        if made.settled.as_ref() == Some(&(kept, words.clone())) {
            return Err(Refusal::Same);
        }
        Ok(vec![Conference::PromiseSettled { person, item, promise, kept, words }.into()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command::judge;
    use crate::conference::testing::{AMIN, ITEM, PROMISE, and, going_on, now, promised};

    #[test]
    fn what_did_not_come_says_why_and_can_still_come() {
        let made = and(going_on(), &[promised()]);
        check(&made, true, "", Ok(()));
        check(&made, false, "", Err(Refusal::NothingSaid));
        check(&going_on(), true, "", Err(Refusal::NoSuchPromise));
        let (kept, words) = (false, Personal::new("vergeten"));
        let not = Conference::PromiseSettled { person: AMIN, item: ITEM, promise: PROMISE, kept, words };
        let history = and(made, &[not.into()]);
        check(&history, false, "vergeten", Err(Refusal::Same));
        check(&history, true, "toch gekomen", Ok(()));
    }

    #[track_caller]
    fn check(history: &[Event], kept: bool, words: &str, expected: Result<(), Refusal>) {
        let command = SettlePromise { person: AMIN, item: ITEM, promise: PROMISE, kept, words: Personal::new(words) };
        assert_eq!(judge(history, command, &now()).map(|_| ()), expected);
    }
}
