//! What a house agreed to pay: by programme, from a day. Earlier agreements stay, and say what held then.

use jiff::civil::Date;

use super::{Cents, Event as Allowance, Week};
use crate::command::Past;
use crate::event::Event;

/// What was agreed for a programme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rate {
    /// For which programme.
    pub programme: String,
    /// How much is paid at once.
    pub amount: Cents,
    /// After how many weeks it is paid again.
    pub every_weeks: u8,
    /// From which day.
    pub from: Date,
    /// Where that was agreed, in words.
    pub source: String,
}

impl Rate {
    /// The first week that begins under it.
    pub fn first(&self) -> Week {
        let week = Week::of(self.from);
        if week.monday() < self.from { week.later(1) } else { week }
    }

    /// Whether it is paid in this week, counted from its first one.
    pub fn falls_in(&self, week: Week) -> bool {
        let days = (week.monday() - self.first().monday()).get_days();
        days >= 0 && (days / 7) % i32::from(self.every_weeks.max(1)) == 0
    }

    /// The first week in which it is paid, not before this one.
    pub fn next(&self, week: Week) -> Week {
        let begins = week.max(self.first());
        let weeks = (0..i32::from(self.every_weeks.max(1))).map(|later| begins.later(later));
        weeks.into_iter().find(|week| self.falls_in(*week)).unwrap_or(begins)
    }
}

/// Everything that was agreed, in the order in which it was written.
#[derive(Clone, Debug, Default)]
pub struct Rates(Vec<Rate>);

impl Rates {
    /// These, in the order in which they were written.
    pub fn new(all: Vec<Rate>) -> Rates {
        Rates(all)
    }

    /// What holds for a programme in a week: the last that was set to hold from its Monday or before.
    pub fn of(&self, programme: &str, week: Week) -> Option<&Rate> {
        let holds = |rate: &&Rate| rate.programme == programme && rate.from <= week.monday();
        // Of two that hold from the same day, the one written later.
        self.0.iter().filter(holds).max_by_key(|rate| rate.from)
    }

    /// All of them.
    pub fn all(&self) -> &[Rate] {
        &self.0
    }
}

impl Past for Rates {
    fn evolve(&mut self, event: &Event) {
        let Event::Allowance(Allowance::AllowanceSet { programme, amount, every_weeks, from, source }) = event else {
            return;
        };
        let (programme, source) = (programme.clone(), source.clone());
        self.0.push(Rate { programme, amount: *amount, every_weeks: *every_weeks, from: *from, source });
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::allowance::testing::{PROGRAMME, rate_set};

    const MONDAY: Date = date(2026, 11, 23);

    #[test]
    fn what_holds_is_the_last_that_was_set_to_hold_from_then_or_before() {
        let rates = Rates::of_events(&[
            rate_set(4_000, 1, date(2026, 1, 1)),
            rate_set(6_000, 1, date(2026, 12, 1)),
            rate_set(5_000, 1, date(2026, 7, 1)),
            rate_set(5_100, 1, date(2026, 7, 1)),
        ]);
        let amount = |day| rates.of(PROGRAMME, Week::of(day)).map(|rate| rate.amount.number());
        assert_eq!(amount(date(2025, 12, 30)), None);
        assert_eq!(amount(date(2026, 1, 5)), Some(4_000));
        assert_eq!(amount(MONDAY), Some(5_100), "the later writing of one day");
        assert_eq!(amount(date(2026, 12, 2)), Some(5_100), "a week belongs to what held on its Monday");
        assert_eq!(amount(date(2026, 12, 7)), Some(6_000));
        assert!(rates.of("elders", Week::of(MONDAY)).is_none());
    }

    #[test]
    fn the_rhythm_is_counted_from_the_first_whole_week() {
        let rates = Rates::of_events(&[rate_set(4_000, 2, date(2026, 11, 18))]);
        let rate = rates.of(PROGRAMME, Week::of(MONDAY)).expect("one holds");
        let paid = |weeks| rate.falls_in(Week::of(MONDAY).later(weeks));
        assert_eq!([-1, 0, 1, 2, 3, 4].map(paid), [false, true, false, true, false, true]);
        assert_eq!(rate.next(Week::of(MONDAY).later(1)), Week::of(MONDAY).later(2));
        assert_eq!(rate.next(Week::of(MONDAY).later(-9)), Week::of(MONDAY));
    }

    impl Rates {
        fn of_events(events: &[Event]) -> Rates {
            <Rates as Past>::of(events)
        }
    }
}
