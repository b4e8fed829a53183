//! `POST /admission/{application}/answer`: what somebody says to the warning that their stay may be ended.

use axum::Router;
use axum::extract::Path;
use axum::routing::post;
use domain::admission::{AnswerRefusal, AnswerWarning};
use domain::deed::Deed;

use super::find::find_for;
use super::show;
use super::typed::Typed;
use crate::answer::{Answer, to};
use crate::form::Filled;
use crate::house::Houses;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/admission/{application}/answer", post(answer))
}

async fn answer(visit: Visit, Path((_, id)): Path<(String, String)>, filled: Filled) -> Answer {
    let found = find_for(&visit, &id, Deed::AnswerWarning).await?;
    let mut typed = Typed::new(&filled);
    let words = typed.words("answer");
    if !typed.faults.is_empty() {
        return show::again(&visit, &found, "admission-fault-long", filled).await;
    }
    let command = AnswerWarning { person: found.person(), application: found.id(), words };
    match visit.execute(command, filled.id("command")?).await? {
        Ok(()) => to(found.path(&visit)),
        Err(AnswerRefusal::NotWarned) => show::again(&visit, &found, "end-stay-not-warned", filled).await,
        Err(AnswerRefusal::NothingSaid) => show::again(&visit, &found, "answer-say-what", filled).await,
    }
}
