//! Telling the coordinator that the rules say something else than they did. It changes nothing else.

use super::{Course, Event as Admission, Verdict};
use crate::command::{Command, Place};
use crate::deed::Deed;
use crate::event::{Event, Subject};
use crate::id::{ApplicationId, PersonId};
use crate::moment::Moment;

/// They say this now.
#[derive(Clone, Debug)]
pub struct NoteAdvice {
    /// About whom.
    pub person: PersonId,
    /// Which application.
    pub application: ApplicationId,
    /// What they said.
    pub before: Verdict,
    /// What they say now.
    pub after: Verdict,
}

/// Why not now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// There is no such application.
    #[error("there is no such application")]
    NoApplication,
    /// It was decided already.
    #[error("this application was decided")]
    NotPending,
    /// They say the same.
    #[error("the advice is the same")]
    SameAdvice,
}

impl Command for NoteAdvice {
    const DEED: Deed = Deed::NoteAdvice;
    type Past = Course;
    type Refusal = Refusal;

    fn about(&self, _: &Course) -> Vec<Subject> {
        vec![Subject::Person(self.person)]
    }

    fn place(&self) -> Place {
        Place::House
    }

    fn decide(self, past: &Course, _: &Moment) -> Result<Vec<Event>, Refusal> {
        let NoteAdvice { person, application, before, after } = self;
        let known = past.application(application).ok_or(Refusal::NoApplication)?;
        if !known.pending() {
            return Err(Refusal::NotPending);
        }
        // Of two who notice at once the second has nothing new to tell.
        if before == after || before != known.advice {
            return Err(Refusal::SameAdvice);
        }
        Ok(vec![Admission::AdviceChanged { person, application, before, after }.into()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::admission::testing::{AMIN, APPLICATION, admitted, applied, now};
    use crate::admission::{State, Verdict};
    use crate::command::{Past, judge};

    #[test]
    fn another_advice_is_told_and_decides_nothing() {
        let command = asked(Verdict::NotByTheseRules);
        let mut history = vec![applied()];
        history.extend(judge(&history, command, &now()).expect("it changed"));
        let state = Course::of(&history).application(APPLICATION).map(|one| one.state.clone());
        assert_eq!(state, Some(State::Pending));
    }

    #[test]
    fn the_same_advice_is_no_news() {
        let same = judge(&[applied()], asked(Verdict::CannotBeSaidYet), &now());
        assert_eq!(same, Err(Refusal::SameAdvice));
        let told = judge(&[applied()], asked(Verdict::Admit), &now()).expect("it changed");
        let history: Vec<Event> = [applied()].into_iter().chain(told).collect();
        assert_eq!(judge(&history, asked(Verdict::Admit), &now()), Err(Refusal::SameAdvice));
        let decided = judge(&[applied(), admitted()], asked(Verdict::Admit), &now());
        assert_eq!(decided, Err(Refusal::NotPending));
    }

    fn asked(after: Verdict) -> NoteAdvice {
        NoteAdvice { person: AMIN, application: APPLICATION, before: Verdict::CannotBeSaidYet, after }
    }
}
