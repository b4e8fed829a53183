//! `POST /term/{term}/drop`: it does not have to be met, and why.

use axum::Router;
use axum::extract::Path;
use axum::routing::post;
use domain::deed::Deed;
use domain::personal::Personal;
use domain::procedure::{DropRefusal as Refusal, DropTerm};

use super::deed::{answer, field};
use super::{find, words};
use crate::answer::Answer;
use crate::form::Filled;
use crate::house::Houses;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/term/{term}/drop", post(drop_term))
}

async fn drop_term(visit: Visit, Path((_, id)): Path<(String, String)>, filled: Filled) -> Answer {
    let now = find::term_for(&visit, &id, Deed::DropTerm).await?;
    let (person, term) = (now.person, now.id);
    let Some(why) = words::dropped_of(filled.one(&field(&now, "drop"))) else {
        return answer(&visit, &now, Err((field(&now, "drop"), "procedure-no-reason")), filled).await;
    };
    let command = DropTerm { person, term, why, words: Personal::new(filled.one(&field(&now, "drop-words"))) };
    let done = match visit.execute(command, filled.id("command")?).await? {
        Ok(()) => Ok(()),
        Err(Refusal::NotRunning) => Err(("terms".to_owned(), "procedure-not-running")),
        Err(Refusal::NotPassed) => Err((field(&now, "drop"), "procedure-not-passed")),
        Err(Refusal::NothingSaid) => Err((field(&now, "drop-words"), "procedure-say-why")),
    };
    answer(&visit, &now, done, filled).await
}
