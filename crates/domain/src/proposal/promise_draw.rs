//! Telling by what the draw of a night will be held, by the clock of the house, before anybody knows what it brings.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::Event as Proposal;
use crate::command::{Command, Past, Place};
use crate::deed::Deed;
use crate::event::{Event, Subject};
use crate::moment::Moment;

/// The draw of this night is promised.
#[derive(Clone, Debug)]
pub struct PromiseDraw {
    /// Of which night.
    pub night: Date,
    /// The SHA-256 of its seed.
    pub promise: String,
}

/// Why not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// It was promised already, and a promise does not change.
    #[error("the draw of this night was promised already")]
    Promised,
    /// That night is over.
    #[error("this night is over")]
    Over,
}

/// What was promised of the draws.
#[derive(Clone, Debug, Default)]
pub struct Draws(BTreeMap<Date, String>);

impl Draws {
    /// What was promised of the draw of this night.
    pub fn of_night(&self, night: Date) -> Option<&str> {
        self.0.get(&night).map(String::as_str)
    }
}

impl Past for Draws {
    fn evolve(&mut self, event: &Event) {
        if let Event::Proposal(Proposal::DrawPromised { night, promise }) = event {
            self.0.insert(*night, promise.clone());
        }
    }
}

impl Command for PromiseDraw {
    const DEED: Deed = Deed::PromiseDraw;
    type Past = Draws;
    type Refusal = Refusal;

    fn about(&self, _: &Draws) -> Vec<Subject> {
        vec![Subject::Draws]
    }

    fn place(&self) -> Place {
        Place::House
    }

    fn decide(self, past: &Draws, now: &Moment) -> Result<Vec<Event>, Refusal> {
        let PromiseDraw { night, promise } = self;
        if night < now.night() {
            return Err(Refusal::Over);
        }
        if past.of_night(night).is_some() {
            return Err(Refusal::Promised);
        }
        Ok(vec![Proposal::DrawPromised { night, promise }.into()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command::judge;
    use crate::story::monday_evening;

    #[test]
    fn a_promise_comes_before_the_night_is_over_and_never_changes() {
        let now = monday_evening();
        let tonight = now.night();
        let ask = |night, promise: &str| PromiseDraw { night, promise: promise.into() };
        let told = judge(&[], ask(tonight, "a"), &now).expect("it is promised");
        assert_eq!(judge(&told, ask(tonight, "b"), &now), Err(Refusal::Promised));
        let tomorrow = tonight.tomorrow().expect("a day");
        assert!(judge(&told, ask(tomorrow, "b"), &now).is_ok());
        assert_eq!(judge(&[], ask(tonight.yesterday().expect("a day"), "a"), &now), Err(Refusal::Over));
    }
}
