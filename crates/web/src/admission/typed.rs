//! Reads the fields of a form one by one and gathers everything that is wrong with them.

use domain::personal::Personal;
use jiff::civil::Date;

use crate::form::{Faults, Filled};

/// The longest that somebody can write in one field, in letters: two pages or so.
const LONGEST: usize = 6_000;

/// A form that is being read.
pub struct Typed<'f> {
    filled: &'f Filled,
    /// What was wrong so far.
    pub faults: Faults,
}

impl<'f> Typed<'f> {
    /// Begins to read.
    pub fn new(filled: &'f Filled) -> Typed<'f> {
        Typed { filled, faults: Faults::default() }
    }

    /// Words that may be left out.
    pub fn words(&mut self, field: &str) -> Personal {
        let words = self.filled.one(field);
        if words.chars().count() > LONGEST {
            self.faults.add(field, "admission-fault-long");
        }
        Personal::new(words)
    }

    /// Words without which it cannot be done; the key says which.
    pub fn needed(&mut self, field: &str, lacking: &'static str) -> Personal {
        let words = self.words(field);
        if words.is_empty() {
            self.faults.add(field, lacking);
        }
        words
    }

    /// A day that may be left out.
    pub fn day(&mut self, field: &str) -> Option<Date> {
        let typed = self.filled.one(field);
        if typed.is_empty() {
            return None;
        }
        let day = typed.parse().ok();
        if day.is_none() {
            self.faults.add(field, "admission-fault-day");
        }
        day
    }

    /// A day without which it cannot be done; the key says which.
    pub fn needed_day(&mut self, field: &str, lacking: &'static str) -> Option<Date> {
        if self.filled.one(field).is_empty() {
            self.faults.add(field, lacking);
        }
        self.day(field)
    }
}
