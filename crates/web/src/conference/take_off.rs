//! `POST /conference/case/{item}/take-off`: takes a case off its agenda.

use axum::Router;
use axum::extract::Path;
use axum::routing::post;
use domain::conference::{TakeOffAgenda, TakeOffRefusal as Refusal};
use domain::deed::Deed;

use super::find::Case;
use crate::answer::{Answer, to};
use crate::form::Filled;
use crate::house::Houses;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/conference/case/{item}/take-off", post(take_off))
}

async fn take_off(visit: Visit, Path((_, id)): Path<(String, String)>, filled: Filled) -> Answer {
    visit.must_be_allowed(Deed::TakeOffAgenda)?;
    let case = Case::of(&visit, &id).await?;
    let (person, item) = (case.now.person, case.now.item);
    let back = if case.guides {
        visit.path(format_args!("plan/{person}#conference"))
    } else {
        visit.path(format_args!("conference/{}", case.meeting.now.id))
    };
    match visit.execute(TakeOffAgenda { person, item }, filled.id("command")?).await? {
        // What is off already, or done with, is shown as it is.
        Ok(()) | Err(Refusal::NoSuchItem) => to(back),
    }
}
