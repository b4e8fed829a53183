//! The night, as pages: the round past the beds on a telephone, and the sheet on paper.

mod arrived;
mod beds;
mod choose;
mod mark;
mod round;
mod sheet;
#[cfg(test)]
mod tests;

use axum::Router;
use jiff::Timestamp;

use crate::house::Houses;
use crate::visit::Visit;

/// The pages of this subject.
pub fn routes() -> Router<Houses> {
    Router::new()
        .merge(choose::routes())
        .merge(round::routes())
        .merge(mark::routes())
        .merge(arrived::routes())
        .merge(sheet::routes())
}

/// The hour on the clock of the house.
fn wall(visit: &Visit, at: Timestamp) -> String {
    crate::dates::clock(visit.house.zone.to_datetime(at))
}
