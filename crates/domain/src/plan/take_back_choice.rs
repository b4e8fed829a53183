//! Taking back the choice for return: from that moment nobody aims for it.

use super::{Aim, Event as Plan, Outline, Route};
use crate::command::{Command, Place};
use crate::deed::Deed;
use crate::event::{Class, Event, Subject};
use crate::id::PersonId;
use crate::moment::Moment;
use crate::personal::Personal;

/// The person does not choose return any more.
#[derive(Clone, Debug)]
pub struct TakeBackChoice {
    /// Who.
    pub person: PersonId,
    /// What they say about it; nothing has to be said.
    pub words: Personal,
}

/// Why not now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// Return is not aimed for.
    #[error("return is not aimed for")]
    NotChosen,
}

impl Command for TakeBackChoice {
    const DEED: Deed = Deed::TakeBackChoice;
    type Past = Outline;
    type Refusal = Refusal;

    fn about(&self, _: &Outline) -> Vec<Subject> {
        vec![Subject::Person(self.person)]
    }

    fn place(&self) -> Place {
        Place::House
    }

    fn writes_in(&self) -> Option<Class> {
        Some(Class::Case)
    }

    fn decide(self, past: &Outline, _: &Moment) -> Result<Vec<Event>, Refusal> {
        let TakeBackChoice { person, words } = self;
        if !past.aim().is_some_and(|known| known.aim == Aim::For(Route::Return)) {
            return Err(Refusal::NotChosen);
        }
        Ok(vec![Plan::ChoiceTakenBack { person, words }.into()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command::{Past, judge};
    use crate::plan::testing::{AMIN, now, registered};

    #[test]
    fn whoever_takes_their_choice_back_is_no_more_on_the_way_to_return() {
        let command = || TakeBackChoice { person: AMIN, words: Personal::default() };
        let words = || Personal::new("ik wil");
        let set = Plan::AimSet { person: AMIN, aim: Aim::For(Route::Return), why: words(), choice: words() };
        let mut history = vec![registered(), set.into()];
        history.extend(judge(&history, command(), &now()).expect("it is taken back"));
        assert_eq!(Outline::of(&history).aim().map(|known| known.aim), Some(Aim::UnderInvestigation));
        assert_eq!(judge(&history, command(), &now()), Err(Refusal::NotChosen));
    }
}
