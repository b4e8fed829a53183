//! What can stand in one cell.

use std::borrow::Cow;
use std::fmt;

use jiff::civil::{Date, Time};

use crate::write::would_run;

/// What stands in one cell. It prints as its kind only: cells hold names of people.
#[derive(Clone, PartialEq, Default)]
pub enum Cell {
    /// Nothing.
    #[default]
    Empty,
    /// Words.
    Text(String),
    /// A number.
    Number(f64),
    /// A day.
    Date(Date),
    /// A time of day.
    Time(Time),
    /// True or false.
    Bool(bool),
    /// What a formula gave that could not be worked out, such as `#N/A`.
    Broken(String),
}

impl Cell {
    /// Words as a cell: without white space around them, and nothing when nothing is left. The mark
    /// that keeps a spreadsheet program from running them goes too.
    pub fn text(words: &str) -> Cell {
        let bare = words.trim_matches(is_blank);
        let bare = bare.strip_prefix('\'').filter(|rest| would_run(rest)).unwrap_or(bare);
        if bare.is_empty() { Cell::Empty } else { Cell::Text(bare.to_owned()) }
    }

    /// Whether nothing stands in it.
    pub fn is_empty(&self) -> bool {
        matches!(self, Cell::Empty)
    }

    /// What it says, as a person would write it down: dates as in Dutch, whole numbers without a point.
    pub fn words(&self) -> Cow<'_, str> {
        match self {
            Cell::Empty => Cow::Borrowed(""),
            Cell::Text(words) => Cow::Borrowed(words),
            Cell::Number(number) => Cow::Owned(number.to_string()),
            Cell::Date(date) => Cow::Owned(format!("{}-{}-{}", date.day(), date.month(), date.year())),
            Cell::Time(time) => Cow::Owned(format!("{:02}:{:02}", time.hour(), time.minute())),
            Cell::Bool(true) => Cow::Borrowed("ja"),
            Cell::Bool(false) => Cow::Borrowed("nee"),
            Cell::Broken(sign) => Cow::Borrowed(sign),
        }
    }
}

/// White space, also the kinds that come along when text is pasted from a web page or a letter.
fn is_blank(letter: char) -> bool {
    letter.is_whitespace() || matches!(letter, '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}')
}

impl fmt::Debug for Cell {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Cell::Empty => "Empty",
            Cell::Text(_) => "Text(sealed)",
            Cell::Number(_) => "Number(sealed)",
            Cell::Date(_) => "Date(sealed)",
            Cell::Time(_) => "Time(sealed)",
            Cell::Bool(_) => "Bool(sealed)",
            Cell::Broken(_) => "Broken",
        })
    }
}
