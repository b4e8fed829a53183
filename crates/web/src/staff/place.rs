//! `POST /staff/{worker}/organisation`: of which organisation a colleague is.

use axum::Router;
use axum::extract::Path;
use axum::routing::post;
use domain::deed::Deed;
use domain::id::WorkerId;
use domain::staff::{PlaceRefusal as Refusal, PlaceStaff};

use super::change;
use crate::answer::{Answer, Trouble, to};
use crate::form::Filled;
use crate::house::Houses;
use crate::visit::Visit;
use crate::ways_in::prove;

pub fn routes() -> Router<Houses> {
    Router::new().route("/staff/{worker}/organisation", post(place))
}

async fn place(visit: Visit, Path((_, worker)): Path<(String, String)>, filled: Filled) -> Answer {
    visit.must_be_allowed(Deed::PlaceStaff)?;
    prove::first(&visit, Some(&filled)).await?;
    let worker: WorkerId = worker.parse()?;
    change::here(&visit, worker).await?;
    let Ok(organisation) = filled.one("of").parse() else {
        return change::not_placed(&visit, worker, "organisation-choose-one").await;
    };
    let key = match visit.execute(PlaceStaff { worker, organisation }, filled.id("command")?).await? {
        Ok(()) => return to(visit.path(format_args!("staff/{worker}#organisation"))),
        Err(Refusal::NotHere) => return Err(Trouble::NotThere),
        Err(Refusal::NoSuchOrganisation) => "organisation-choose-one",
        Err(Refusal::PlacedAlready) => "organisation-stays",
    };
    change::not_placed(&visit, worker, key).await
}
