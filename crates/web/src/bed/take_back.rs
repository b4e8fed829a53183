//! `POST /bed/{bed}/take-back`: that leaving was a mistake; the person still has the bed.

use axum::Router;
use axum::extract::Path;
use axum::routing::post;
use domain::bed::{TakeBackLeaving, TakeBackLeavingRefusal as Refusal};
use domain::deed::Deed;

use super::find::find_for;
use super::show;
use crate::answer::{Answer, to};
use crate::form::Filled;
use crate::house::Houses;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/bed/{bed}/take-back", post(take_back))
}

async fn take_back(visit: Visit, Path((_, id)): Path<(String, String)>, filled: Filled) -> Answer {
    let found = find_for(&visit, &id, Deed::TakeBackLeaving).await?;
    let (location, bed, person) = (found.bed.location, found.bed.id, filled.id("person")?);
    match visit.execute(TakeBackLeaving { location, bed, person }, filled.id("command")?).await? {
        Ok(()) => to(visit.path(format_args!("bed/{id}"))),
        Err(refusal) => show::again(&visit, &found, said(&refusal), filled).await,
    }
}

fn said(refusal: &Refusal) -> &'static str {
    match refusal {
        Refusal::NotLeft => "bed-not-left",
        Refusal::Closed => "bed-closed",
        Refusal::TakenSince => "bed-taken-since",
        Refusal::HasABed => "bed-has-another",
        Refusal::AsksTonight(_) => "bed-asks-tonight",
    }
}
