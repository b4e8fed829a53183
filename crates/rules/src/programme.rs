//! For which programme a rule file holds, in which city and when.

use jiff::civil::Date;
use serde::Serialize;

use crate::source::Source;
use crate::text::Text;

/// What a rule file is for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Programme {
    /// Its name in the program, such as `amsterdam`. Files of one programme follow each other.
    pub name: String,
    /// The city.
    pub city: String,
    /// What people call it.
    pub title: Text,
    /// The first day on which the file holds.
    pub from: Date,
    /// The first day on which it holds no more. Without one it holds until a later file begins.
    pub until: Option<Date>,
    /// Which version of the text it is.
    pub version: String,
    /// Whether somebody of the city said that these are its rules.
    pub confirmed: bool,
    /// Where the rules as a whole come from.
    pub source: Source,
    /// What a reader should know about them.
    pub note: Option<Text>,
    /// The line of the file on which it begins.
    #[serde(skip)]
    pub(crate) line: usize,
}

impl Programme {
    /// Whether the file begins on or before a day and has not ended by then.
    pub fn covers(&self, day: Date) -> bool {
        self.from <= day && self.until.is_none_or(|until| day < until)
    }
}
