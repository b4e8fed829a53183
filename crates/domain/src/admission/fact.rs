//! A fact about somebody as admission rules ask for it: what, how we know, and since when.

use std::fmt;
use std::str::FromStr;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::personal::Personal;

/// How long the name of a fact may be, in letters.
const LONGEST: usize = 60;

/// The name of a fact as rule files write it: small letters and digits, words joined by hyphens.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct FactName(String);

/// Text that cannot be the name of a fact.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a fact is named in small letters, digits and single hyphens, beginning with a letter")]
pub struct NotAFactName;

impl FactName {
    /// The name as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for FactName {
    type Err = NotAFactName;

    fn from_str(text: &str) -> Result<FactName, NotAFactName> {
        let word = |word: &str| {
            !word.is_empty() && word.bytes().all(|sign| sign.is_ascii_lowercase() || sign.is_ascii_digit())
        };
        let begins = text.starts_with(|sign: char| sign.is_ascii_lowercase());
        let fits = begins && text.len() <= LONGEST && text.split('-').all(word);
        if fits { Ok(FactName(text.to_owned())) } else { Err(NotAFactName) }
    }
}

impl TryFrom<String> for FactName {
    type Error = NotAFactName;

    fn try_from(text: String) -> Result<FactName, NotAFactName> {
        text.parse()
    }
}

impl From<FactName> for String {
    fn from(name: FactName) -> String {
        name.0
    }
}

impl fmt::Display for FactName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// What a fact is. A fact that is not known has no value, which is something else than *no*.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Value {
    /// Yes or no.
    Truth(bool),
    /// A whole number, in the unit that the rule file names.
    Number(i64),
    /// A day.
    Day(Date),
    /// One of the words that the rule file lists.
    Word(String),
}

/// How a fact came to us.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Origin {
    /// The person said so.
    Told,
    /// A worker saw a document; it is described, never copied.
    DocumentSeen,
    /// A partner organisation answered.
    PartnerAnswered,
    /// A worker saw or judged it.
    WorkerSaw,
}

/// Something known about somebody, or known to be unknown.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Fact {
    /// Which fact.
    pub name: FactName,
    /// What it is; nothing when it was asked and is not known.
    pub value: Option<Value>,
    /// How we know.
    pub origin: Origin,
    /// From which day the knowledge is: when it was said, seen or answered.
    pub on: Date,
    /// What was said or seen, in words; a document is described here.
    pub words: Personal,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fact_is_named_by_small_words_and_hyphens() {
        for name in ["procedure-ended", "age", "places-of-3"] {
            assert_eq!(name.parse::<FactName>().map(String::from).as_deref(), Ok(name));
        }
        for nonsense in ["", "-a", "a-", "a--b", "Age", "leeftijd in jaren", "3-years", "café"] {
            assert_eq!(nonsense.parse::<FactName>(), Err(NotAFactName), "{nonsense}");
        }
    }

    #[test]
    fn a_value_reads_back_as_what_it_was() {
        for (written, value) in [
            ("true", Value::Truth(true)),
            ("34", Value::Number(34)),
            ("\"2026-11-25\"", Value::Day(jiff::civil::date(2026, 11, 25))),
            ("\"utrecht\"", Value::Word("utrecht".into())),
        ] {
            assert_eq!(serde_json::from_str::<Value>(written).ok(), Some(value.clone()));
            assert_eq!(serde_json::to_string(&value).ok().as_deref(), Some(written));
        }
    }
}
