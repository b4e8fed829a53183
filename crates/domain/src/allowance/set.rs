//! Setting what a house pays. Nothing is set when a house begins: the program knows no amount.

use jiff::civil::Date;

use super::{Cents, Event as Allowance, Rate, Rates, Week};
use crate::command::{Command, Place};
use crate::deed::Deed;
use crate::event::{Event, Subject};
use crate::moment::Moment;

/// So much is paid from a day.
#[derive(Clone, Debug)]
pub struct SetAllowance {
    /// For which programme.
    pub programme: String,
    /// How much at once.
    pub amount: Cents,
    /// After how many weeks again.
    pub every_weeks: u8,
    /// From which day; weeks that begin on it or later are paid like this.
    pub from: Date,
    /// Where that was agreed.
    pub source: String,
}

/// Why not now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// Nobody said for which programme.
    #[error("say for which programme")]
    NoProgramme,
    /// No money is no allowance; who gets none is stopped.
    #[error("say how much")]
    NoAmount,
    /// It is paid again after at least a week, and within a year.
    #[error("it is paid every 1 to 52 weeks")]
    NoRhythm,
    /// Nobody said where it was agreed.
    #[error("say where this was agreed")]
    NoSource,
    /// The same holds already.
    #[error("this holds already")]
    Already,
}

impl Command for SetAllowance {
    const DEED: Deed = Deed::SetAllowance;
    type Past = Rates;
    type Refusal = Refusal;

    fn about(&self, _: &Rates) -> Vec<Subject> {
        vec![Subject::Allowance]
    }

    fn place(&self) -> Place {
        Place::House
    }

    fn decide(self, past: &Rates, _: &Moment) -> Result<Vec<Event>, Refusal> {
        let SetAllowance { programme, amount, every_weeks, from, source } = self;
        let source = source.trim().to_owned();
        if programme.is_empty() {
            return Err(Refusal::NoProgramme);
        }
        if amount.is_nothing() {
            return Err(Refusal::NoAmount);
        }
        if !(1..=52).contains(&every_weeks) {
            return Err(Refusal::NoRhythm);
        }
        if source.is_empty() {
            return Err(Refusal::NoSource);
        }
        let same = Rate { programme, amount, every_weeks, from, source };
        if past.of(&same.programme, Week::of(from).later(1)) == Some(&same) {
            return Err(Refusal::Already);
        }
        let Rate { programme, amount, every_weeks, from, source } = same;
        Ok(vec![Allowance::AllowanceSet { programme, amount, every_weeks, from, source }.into()])
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::allowance::testing::{PROGRAMME, SOURCE, now, rate_set};
    use crate::command::judge;

    #[test]
    fn an_amount_says_how_often_and_where_it_was_agreed() {
        check(&[], set(5_000), Ok(()));
        check(&[], SetAllowance { programme: String::new(), ..set(5_000) }, Err(Refusal::NoProgramme));
        check(&[], set(0), Err(Refusal::NoAmount));
        check(&[], SetAllowance { every_weeks: 0, ..set(5_000) }, Err(Refusal::NoRhythm));
        check(&[], SetAllowance { every_weeks: 53, ..set(5_000) }, Err(Refusal::NoRhythm));
        check(&[], SetAllowance { source: " ".into(), ..set(5_000) }, Err(Refusal::NoSource));
    }

    #[test]
    fn the_same_is_set_once_and_another_may_follow_from_the_same_day() {
        let history = [rate_set(5_000, 1, date(2026, 12, 1))];
        check(&history, set(5_000), Err(Refusal::Already));
        check(&history, set(5_500), Ok(()));
    }

    fn set(cents: u32) -> SetAllowance {
        let (programme, source) = (PROGRAMME.into(), SOURCE.into());
        SetAllowance { programme, amount: Cents::new(cents), every_weeks: 1, from: date(2026, 12, 1), source }
    }

    #[track_caller]
    fn check(history: &[Event], command: SetAllowance, expected: Result<(), Refusal>) {
        assert_eq!(judge(history, command, &now()).map(|_| ()), expected);
    }
}
