//! Who works here, for those who look after workers; and one's own password, for everybody.

mod appoint;
mod change;
mod duty;
mod end;
mod form;
mod link;
mod list;
mod password;

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
    Router::new()
        .merge(list::routes())
        .merge(appoint::routes())
        .merge(change::routes())
        .merge(link::routes())
        .merge(end::routes())
        .merge(duty::routes())
        .merge(password::routes())
}

/// Asks the guard before a form is read, so that a form full of faults is not answered either to
/// whom it is not for.
fn only_for(visit: &Visit, deed: Deed) -> Result<(), Trouble> {
    if visit.may(deed, Place::House) { Ok(()) } else { Err(Trouble::NotThere) }
}
