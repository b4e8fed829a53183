//! `POST /allowance/of/{person}/resume`: somebody gets their allowance again from a day.

use axum::Router;
use axum::extract::Path;
use axum::routing::post;
use domain::allowance::{ResumeAllowance, ResumeRefusal as Refusal};
use domain::deed::Deed;
use domain::id::CommandId;
use jiff::civil::Date;

use super::find::Opened;
use super::show;
use crate::answer::{Answer, Trouble, to};
use crate::form::{Faults, Filled};
use crate::house::Houses;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/allowance/of/{person}/resume", post(resume))
}

async fn resume(visit: Visit, Path((_, person)): Path<(String, String)>, filled: Filled) -> Answer {
    visit.must_be_allowed(Deed::ResumeAllowance)?;
    let person = Opened::of(&visit, person.parse()?).await?.person;
    let id: CommandId = filled.id("command")?;
    let Ok(from) = filled.one("resume-from").parse::<Date>() else {
        return show::again(&visit, person, Faults::one("resume-from", "allowance-no-date"), filled).await;
    };
    let fault = match visit.execute(ResumeAllowance { person, from }, id).await? {
        Ok(()) => return to(visit.path(format_args!("allowance/of/{person}"))),
        Err(Refusal::NoSuchPerson) => return Err(Trouble::NotThere),
        Err(Refusal::NotStopped) => Faults::one("now", "allowance-not-stopped"),
    };
    show::again(&visit, person, fault, filled).await
}
