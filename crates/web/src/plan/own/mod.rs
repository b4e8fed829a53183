//! Somebody's own days: when they are expected, for themselves, at a secret address that is shown once and can be taken
//! back; on a card; and in a message that says nothing on a locked telephone. Each is in their own language, and none
//! tells what an appointment is about.

mod beside;
mod card;
mod code;
mod days;
mod open;
mod remind;
#[cfg(test)]
mod tests;
mod words;

use axum::Router;

use crate::house::Houses;

pub use beside::{Own, digits};
pub use code::Squares;

/// The pages of this part.
pub fn routes() -> Router<Houses> {
    Router::new().merge(open::routes()).merge(days::routes()).merge(card::routes()).merge(remind::routes())
}
