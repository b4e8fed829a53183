//! `POST /person/{person}/same/take-back`: what was said about two registrations is taken back.

use axum::Router;
use axum::extract::Path;
use axum::routing::post;
use domain::id::PersonId;
use domain::person::{TakeBackRefusal, TakeBackSame};

use crate::answer::{Answer, to};
use crate::form::Filled;
use crate::house::Houses;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/person/{person}/same/take-back", post(take_back))
}

async fn take_back(visit: Visit, Path((_, person)): Path<(String, String)>, filled: Filled) -> Answer {
    let one: PersonId = person.parse()?;
    let command = TakeBackSame { statement: filled.id("statement")?, one, other: filled.id("other")? };
    match visit.execute(command, filled.id("command")?).await? {
        // Already taken back is what was wanted.
        Ok(()) | Err(TakeBackRefusal::NotSaid) => to(visit.path(format_args!("person/{one}"))),
    }
}
