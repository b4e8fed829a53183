//! How long a term is, and where that leads on the calendar.

use std::fmt;
use std::str::FromStr;

use jiff::Span;
use jiff::civil::Date;
use serde::Deserialize;
use thiserror::Error;

use crate::sentence::Sentence;

/// What a term is counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// From moment to moment.
    Hours,
    /// Days of the calendar, not working days.
    Days,
    /// Seven days each.
    Weeks,
    /// To the same number of a later month, or its last day when it has no such number.
    Months,
    /// To the same day of a later year; from 29 February to the 28th when there is no 29th.
    Years,
}

/// A number of units, at least one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct Length {
    amount: u16,
    unit: Unit,
}

/// Text that is no length.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("`{0}` is no length: write a whole number above zero and hours, days, weeks, months or years, as in `6 weeks`")]
pub struct NotALength(String);

impl FromStr for Length {
    type Err = NotALength;

    fn from_str(text: &str) -> Result<Length, NotALength> {
        let read = || {
            let (amount, unit) = text.trim().split_once(' ')?;
            let amount = amount.parse().ok().filter(|amount| *amount > 0)?;
            let unit = match unit.trim() {
                "hour" | "hours" => Unit::Hours,
                "day" | "days" => Unit::Days,
                "week" | "weeks" => Unit::Weeks,
                "month" | "months" => Unit::Months,
                "year" | "years" => Unit::Years,
                _ => return None,
            };
            Some(Length { amount, unit })
        };
        read().ok_or_else(|| NotALength(text.to_owned()))
    }
}

impl TryFrom<String> for Length {
    type Error = NotALength;

    fn try_from(text: String) -> Result<Length, NotALength> {
        text.parse()
    }
}

impl fmt::Display for Length {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str(&self.words().en)
    }
}

impl Length {
    /// What it is counted in.
    pub fn unit(self) -> Unit {
        self.unit
    }

    /// The length in words, as *6 weken* and *6 weeks*.
    pub fn words(self) -> Sentence {
        let one = self.amount == 1;
        let (nl, en) = match self.unit {
            Unit::Hours => ("uur", if one { "hour" } else { "hours" }),
            Unit::Days => (if one { "dag" } else { "dagen" }, if one { "day" } else { "days" }),
            Unit::Weeks => (if one { "week" } else { "weken" }, if one { "week" } else { "weeks" }),
            Unit::Months => (if one { "maand" } else { "maanden" }, if one { "month" } else { "months" }),
            Unit::Years => ("jaar", if one { "year" } else { "years" }),
        };
        Sentence::new(format!("{} {nl}", self.amount), format!("{} {en}", self.amount))
    }

    /// The day that lies this much later; nothing when the calendar ends before.
    pub(crate) fn after(self, day: Date) -> Option<Date> {
        day.checked_add(self.span()).ok()
    }

    /// The day that lies this much earlier.
    pub(crate) fn before(self, day: Date) -> Option<Date> {
        day.checked_sub(self.span()).ok()
    }

    /// Whether the Act leaves terms of this length alone (Atw 4(a)): in hours, in years, or in more than 90 days,
    /// twelve weeks or three months.
    pub(crate) fn is_beyond_the_act(self) -> bool {
        match self.unit {
            Unit::Hours | Unit::Years => true,
            Unit::Days => self.amount > 90,
            Unit::Weeks => self.amount > 12,
            Unit::Months => self.amount > 3,
        }
    }

    /// Whether it is a term of three days or more (Atw 2).
    pub(crate) fn is_three_days_or_more(self) -> bool {
        match self.unit {
            // The Act does not know terms in hours.
            Unit::Hours => false,
            Unit::Days => self.amount >= 3,
            Unit::Weeks | Unit::Months | Unit::Years => true,
        }
    }

    fn span(self) -> Span {
        let (span, amount) = (Span::new(), i32::from(self.amount));
        match self.unit {
            // By the day alone: as many days as are begun, which is never too late.
            Unit::Hours => span.days((amount + 23) / 24),
            Unit::Days => span.days(amount),
            Unit::Weeks => span.weeks(amount),
            Unit::Months => span.months(amount),
            Unit::Years => span.years(amount),
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_month_ends_on_the_same_number_or_on_its_last_day() {
        let later = |text: &str, from| text.parse::<Length>().unwrap().after(from).unwrap();
        assert_eq!(later("1 month", date(2026, 10, 15)), date(2026, 11, 15));
        assert_eq!(later("1 month", date(2026, 10, 31)), date(2026, 11, 30));
        assert_eq!(later("3 months", date(2026, 11, 30)), date(2027, 2, 28));
        assert_eq!(later("3 months", date(2027, 11, 30)), date(2028, 2, 29));
        assert_eq!(later("1 year", date(2028, 2, 29)), date(2029, 2, 28));
        assert_eq!(later("4 years", date(2028, 2, 29)), date(2032, 2, 29));
    }

    #[test]
    fn the_act_ends_at_ninety_days_twelve_weeks_and_three_months() {
        let beyond = |text: &str| text.parse::<Length>().unwrap().is_beyond_the_act();
        let inside = ["1 day", "90 days", "12 weeks", "3 months"];
        assert!(!inside.into_iter().any(beyond));
        let outside = ["1 hour", "72 hours", "91 days", "13 weeks", "4 months", "1 year", "2 years"];
        assert!(outside.into_iter().all(beyond));
    }

    #[test]
    fn what_is_no_length_is_said() {
        for text in ["", "6", "weeks", "0 weeks", "-1 weeks", "1.5 weeks", "6 fortnights", "6weeks", "99999 days"] {
            let fault = text.parse::<Length>().unwrap_err().to_string();
            assert!(fault.starts_with(&format!("`{text}` is no length")), "{fault}");
        }
        assert_eq!("6 weeks".parse::<Length>().unwrap().words(), Sentence::new("6 weken", "6 weeks"));
        assert_eq!("1 day".parse::<Length>().unwrap().words(), Sentence::new("1 dag", "1 day"));
    }
}
