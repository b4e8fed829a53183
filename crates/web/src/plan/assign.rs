//! `POST /plan/{person}/guide`: somebody guides this person in a strand from now on.

use axum::Router;
use axum::extract::Path;
use axum::routing::post;
use domain::deed::Deed;
use domain::plan::{AssignGuide, AssignGuideRefusal as Refusal};

use super::find::strand;
use super::show;
use crate::answer::{Answer, Trouble, to};
use crate::form::{Faults, Filled};
use crate::house::Houses;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/plan/{person}/guide", post(assign))
}

async fn assign(visit: Visit, Path((_, id)): Path<(String, String)>, filled: Filled) -> Answer {
    visit.must_be_allowed(Deed::AssignGuide)?;
    let person = id.parse()?;
    let Some(strand) = strand(&visit, filled.one("guide-strand")) else { return Err(Trouble::NotAForm) };
    // Only the empty choice is nobody.
    let worker = if filled.one("guide").is_empty() { None } else { Some(filled.id("guide")?) };
    let fault = match visit.execute(AssignGuide { person, strand, worker }, filled.id("command")?).await? {
        Ok(()) | Err(Refusal::Same) => return to(visit.path(format_args!("plan/{person}"))),
        Err(Refusal::NoSuchPerson) => return Err(Trouble::NotThere),
        Err(Refusal::NotTheirWork) => Faults::one(format!("guide-{}", strand.name()), "plan-not-their-work"),
    };
    show::again(&visit, &id, fault, filled).await
}
