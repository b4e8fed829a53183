//! `POST /objection/{objection}/hear`: the person was heard, and this was said.

use axum::Router;
use axum::extract::Path;
use axum::routing::post;
use domain::deed::Deed;
use domain::objection::{HearObjection, HearRefusal as Refusal};
use domain::personal::Personal;

use super::find::{day, find_for};
use super::show;
use crate::answer::{Answer, to};
use crate::form::{Faults, Filled};
use crate::house::Houses;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/objection/{objection}/hear", post(hear))
}

async fn hear(visit: Visit, Path((_, id)): Path<(String, String)>, filled: Filled) -> Answer {
    let found = find_for(&visit, &id, Deed::HearObjection).await?;
    let mut faults = Faults::default();
    let on = day(&filled, "heard-on", &mut faults);
    let words = Personal::new(filled.one("heard"));
    if words.is_empty() {
        faults.add("heard", "objection-nothing-said");
    }
    let on = match on {
        Some(on) if faults.is_empty() => on,
        Some(_) | None => return show::faulty(&visit, &id, faults, filled).await,
    };
    let (person, objection) = (found.now.person, found.now.id);
    let command = HearObjection { person, objection, on, words };
    let fault = match visit.execute(command, filled.id("command")?).await? {
        Ok(()) => return to(visit.path(format_args!("objection/{objection}"))),
        Err(Refusal::NotRunning) => return show::again(&visit, &id, "objection-not-running", filled).await,
        Err(Refusal::NotYet) => Faults::one("heard-on", "objection-not-yet"),
        Err(Refusal::NothingSaid) => Faults::one("heard", "objection-nothing-said"),
    };
    show::faulty(&visit, &id, fault, filled).await
}
