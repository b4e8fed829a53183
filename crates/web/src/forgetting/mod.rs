//! Forgetting somebody: it is proposed beside their file ([`propose`]), a second person agrees or takes it back ([`agree`], [`take_back`]) on the page
//! of who waits, who falls due and who was forgotten ([`list`]), and what is left of them can be looked at for ever ([`certificate`]).

mod agree;
mod certificate;
mod due;
mod list;
mod propose;
mod take_back;
mod terms;
#[cfg(test)]
mod tests;

use axum::Router;
use domain::command::Place;
use domain::deed::Deed;

use crate::house::Houses;
use crate::visit::Visit;

pub use terms::{KeepingTerms, KeptFor};

/// The pages of this subject.
pub fn routes() -> Router<Houses> {
    Router::new()
        .merge(list::routes())
        .merge(propose::routes())
        .merge(agree::routes())
        .merge(take_back::routes())
        .merge(certificate::routes())
}

/// Whether this worker proposes to forget somebody, for the page of a person.
pub fn proposes(visit: &Visit) -> bool {
    visit.may(Deed::ProposeForgetting, Place::House)
}
