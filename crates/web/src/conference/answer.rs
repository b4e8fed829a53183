//! `POST /conference/case/{item}/answer`: what a partner answered.

use axum::Router;
use axum::extract::Path;
use axum::routing::post;
use domain::conference::{NoteAnswer, NoteAnswerRefusal as Refusal};
use domain::deed::Deed;
use domain::id::PartnerId;
use domain::personal::Personal;

use super::case;
use super::find::Case;
use crate::answer::{Answer, to};
use crate::form::{Faults, Filled};
use crate::house::Houses;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/conference/case/{item}/answer", post(note))
}

async fn note(visit: Visit, Path((_, id)): Path<(String, String)>, filled: Filled) -> Answer {
    visit.must_be_allowed(Deed::NoteAnswer)?;
    let opened = Case::of(&visit, &id).await?;
    let (person, item) = (opened.now.person, opened.now.item);
    let partner: PartnerId = filled.id("partner")?;
    let field = format!("answer-{partner}");
    let words = Personal::new(filled.one(&field));
    let key = match visit.execute(NoteAnswer { person, item, partner, words }, filled.id("command")?).await? {
        Ok(()) | Err(Refusal::Same) => {
            return to(visit.path(format_args!("conference/case/{item}#partner-{partner}")));
        }
        Err(Refusal::NoSuchItem) => "conference-item-over",
        Err(Refusal::NotThere) => "conference-not-present",
        Err(Refusal::NothingSaid) => "conference-no-words",
    };
    case::again(&visit, &id, Faults::one(field, key), filled).await
}
