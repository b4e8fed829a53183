//! `POST /person/{person}/outflow`: somebody left the programme.

use axum::Router;
use axum::extract::Path;
use axum::routing::post;
use domain::deed::Deed;
use domain::id::OutflowId;
use domain::outflow::{Arranged, HandOver, LeaveProgramme, LeaveProgrammeRefusal as Refusal};

use super::find::Opened;
use super::show;
use super::typed::Typed;
use crate::answer::{Answer, Trouble, to};
use crate::form::{Faults, Filled};
use crate::house::Houses;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/person/{person}/outflow/leave", post(leave))
}

async fn leave(visit: Visit, Path((_, id)): Path<(String, String)>, filled: Filled) -> Answer {
    visit.must_be_allowed(Deed::LeaveProgramme)?;
    let opened = Opened::of(&visit, &id).await?;
    let command = match read(&visit, &opened, &filled) {
        Ok(command) => command?,
        Err(faults) => return show::again(&visit, &id, faults, filled).await,
    };
    let (person, outflow) = (command.person, command.outflow);
    match visit.execute(command, filled.id("command")?).await? {
        Ok(()) | Err(Refusal::WrittenAlready) => to(visit.path(format_args!("person/{person}/outflow#left-{outflow}"))),
        Err(refusal) => show::again(&visit, &id, fault(refusal), filled).await,
    }
}

fn read(visit: &Visit, opened: &Opened, filled: &Filled) -> Result<Result<LeaveProgramme, Trouble>, Faults> {
    let mut typed = Typed::new(filled);
    let on = typed.day("left-on");
    let list = visit.house.outflow.on(on.unwrap_or(visit.now.wall.date()));
    let kind = typed.kind("left-to", list);
    let hand_over = typed.worker("hand-by").map(|by| HandOver { by, to: typed.words("handed-to") });
    if hand_over.is_none() && !filled.one("handed-to").is_empty() && typed.faults.of("hand-by").is_none() {
        typed.faults.add("hand-by", "outflow-say-who-hands-over");
    }
    let aftercare = typed.aftercare("after-by", "after-until");
    let words = typed.words("left-words");
    let arranged = Arranged {
        housing: typed.words("housing"),
        income: typed.words("income"),
        care: typed.words("care"),
        contact: typed.words("contact"),
    };
    let (Some(on), Some((kind, known)), true) = (on, kind, typed.faults.is_empty()) else { return Err(typed.faults) };
    let route = known.route.map(Into::into);
    let person = opened.person;
    Ok(ids(filled).map(|(application, outflow)| LeaveProgramme {
        person,
        application,
        outflow,
        on,
        kind,
        route,
        words,
        arranged,
        hand_over,
        aftercare,
    }))
}

fn ids(filled: &Filled) -> Result<(domain::id::ApplicationId, OutflowId), Trouble> {
    // The leaving bears the number of the form, so that a form that is sent twice is one leaving.
    let command: domain::id::CommandId = filled.id("command")?;
    Ok((filled.id("application")?, OutflowId::new(command.number())))
}

fn fault(refusal: Refusal) -> Faults {
    match refusal {
        Refusal::NotStaying => Faults::one("left-on", "outflow-not-staying"),
        Refusal::WrittenAlready => Faults::default(),
        Refusal::NotYet => Faults::one("left-on", "outflow-not-yet"),
        Refusal::BeforeTheyCame => Faults::one("left-on", "outflow-before-they-came"),
        Refusal::NoOwnChoice => Faults::one("left-to", "outflow-no-own-choice"),
        Refusal::NotHere => Faults::one("after-by", "outflow-not-here"),
        Refusal::ToNobody => Faults::one("handed-to", "outflow-say-to-whom"),
        Refusal::AftercareTooLong => Faults::one("after-until", "outflow-aftercare-too-long"),
        Refusal::TooLong => Faults::one("left-words", "outflow-too-long"),
    }
}
