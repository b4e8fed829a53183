//! Referrals to organisations outside: `list` and `refer` for whoever guides, `received` for the organisation, which has a
//! link and no account.

mod begin;
mod end;
mod list;
mod received;
mod refer;
#[cfg(test)]
mod tests;
pub mod words;

use axum::Router;
use domain::command::Past;
use domain::outward::Outwards;

use crate::house::Houses;
use crate::plan::find::Opened;

/// The pages of this subject.
pub fn routes() -> Router<Houses> {
    Router::new().merge(list::routes()).merge(refer::routes()).merge(end::routes()).merge(received::routes())
}

/// What is known of somebody's referrals, as far as this worker reads it.
fn known(opened: &Opened) -> Outwards {
    Outwards::of(opened.noted.iter().map(|noted| &noted.event))
}
