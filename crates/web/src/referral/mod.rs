//! Links with which organisations sign people up. `list`, `open` and `withdraw` are for whoever gives
//! them out; `apply` is the page behind a link, for anybody who has it, without an account.

mod apply;
mod list;
mod open;
mod withdraw;

#[cfg(test)]
mod tests;

use axum::Router;
use domain::command::Place;
use domain::deed::Deed;

use crate::answer::Trouble;
use crate::house::Houses;
use crate::visit::Visit;

/// The pages of this subject.
pub fn routes() -> Router<Houses> {
    Router::new().merge(list::routes()).merge(open::routes()).merge(withdraw::routes()).merge(apply::routes())
}

/// Asks the guard before anything is read.
fn only_for(visit: &Visit, deed: Deed) -> Result<(), Trouble> {
    if visit.may(deed, Place::House) { Ok(()) } else { Err(Trouble::NotThere) }
}
