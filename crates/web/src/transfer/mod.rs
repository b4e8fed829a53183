//! Going to another house, as pages: who is offered to us and by us, how far each is, and what can be done about it; and, in
//! [`between`], how a word gets from house to house.

mod accept;
mod arrive;
mod ask_back;
pub mod beside;
mod between;
mod come_back;
mod decline;
mod depart;
mod find;
mod list;
mod offer;
mod show;
#[cfg(test)]
mod tests;
mod withdraw;
mod words;

use axum::Router;

pub use self::between::{NeighbourTerms, Neighbours, NotPaired, Street, keep_saying};
use crate::house::Houses;

/// The pages of this subject.
pub fn routes() -> Router<Houses> {
    Router::new()
        .merge(list::routes())
        .merge(show::routes())
        .merge(offer::routes())
        .merge(accept::routes())
        .merge(decline::routes())
        .merge(ask_back::routes())
        .merge(withdraw::routes())
        .merge(depart::routes())
        .merge(arrive::routes())
        .merge(come_back::routes())
        .merge(between::routes())
}
