//! `POST /plan/{person}/route/weigh`: what was found of a route.

use axum::Router;
use axum::extract::Path;
use axum::routing::post;
use domain::deed::Deed;
use domain::personal::Personal;
use domain::plan::{CannotGround, CannotReturn, Route, RouteWay, RouteWeighed, WeighRefusal as Refusal, WeighRoute};

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
    let ways = RouteWay::ALL.into_iter().filter(|way| filled.has(&field("ways"), way.name())).collect();
    let cannot = match cannot(&filled) {
        Ok(cannot) => cannot.filter(|_| route == Route::Return),
        Err(fault) => return again(&visit, &id, fault, filled).await,
    };
    let weighed = RouteWeighed {
        speaks_for: said("for"),
        against: said("against"),
        view: said("view"),
        open: said("open"),
        terms: said("terms"),
        evidence: said("evidence"),
        ways,
        cannot,
    };
    let fault = match visit.execute(WeighRoute { person, route, weighed }, filled.id("command")?).await? {
        Ok(()) => return to(visit.path(format_args!("plan/{person}/route#{}", route.name()))),
        Err(Refusal::NoSuchPerson) => return Err(Trouble::NotThere),
        Err(Refusal::NothingSaid) => Faults::one(field("for"), "route-no-ground"),
        Err(Refusal::NoView) => Faults::one(field("view"), "route-no-view"),
        Err(Refusal::OfAnotherRoute) => return Err(Trouble::NotAForm),
        Err(Refusal::NoGround) => Faults::one("grounds", "route-no-cannot-ground"),
        Err(Refusal::NotLookedAgain) => Faults::one("look-again", "route-look-again-after"),
    };
    again(&visit, &id, fault, filled).await
}

/// The finding that somebody cannot return: ticked, or with a ground and a day.
fn cannot(filled: &Filled) -> Result<Option<CannotReturn>, Faults> {
    let grounds: Vec<CannotGround> =
        CannotGround::ALL.into_iter().filter(|ground| filled.has("grounds", ground.name())).collect();
    match (filled.has("cannot", "yes"), grounds.is_empty()) {
        (false, true) => return Ok(None),
        // Whether it is found or not is theirs to say.
        (false, false) => return Err(Faults::one("grounds", "route-cannot-or-not")),
        (true, _) => (),
    }
    match filled.one("look-again").trim().parse() {
        Ok(look_again) => Ok(Some(CannotReturn { grounds, look_again })),
        Err(_) => Err(Faults::one("look-again", "route-look-again-when")),
    }
}
