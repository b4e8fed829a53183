//! `POST /plan/{person}/review`: the plan was looked at together.

use axum::Router;
use axum::extract::Path;
use axum::routing::post;
use domain::deed::Deed;
use domain::personal::Personal;
use domain::plan::{HoldReview, ReviewRefusal as Refusal};
use jiff::civil::Date;

use super::{show, words};
use crate::answer::{Answer, Trouble, to};
use crate::form::{Faults, Filled};
use crate::house::Houses;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/plan/{person}/review", post(review))
}

async fn review(visit: Visit, Path((_, id)): Path<(String, String)>, filled: Filled) -> Answer {
    visit.must_be_allowed(Deed::HoldReview)?;
    let person = id.parse()?;
    let mut faults = Faults::default();
    let mut day = |field: &str| -> Option<Date> {
        let day = filled.one(field).parse().ok();
        if day.is_none() {
            faults.add(field, "plan-no-date");
        }
        day
    };
    let (on, next) = (day("held-on"), day("next-review"));
    let agreed = words::agreed_of(filled.one("agreed"));
    if agreed.is_none() {
        faults.add("agreed", "plan-no-answer");
    }
    let wants = Personal::new(filled.one("wants"));
    if wants.is_empty() {
        faults.add("wants", "plan-no-wish");
    }
    let (Some(on), Some(next), Some(agreed), true) = (on, next, agreed, faults.is_empty()) else {
        return show::again(&visit, &id, faults, filled).await;
    };
    let words = Personal::new(filled.one("agreement"));
    let command = HoldReview { person, on, wants, words, agreed, next };
    let fault = match visit.execute(command, filled.id("command")?).await? {
        Ok(()) => return to(visit.path(format_args!("plan/{person}#wish"))),
        Err(Refusal::NoSuchPerson) => return Err(Trouble::NotThere),
        Err(Refusal::NotYet) => Faults::one("held-on", "plan-not-yet"),
        Err(Refusal::NothingSaid) => Faults::one("wants", "plan-no-wish"),
        Err(Refusal::NextBefore) => Faults::one("next-review", "plan-next-before"),
    };
    show::again(&visit, &id, fault, filled).await
}
