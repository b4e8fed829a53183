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

use crate::house::Houses;

/// The pages of this subject.
pub fn routes() -> Router<Houses> {
    Router::new().merge(list::routes()).merge(refer::routes()).merge(end::routes()).merge(received::routes())
}
