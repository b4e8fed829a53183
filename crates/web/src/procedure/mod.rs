//! Procedures and the legal terms that run in them, as pages. `show` is the page of one procedure; `terms` is
//! every term of the house that runs, earliest last day first; every deed leads back to one of them.

pub mod beside;
mod close;
mod deed;
mod describe;
mod drop_term;
mod find;
mod meet_term;
mod note;
mod open;
mod reopen;
mod reopen_term;
mod review_term;
mod show;
mod take_back;
pub mod terms;
#[cfg(test)]
mod tests;
mod watch;
mod watchers;
mod words;

pub use words::rule_said;

use axum::Router;

use crate::house::Houses;

/// The pages of this subject.
pub fn routes() -> Router<Houses> {
    Router::new()
        .merge(open::routes())
        .merge(show::routes())
        .merge(describe::routes())
        .merge(note::routes())
        .merge(take_back::routes())
        .merge(close::routes())
        .merge(reopen::routes())
        .merge(terms::routes())
        .merge(watch::routes())
        .merge(meet_term::routes())
        .merge(drop_term::routes())
        .merge(reopen_term::routes())
        .merge(review_term::routes())
}
