//! Guidance as pages: one plan per person, readable in a minute before a visit, and whom each colleague guides. Each
//! guide sees the strands that they may read; every deed leads back to the plan.

mod assign;
mod calendar;
mod caseload;
mod change;
pub mod due;
pub mod find;
mod finish;
mod note;
pub mod own;
mod ready;
mod reopen;
mod review;
mod route;
mod search;
mod share;
pub mod show;
mod step;
mod strike;
mod team;
#[cfg(test)]
mod tests;
mod timeline;
mod words;

use axum::Router;

use crate::house::Houses;

pub use self::team::{Choice, Team};
pub use self::words::aim as aim_key;
pub use show::again;

/// The pages of this subject.
pub fn routes() -> Router<Houses> {
    Router::new()
        .merge(show::routes())
        .merge(assign::routes())
        .merge(step::routes())
        .merge(ready::routes())
        .merge(change::routes())
        .merge(finish::routes())
        .merge(reopen::routes())
        .merge(note::routes())
        .merge(share::routes())
        .merge(strike::routes())
        .merge(review::routes())
        .merge(route::routes())
        .merge(search::routes())
        .merge(timeline::routes())
        .merge(caseload::routes())
        .merge(calendar::routes())
        .merge(own::routes())
}
