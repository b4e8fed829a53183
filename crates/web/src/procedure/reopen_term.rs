//! `POST /term/{term}/reopen`: it runs after all.

use axum::Router;
use axum::extract::Path;
use axum::routing::post;
use domain::deed::Deed;
use domain::personal::Personal;
use domain::procedure::{ReopenTerm, ReopenTermRefusal as Refusal};

use super::deed::{answer, field};
use super::find;
use crate::answer::Answer;
use crate::form::Filled;
use crate::house::Houses;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/term/{term}/reopen", post(reopen_term))
}

async fn reopen_term(visit: Visit, Path((_, id)): Path<(String, String)>, filled: Filled) -> Answer {
    let now = find::term_for(&visit, &id, Deed::ReopenTerm).await?;
    let (person, term) = (now.person, now.id);
    let command = ReopenTerm { person, term, why: Personal::new(filled.one(&field(&now, "reopen"))) };
    let done = match visit.execute(command, filled.id("command")?).await? {
        Ok(()) => Ok(()),
        Err(Refusal::NotEnded) => Err(("terms".to_owned(), "procedure-not-ended")),
        Err(Refusal::Closed) => Err(("terms".to_owned(), "procedure-is-over")),
        Err(Refusal::NothingSaid) => Err((field(&now, "reopen"), "procedure-say-why")),
    };
    answer(&visit, &now, done, filled).await
}
