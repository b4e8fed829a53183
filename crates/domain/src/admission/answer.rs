//! Writing down what somebody answered to a warning.

use super::{Course, Event as Admission};
use crate::command::{Command, Place};
use crate::deed::Deed;
use crate::event::{Event, Subject};
use crate::id::{ApplicationId, PersonId};
use crate::moment::Moment;
use crate::personal::Personal;

/// They answered.
#[derive(Clone, Debug)]
pub struct AnswerWarning {
    /// Who.
    pub person: PersonId,
    /// Which application.
    pub application: ApplicationId,
    /// What they said.
    pub words: Personal,
}

/// Why not now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// They were not told that the stay may be ended.
    #[error("this person was not told that the stay may be ended")]
    NotWarned,
    /// Nothing was written down.
    #[error("write down what was said")]
    NothingSaid,
}

impl Command for AnswerWarning {
    const DEED: Deed = Deed::AnswerWarning;
    type Past = Course;
    type Refusal = Refusal;

    fn about(&self, _: &Course) -> Vec<Subject> {
        vec![Subject::Person(self.person)]
    }

    fn place(&self) -> Place {
        Place::House
    }

    fn decide(self, past: &Course, _: &Moment) -> Result<Vec<Event>, Refusal> {
        let AnswerWarning { person, application, words } = self;
        let stay = past.application(application).and_then(|known| known.stay());
        if stay.and_then(|stay| stay.warned).is_none() {
            return Err(Refusal::NotWarned);
        }
        if words.is_empty() {
            return Err(Refusal::NothingSaid);
        }
        Ok(vec![Admission::WarningAnswered { person, application, words }.into()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::admission::testing::{AMIN, APPLICATION, admitted, applied, now, warned};
    use crate::command::judge;

    #[test]
    fn an_answer_follows_a_warning() {
        check(&[applied(), admitted(), warned()], "ik was ziek", Ok(()));
        check(&[applied(), admitted(), warned()], "", Err(Refusal::NothingSaid));
        check(&[applied(), admitted()], "ik was ziek", Err(Refusal::NotWarned));
    }

    #[track_caller]
    fn check(history: &[Event], words: &str, expected: Result<(), Refusal>) {
        let command = AnswerWarning { person: AMIN, application: APPLICATION, words: Personal::new(words) };
        assert_eq!(judge(history, command, &now()).map(|_| ()), expected);
    }
}
