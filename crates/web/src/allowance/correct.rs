//! `POST /allowance/of/{person}/correct`: something was not given, or not like this.

use axum::Router;
use axum::extract::Path;
use axum::routing::post;
use domain::allowance::{CorrectGiven, CorrectGivenRefusal as Refusal};
use domain::deed::Deed;
use domain::id::{CommandId, GivenId};
use domain::personal::Personal;

use super::find::Opened;
use super::show;
use crate::answer::{Answer, Trouble, to};
use crate::form::{Faults, Filled};
use crate::house::Houses;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/allowance/of/{person}/correct", post(correct))
}

async fn correct(visit: Visit, Path((_, person)): Path<(String, String)>, filled: Filled) -> Answer {
    visit.must_be_allowed(Deed::CorrectGiven)?;
    let person = Opened::of(&visit, person.parse()?).await?.person;
    let (id, given): (CommandId, GivenId) = (filled.id("command")?, filled.id("given")?);
    let field = format!("correct-{given}");
    let reason = Personal::new(filled.one(&field));
    let fault = match visit.execute(CorrectGiven { person, given, reason }, id).await? {
        Ok(()) => return to(visit.path(format_args!("allowance/of/{person}#got"))),
        Err(Refusal::NothingGiven) => return Err(Trouble::NotThere),
        Err(Refusal::Already) => Faults::one("got", "allowance-corrected-already"),
        Err(Refusal::NothingSaid) => Faults::one(field, "allowance-say-why"),
    };
    show::again(&visit, person, fault, filled).await
}
