//! A length of time as people write it in a rule: three months, eighteen years.

use jiff::civil::Date;
use jiff::{Span, ToSpan};
use serde::Serialize;

/// The longest that a rule may count: no fact about a living person lies further away.
const LONGEST: i32 = 100_000;

/// So many days, weeks, months or years.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct Period {
    length: i32,
    unit: Unit,
}

/// In what a period is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Unit {
    /// Days.
    Days,
    /// Weeks of seven days.
    Weeks,
    /// Months of the calendar.
    Months,
    /// Years of the calendar.
    Years,
}

impl Unit {
    /// The unit of this word, in singular or plural.
    pub fn of_word(word: &str) -> Option<Unit> {
        match word {
            "day" | "days" => Some(Unit::Days),
            "week" | "weeks" => Some(Unit::Weeks),
            "month" | "months" => Some(Unit::Months),
            "year" | "years" => Some(Unit::Years),
            _ => None,
        }
    }

    /// The word for several of them, in rule files.
    pub const fn word(self) -> &'static str {
        match self {
            Unit::Days => "days",
            Unit::Weeks => "weeks",
            Unit::Months => "months",
            Unit::Years => "years",
        }
    }
}

impl Period {
    /// So many of these; nothing when no rule can mean it.
    pub fn new(length: i64, unit: Unit) -> Option<Period> {
        let length = i32::try_from(length).ok().filter(|length| (0..=LONGEST).contains(length))?;
        let span = Period { length, unit };
        span.span().map(|_| span)
    }

    /// How many.
    pub const fn length(self) -> i32 {
        self.length
    }

    /// Of what.
    pub const fn unit(self) -> Unit {
        self.unit
    }

    /// Whether a day lies at least this long before another. A month or a year ends on the same
    /// day of the month, or on its last day when there is no such day, as in regelrecht (RFC-021).
    pub fn has_passed(self, since: Date, on: Date) -> bool {
        self.after(since).is_some_and(|end| end <= on)
    }

    /// Whether a day lies at most this long before another, and not after it.
    pub fn still_runs(self, since: Date, on: Date) -> bool {
        since <= on && self.after(since).is_none_or(|end| end >= on)
    }

    /// The last day that lies about this long before a day.
    pub(crate) fn before(self, on: Date) -> Option<Date> {
        on.checked_sub(self.span()?).ok()
    }

    fn after(self, since: Date) -> Option<Date> {
        since.checked_add(self.span()?).ok()
    }

    fn span(self) -> Option<Span> {
        let length = i64::from(self.length);
        let none = Span::new();
        match self.unit {
            Unit::Days => none.try_days(length),
            Unit::Weeks => none.try_weeks(length),
            Unit::Months => none.try_months(length),
            Unit::Years => none.try_years(length),
        }
        .ok()
        .or_else(|| (length == 0).then(|| 0.days()))
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn somebody_is_eighteen_on_the_day_itself() {
        let eighteen = Period::new(18, Unit::Years).unwrap();
        assert!(!eighteen.has_passed(date(2008, 11, 26), date(2026, 11, 25)));
        assert!(eighteen.has_passed(date(2008, 11, 25), date(2026, 11, 25)));
        assert!(eighteen.still_runs(date(2008, 11, 25), date(2026, 11, 25)));
        assert!(!eighteen.still_runs(date(2008, 11, 24), date(2026, 11, 25)));
    }

    #[test]
    fn born_on_a_leap_day_counts_to_the_last_day_of_february() {
        let eighteen = Period::new(18, Unit::Years).unwrap();
        assert!(eighteen.has_passed(date(2008, 2, 29), date(2026, 2, 28)));
    }

    #[test]
    fn a_day_to_come_was_not_so_long_ago() {
        let month = Period::new(1, Unit::Months).unwrap();
        assert!(!month.still_runs(date(2026, 11, 26), date(2026, 11, 25)));
    }

    #[test]
    fn nobody_can_mean_a_period_that_no_calendar_holds() {
        assert_eq!(Period::new(-1, Unit::Days), None);
        assert_eq!(Period::new(100_000, Unit::Years), None);
        assert_eq!(Period::new(i64::MAX, Unit::Days), None);
        assert!(Period::new(0, Unit::Days).is_some());
    }
}
