//! Importing lists, as pages: choose a file, see what would happen, do it. Only for those who may
//! open a location.

mod done;
mod faulty;
mod preview;
#[cfg(test)]
mod tests;
mod upload;
mod waiting;

use axum::Router;
use domain::deed::Deed;

use crate::answer::Trouble;
use crate::house::Houses;
use crate::visit::Visit;

/// The pages of this subject.
pub fn routes() -> Router<Houses> {
    Router::new().merge(upload::routes()).merge(preview::routes()).merge(faulty::routes())
}

/// Whoever may not import finds nothing here.
fn only_coordinators(visit: &Visit) -> Result<(), Trouble> {
    visit.must_be_allowed(Deed::OpenLocation)
}
