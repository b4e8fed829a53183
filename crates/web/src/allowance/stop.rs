//! `POST /allowance/of/{person}/stop`: somebody gets no allowance from a day.

use axum::Router;
use axum::extract::Path;
use axum::routing::post;
use domain::allowance::{StopAllowance, StopRefusal as Refusal};
use domain::deed::Deed;
use domain::id::CommandId;
use domain::personal::Personal;
use jiff::civil::Date;

use super::find::Opened;
use super::show;
use crate::answer::{Answer, Trouble, to};
use crate::form::{Faults, Filled};
use crate::house::Houses;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/allowance/of/{person}/stop", post(stop))
}

async fn stop(visit: Visit, Path((_, person)): Path<(String, String)>, filled: Filled) -> Answer {
    visit.must_be_allowed(Deed::StopAllowance)?;
    let person = Opened::of(&visit, person.parse()?).await?.person;
    let id: CommandId = filled.id("command")?;
    let (from, reason) = (filled.one("stop-from").parse::<Date>().ok(), Personal::new(filled.one("stop-why")));
    let mut faults = Faults::default();
    if from.is_none() {
        faults.add("stop-from", "allowance-no-date");
    }
    if reason.is_empty() {
        faults.add("stop-why", "allowance-say-why");
    }
    let (Some(from), true) = (from, faults.is_empty()) else {
        return show::again(&visit, person, faults, filled).await;
    };
    let fault = match visit.execute(StopAllowance { person, from, reason }, id).await? {
        Ok(()) => return to(visit.path(format_args!("allowance/of/{person}"))),
        Err(Refusal::NoSuchPerson) => return Err(Trouble::NotThere),
        Err(Refusal::NothingSaid) => Faults::one("stop-why", "allowance-say-why"),
        Err(Refusal::Already) => Faults::one("now", "allowance-stopped-already"),
    };
    show::again(&visit, person, fault, filled).await
}
