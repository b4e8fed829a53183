//! `POST /term/{term}/review`: somebody looked at the last day after its rule had changed.

use axum::Router;
use axum::extract::Path;
use axum::routing::post;
use domain::deed::Deed;
use domain::personal::Personal;
use domain::procedure::{ReviewRefusal as Refusal, ReviewTerm};

use super::deed::{answer, field};
use super::find;
use crate::answer::Answer;
use crate::form::Filled;
use crate::house::Houses;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/term/{term}/review", post(review_term))
}

async fn review_term(visit: Visit, Path((_, id)): Path<(String, String)>, filled: Filled) -> Answer {
    let now = find::term_for(&visit, &id, Deed::ReviewTerm).await?;
    let (person, term) = (now.person, now.id);
    let last_day = filled.id("reckoned")?;
    let words = Personal::new(filled.one(&field(&now, "review")));
    let command = ReviewTerm { person, term, last_day, words };
    let done = match visit.execute(command, filled.id("command")?).await? {
        Ok(()) => Ok(()),
        Err(Refusal::NothingToReview) => Err(("terms".to_owned(), "procedure-nothing-to-review")),
        Err(Refusal::AnotherDay) => Err((field(&now, "review"), "procedure-another-day")),
        Err(Refusal::NothingSaid) => Err((field(&now, "review"), "procedure-say-found")),
    };
    answer(&visit, &now, done, filled).await
}
