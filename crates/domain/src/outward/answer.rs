//! Saying what became of it, as the organisation outside. What is done ends it.

use super::{Became, EndedBy, Event as Outer, Outwards};
use crate::command::{Command, Place};
use crate::deed::Deed;
use crate::event::{Event, Subject};
use crate::id::OutwardId;
use crate::moment::Moment;
use crate::personal::Personal;
use crate::referral::SecretHash;

/// The longest that is written in one answer, in letters.
const LONGEST: usize = 2_000;
/// More answers than anybody gives to one question.
const MOST: usize = 50;

/// The organisation says what became of it.
#[derive(Clone, Debug)]
pub struct AnswerOutward {
    /// Of which.
    pub outward: OutwardId,
    /// The secret of its link.
    pub secret: SecretHash,
    /// What became of it.
    pub became: Became,
    /// The same in their words; may be empty when it was done.
    pub words: Personal,
}

/// Why it is not written down.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// There is no such link, or not any more.
    #[error("this link opens nothing")]
    NotOpen,
    /// Nobody can go on without knowing why.
    #[error("say why, so that we can go on")]
    NoWords,
    /// It is longer than can be kept.
    #[error("this is longer than can be kept")]
    TooLong,
}

impl Command for AnswerOutward {
    const DEED: Deed = Deed::AnswerOutward;
    type Past = Outwards;
    type Refusal = Refusal;

    fn about(&self, _: &Outwards) -> Vec<Subject> {
        vec![Subject::Outward(self.outward)]
    }

    fn place(&self) -> Place {
        Place::House
    }

    fn decide(self, past: &Outwards, now: &Moment) -> Result<Vec<Event>, Refusal> {
        let AnswerOutward { outward, secret, became, words } = self;
        let known = past.open_with(outward, &secret, now.wall.date()).ok_or(Refusal::NotOpen)?;
        let purpose = known.purpose.filter(|_| known.answers.len() < MOST).ok_or(Refusal::NotOpen)?;
        if words.is_empty() && became == Became::NotPossible {
            return Err(Refusal::NoWords);
        }
        if words.reveal().chars().count() > LONGEST {
            return Err(Refusal::TooLong);
        }
        let person = known.person;
        let answered = Outer::OutwardAnswered { person, outward, purpose, became, words }.into();
        if became.ends() {
            return Ok(vec![answered, Outer::OutwardEnded { person, outward, by: EndedBy::Receiver }.into()]);
        }
        Ok(vec![answered])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command::{Past, judge};
    use crate::outward::testing::{OUTWARD, SECRET, TODAY, ended, now, sent};

    #[test]
    fn what_is_done_ends_it_and_what_is_taken_up_goes_on() {
        for became in Became::ALL {
            let said = judge(&sent(), saying(became, "een zin"), &now()).expect("it is written");
            let after = [sent(), said].concat();
            let open = Outwards::of(&after).get(OUTWARD).expect("it").is_open(TODAY);
            assert_eq!(open, became == Became::TakenUp, "{became:?}");
            assert_eq!(judge(&after, saying(Became::Helped, ""), &now()).is_ok(), open, "{became:?}");
        }
    }

    #[test]
    fn a_no_says_why() {
        check(&sent(), saying(Became::NotPossible, " "), Err(Refusal::NoWords));
        check(&sent(), saying(Became::NotPossible, "vol"), Ok(()));
        check(&sent(), saying(Became::Helped, &"a".repeat(LONGEST + 1)), Err(Refusal::TooLong));
        check(&[sent(), vec![ended(EndedBy::Person)]].concat(), saying(Became::Helped, ""), Err(Refusal::NotOpen));
    }

    #[track_caller]
    fn check(history: &[Event], command: AnswerOutward, expected: Result<(), Refusal>) {
        assert_eq!(judge(history, command, &now()).map(|_| ()), expected);
    }

    fn saying(became: Became, words: &str) -> AnswerOutward {
        AnswerOutward { outward: OUTWARD, secret: SECRET, became, words: Personal::new(words) }
    }
}
