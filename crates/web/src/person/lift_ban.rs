//! `POST /person/{person}/ban/lift`: two people may meet again.

use axum::Router;
use axum::extract::Path;
use axum::routing::post;
use domain::id::PersonId;
use domain::person::{LiftBan, LiftBanRefusal};

use super::show;
use crate::answer::{Answer, to};
use crate::form::Filled;
use crate::house::Houses;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/person/{person}/ban/lift", post(lift))
}

async fn lift(visit: Visit, Path((_, person)): Path<(String, String)>, filled: Filled) -> Answer {
    let one: PersonId = person.parse()?;
    let command = LiftBan { ban: filled.id("ban")?, one, other: filled.id("other")? };
    match visit.execute(command, filled.id("command")?).await? {
        Ok(()) => to(visit.path(format_args!("person/{one}"))),
        Err(LiftBanRefusal::NotNoted) => show::again(&visit, one, "person-ban-lifted").await,
    }
}
