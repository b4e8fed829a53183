//! `POST /plan/{person}/route/weigh`: what was found of a route.

use axum::Router;
use axum::extract::Path;
use axum::routing::post;
use domain::deed::Deed;
use domain::personal::Personal;
use domain::plan::{Route, RouteWeighed, WeighRefusal as Refusal, WeighRoute};

use super::again;
use crate::answer::{Answer, Trouble, to};
use crate::form::{Faults, Filled};
use crate::house::Houses;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/plan/{person}/route/weigh", post(weigh))
}

async fn weigh(visit: Visit, Path((_, id)): Path<(String, String)>, filled: Filled) -> Answer {
    visit.must_be_allowed(Deed::WeighRoute)?;
    let person = id.parse()?;
    let chosen = Route::ALL.into_iter().find(|route| route.name() == filled.one("route"));
    let route = chosen.ok_or(Trouble::NotAForm)?;
    let field = |asked: &str| format!("{}-{asked}", route.name());
    let said = |asked: &str| Personal::new(filled.one(&field(asked)));
    let weighed =
        RouteWeighed { speaks_for: said("for"), against: said("against"), view: said("view"), open: said("open") };
    let fault = match visit.execute(WeighRoute { person, route, weighed }, filled.id("command")?).await? {
        Ok(()) => return to(visit.path(format_args!("plan/{person}/route#{}", route.name()))),
        Err(Refusal::NoSuchPerson) => return Err(Trouble::NotThere),
        Err(Refusal::NothingSaid) => Faults::one(field("for"), "route-no-ground"),
        Err(Refusal::NoView) => Faults::one(field("view"), "route-no-view"),
    };
    again(&visit, &id, fault, filled).await
}
