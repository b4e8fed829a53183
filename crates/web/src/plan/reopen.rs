//! `POST /step/{step}/reopen`: a step is still to be done after all.

use axum::Router;
use axum::extract::Path;
use axum::routing::post;
use domain::deed::Deed;
use domain::id::StepId;
use domain::plan::{ReopenStep, ReopenStepRefusal as Refusal};

use super::finish::found;
use crate::answer::{Answer, to};
use crate::form::Filled;
use crate::house::Houses;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/step/{step}/reopen", post(reopen))
}

async fn reopen(visit: Visit, Path((_, id)): Path<(String, String)>, filled: Filled) -> Answer {
    visit.must_be_allowed(Deed::ReopenStep)?;
    let step: StepId = id.parse()?;
    let now = found(&visit, step).await?;
    let person = now.person;
    match visit.execute(ReopenStep { person, step, strand: now.strand }, filled.id("command")?).await? {
        // Open already is what was asked for.
        Ok(()) | Err(Refusal::NotFinished) => to(visit.path(format_args!("plan/{person}#step-{step}"))),
    }
}
