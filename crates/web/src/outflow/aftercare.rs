//! `POST /person/{person}/outflow/aftercare`: who may still call them until when, or that nobody may.

use axum::Router;
use axum::extract::Path;
use axum::routing::post;
use domain::deed::Deed;
use domain::outflow::{AgreeAftercare, AgreeAftercareRefusal as Refusal};

use super::find::Opened;
use super::show;
use super::typed::Typed;
use crate::answer::{Answer, to};
use crate::form::{Faults, Filled};
use crate::house::Houses;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/person/{person}/outflow/aftercare", post(agree))
}

async fn agree(visit: Visit, Path((_, id)): Path<(String, String)>, filled: Filled) -> Answer {
    visit.must_be_allowed(Deed::AgreeAftercare)?;
    let person = Opened::of(&visit, &id).await?.person;
    let mut typed = Typed::new(&filled);
    let nobody = filled.has("nobody", "yes");
    let aftercare = if nobody { None } else { typed.aftercare("calls", "calls-until") };
    // Only whoever presses that button says that nobody may call.
    if !nobody && aftercare.is_none() && typed.faults.is_empty() {
        typed.faults.add("calls", "outflow-say-who-calls");
    }
    if !typed.faults.is_empty() {
        let faults = typed.faults;
        return show::again(&visit, &id, faults, filled).await;
    }
    let command = AgreeAftercare { person, outflow: filled.id("outflow")?, aftercare };
    let faults = match visit.execute(command, filled.id("command")?).await? {
        Ok(()) | Err(Refusal::Same) => return to(visit.path(format_args!("person/{person}/outflow"))),
        Err(Refusal::NotLeft) => Faults::one("leavings", "outflow-not-left"),
        Err(Refusal::NotHere) => Faults::one("calls", "outflow-not-here"),
        Err(Refusal::TooLong) => Faults::one("calls-until", "outflow-aftercare-too-long"),
    };
    show::again(&visit, &id, faults, filled).await
}
