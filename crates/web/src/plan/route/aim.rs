//! `POST /plan/{person}/route/aim`: what is aimed for, and why.

use axum::Router;
use axum::extract::Path;
use axum::routing::post;
use domain::deed::Deed;
use domain::personal::Personal;
use domain::plan::{AimRefusal as Refusal, SetAim};

use super::again;
use crate::answer::{Answer, Trouble, to};
use crate::form::{Faults, Filled};
use crate::house::Houses;
use crate::plan::words;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/plan/{person}/route/aim", post(set))
}

async fn set(visit: Visit, Path((_, id)): Path<(String, String)>, filled: Filled) -> Answer {
    visit.must_be_allowed(Deed::SetAim)?;
    let person = id.parse()?;
    let Some(aim) = words::aim_of(filled.one("aim")) else {
        return again(&visit, &id, Faults::one("aim", "route-no-aim"), filled).await;
    };
    let (why, choice) = (Personal::new(filled.one("why")), Personal::new(filled.one("choice")));
    let fault = match visit.execute(SetAim { person, aim, why, choice }, filled.id("command")?).await? {
        Ok(()) | Err(Refusal::Same) => return to(visit.path(format_args!("plan/{person}/route#aim"))),
        Err(Refusal::NoSuchPerson) => return Err(Trouble::NotThere),
        Err(Refusal::NotWeighed) => Faults::one("aim", "route-not-weighed"),
        Err(Refusal::NothingSaid) => Faults::one("why", "plan-say-why"),
        Err(Refusal::NoOwnChoice) => Faults::one("choice", "route-no-choice"),
    };
    again(&visit, &id, fault, filled).await
}
