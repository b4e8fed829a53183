//! Locations, rooms and beds, as pages.

mod add_bed;
mod add_room;
mod close;
mod describe;
mod describe_room;
mod facts;
mod find;
mod list;
mod open;
mod opening;
mod room_facts;
mod rules;
mod show;
#[cfg(test)]
mod tests;
pub mod words;

use axum::Router;

use crate::house::Houses;

/// The pages of this subject.
pub fn routes() -> Router<Houses> {
    Router::new()
        .merge(list::routes())
        .merge(open::routes())
        .merge(opening::routes())
        .merge(show::routes())
        .merge(describe::routes())
        .merge(rules::routes())
        .merge(add_room::routes())
        .merge(describe_room::routes())
        .merge(add_bed::routes())
        .merge(close::routes())
}
