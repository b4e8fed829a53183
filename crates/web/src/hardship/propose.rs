//! `POST /hardship/{hardship}/propose`: what should come out, on which evidence, and why. Somebody
//! else confirms it.

use axum::Router;
use axum::extract::Path;
use axum::routing::post;
use domain::deed::Deed;
use domain::hardship::{ProposeHardship, ProposeRefusal as Refusal};
use domain::personal::Personal;

use super::find::find_for;
use super::{outcome, show};
use crate::answer::{Answer, to};
use crate::form::{Faults, Filled};
use crate::house::Houses;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/hardship/{hardship}/propose", post(propose))
}

async fn propose(visit: Visit, Path((_, id)): Path<(String, String)>, filled: Filled) -> Answer {
    let found = find_for(&visit, &id, Deed::ProposeHardship).await?;
    let mut faults = Faults::default();
    let outcome = outcome::read(&filled, &mut faults);
    let (words, evidence) = (Personal::new(filled.one("why")), Personal::new(filled.one("evidence")));
    if words.is_empty() {
        faults.add("why", "hardship-no-why");
    }
    let outcome = match outcome {
        Some(outcome) if faults.is_empty() => outcome,
        Some(_) | None => return show::faulty(&visit, &id, faults, filled).await,
    };
    let (person, hardship, by) = (found.now.person, found.now.id, visit.me.worker.id);
    let command = ProposeHardship { person, hardship, outcome, evidence, words, by };
    let fault = match visit.execute(command, filled.id("command")?).await? {
        Ok(()) => return to(visit.path(format_args!("hardship/{hardship}"))),
        Err(Refusal::NotOpen) => return show::again(&visit, &id, "hardship-not-open", filled).await,
        Err(Refusal::NoReason) => Faults::one("why", "hardship-no-why"),
        Err(Refusal::ReviewInThePast) => Faults::one("review", "hardship-review-past"),
    };
    show::faulty(&visit, &id, fault, filled).await
}
