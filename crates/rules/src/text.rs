//! Words in Dutch, which bind, and in English, which explain.

use serde::{Deserialize, Serialize};

/// In which language something is said.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Tongue {
    /// Dutch: the language of the rules themselves.
    #[default]
    Dutch,
    /// English: a gloss.
    English,
}

/// The same thing in both.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Text {
    /// In Dutch.
    pub nl: String,
    /// In English.
    pub en: String,
}

impl Text {
    /// In one of them.
    pub fn say(&self, tongue: Tongue) -> &str {
        match tongue {
            Tongue::Dutch => &self.nl,
            Tongue::English => &self.en,
        }
    }
}
