//! Somebody's own file: an entrance of their own with a code and a phrase, or at the desk with a worker; what the house
//! knows of them in their own language, who looked, and what they ask. It leaves nothing behind on a shared telephone.

mod arrive;
mod asks;
mod card;
mod colleagues;
mod copy;
mod door;
mod leave;
mod letter;
mod looked;
mod seen;
mod show;
mod shown;
#[cfg(test)]
pub(crate) mod testing;
#[cfg(test)]
mod tests;

use axum::Router;

use crate::house::Houses;

pub use card::{Beside, gives, waiting};
pub use leave::today;
pub use seen::language;

/// The pages of this subject.
pub fn routes() -> Router<Houses> {
    Router::new()
        .merge(door::routes())
        .merge(leave::routes())
        .merge(show::routes())
        .merge(letter::routes())
        .merge(looked::routes())
        .merge(shown::routes())
        .merge(asks::routes())
        .merge(copy::routes())
        .merge(card::routes())
}
