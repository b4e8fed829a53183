//! A criterion: what it asks in words and in logic, how much it weighs, and where it comes from.

use std::fmt;
use std::str::FromStr;

use domain::admission::{FactName, NotAFactName};
use serde::{Deserialize, Serialize};

use crate::logic::Logic;
use crate::source::Source;
use crate::text::Text;

/// The id of a criterion within its file, written like the name of a fact.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct CriterionId(FactName);

impl CriterionId {
    /// The id as text.
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }
}

impl FromStr for CriterionId {
    type Err = NotAFactName;

    fn from_str(text: &str) -> Result<CriterionId, NotAFactName> {
        text.parse().map(CriterionId)
    }
}

impl fmt::Display for CriterionId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// How much a criterion weighs. Only a required one decides; the others are shown to the person who
/// decides, and count by themselves only where a required one names them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Weight {
    /// It must be met.
    Required,
    /// It speaks for somebody when it is met, and says nothing otherwise.
    CountsFor,
    /// It speaks against somebody when it is met, and says nothing otherwise.
    CountsAgainst,
    /// An open norm: a person judges it and says why.
    OpenNorm,
}

impl Weight {
    /// All of them, as rule files write them.
    pub const WORDS: [(&str, Weight); 4] = [
        ("required", Weight::Required),
        ("counts-for", Weight::CountsFor),
        ("counts-against", Weight::CountsAgainst),
        ("open-norm", Weight::OpenNorm),
    ];
}

/// Whether a criterion was found in a source.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    /// A source says it.
    Documented,
    /// Somebody holds it for known, and nobody read it in a source: it is shown as such, and decides nothing.
    Unconfirmed,
    /// It was looked for and not found: an option that is switched off until a city decides.
    NotFound,
}

/// Which city is proposed to somebody who does not meet a criterion.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Proposes {
    /// Always this one.
    City(String),
    /// The one that answers this fact, by its place in the file.
    #[serde(skip)]
    Fact(usize),
}

/// One criterion of a rule file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Criterion {
    /// Its id.
    pub id: CriterionId,
    /// What it asks, in Dutch as it binds, and in English.
    pub text: Text,
    /// How much it weighs.
    pub weight: Weight,
    /// Whether a source says it.
    pub status: Status,
    /// Whether it is switched on.
    pub on: bool,
    /// Where it comes from, or where it was looked for.
    pub source: Source,
    /// What a reader should know about it.
    pub note: Option<Text>,
    /// The city that is proposed instead of saying *not by these rules*.
    pub proposes: Option<Proposes>,
    /// Its logic as it was written.
    pub written: String,
    pub(crate) logic: Logic,
    pub(crate) line: usize,
}
