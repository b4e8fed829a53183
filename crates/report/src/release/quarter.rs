//! A quarter of a calendar year: the only period of which anything is published. Two of them never overlap in part, so that no
//! difference of two publications is about a few days.

use jiff::ToSpan;
use jiff::civil::{Date, date};
use serde::{Deserialize, Serialize};

/// A quarter of a calendar year, written as `2026-Q1`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Quarter {
    year: i16,
    nth: i8,
}

/// Why a text is no quarter.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is no quarter; a quarter is written as 2026-Q1")]
pub struct NotAQuarter(pub String);

impl Quarter {
    /// The quarter in which a day lies.
    pub fn of(day: Date) -> Quarter {
        Quarter { year: day.year(), nth: (day.month() - 1) / 3 + 1 }
    }

    /// The first day.
    pub fn first(self) -> Date {
        date(self.year, self.nth * 3 - 2, 1)
    }

    /// The last day.
    pub fn last(self) -> Date {
        self.first().saturating_add(2.months()).last_of_month()
    }

    /// The quarter after it.
    pub fn next(self) -> Quarter {
        Quarter::of(self.last().saturating_add(1.day()))
    }

    /// Whether its last day is behind us.
    pub fn is_over(self, today: Date) -> bool {
        self.last() < today
    }

    /// All quarters from one until another, both included.
    pub fn until(self, last: Quarter) -> impl Iterator<Item = Quarter> {
        std::iter::successors(Some(self), |one| Some(one.next())).take_while(move |one| *one <= last)
    }
}

impl std::fmt::Display for Quarter {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:04}-Q{}", self.year, self.nth)
    }
}

impl From<Quarter> for String {
    fn from(quarter: Quarter) -> String {
        quarter.to_string()
    }
}

impl TryFrom<String> for Quarter {
    type Error = NotAQuarter;

    fn try_from(text: String) -> Result<Quarter, NotAQuarter> {
        text.parse()
    }
}

impl std::str::FromStr for Quarter {
    type Err = NotAQuarter;

    fn from_str(text: &str) -> Result<Quarter, NotAQuarter> {
        let read = || {
            let (year, nth) = text.split_once("-Q")?;
            let digits = year.len() == 4
                && nth.len() == 1
                && [year, nth].iter().all(|part| part.bytes().all(|one| one.is_ascii_digit()));
            let (year, nth) = (year.parse::<u16>().ok()?, nth.parse::<u8>().ok()?);
            // The last year of the calendar has no quarter after it.
            let holds = digits && (1..9999).contains(&year) && (1..=4).contains(&nth);
            holds.then(|| Some(Quarter { year: i16::try_from(year).ok()?, nth: i8::try_from(nth).ok()? }))?
        };
        read().ok_or_else(|| NotAQuarter(text.to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quarter_has_its_days() {
        let quarter = Quarter::of(date(2026, 2, 14));
        assert_eq!((quarter.first(), quarter.last()), (date(2026, 1, 1), date(2026, 3, 31)));
        assert!(!quarter.is_over(date(2026, 3, 31)) && quarter.is_over(date(2026, 4, 1)));
        assert_eq!(Quarter::of(date(2026, 12, 1)).next(), Quarter::of(date(2027, 1, 1)));
        assert_eq!(quarter.until(Quarter::of(date(2027, 1, 1))).count(), 5);
    }

    #[test]
    fn it_reads_as_it_is_written_and_nothing_else_reads() {
        assert_eq!("2026-Q4".parse(), Ok(Quarter::of(date(2026, 11, 30))));
        assert_eq!(Quarter::of(date(2026, 11, 30)).to_string(), "2026-Q4");
        for text in
            ["2026-Q5", "2026-Q0", "2026-4", "26-Q1", "+026-Q1", "2026-Q+", "", "9999-Q4", "2026-W12", "2026-01"]
        {
            assert_eq!(text.parse::<Quarter>(), Err(NotAQuarter(text.to_owned())));
        }
    }
}
