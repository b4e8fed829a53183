//! Who somebody is, as pages: written down, found again, shown, put right. No name stands in an
//! address or a title, and the browser is asked to keep none.

mod choose;
mod correct;
mod draft;
pub mod file;
mod form;
mod known;
mod lift_ban;
mod note_ban;
mod register;
mod say_same;
mod search;
mod show;
mod take_back_same;

use axum::Router;

pub use show::{again, needs};

use crate::house::Houses;

/// The pages of this subject.
pub fn routes() -> Router<Houses> {
    Router::new()
        .merge(register::routes())
        .merge(draft::routes())
        .merge(known::routes())
        .merge(search::routes())
        .merge(show::routes())
        .merge(correct::routes())
        .merge(choose::routes())
        .merge(note_ban::routes())
        .merge(lift_ban::routes())
        .merge(say_same::routes())
        .merge(take_back_same::routes())
}

#[cfg(test)]
mod tests;
