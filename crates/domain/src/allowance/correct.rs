//! Saying that something was not given, or not like this. The first writing stays in sight; a week can be paid anew.

use super::{Event as Allowance, Purse};
use crate::command::{Command, Place};
use crate::deed::Deed;
use crate::event::{Event, Subject};
use crate::id::{GivenId, PersonId};
use crate::moment::Moment;
use crate::personal::Personal;

/// It does not count.
#[derive(Clone, Debug)]
pub struct CorrectGiven {
    /// To whom it was said to be given.
    pub person: PersonId,
    /// What.
    pub given: GivenId,
    /// Why it does not count.
    pub reason: Personal,
}

/// Why not now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// They got nothing under this number.
    #[error("nothing was given under this number")]
    NothingGiven,
    /// It was corrected before.
    #[error("this was corrected already")]
    Already,
    /// Nobody said why.
    #[error("say why")]
    NothingSaid,
}

impl Command for CorrectGiven {
    const DEED: Deed = Deed::CorrectGiven;
    type Past = Purse;
    type Refusal = Refusal;

    fn about(&self, _: &Purse) -> Vec<Subject> {
        vec![Subject::Person(self.person)]
    }

    fn place(&self) -> Place {
        Place::House
    }

    fn decide(self, past: &Purse, _: &Moment) -> Result<Vec<Event>, Refusal> {
        let CorrectGiven { person, given, reason } = self;
        let found = past.given(given).ok_or(Refusal::NothingGiven)?;
        if found.corrected.is_some() {
            return Err(Refusal::Already);
        }
        if reason.is_empty() {
            return Err(Refusal::NothingSaid);
        }
        Ok(vec![Allowance::GivenCorrected { person, given, reason }.into()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::allowance::testing::{AMIN, GIVEN, corrected, in_programme, now, paid};
    use crate::command::{Past, judge};

    #[test]
    fn a_mistake_is_corrected_once_and_says_why() {
        let mut history = in_programme();
        check(&history, "verkeerde persoon", Err(Refusal::NothingGiven));
        history.push(paid(5_000));
        check(&history, " ", Err(Refusal::NothingSaid));
        check(&history, "verkeerde persoon", Ok(()));
        history.push(corrected());
        check(&history, "verkeerde persoon", Err(Refusal::Already));
    }

    #[test]
    fn what_was_corrected_stays_in_sight_with_the_reason() {
        let mut history = in_programme();
        history.extend([paid(5_000), corrected()]);
        let purse = Purse::of(&history);
        let given = purse.given(GIVEN).expect("it stays");
        assert_eq!(given.corrected.as_ref().map(Personal::reveal), Some("dubbel"));
    }

    #[track_caller]
    fn check(history: &[Event], reason: &str, expected: Result<(), Refusal>) {
        let command = CorrectGiven { person: AMIN, given: GIVEN, reason: Personal::new(reason) };
        assert_eq!(judge(history, command, &now()).map(|_| ()), expected);
    }
}
