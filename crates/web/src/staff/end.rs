//! `POST /staff/{worker}/end`: somebody does not work here any more, and is out at once.

use axum::Router;
use axum::extract::Path;
use axum::routing::post;
use domain::deed::Deed;
use domain::id::WorkerId;
use domain::staff::{EndRefusal, EndStaff};

use super::change;
use crate::answer::{Answer, Trouble, to};
use crate::form::Filled;
use crate::house::Houses;
use crate::visit::Visit;
use crate::ways_in::prove;

pub fn routes() -> Router<Houses> {
    Router::new().route("/staff/{worker}/end", post(end))
}

async fn end(visit: Visit, Path((_, worker)): Path<(String, String)>, filled: Filled) -> Answer {
    visit.must_be_allowed(Deed::EndStaff)?;
    prove::first(&visit, Some(&filled)).await?;
    let worker: WorkerId = worker.parse()?;
    let command = EndStaff { worker, by: visit.me.worker.id };
    match visit.execute(command, filled.id("command")?).await? {
        Ok(()) => {
            visit.house.sessions.shut_out(worker).await?;
            to(visit.path("staff"))
        }
        Err(EndRefusal::NotHere) => Err(Trouble::NotThere),
        Err(EndRefusal::OwnWork) => change::not_ended(visit, worker, "staff-own-end").await,
        Err(EndRefusal::LastAdministrator) => change::not_ended(visit, worker, "staff-last-administrator").await,
    }
}
