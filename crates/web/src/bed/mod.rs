//! A bed: what it is, who has it, what happened to it, and what can be done with it.

mod assign;
mod bring_back;
mod choose;
mod find;
mod leave;
mod paper;
mod reserve;
mod show;
mod state;
mod take_back;
mod take_back_assigning;
mod take_out;
#[cfg(test)]
mod tests;

pub use state::State;

use axum::Router;

use crate::house::Houses;

/// The pages of this subject.
pub fn routes() -> Router<Houses> {
    Router::new()
        .merge(show::routes())
        .merge(leave::routes())
        .merge(take_back::routes())
        .merge(take_out::routes())
        .merge(bring_back::routes())
        .merge(reserve::routes())
        .merge(paper::routes())
        .merge(assign::routes())
        .merge(choose::routes())
        .merge(take_back_assigning::routes())
}
