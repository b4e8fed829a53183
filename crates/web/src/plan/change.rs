//! `POST /step/{step}/change`: a step is to be done otherwise.

use axum::Router;
use axum::extract::Path;
use axum::routing::post;
use domain::deed::Deed;
use domain::id::StepId;
use domain::plan::{ChangeStep, ChangeStepRefusal as Refusal};

use super::finish::found;
use super::show;
use super::step::{read, unfit_fault};
use crate::answer::{Answer, to};
use crate::form::{Faults, Filled};
use crate::house::Houses;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/step/{step}/change", post(change))
}

async fn change(visit: Visit, Path((_, id)): Path<(String, String)>, filled: Filled) -> Answer {
    visit.must_be_allowed(Deed::ChangeStep)?;
    let step: StepId = id.parse()?;
    let now = found(&visit, step).await?;
    let (person, ending) = (now.person, format!("-{step}"));
    let mut faults = Faults::default();
    let Some(planned) = read(&filled, &ending, &mut faults) else {
        return show::again(&visit, &person.to_string(), faults, filled).await;
    };
    let command = ChangeStep { person, step, strand: now.strand, planned };
    let fault = match visit.execute(command, filled.id("command")?).await? {
        Ok(()) | Err(Refusal::Same) => return to(visit.path(format_args!("plan/{person}#step-{step}"))),
        Err(Refusal::NotOpen) => Faults::one("next", "plan-not-open"),
        Err(Refusal::Planned(unfit)) => unfit_fault(unfit, &ending),
    };
    show::again(&visit, &person.to_string(), fault, filled).await
}
