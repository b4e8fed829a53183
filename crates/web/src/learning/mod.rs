//! Courses, learning-work places and activities as pages: what there is with its free places, who is in it, who was
//! there, and from somebody's plan what they may join and why.

mod advice;
mod attend;
pub mod beside;
mod close;
mod describe;
mod enrol;
mod facts;
mod find;
mod give;
mod leave;
mod list;
mod open;
mod reopen;
mod result;
mod show;
mod take_back;
#[cfg(test)]
mod tests;
mod words;

use axum::Router;

use crate::house::Houses;

/// The pages of this subject.
pub fn routes() -> Router<Houses> {
    Router::new()
        .merge(list::routes())
        .merge(open::routes())
        .merge(show::routes())
        .merge(describe::routes())
        .merge(close::routes())
        .merge(reopen::routes())
        .merge(give::routes())
        .merge(take_back::routes())
        .merge(leave::routes())
        .merge(attend::routes())
        .merge(result::routes())
        .merge(enrol::routes())
}
