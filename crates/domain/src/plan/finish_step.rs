//! Saying what came of a step. What comes again is planned again in the same step.

use jiff::ToSpan;
use jiff::civil::Date;

use super::{Event as Plan, Outcome, Outline, Planned, StepState, Strand};
use crate::command::{Command, Place};
use crate::deed::Deed;
use crate::event::{Class, Event, Subject};
use crate::id::{PersonId, StepId};
use crate::moment::Moment;
use crate::personal::Personal;

/// A step was done, or not.
#[derive(Clone, Debug)]
pub struct FinishStep {
    /// For whom.
    pub person: PersonId,
    /// Which step.
    pub step: StepId,
    /// In which strand it is.
    pub strand: Strand,
    /// On which day.
    pub on: Date,
    /// What came of it.
    pub outcome: Outcome,
    /// The same in words.
    pub words: Personal,
    /// Which step the next time will be, when it comes again.
    pub next: StepId,
}

/// Why not now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// There is no such step in this strand, or it is over.
    #[error("no such step is open")]
    NotOpen,
    /// The day has not come.
    #[error("that day has not come")]
    NotYet,
    /// It did not work out, and nobody said why.
    #[error("say why it did not work out")]
    NothingSaid,
}

impl Command for FinishStep {
    const DEED: Deed = Deed::FinishStep;
    type Past = Outline;
    type Refusal = Refusal;

    fn about(&self, _: &Outline) -> Vec<Subject> {
        vec![Subject::Person(self.person)]
    }

    fn place(&self) -> Place {
        Place::House
    }

    fn writes_in(&self) -> Option<Class> {
        Some(self.strand.class())
    }

    fn decide(self, past: &Outline, now: &Moment) -> Result<Vec<Event>, Refusal> {
        let FinishStep { person, step, strand, on, outcome, words, next } = self;
        let open = past.step(step).filter(|found| found.strand == strand && found.state == StepState::Open);
        let Some(found) = open else { return Err(Refusal::NotOpen) };
        if on > now.wall.date() {
            return Err(Refusal::NotYet);
        }
        if outcome == Outcome::NotDone && words.is_empty() {
            return Err(Refusal::NothingSaid);
        }
        let finished = Plan::StepFinished { person, step, strand, on, outcome, words };
        let again = || {
            let planned = found.planned.again(now.wall.date())?;
            past.step(next).is_none().then(|| Plan::StepPlanned { person, step: next, strand, planned })
        };
        let again = if outcome == Outcome::NotNeeded { None } else { again() };
        Ok(std::iter::once(finished).chain(again).map(Event::from).collect())
    }
}

impl Planned {
    /// The same the next time, if it comes again: the first time in its rhythm that lies after a day.
    fn again(&self, after: Date) -> Option<Planned> {
        let (every, due) = (self.every_weeks?, self.due?);
        let times = (1..).map(|time: i32| due.checked_add((time * i32::from(every)).weeks()));
        let next = times.map_while(Result::ok).find(|day| *day > after)?;
        Some(Planned { due: Some(next), ..self.clone() })
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::command::judge;
    use crate::plan::testing::{AMIN, NEXT, STEP, TODAY, finished, now, of_plan, planned, registered, step_planned};

    #[test]
    fn what_came_of_a_step_is_said_once() {
        let mut history = vec![registered(), step_planned(Strand::Social)];
        check(&history, TODAY, Outcome::Done, "", Ok(()));
        check(&history, date(2026, 11, 26), Outcome::Done, "", Err(Refusal::NotYet));
        check(&history, TODAY, Outcome::NotDone, "", Err(Refusal::NothingSaid));
        check(&history, TODAY, Outcome::NotDone, "kwam niet, was ziek", Ok(()));
        history.push(finished(Strand::Social));
        check(&history, TODAY, Outcome::Done, "", Err(Refusal::NotOpen));
    }

    #[test]
    fn what_comes_again_is_planned_again_after_today() {
        let weekly = Planned { every_weeks: Some(1), due: Some(date(2026, 11, 4)), ..planned() };
        let history = [registered(), of_plan(STEP, Strand::Social, weekly.clone())];
        let next = Planned { due: Some(date(2026, 12, 2)), ..weekly };
        for (outcome, again) in [(Outcome::Done, true), (Outcome::NotDone, true), (Outcome::NotNeeded, false)] {
            let events = judge(&history, finish(TODAY, outcome, "omdat"), &now()).expect("it may");
            let planned = again.then(|| of_plan(NEXT, Strand::Social, next.clone()));
            assert_eq!(events.get(1), planned.as_ref(), "{outcome:?}");
        }
    }

    fn finish(on: Date, outcome: Outcome, words: &str) -> FinishStep {
        let words = Personal::new(words);
        FinishStep { person: AMIN, step: STEP, strand: Strand::Social, on, outcome, words, next: NEXT }
    }

    #[track_caller]
    fn check(history: &[Event], on: Date, outcome: Outcome, words: &str, expected: Result<(), Refusal>) {
        assert_eq!(judge(history, finish(on, outcome, words), &now()).map(|_| ()), expected);
    }
}
