//! Noting what became of somebody who left, when it becomes known without anybody calling: a permit was granted in May. What
//! they left to stays what it was on that day.

use jiff::civil::Date;

use super::{Event as Outflow, OutflowKind, Outflows, too_long};
use crate::command::{Command, Place};
use crate::deed::Deed;
use crate::event::{Event, Subject};
use crate::id::{OutflowId, PersonId};
use crate::moment::Moment;
use crate::personal::Personal;

/// This is so since that day.
#[derive(Clone, Debug)]
pub struct NoteLaterOutcome {
    /// About whom.
    pub person: PersonId,
    /// After which leaving.
    pub outflow: OutflowId,
    /// Since which day.
    pub on: Date,
    /// What it is.
    pub kind: OutflowKind,
    /// From what it is known.
    pub words: Personal,
}

/// Why not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// There is no such leaving, or they are back.
    #[error("there is no such leaving, or they are back")]
    NotLeft,
    /// That day did not come yet.
    #[error("that day did not come yet")]
    NotYet,
    /// They had not left yet on that day.
    #[error("they had not left yet on that day")]
    BeforeTheyLeft,
    /// Nobody said from what it is known.
    #[error("say from what it is known")]
    NothingSaid,
    /// It is longer than can be kept.
    #[error("this is longer than can be kept")]
    TooLong,
}

impl Command for NoteLaterOutcome {
    const DEED: Deed = Deed::NoteLaterOutcome;
    type Past = Outflows;
    type Refusal = Refusal;

    fn about(&self, _: &Outflows) -> Vec<Subject> {
        vec![Subject::Person(self.person)]
    }

    fn place(&self) -> Place {
        Place::House
    }

    fn decide(self, past: &Outflows, now: &Moment) -> Result<Vec<Event>, Refusal> {
        let NoteLaterOutcome { person, outflow, on, kind, words } = self;
        let known = past.get(outflow).filter(|known| known.returned.is_none()).ok_or(Refusal::NotLeft)?;
        if on > now.wall.date() {
            return Err(Refusal::NotYet);
        }
        if on < known.on {
            return Err(Refusal::BeforeTheyLeft);
        }
        if words.is_empty() {
            return Err(Refusal::NothingSaid);
        }
        if too_long(&words) {
            return Err(Refusal::TooLong);
        }
        Ok(vec![Outflow::LaterOutcomeNoted { person, outflow, on, kind, words }.into()])
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
    fn what_they_left_to_stays_and_what_it_is_now_is_a_second_fact() {
        let known = Outflows::of(&[left(), noted("residence-granted", date(2027, 5, 12))]);
        let outflow = known.get(OUTFLOW).expect("they left");
        assert_eq!(outflow.kind, kind("repeat-application"));
        assert_eq!(outflow.now(), (date(2027, 5, 12), &kind("residence-granted")));
    }

    #[test]
    fn the_latest_fact_counts_whenever_it_was_written() {
        let later = [noted("residence-granted", date(2027, 5, 12)), noted("medical-postponement", date(2027, 2, 1))];
        let known = Outflows::of(&[&[left()][..], &later].concat());
        assert_eq!(known.get(OUTFLOW).expect("they left").now().1, &kind("residence-granted"));
        let same = [noted("own-place", date(2027, 5, 12)), noted("residence-granted", date(2027, 5, 12))];
        let known = Outflows::of(&[&[left()][..], &same].concat());
        assert_eq!(known.get(OUTFLOW).expect("they left").now().1, &kind("residence-granted"));
    }

    #[test]
    fn it_is_dated_between_leaving_and_today_and_says_from_what() {
        check(&[left()], date(2026, 11, 26), "brief van de IND", Ok(()));
        check(&[left()], date(2026, 11, 25), "brief", Err(Refusal::BeforeTheyLeft));
        check(&[left()], date(2026, 11, 27), "brief", Err(Refusal::NotYet));
        check(&[left()], date(2026, 11, 26), " ", Err(Refusal::NothingSaid));
        check(&[], date(2026, 11, 26), "brief", Err(Refusal::NotLeft));
    }

    #[track_caller]
    fn check(history: &[Event], on: Date, words: &str, expected: Result<(), Refusal>) {
        let (kind, words) = (kind("residence-granted"), Personal::new(words));
        let command = NoteLaterOutcome { person: AMIN, outflow: OUTFLOW, on, kind, words };
        assert_eq!(judge(history, command, &tomorrow()).map(|_| ()), expected);
    }
}
