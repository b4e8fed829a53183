//! The small language in which a criterion says when it is met:
//! `not (heavy-entry-ban or declared-undesirable) unless criterion:exception`.
//!
//! [`token`] cuts the text into words, [`written`] finds its shape, [`resolve`](mod@resolve) finds the
//! facts and criteria that it names. Different joining words are never mixed without brackets, so
//! that nobody has to know which of them binds first.

mod resolve;
mod token;
mod written;

pub use resolve::{Names, resolve};
pub use written::{RESERVED, parse};

/// What is wrong with an expression, and where in its text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mistake {
    /// The byte of the expression.
    pub at: usize,
    /// What is wrong.
    pub what: String,
    /// What to do.
    pub to_do: String,
}

impl Mistake {
    fn new(at: usize, what: impl Into<String>, to_do: impl Into<String>) -> Mistake {
        Mistake { at, what: what.into(), to_do: to_do.into() }
    }
}

#[cfg(test)]
mod tests;
