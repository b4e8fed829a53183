//! When somebody is told that a term runs out: at half of it, at three quarters, three working days before the end,
//! and one before. Whoever must act should never hear of it first on the last day.

use jiff::civil::Date;
use jiff::{Span, Unit};

use crate::calendar::{Calendar, Designated};

/// The days on which somebody is told; none before the term began.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WarningDays {
    /// Half of the days have passed.
    pub half: Date,
    /// Three quarters of the days have passed.
    pub three_quarters: Date,
    /// Three working days before the last day.
    pub three_working_days: Date,
    /// The last working day before the last day.
    pub one_working_day: Date,
    /// The first day on which it is too late.
    pub passed: Date,
}

impl Calendar {
    /// When somebody is told about a term that was counted from a day to its last day.
    pub fn warning_days(&self, from: Date, last_day: Date) -> WarningDays {
        let days = from.until((Unit::Day, last_day)).map_or(0, |span| span.get_days()).max(0);
        // Rounded down: earlier is the safe side.
        let after = |days: i32| from.saturating_add(Span::new().days(days));
        WarningDays {
            half: after(days / 2),
            three_quarters: after(days * 3 / 4),
            three_working_days: self.working_days_before(last_day, 3).max(from),
            one_working_day: self.working_days_before(last_day, 1).max(from),
            passed: last_day.saturating_add(Span::new().days(1)),
        }
    }

    /// The day that lies so many working days earlier. A day that is only perhaps a holiday is none to work on: the
    /// warning comes earlier.
    fn working_days_before(&self, day: Date, count: usize) -> Date {
        let works = |day: &Date| self.rest(*day, Designated::All).is_none();
        let earlier = (1..60).map(|back: i32| day.saturating_sub(Span::new().days(back)));
        earlier.filter(works).nth(count - 1).unwrap_or(day)
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn four_weeks_over_christmas() {
        // From Monday 7 December 2026 to Monday 4 January 2027: New Year and a weekend lie before the end.
        let days = Calendar::default().warning_days(date(2026, 12, 7), date(2027, 1, 4));
        let expected = WarningDays {
            half: date(2026, 12, 21),
            three_quarters: date(2026, 12, 28),
            three_working_days: date(2026, 12, 29),
            one_working_day: date(2026, 12, 31),
            passed: date(2027, 1, 5),
        };
        assert_eq!(days, expected);
    }

    #[test]
    fn one_week() {
        let days = Calendar::default().warning_days(date(2026, 11, 25), date(2026, 12, 2));
        assert_eq!((days.half, days.three_quarters), (date(2026, 11, 28), date(2026, 11, 30)));
        assert_eq!((days.three_working_days, days.one_working_day), (date(2026, 11, 27), date(2026, 12, 1)));
    }

    #[test]
    fn nobody_is_told_before_it_began_even_of_a_term_that_is_over() {
        for last_day in [date(2026, 11, 24), date(2026, 11, 25), date(2026, 11, 26)] {
            let from = date(2026, 11, 25);
            let days = Calendar::default().warning_days(from, last_day);
            for day in [days.half, days.three_quarters, days.three_working_days, days.one_working_day] {
                assert!(day >= from, "{days:?}");
            }
        }
    }
}
