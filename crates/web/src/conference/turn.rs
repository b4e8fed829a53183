//! `POST /conference/case/{item}/turn`: this case is on now.

use axum::Router;
use axum::extract::Path;
use axum::routing::post;
use domain::conference::{TurnRefusal as Refusal, TurnToItem};
use domain::deed::Deed;

use super::find::Case;
use super::{case, sheets};
use crate::answer::{Answer, Trouble, to};
use crate::form::{Faults, Filled};
use crate::house::Houses;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/conference/case/{item}/turn", post(turn))
}

async fn turn(visit: Visit, Path((_, id)): Path<(String, String)>, filled: Filled) -> Answer {
    visit.must_be_allowed(Deed::TurnToItem)?;
    let opened = Case::of(&visit, &id).await?;
    let (person, item) = (opened.now.person, opened.now.item);
    match visit.execute(TurnToItem { person, item }, filled.id("command")?).await? {
        Ok(()) => {
            let known = opened.item().ok_or(Trouble::NotThere)?;
            if let Err(why) = sheets::turn(&visit, &opened.meeting, person, known).await? {
                tracing::warn!(%why, "a sheet could not be shown");
                return case::again(&visit, &id, Faults::one("case", "conference-not-shown"), filled).await;
            }
            to(visit.path(format_args!("conference/case/{item}")))
        }
        // What is over is shown as it is.
        Err(Refusal::NoSuchItem | Refusal::NotGoingOn) => to(visit.path(format_args!("conference/case/{item}"))),
    }
}
