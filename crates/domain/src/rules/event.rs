//! What can have happened to the rules of a house. They lie open: rules are nobody's secret.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::event::{Subject, kinds};

/// Facts about rules.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Event {
    /// These rules hold for a programme from a day. The text is kept whole, so that a decision can
    /// be asked again years later.
    RulesAdopted {
        /// For which programme, by the name that the file bears.
        programme: String,
        /// From which day.
        from: Date,
        /// SHA-256 of the text, in lower-case hexadecimal.
        hash: String,
        /// The rule file.
        text: String,
    },
}

kinds!(Event as Rules: RulesAdopted);

impl Event {
    pub(crate) fn subjects(&self) -> Vec<Subject> {
        vec![Subject::Rules]
    }
}
