//! `POST /bed/{bed}/reserve`: the bed is kept for requests for tonight, or not any more.

use axum::Router;
use axum::extract::Path;
use axum::routing::post;
use domain::bed::{SetReserve, SetReserveRefusal as Refusal};
use domain::deed::Deed;

use super::find::find_for;
use super::show;
use crate::answer::{Answer, to};
use crate::form::Filled;
use crate::house::Houses;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/bed/{bed}/reserve", post(reserve))
}

async fn reserve(visit: Visit, Path((_, id)): Path<(String, String)>, filled: Filled) -> Answer {
    let found = find_for(&visit, &id, Deed::SetReserve).await?;
    let reserve = filled.has("reserve", "yes");
    let command = SetReserve { location: found.bed.location, bed: found.bed.id, reserve };
    match visit.execute(command, filled.id("command")?).await? {
        Ok(()) => to(visit.path(format_args!("bed/{id}"))),
        Err(Refusal::AlreadySo) => show::again(&visit, &found, "bed-already-so", filled).await,
        Err(Refusal::NotThere | Refusal::Closed) => show::again(&visit, &found, "bed-closed", filled).await,
    }
}
