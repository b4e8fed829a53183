//! `POST /bed/{bed}/paper`: at night the bed belongs to the list on paper, or not any more.

use axum::Router;
use axum::extract::Path;
use axum::routing::post;
use domain::bed::{SetPaperBed, SetPaperRefusal as Refusal};
use domain::deed::Deed;

use super::find::find_for;
use super::show;
use crate::answer::{Answer, to};
use crate::form::Filled;
use crate::house::Houses;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/bed/{bed}/paper", post(paper))
}

async fn paper(visit: Visit, Path((_, id)): Path<(String, String)>, filled: Filled) -> Answer {
    let found = find_for(&visit, &id, Deed::SetPaperBed).await?;
    let paper = filled.has("paper", "yes");
    let command = SetPaperBed { location: found.bed.location, bed: found.bed.id, paper };
    match visit.execute(command, filled.id("command")?).await? {
        Ok(()) => to(visit.path(format_args!("bed/{id}"))),
        Err(Refusal::AlreadySo) => show::again(&visit, &found, "bed-already-so", filled).await,
        Err(Refusal::NotThere | Refusal::Closed) => show::again(&visit, &found, "bed-closed", filled).await,
    }
}
