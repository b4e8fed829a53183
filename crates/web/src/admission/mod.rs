//! Signing up for the programme, what is known, the queue, and what a person decides. `show` is the
//! page of one application; every deed leads back to it, and every decision on to its letter.

mod admit;
mod advice;
mod answer;
mod apply;
mod beds;
mod begin;
mod decision;
mod end;
mod fact;
mod find;
mod leave;
mod queue;
mod refer;
mod refuse;
mod show;
mod typed;
mod wait;
mod warn;
mod withdraw;
mod words;

use axum::Router;

pub use words::{state, tongue};

use crate::house::Houses;

/// The pages of this subject.
pub fn routes() -> Router<Houses> {
    Router::new()
        .merge(queue::routes())
        .merge(beds::routes())
        .merge(apply::routes())
        .merge(show::routes())
        .merge(fact::routes())
        .merge(wait::routes())
        .merge(withdraw::routes())
        .merge(begin::routes())
        .merge(admit::routes())
        .merge(refer::routes())
        .merge(refuse::routes())
        .merge(warn::routes())
        .merge(answer::routes())
        .merge(end::routes())
        .merge(leave::routes())
}

#[cfg(test)]
mod tests;
