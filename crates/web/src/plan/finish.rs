//! `POST /step/{step}/finish`: what came of a step.

use axum::Router;
use axum::extract::Path;
use axum::routing::post;
use domain::deed::Deed;
use domain::id::{CommandId, StepId};
use domain::personal::Personal;
use domain::plan::{FinishRefusal as Refusal, FinishStep};
use store::StepNow;

use super::due::Reads;
use super::{show, words};
use crate::answer::{Answer, Trouble, to};
use crate::form::{Faults, Filled};
use crate::house::Houses;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/step/{step}/finish", post(finish))
}

async fn finish(visit: Visit, Path((_, id)): Path<(String, String)>, filled: Filled) -> Answer {
    visit.must_be_allowed(Deed::FinishStep)?;
    let step: StepId = id.parse()?;
    let now = found(&visit, step).await?;
    let field = |name: &str| format!("{name}-{step}");
    let person = now.person;
    let mut faults = Faults::default();
    let outcome = words::outcome_of(filled.one(&field("outcome")));
    if outcome.is_none() {
        faults.add(field("outcome"), "plan-no-outcome");
    }
    let on = filled.one(&field("done-on")).parse().ok();
    if on.is_none() {
        faults.add(field("done-on"), "plan-no-date");
    }
    let (Some(outcome), Some(on)) = (outcome, on) else {
        return show::again(&visit, &person.to_string(), faults, filled).await;
    };
    let command: CommandId = filled.id("command")?;
    let (words, next) = (Personal::new(filled.one(&field("came"))), StepId::new(command.number()));
    let finish = FinishStep { person, step, strand: now.strand, on, outcome, words, next };
    let fault = match visit.execute(finish, command).await? {
        Ok(()) => return to(visit.path(format_args!("plan/{person}#next"))),
        Err(Refusal::NotOpen) => Faults::one("next", "plan-not-open"),
        Err(Refusal::NotYet) => Faults::one(field("done-on"), "plan-not-yet"),
        Err(Refusal::NothingSaid) => Faults::one(field("came"), "plan-say-why"),
    };
    show::again(&visit, &person.to_string(), fault, filled).await
}

/// The step in an address. One in a strand that this worker does not read, or of another organisation, is not there.
pub async fn found(visit: &Visit, step: StepId) -> Result<StepNow, Trouble> {
    let now = visit.house.archive.step(step).await?.ok_or(Trouble::NotThere)?;
    if Reads::of(&visit.house, &visit.me.worker).await?.step(&now) { Ok(now) } else { Err(Trouble::NotThere) }
}
