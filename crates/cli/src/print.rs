//! What a command answers, on standard output.

use std::io::Write;

use serde::Serialize;

use crate::complaint::Complaint;

/// One line for people.
pub fn line(text: impl AsRef<str>) -> Result<(), Complaint> {
    let mut out = std::io::stdout().lock();
    let written = writeln!(out, "{}", text.as_ref()).and_then(|()| out.flush());
    written.map_err(|error| Complaint::new(format!("the answer could not be written: {error}")))
}

/// One line for programs.
pub fn json(value: &impl Serialize) -> Result<(), Complaint> {
    let text = serde_json::to_string(value).expect("answers are plain data");
    line(text)
}
