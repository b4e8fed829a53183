//! `POST /learning/{offer}/result`: what came of it for somebody.

use axum::Router;
use axum::extract::Path;
use axum::routing::post;
use domain::deed::Deed;
use domain::id::PersonId;
use domain::learning::{Achieved, NoteResult, ResultRefusal as Refusal};
use domain::personal::Personal;

use super::{find, show, words};
use crate::answer::{Answer, Trouble, to};
use crate::form::{Faults, Filled};
use crate::house::Houses;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/learning/{offer}/result", post(result))
}

async fn result(visit: Visit, Path((_, id)): Path<(String, String)>, filled: Filled) -> Answer {
    visit.must_be_allowed(Deed::NoteResult)?;
    let offer = find::offer(&visit, &id).await?.id;
    let person: PersonId = filled.id("person")?;
    let field = |name: &str| format!("{name}-{person}");
    let mut faults = Faults::default();
    let achieved = Achieved::ALL.into_iter().find(|one| words::achieved(*one) == filled.one(&field("achieved")));
    if achieved.is_none() {
        faults.add(field("achieved"), "learning-no-result");
    }
    let on = filled.one(&field("ended-on")).parse().ok();
    if on.is_none() {
        faults.add(field("ended-on"), "plan-no-date");
    }
    let (Some(achieved), Some(on)) = (achieved, on) else { return show::again(&visit, &id, faults, filled).await };
    let certificate = filled.has(&field("certificate"), "yes");
    let words = Personal::new(filled.one(&field("result-words")));
    let command = NoteResult { offer, person, on, achieved, certificate, words };
    let fault = match visit.execute(command, filled.id("command")?).await? {
        Ok(()) => return to(visit.path(format_args!("learning/{offer}#left"))),
        Err(Refusal::NeverPlaced) => return Err(Trouble::NotThere),
        Err(Refusal::NotYet) => Faults::one(field("ended-on"), "learning-not-yet"),
    };
    show::again(&visit, &id, fault, filled).await
}
