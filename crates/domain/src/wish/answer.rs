//! Answering what somebody asked about what is written of them. An answer always says why.

use super::{Event as Wish, Granted, WishState, Wishes};
use crate::command::{Command, Place};
use crate::deed::Deed;
use crate::event::{Event, Subject};
use crate::id::{PersonId, WishId, WorkerId};
use crate::moment::Moment;
use crate::personal::Personal;

/// The longest answer, in letters.
const LONGEST: usize = 4_000;

/// Somebody who works here answers.
#[derive(Clone, Debug)]
pub struct AnswerWish {
    /// Whose wish.
    pub person: PersonId,
    /// Which.
    pub wish: WishId,
    /// Who answers.
    pub by: WorkerId,
    /// Whether it was done.
    pub granted: Granted,
    /// What was done, or why not.
    pub words: Personal,
}

/// Why it is not written down.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// There is no such wish that waits for an answer.
    #[error("there is no such open wish")]
    NotOpen,
    /// What was done, or why not, was not said.
    #[error("say what was done, or why not")]
    NoWords,
    /// It is longer than can be kept.
    #[error("this is longer than can be kept")]
    TooLong,
}

impl Command for AnswerWish {
    const DEED: Deed = Deed::AnswerWish;
    type Past = Wishes;
    type Refusal = Refusal;

    fn about(&self, _: &Wishes) -> Vec<Subject> {
        vec![Subject::Person(self.person)]
    }

    fn place(&self) -> Place {
        Place::House
    }

    fn signed_by(&self) -> Option<WorkerId> {
        Some(self.by)
    }

    fn decide(self, past: &Wishes, _: &Moment) -> Result<Vec<Event>, Refusal> {
        let AnswerWish { person, wish, by, granted, words } = self;
        if past.get(wish).is_none_or(|known| known.state != WishState::Open) {
            return Err(Refusal::NotOpen);
        }
        if words.is_empty() {
            return Err(Refusal::NoWords);
        }
        if words.reveal().chars().count() > LONGEST {
            return Err(Refusal::TooLong);
        }
        Ok(vec![Wish::WishAnswered { person, wish, by, granted, words }.into()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command::judge;
    use crate::wish::testing::{AMIN, ANSWERER, WISH, answered, made, name, now, registered, taken_back};

    #[test]
    fn an_open_wish_is_answered_once_and_the_answer_says_why() {
        check(&[registered(), made(name())], "verbeterd", Ok(()));
        check(&[registered(), made(name())], "", Err(Refusal::NoWords));
        check(&[registered(), made(name())], &"a".repeat(LONGEST + 1), Err(Refusal::TooLong));
        check(&[registered()], "verbeterd", Err(Refusal::NotOpen));
        check(&[registered(), made(name()), answered()], "verbeterd", Err(Refusal::NotOpen));
        check(&[registered(), made(name()), taken_back()], "verbeterd", Err(Refusal::NotOpen));
    }

    #[track_caller]
    fn check(history: &[Event], words: &str, expected: Result<(), Refusal>) {
        let words = Personal::new(words);
        let asked = AnswerWish { person: AMIN, wish: WISH, by: ANSWERER, granted: Granted::Done, words };
        assert_eq!(judge(history, asked, &now()).map(|_| ()), expected);
    }
}
