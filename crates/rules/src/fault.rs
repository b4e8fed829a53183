//! What is wrong with a rule file, where, and what to do about it.

use serde::Serialize;

/// One thing that must be put right before a rule file can be used.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, thiserror::Error)]
#[error("{file}:{line}: {what}. {to_do}.")]
#[serde(rename_all = "camelCase")]
pub struct Fault {
    /// The file, as the caller named it.
    pub file: String,
    /// The line in it, counted from one.
    pub line: usize,
    /// What is wrong, in a sentence without its full stop.
    pub what: String,
    /// What to do about it, in a sentence without its full stop.
    pub to_do: String,
}

/// The faults of one file while it is read: all of them, not the first.
pub(crate) struct Faults<'t> {
    file: String,
    text: &'t str,
    found: Vec<Fault>,
}

impl<'t> Faults<'t> {
    pub fn new(file: &str, text: &'t str) -> Faults<'t> {
        Faults { file: file.to_owned(), text, found: Vec::new() }
    }

    /// The text of the file.
    pub fn text(&self) -> &'t str {
        self.text
    }

    /// The line on which a byte of the file lies.
    pub fn line(&self, byte: usize) -> usize {
        let before = self.text.as_bytes().iter().take(byte);
        1 + before.filter(|sign| **sign == b'\n').count()
    }

    /// Notes a fault at a byte of the file.
    pub fn at(&mut self, byte: usize, what: impl Into<String>, to_do: impl Into<String>) {
        self.on(self.line(byte), what, to_do);
    }

    /// Notes a fault on a line.
    pub fn on(&mut self, line: usize, what: impl Into<String>, to_do: impl Into<String>) {
        self.found.push(Fault { file: self.file.clone(), line, what: what.into(), to_do: to_do.into() });
    }

    pub fn is_empty(&self) -> bool {
        self.found.is_empty()
    }

    /// All of them, in the order of the file.
    pub fn into_list(mut self) -> Vec<Fault> {
        self.found.sort();
        self.found.dedup();
        self.found
    }
}
