//! `POST /conference/{conference}/close`: the meeting is over.

use axum::Router;
use axum::extract::Path;
use axum::routing::post;
use domain::conference::{CloseConference, CloseRefusal as Refusal};
use domain::deed::Deed;
use domain::id::ConferenceId;

use crate::answer::{Answer, to};
use crate::form::Filled;
use crate::house::Houses;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/conference/{conference}/close", post(close))
}

async fn close(visit: Visit, Path((_, id)): Path<(String, String)>, filled: Filled) -> Answer {
    visit.must_be_allowed(Deed::CloseConference)?;
    let conference: ConferenceId = id.parse()?;
    match visit.execute(CloseConference { conference }, filled.id("command")?).await? {
        // Over already is what was asked for.
        Ok(()) | Err(Refusal::NotGoingOn) => to(visit.path(format_args!("conference/{conference}"))),
    }
}
