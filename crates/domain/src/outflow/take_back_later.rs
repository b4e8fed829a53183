//! Taking back what was noted last about somebody who left.

use super::{Event as Outflow, Outflows};
use crate::command::{Command, Place};
use crate::deed::Deed;
use crate::event::{Event, Subject};
use crate::id::{OutflowId, PersonId};
use crate::moment::Moment;

/// That is not right.
#[derive(Clone, Copy, Debug)]
pub struct TakeBackLaterOutcome {
    /// About whom.
    pub person: PersonId,
    /// After which leaving.
    pub outflow: OutflowId,
    /// How much was known when it was asked, so that two who ask at once take back one.
    pub known: usize,
}

/// Why not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// There is nothing to take back, or something else was noted since.
    #[error("there is nothing to take back, or something else was noted since")]
    NotNoted,
}

impl Command for TakeBackLaterOutcome {
    const DEED: Deed = Deed::TakeBackLaterOutcome;
    type Past = Outflows;
    type Refusal = Refusal;

    fn about(&self, _: &Outflows) -> Vec<Subject> {
        vec![Subject::Person(self.person)]
    }

    fn place(&self) -> Place {
        Place::House
    }

    fn decide(self, past: &Outflows, _: &Moment) -> Result<Vec<Event>, Refusal> {
        let TakeBackLaterOutcome { person, outflow, known } = self;
        let noted = past.get(outflow).map_or(0, |outflow| outflow.later.len());
        if noted == 0 || noted != known {
            return Err(Refusal::NotNoted);
        }
        Ok(vec![Outflow::LaterOutcomeTakenBack { person, outflow }.into()])
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::admission::testing::{AMIN, tomorrow};
    use crate::command::{Past, judge};
    use crate::outflow::testing::{OUTFLOW, kind, left, noted};

    #[test]
    fn the_last_is_taken_back_and_once() {
        let mut history = vec![left(), noted("residence-granted", date(2027, 5, 12))];
        check(&history[..1], 0, Err(Refusal::NotNoted));
        check(&history, 2, Err(Refusal::NotNoted));
        history.extend(judge(&history, take_back(1), &tomorrow()).expect("it was noted"));
        let known = Outflows::of(&history);
        assert_eq!(known.get(OUTFLOW).expect("they left").now().1, &kind("repeat-application"));
        check(&history, 1, Err(Refusal::NotNoted));
    }

    fn take_back(known: usize) -> TakeBackLaterOutcome {
        TakeBackLaterOutcome { person: AMIN, outflow: OUTFLOW, known }
    }

    #[track_caller]
    fn check(history: &[Event], known: usize, expected: Result<(), Refusal>) {
        assert_eq!(judge(history, take_back(known), &tomorrow()).map(|_| ()), expected);
    }
}
