//! `POST /person/{person}/outflow/take-back`: a leaving was a mistake; `…/return`: they are in the programme again.

use axum::Router;
use axum::extract::Path;
use axum::routing::post;
use domain::deed::Deed;
use domain::outflow::{
    ReturnRefusal, ReturnToProgramme, TakeBackLeavingProgramme, TakeBackLeavingProgrammeRefusal as TakeBackRefusal,
};

use super::find::Opened;
use super::show;
use super::typed::Typed;
use crate::answer::{Answer, to};
use crate::form::{Faults, Filled};
use crate::house::Houses;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new()
        .route("/person/{person}/outflow/take-back", post(take_back))
        .route("/person/{person}/outflow/return", post(come_back))
}

async fn take_back(visit: Visit, Path((_, id)): Path<(String, String)>, filled: Filled) -> Answer {
    visit.must_be_allowed(Deed::TakeBackLeavingProgramme)?;
    let person = Opened::of(&visit, &id).await?.person;
    let command = TakeBackLeavingProgramme { person, outflow: filled.id("outflow")? };
    let fault = match visit.execute(command, filled.id("command")?).await? {
        Ok(()) => return to(visit.path(format_args!("person/{person}/outflow"))),
        Err(TakeBackRefusal::NotLeft) => "outflow-not-left",
        Err(TakeBackRefusal::StaysOtherwise) => "outflow-applied-anew",
    };
    show::again(&visit, &id, Faults::one("leavings", fault), filled).await
}

async fn come_back(visit: Visit, Path((_, id)): Path<(String, String)>, filled: Filled) -> Answer {
    visit.must_be_allowed(Deed::ReturnToProgramme)?;
    let person = Opened::of(&visit, &id).await?.person;
    let mut typed = Typed::new(&filled);
    let (on, words) = (typed.day("back-on"), typed.words("back-words"));
    let Some(on) = on else {
        let faults = typed.faults;
        return show::again(&visit, &id, faults, filled).await;
    };
    let command = ReturnToProgramme { person, outflow: filled.id("outflow")?, on, words };
    let faults = match visit.execute(command, filled.id("command")?).await? {
        Ok(()) => return to(visit.path(format_args!("person/{person}/outflow"))),
        Err(ReturnRefusal::NotLeft) => Faults::one("leavings", "outflow-not-left"),
        Err(ReturnRefusal::EndedByDecision) => Faults::one("leavings", "outflow-ended-by-decision"),
        Err(ReturnRefusal::AppliedAnew) => Faults::one("leavings", "outflow-applied-anew"),
        Err(ReturnRefusal::NotYet) => Faults::one("back-on", "outflow-not-yet"),
        Err(ReturnRefusal::BeforeTheyLeft) => Faults::one("back-on", "outflow-before-they-left"),
        Err(ReturnRefusal::TooLong) => Faults::one("back-words", "outflow-too-long"),
    };
    show::again(&visit, &id, faults, filled).await
}
