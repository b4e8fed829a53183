//! `POST /learning/{offer}/reopen`: people can come in again.

use axum::Router;
use axum::extract::Path;
use axum::routing::post;
use domain::deed::Deed;
use domain::learning::{ReopenOffer, ReopenRefusal as Refusal};

use super::find;
use crate::answer::{Answer, Trouble, to};
use crate::form::Filled;
use crate::house::Houses;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/learning/{offer}/reopen", post(reopen))
}

async fn reopen(visit: Visit, Path((_, id)): Path<(String, String)>, filled: Filled) -> Answer {
    visit.must_be_allowed(Deed::ReopenOffer)?;
    let offer = find::offer(&visit, &id).await?.id;
    match visit.execute(ReopenOffer { offer }, filled.id("command")?).await? {
        // It is so already: what was asked for.
        Ok(()) | Err(Refusal::NotClosed) => to(visit.path(format_args!("learning/{offer}"))),
        Err(Refusal::NoSuchOffer) => Err(Trouble::NotThere),
    }
}
