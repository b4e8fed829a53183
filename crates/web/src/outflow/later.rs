//! `POST /person/{person}/outflow/later`: something became known of somebody who left; `…/later/take-back`: it was not right.

use axum::Router;
use axum::extract::Path;
use axum::routing::post;
use domain::deed::Deed;
use domain::outflow::{NoteLaterOutcome, NoteLaterRefusal as Refusal, TakeBackLaterOutcome, TakeBackLaterRefusal};

use super::find::Opened;
use super::show;
use super::typed::Typed;
use crate::answer::{Answer, Trouble, to};
use crate::form::{Faults, Filled};
use crate::house::Houses;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new()
        .route("/person/{person}/outflow/later", post(note))
        .route("/person/{person}/outflow/later/take-back", post(take_back))
}

async fn note(visit: Visit, Path((_, id)): Path<(String, String)>, filled: Filled) -> Answer {
    visit.must_be_allowed(Deed::NoteLaterOutcome)?;
    let person = Opened::of(&visit, &id).await?.person;
    let mut typed = Typed::new(&filled);
    let on = typed.day("later-on");
    let list = visit.house.outflow.on(on.unwrap_or(visit.now.wall.date()));
    let (kind, words) = (typed.kind("later-is", list), typed.words("later-words"));
    let (Some(on), Some((kind, _))) = (on, kind) else {
        let faults = typed.faults;
        return show::again(&visit, &id, faults, filled).await;
    };
    let command = NoteLaterOutcome { person, outflow: filled.id("outflow")?, on, kind, words };
    let faults = match visit.execute(command, filled.id("command")?).await? {
        Ok(()) => return to(visit.path(format_args!("person/{person}/outflow"))),
        Err(Refusal::NotLeft) => Faults::one("leavings", "outflow-not-left"),
        Err(Refusal::NotYet) => Faults::one("later-on", "outflow-not-yet"),
        Err(Refusal::BeforeTheyLeft) => Faults::one("later-on", "outflow-before-they-left"),
        Err(Refusal::NothingSaid) => Faults::one("later-words", "outflow-say-from-what"),
        Err(Refusal::TooLong) => Faults::one("later-words", "outflow-too-long"),
    };
    show::again(&visit, &id, faults, filled).await
}

async fn take_back(visit: Visit, Path((_, id)): Path<(String, String)>, filled: Filled) -> Answer {
    visit.must_be_allowed(Deed::TakeBackLaterOutcome)?;
    let person = Opened::of(&visit, &id).await?.person;
    let known = filled.one("known").parse().map_err(|_| Trouble::NotAForm)?;
    let command = TakeBackLaterOutcome { person, outflow: filled.id("outflow")?, known };
    match visit.execute(command, filled.id("command")?).await? {
        Ok(()) => to(visit.path(format_args!("person/{person}/outflow"))),
        Err(TakeBackLaterRefusal::NotNoted) => {
            show::again(&visit, &id, Faults::one("leavings", "outflow-noted-since"), filled).await
        }
    }
}
