//! `POST /bed/{bed}/bring-back`: the bed can be used again.

use axum::Router;
use axum::extract::Path;
use axum::routing::post;
use domain::bed::{BringBack, BringBackRefusal as Refusal};
use domain::deed::Deed;

use super::find::find_for;
use super::show;
use crate::answer::{Answer, to};
use crate::form::Filled;
use crate::house::Houses;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/bed/{bed}/bring-back", post(bring_back))
}

async fn bring_back(visit: Visit, Path((_, id)): Path<(String, String)>, filled: Filled) -> Answer {
    let found = find_for(&visit, &id, Deed::BringBack).await?;
    let command = BringBack { location: found.bed.location, bed: found.bed.id };
    match visit.execute(command, filled.id("command")?).await? {
        Ok(()) => to(visit.path(format_args!("bed/{id}"))),
        Err(Refusal::NotOut) => show::again(&visit, &found, "bed-not-out", filled).await,
        Err(Refusal::NotThere | Refusal::Closed) => show::again(&visit, &found, "bed-closed", filled).await,
    }
}
