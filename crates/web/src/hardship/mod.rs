//! Weighing hardship as pages: one proposes, another confirms, and while it is weighed the bed stays.
//! `show` is the page of one weighing; every deed leads back to it.

mod close;
mod find;
mod ground;
mod list;
mod open;
mod outcome;
mod propose;
mod send_back;
mod show;
#[cfg(test)]
mod tests;

use axum::Router;

use crate::house::Houses;

/// The pages of this subject.
pub fn routes() -> Router<Houses> {
    Router::new()
        .merge(list::routes())
        .merge(open::routes())
        .merge(show::routes())
        .merge(propose::routes())
        .merge(close::routes())
        .merge(send_back::routes())
}
