//! `POST /complaint/{complaint}/answer`: whoever sees to it says what was found and why.

use axum::Router;
use axum::extract::Path;
use axum::routing::post;
use domain::complaint::{AnswerComplaint, AnswerComplaintRefusal as Refusal, Judged};
use domain::personal::Personal;

use super::show::{Opened, again};
use crate::answer::{Answer, to};
use crate::form::{Faults, Filled};
use crate::house::Houses;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/complaint/{complaint}/answer", post(answer))
}

async fn answer(visit: Visit, Path((_, id)): Path<(String, String)>, filled: Filled) -> Answer {
    let opened = Opened::of(&visit, &id).await?;
    let Some(judged) = Judged::ALL.into_iter().find(|judged| judged.name() == filled.one("judged")) else {
        return again(&visit, opened, Faults::one("judged", "complaint-judged-choose"), filled).await;
    };
    let (person, complaint, by) = (opened.person, opened.now.id, visit.me.worker.id);
    let words = Personal::new(filled.one("answer"));
    match visit.execute(AnswerComplaint { person, complaint, by, judged, words }, filled.id("command")?).await? {
        // What was answered or taken back meanwhile is shown as it is.
        Ok(()) | Err(Refusal::NotTheirs) => to(visit.path(format_args!("complaint/{complaint}"))),
        Err(Refusal::NoWords) => again(&visit, opened, Faults::one("answer", "complaint-say-why"), filled).await,
        Err(Refusal::TooLong) => again(&visit, opened, Faults::one("answer", "complaint-too-long"), filled).await,
    }
}
