//! `POST /conference/case/{item}/conclude`: what came of a case; then on to the next one.

use axum::Router;
use axum::extract::Path;
use axum::routing::post;
use domain::conference::{ConcludeItem, ConcludeRefusal as Refusal};
use domain::deed::Deed;
use domain::personal::Personal;
use store::ItemState;

use super::find::Case;
use super::{case, words};
use crate::answer::{Answer, to};
use crate::form::{Faults, Filled};
use crate::house::Houses;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/conference/case/{item}/conclude", post(conclude))
}

async fn conclude(visit: Visit, Path((_, id)): Path<(String, String)>, filled: Filled) -> Answer {
    visit.must_be_allowed(Deed::ConcludeItem)?;
    let opened = Case::of(&visit, &id).await?;
    let (person, item) = (opened.now.person, opened.now.item);
    let Some(outcome) = words::outcome_of(filled.one("outcome")) else {
        return case::again(&visit, &id, Faults::one("outcome", "conference-no-outcome"), filled).await;
    };
    let words = Personal::new(filled.one("concluded"));
    let (field, key) = match visit.execute(ConcludeItem { person, item, outcome, words }, filled.id("command")?).await?
    {
        Ok(()) | Err(Refusal::NoSuchItem) => {
            let agenda = visit.house.archive.agenda(opened.meeting.now.id).await?;
            let next = agenda.into_iter().find(|one| one.state == ItemState::On && one.item != item);
            return match next {
                Some(next) => to(visit.path(format_args!("conference/case/{}", next.item))),
                None => to(visit.path(format_args!("conference/{}", opened.meeting.now.id))),
            };
        }
        Err(Refusal::NotGoingOn) => ("outcome", "conference-not-begun"),
        Err(Refusal::NothingSaid) => ("concluded", "conference-no-words"),
        Err(Refusal::NoLevelAbove) => ("outcome", "conference-no-level-above"),
    };
    case::again(&visit, &id, Faults::one(field, key), filled).await
}
