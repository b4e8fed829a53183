//! `POST /reading/{worker}/allow`: somebody who was stopped may open files again.

use axum::Router;
use axum::extract::Path;
use axum::routing::post;
use domain::deed::Deed;
use domain::id::WorkerId;
use domain::staff::{AllowReading, AllowReadingRefusal};

use super::list;
use crate::answer::{Answer, to};
use crate::form::Filled;
use crate::house::Houses;
use crate::visit::Visit;
use crate::ways_in::prove;

pub fn routes() -> Router<Houses> {
    Router::new().route("/reading/{worker}/allow", post(allow))
}

async fn allow(visit: Visit, Path((_, worker)): Path<(String, String)>, filled: Filled) -> Answer {
    visit.must_be_allowed(Deed::AllowReading)?;
    prove::first(&visit, Some(&filled)).await?;
    let worker: WorkerId = worker.parse()?;
    let command = AllowReading { worker, by: visit.me.worker.id };
    match visit.execute(command, filled.id("command")?).await? {
        Ok(()) => {
            visit.house.reading.begin(worker);
            to(visit.path("reading"))
        }
        // A colleague was quicker: the list shows who.
        Err(AllowReadingRefusal::NotStopped) => list::again(visit, "reading-not-stopped").await,
        Err(AllowReadingRefusal::Oneself) => list::again(visit, "reading-oneself").await,
    }
}
