//! `POST /tonight`: somebody, or people who stay together, ask for a bed tonight.

use axum::Router;
use axum::routing::post;
use domain::id::{PersonId, RequestId};
use domain::tonight::{RequestRefusal, RequestTonight};

use crate::answer::{Answer, Trouble, to};
use crate::form::Filled;
use crate::house::Houses;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/tonight", post(request))
}

async fn request(visit: Visit, filled: Filled) -> Answer {
    let people: Vec<PersonId> =
        filled.all("person").iter().map(|id| id.parse()).collect::<Result<_, _>>().map_err(|_| Trouble::NotAForm)?;
    // The request has the number of the command: sent twice, it is the same request.
    let id: domain::id::CommandId = filled.id("command")?;
    let request = RequestId::new(id.number());
    let first = people.first().copied();
    match visit.execute(RequestTonight { request, people }, id).await? {
        Ok(()) | Err(RequestRefusal::AlreadyMade) => to(visit.path(format_args!("tonight/{request}"))),
        Err(RequestRefusal::AlreadyAsks(_, open)) => to(visit.path(format_args!("tonight/{open}"))),
        Err(RequestRefusal::HasABed(person)) => to(visit.path(format_args!("person/{person}"))),
        Err(RequestRefusal::NotRegistered(_) | RequestRefusal::Nobody) => match first {
            Some(_) => Err(Trouble::NotThere),
            None => to(visit.path("person/register")),
        },
    }
}
