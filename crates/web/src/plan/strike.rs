//! `POST /plan/{person}/strike`: the author says that a note is not right.

use axum::Router;
use axum::extract::Path;
use axum::routing::post;
use domain::deed::Deed;
use domain::personal::Personal;
use domain::plan::{StrikeNote, StrikeRefusal as Refusal};

use super::find::must_be_read;
use super::show;
use crate::answer::{Answer, Trouble, to};
use crate::form::{Faults, Filled};
use crate::house::Houses;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/plan/{person}/strike", post(strike))
}

async fn strike(visit: Visit, Path((_, id)): Path<(String, String)>, filled: Filled) -> Answer {
    visit.must_be_allowed(Deed::StrikeNote)?;
    let (person, note) = (id.parse()?, filled.id("noted")?);
    must_be_read(&visit, &id, note).await?;
    let field = format!("strike-{note}");
    let command = StrikeNote { person, note, why: Personal::new(filled.one(&field)), by: visit.me.worker.id };
    let fault = match visit.execute(command, filled.id("command")?).await? {
        Ok(()) | Err(Refusal::StruckAlready) => return to(visit.path(format_args!("plan/{person}#note-{note}"))),
        Err(Refusal::NotYours) => return Err(Trouble::NotThere),
        Err(Refusal::NothingSaid) => Faults::one(field, "plan-say-why"),
    };
    show::again(&visit, &id, fault, filled).await
}
