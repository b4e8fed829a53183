//! Why a paper could not be made. Never says what stood on it: this sentence ends up in a log.

use thiserror::Error;

/// Why a paper could not be made.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum Failure {
    /// One of the given font files is no TTF or OTF.
    #[error("font file {0} (counted from 0) is not a TTF or OTF file")]
    NotAFont(usize),
    /// The template could not be laid out; the line is one of the template, not of the paper.
    #[error("the template could not be laid out ({})", at(.line))]
    NotLaidOut {
        /// The line of the template, counted from 1, when it is known.
        line: Option<usize>,
    },
    /// The pages could not be written as a PDF that keeps (PDF/A-2a) and can be read aloud (PDF/UA-1).
    #[error("the pages could not be written as PDF/A-2a and PDF/UA-1")]
    NotWritten,
    /// A template was tried on letters about nobody and has a fault.
    #[error("the template has a fault ({}): {why}; mend the line and try again", at(.line))]
    FaultyTemplate {
        /// The line of the template, counted from 1, when it is known.
        line: Option<usize>,
        /// What the typesetter says.
        why: String,
    },
    /// A template was tried on letters about nobody and leaves out what every such letter must say.
    #[error("the template leaves out {0}; a letter must say it")]
    LeavesOut(&'static str),
}

fn at(line: &Option<usize>) -> String {
    line.map_or_else(|| "line unknown".to_owned(), |line| format!("line {line}"))
}
