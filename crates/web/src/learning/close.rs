//! `POST /learning/{offer}/close`: nobody new comes in any more.

use axum::Router;
use axum::extract::Path;
use axum::routing::post;
use domain::deed::Deed;
use domain::learning::{CloseOffer, CloseRefusal as Refusal};

use super::find;
use crate::answer::{Answer, Trouble, to};
use crate::form::Filled;
use crate::house::Houses;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/learning/{offer}/close", post(close))
}

async fn close(visit: Visit, Path((_, id)): Path<(String, String)>, filled: Filled) -> Answer {
    visit.must_be_allowed(Deed::CloseOffer)?;
    let offer = find::offer(&visit, &id).await?.id;
    match visit.execute(CloseOffer { offer }, filled.id("command")?).await? {
        // It is so already: what was asked for.
        Ok(()) | Err(Refusal::ClosedAlready) => to(visit.path(format_args!("learning/{offer}"))),
        Err(Refusal::NoSuchOffer) => Err(Trouble::NotThere),
    }
}
