//! `POST /person/{person}/ban`: two people must not meet; from now on no bed brings them together.

use axum::Router;
use axum::extract::Path;
use axum::routing::post;
use domain::id::{BanId, CommandId, PersonId};
use domain::person::{BanScope, NoteBan, NoteBanRefusal};

use super::{form, show};
use crate::answer::{Answer, Trouble, to};
use crate::form::Filled;
use crate::house::Houses;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/person/{person}/ban", post(note))
}

async fn note(visit: Visit, Path((_, person)): Path<(String, String)>, filled: Filled) -> Answer {
    let one: PersonId = person.parse()?;
    let id: CommandId = filled.id("command")?;
    let scope = match filled.one("scope") {
        "city" => BanScope::City,
        "location" => BanScope::Location,
        _ => return Err(Trouble::NotAForm),
    };
    let said_by = form::said_by(filled.one("said-by"));
    let command = NoteBan { ban: BanId::new(id.number()), one, other: filled.id("other")?, scope, said_by };
    match visit.execute(command, id).await? {
        Ok(()) => to(visit.path(format_args!("person/{one}"))),
        Err(NoteBanRefusal::NotRegistered(_)) => Err(Trouble::NotThere),
        Err(NoteBanRefusal::Themselves) => show::again(&visit, one, "person-themselves").await,
        Err(NoteBanRefusal::AlreadyNoted) => show::again(&visit, one, "person-ban-already").await,
    }
}
