//! Weeks, which begin on Monday.

use jiff::ToSpan;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// A week, by its Monday.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(from = "Date", into = "Date")]
pub struct Week(Date);

impl Week {
    /// The week in which a day lies.
    pub fn of(day: Date) -> Week {
        Week(day.saturating_sub(i64::from(day.weekday().to_monday_zero_offset()).days()))
    }

    /// Its first day.
    pub fn monday(self) -> Date {
        self.0
    }

    /// Its last day.
    pub fn sunday(self) -> Date {
        self.0.saturating_add(6.days())
    }

    /// So many weeks later, or earlier when below zero.
    pub fn later(self, weeks: i32) -> Week {
        Week::of(self.0.saturating_add(weeks.weeks()))
    }

    /// Its number in the year, as calendars print it (ISO 8601).
    pub fn number(self) -> i8 {
        self.0.iso_week_date().week()
    }

    /// Whether any of its days lies between these two, which count too.
    pub fn touches(self, from: Date, until: Option<Date>) -> bool {
        from <= self.sunday() && until.is_none_or(|until| self.0 <= until)
    }
}

impl From<Date> for Week {
    fn from(day: Date) -> Week {
        Week::of(day)
    }
}

impl From<Week> for Date {
    fn from(week: Week) -> Date {
        week.0
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_week_begins_on_monday_also_over_new_year() {
        for day in [date(2026, 12, 28), date(2026, 12, 31), date(2027, 1, 3)] {
            let week = Week::of(day);
            assert_eq!((week.monday(), week.number()), (date(2026, 12, 28), 53), "{day}");
        }
        assert_eq!(Week::of(date(2027, 1, 4)).later(-1), Week::of(date(2027, 1, 1)));
    }

    #[test]
    fn one_day_in_a_week_is_enough() {
        let week = Week::of(date(2026, 11, 25));
        assert!(week.touches(date(2026, 11, 29), None));
        assert!(!week.touches(date(2026, 11, 30), None));
        assert!(week.touches(date(2026, 1, 1), Some(date(2026, 11, 23))));
        assert!(!week.touches(date(2026, 1, 1), Some(date(2026, 11, 22))));
    }
}
