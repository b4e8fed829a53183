//! Words about a person, which must be asked for before they can be read.

use serde::{Deserialize, Serialize};

/// Text that says something about a person. It prints as nothing, so that no log line, error or
/// test failure can hold it by accident; whoever needs it says [`Personal::reveal`].
#[derive(Clone, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Personal(String);

impl Personal {
    /// Takes the words, without the white space around them.
    pub fn new(words: &str) -> Personal {
        Personal(words.trim().to_owned())
    }

    /// The words themselves, for a page or a letter that may show them.
    pub fn reveal(&self) -> &str {
        &self.0
    }

    /// Whether nothing was said.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl std::fmt::Debug for Personal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Personal(sealed)")
    }
}
