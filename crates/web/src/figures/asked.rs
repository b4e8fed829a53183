//! Which days are asked: from the beginning until today where nothing was said, and why some cannot be.

use jiff::civil::Date;
use report::{NoFigures, Period};
use serde::Deserialize;

use crate::form::{Faults, Filled};
use crate::visit::Visit;

/// Days as they were typed.
#[derive(Default, Deserialize)]
pub struct Asked {
    #[serde(default)]
    pub from: String,
    #[serde(default)]
    pub to: String,
    #[serde(default)]
    pub group: String,
}

/// A period, or what is wrong with the days that were typed.
pub struct Chosen {
    pub period: Option<Period>,
    pub faults: Faults,
    pub filled: Filled,
    /// The same question, to be asked of another page.
    pub query: String,
}

impl Asked {
    /// The period that is meant, in a house that began to count on a day.
    pub fn period(&self, visit: &Visit, begun: Option<Date>) -> Chosen {
        let today = visit.now.wall.date();
        let mut faults = Faults::default();
        let mut day = |field: &str, typed: &str, else_: Date| match typed.trim() {
            "" => else_,
            typed => typed.parse().unwrap_or_else(|_| {
                faults.add(field, "figures-no-day");
                else_
            }),
        };
        let (from, to) = (day("from", &self.from, begun.unwrap_or(today)), day("to", &self.to, today));
        let period = Period::new(from, to, today);
        if let Err(why) = period
            && faults.is_empty()
        {
            let key = match why {
                NoFigures::EndsBeforeItBegins { .. } => "figures-ends-before",
                NoFigures::InTheFuture { .. } => "figures-future",
            };
            faults.add("to", key);
        }
        let period = period.ok().filter(|_| faults.is_empty());
        let query = if period.is_some() { format!("?from={from}&to={to}") } else { String::new() };
        Chosen { period, faults, filled: self.filled(from, to), query }
    }

    fn filled(&self, from: Date, to: Date) -> Filled {
        let mut filled = Filled::default();
        for (field, typed, day) in [("from", &self.from, from), ("to", &self.to, to)] {
            let value = if typed.trim().is_empty() { day.to_string() } else { typed.clone() };
            filled.set(field, [value]);
        }
        filled
    }
}
