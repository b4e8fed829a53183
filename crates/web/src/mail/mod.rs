//! Mail to colleagues: each morning how much is due, for whoever wants to hear it. What is sent lies in an outbox and is
//! sent by the clock of the house; no letter holds a word about anybody.

pub mod letter;
mod outbox;
mod own;
mod terms;
#[cfg(test)]
mod tests;

use axum::Router;

use crate::house::Houses;

pub use terms::{DigestTerms, HouseMail, Weekday};

/// The pages of this subject.
pub fn routes() -> Router<Houses> {
    Router::new().merge(own::routes()).merge(outbox::routes())
}
