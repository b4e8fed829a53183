//! What rules say about somebody, and the receipt that is kept with a decision.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::fact::{FactName, Origin, Value};

/// What the rules say. It is an advice: a person decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    /// Every required criterion is met.
    Admit,
    /// A required criterion is known not to be met. It is no refusal: hardship is weighed first.
    NotByTheseRules,
    /// Something that could decide it is not known yet.
    CannotBeSaidYet,
}

/// A fact as it stood when the rules were asked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FactUsed {
    /// Which fact.
    pub name: FactName,
    /// What it was; nothing when it was not known.
    pub value: Option<Value>,
    /// How it was known; nothing when nobody had asked.
    pub origin: Option<Origin>,
    /// From which day the knowledge was.
    pub on: Option<Date>,
}

/// Why the rules said what they said: enough to ask them again years later and get the same answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Receipt {
    /// SHA-256 of the rule file's text, in lower-case hexadecimal.
    pub rules: String,
    /// Which version of the program asked.
    pub engine: String,
    /// On which day the rules were asked: ages and periods are counted to it.
    pub on: Date,
    /// The facts that the rules could see.
    pub facts: Vec<FactUsed>,
    /// What they said.
    pub verdict: Verdict,
    /// Every step, as an indented tree.
    pub trace: String,
}
