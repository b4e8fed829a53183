//! `POST /person/{person}/outflow/look`: somebody called, and asked how it is now.

use axum::Router;
use axum::extract::Path;
use axum::routing::post;
use domain::deed::Deed;
use domain::outflow::{LookAgain, LookAgainRefusal as Refusal};

use super::find::Opened;
use super::show;
use super::typed::Typed;
use crate::answer::{Answer, Trouble, to};
use crate::form::{Faults, Filled};
use crate::house::Houses;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/person/{person}/outflow/look", post(look))
}

/// What a form sends when they were not reached.
pub const NOT_REACHED: &str = "not-reached";

async fn look(visit: Visit, Path((_, id)): Path<(String, String)>, filled: Filled) -> Answer {
    visit.must_be_allowed(Deed::LookAgain)?;
    let person = Opened::of(&visit, &id).await?.person;
    let mut typed = Typed::new(&filled);
    let list = visit.house.outflow.on(visit.now.wall.date());
    let reached = filled.one("now-is") != NOT_REACHED;
    let kind = if reached { typed.kind("now-is", list).map(|(kind, _)| kind) } else { None };
    let words = typed.words("look-words");
    if !typed.faults.is_empty() {
        let faults = typed.faults;
        return show::again(&visit, &id, faults, filled).await;
    }
    let months = filled.one("months").parse().map_err(|_| Trouble::NotAForm)?;
    let (outflow, by) = (filled.id("outflow")?, visit.me.worker.id);
    let command = LookAgain { person, outflow, by, months, kind, words };
    let faults = match visit.execute(command, filled.id("command")?).await? {
        Ok(()) => return to(visit.path(format_args!("person/{person}/outflow"))),
        Err(Refusal::NotLeft) => Faults::one("leavings", "outflow-not-left"),
        Err(Refusal::NotAgreed) => Faults::one("leavings", "outflow-not-agreed"),
        Err(Refusal::TooLong) => Faults::one("look-words", "outflow-too-long"),
    };
    show::again(&visit, &id, faults, filled).await
}
