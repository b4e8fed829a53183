//! `POST /term/{term}/meet`: what had to be done was done, and this shows it.

use axum::Router;
use axum::extract::Path;
use axum::routing::post;
use domain::deed::Deed;
use domain::personal::Personal;
use domain::procedure::{MeetRefusal as Refusal, MeetTerm};

use super::deed::{answer, field};
use super::find;
use crate::answer::Answer;
use crate::form::Filled;
use crate::house::Houses;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/term/{term}/meet", post(meet_term))
}

async fn meet_term(visit: Visit, Path((_, id)): Path<(String, String)>, filled: Filled) -> Answer {
    let now = find::term_for(&visit, &id, Deed::MeetTerm).await?;
    let (person, term) = (now.person, now.id);
    let Ok(on) = filled.one(&field(&now, "met")).parse() else {
        return answer(&visit, &now, Err((field(&now, "met"), "procedure-no-date")), filled).await;
    };
    let proof = Personal::new(filled.one(&field(&now, "proof")));
    let command = MeetTerm { person, term, on, proof };
    let done = match visit.execute(command, filled.id("command")?).await? {
        Ok(()) => Ok(()),
        Err(Refusal::NotRunning) => Err(("terms".to_owned(), "procedure-not-running")),
        Err(Refusal::NotYet) => Err((field(&now, "met"), "procedure-not-yet")),
        Err(Refusal::BeforeItBegan) => Err((field(&now, "met"), "procedure-before-it-began")),
        Err(Refusal::TooLate) => Err((field(&now, "met"), "procedure-too-late")),
        Err(Refusal::NoProof) => Err((field(&now, "proof"), "procedure-no-proof")),
    };
    answer(&visit, &now, done, filled).await
}
