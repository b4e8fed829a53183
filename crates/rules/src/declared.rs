//! A fact as a rule file declares it: what kind of answer it takes, and how it is asked for.

use domain::admission::{FactName, FactUsed, Value};
use serde::Serialize;

use crate::text::{Text, Tongue};

/// A fact that the criteria of a rule file may use.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Declared {
    /// Its name in expressions.
    pub name: FactName,
    /// What answers it takes.
    pub kind: Kind,
    /// What it is called: the Dutch label also stands in lines of cases.
    pub label: Text,
    /// The question by which it is asked for.
    pub ask: Text,
    /// Whether it is about where somebody comes from or belongs. Such a fact can send somebody to
    /// another city; it can never speak against them.
    pub origin: bool,
    /// The line of the file on which it is declared.
    #[serde(skip)]
    pub(crate) line: usize,
}

/// What answers a fact takes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "is", rename_all = "kebab-case")]
pub enum Kind {
    /// Yes or no.
    YesNo,
    /// Yes or no, judged by a worker who gives a reason in words: the answer to an open norm.
    Judgement,
    /// A whole number within bounds that are themselves allowed.
    Number {
        /// In which unit, such as *years*.
        unit: String,
        /// The smallest that makes sense.
        least: i64,
        /// The largest that makes sense.
        most: i64,
    },
    /// A day.
    Day,
    /// One of these words.
    Word {
        /// The words, in the order in which they are offered.
        choices: Vec<Choice>,
    },
}

/// A word that answers a fact.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Choice {
    /// The word in expressions.
    pub word: String,
    /// What it is called.
    pub label: Text,
}

impl Kind {
    /// Whether this value answers such a fact.
    pub fn takes(&self, value: &Value) -> bool {
        match (self, value) {
            (Kind::YesNo | Kind::Judgement, Value::Truth(_)) | (Kind::Day, Value::Day(_)) => true,
            (Kind::Number { least, most, .. }, Value::Number(number)) => (least..=most).contains(&number),
            (Kind::Word { choices }, Value::Word(word)) => choices.iter().any(|choice| choice.word == *word),
            (
                Kind::YesNo | Kind::Judgement | Kind::Number { .. } | Kind::Day | Kind::Word { .. },
                Value::Truth(_) | Value::Number(_) | Value::Day(_) | Value::Word(_),
            ) => false,
        }
    }

    /// The answers it takes, as somebody would say it.
    pub fn answers(&self) -> String {
        match self {
            Kind::YesNo => "yes or no".into(),
            Kind::Judgement => "yes or no, judged by a worker".into(),
            Kind::Number { unit, least, most } => format!("a whole number of {unit} from {least} to {most}"),
            Kind::Day => "a day such as 2026-11-25".into(),
            Kind::Word { choices } => {
                let words: Vec<&str> = choices.iter().map(|choice| choice.word.as_str()).collect();
                format!("one of {}", words.join(", "))
            }
        }
    }
}

impl Declared {
    /// Whether an answer can be used: it is of the right kind, and judged by a worker where somebody
    /// must judge. Not to know is always a good answer.
    pub fn takes(&self, fact: &FactUsed) -> bool {
        crate::judged::why_unfit(&self.kind, fact).is_none()
    }

    /// A value of this fact as people read it.
    pub fn shown(&self, value: &Value, tongue: Tongue) -> String {
        match value {
            Value::Truth(truth) => crate::words::truth(*truth, tongue).to_owned(),
            Value::Day(day) => day.to_string(),
            Value::Number(number) => match &self.kind {
                Kind::Number { unit, .. } => format!("{number} {}", crate::words::unit(unit, tongue)),
                Kind::YesNo | Kind::Judgement | Kind::Day | Kind::Word { .. } => number.to_string(),
            },
            Value::Word(word) => match &self.kind {
                Kind::Word { choices } => {
                    let choice = choices.iter().find(|choice| choice.word == *word);
                    choice.map_or(word.as_str(), |choice| choice.label.say(tongue)).to_owned()
                }
                Kind::YesNo | Kind::Judgement | Kind::Day | Kind::Number { .. } => word.clone(),
            },
        }
    }
}
