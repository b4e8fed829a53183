//! `POST /person/{person}/same`: a worker says that two registrations are, or are not, one person.

use axum::Router;
use axum::extract::Path;
use axum::routing::post;
use domain::id::{CommandId, PersonId, StatementId};
use domain::person::{SayRefusal, SaySame};

use super::show;
use crate::answer::{Answer, Trouble, to};
use crate::form::Filled;
use crate::house::Houses;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/person/{person}/same", post(say))
}

async fn say(visit: Visit, Path((_, person)): Path<(String, String)>, filled: Filled) -> Answer {
    let one: PersonId = person.parse()?;
    let id: CommandId = filled.id("command")?;
    let same = match filled.one("same") {
        "yes" => true,
        "no" => false,
        _ => return Err(Trouble::NotAForm),
    };
    let command = SaySame { statement: StatementId::new(id.number()), one, other: filled.id("other")?, same };
    match visit.execute(command, id).await? {
        Ok(()) | Err(SayRefusal::AlreadySaid) => to(visit.path(format_args!("person/{one}"))),
        Err(SayRefusal::NotRegistered(_)) => Err(Trouble::NotThere),
        Err(SayRefusal::Themselves) => show::again(&visit, one, "person-themselves").await,
        Err(SayRefusal::OppositeSaid) => show::again(&visit, one, "person-opposite").await,
    }
}
