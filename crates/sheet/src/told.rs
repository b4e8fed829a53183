//! Single answers as somebody types them into a form: what a list may say, a form may say too.

use domain::person::{Birth, Language};
use jiff::civil::Date;

use crate::{Cell, Reason, value};

/// A birth: `3-5-1990`, `mei 1990`, `1990`, `ca. 1990`, `onbekend` or nothing.
pub fn birth(words: &str, today: Date) -> Result<Birth, Reason> {
    value::birth(&Cell::Text(words.to_owned()), today).map(|(birth, _)| birth)
}

/// Languages: `Tigrinya, beetje Engels`.
pub fn languages(words: &str) -> Result<Vec<Language>, Reason> {
    value::languages(words)
}

/// The first word for a language with this code, in lower case as Dutch has it.
pub fn language_name(code: &str) -> Option<&'static str> {
    value::language_name(code)
}
