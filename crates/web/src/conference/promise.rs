//! `POST /conference/case/{item}/promise`: what somebody promised, and until when.

use axum::Router;
use axum::extract::Path;
use axum::routing::post;
use domain::conference::{NotePromise, NotePromiseRefusal as Refusal};
use domain::deed::Deed;
use domain::id::{CommandId, PromiseId};
use domain::personal::Personal;

use super::case;
use super::find::Case;
use crate::answer::{Answer, to};
use crate::form::{Faults, Filled};
use crate::house::Houses;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/conference/case/{item}/promise", post(note))
}

async fn note(visit: Visit, Path((_, id)): Path<(String, String)>, filled: Filled) -> Answer {
    visit.must_be_allowed(Deed::NotePromise)?;
    let opened = Case::of(&visit, &id).await?;
    let (person, item) = (opened.now.person, opened.now.item);
    let Ok(until) = filled.one("promised-until").parse() else {
        return case::again(&visit, &id, Faults::one("promised-until", "conference-no-day"), filled).await;
    };
    let command: CommandId = filled.id("command")?;
    let by = match filled.one("promised-by") {
        "" => None,
        _ => Some(filled.id("promised-by")?),
    };
    let (promise, what) = (PromiseId::new(command.number()), Personal::new(filled.one("promised")));
    let (field, key) = match visit.execute(NotePromise { person, item, promise, by, what, until }, command).await? {
        Ok(()) | Err(Refusal::MadeAlready) => {
            return to(visit.path(format_args!("conference/case/{item}#promises")));
        }
        Err(Refusal::NoSuchItem) => ("promised", "conference-item-over"),
        Err(Refusal::NotThere) => ("promised", "conference-not-present"),
        Err(Refusal::NothingSaid) => ("promised", "conference-no-words"),
        Err(Refusal::Past) => ("promised-until", "conference-in-the-past"),
    };
    case::again(&visit, &id, Faults::one(field, key), filled).await
}
