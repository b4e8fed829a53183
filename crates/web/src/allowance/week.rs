//! A week in an address and on a page.

use domain::allowance::Week;
use jiff::civil::Date;
use serde::Deserialize;

use crate::dates;
use crate::visit::Visit;

/// Which week was asked for.
#[derive(Default, Deserialize)]
pub struct Asked {
    #[serde(default)]
    week: String,
}

impl Asked {
    /// That week; what is none is this one.
    pub fn or_now(&self, visit: &Visit) -> Week {
        read(&self.week).unwrap_or_else(|| now(visit))
    }
}

/// The week of today.
pub fn now(visit: &Visit) -> Week {
    Week::of(visit.now.wall.date())
}

/// A week by any of its days, such as `2026-11-23`.
pub fn read(word: &str) -> Option<Week> {
    word.parse::<Date>().ok().map(Week::of)
}

/// A week as it is chosen on a page.
pub struct Choice {
    pub week: Week,
    pub number: usize,
    /// From when until when.
    pub days: String,
    pub before: String,
    pub after: String,
    /// Whether it is the week of today.
    pub now: bool,
}

impl Choice {
    pub fn of(visit: &Visit, week: Week) -> Choice {
        Choice {
            week,
            number: week.number().unsigned_abs().into(),
            days: days(visit, week),
            before: word(week.later(-1)),
            after: word(week.later(1)),
            now: week == now(visit),
        }
    }

    /// The week as an address holds it.
    pub fn word(&self) -> String {
        word(self.week)
    }
}

/// A week as an address holds it.
pub fn word(week: Week) -> String {
    week.monday().to_string()
}

/// From when until when, such as `23 nov – 29 nov 2026`.
pub fn days(visit: &Visit, week: Week) -> String {
    let (monday, sunday) = (dates::day(visit.language, week.monday()), dates::full_day(visit.language, week.sunday()));
    format!("{monday} – {sunday}")
}
