//! `POST /complaint/{complaint}/take-up`: this worker sees to it, who was not there.

use axum::Router;
use axum::extract::Path;
use axum::routing::post;
use domain::complaint::{TakeUpComplaint, TakeUpRefusal as Refusal};

use super::show::{Opened, again};
use crate::answer::{Answer, to};
use crate::form::{Faults, Filled};
use crate::house::Houses;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/complaint/{complaint}/take-up", post(take_up))
}

async fn take_up(visit: Visit, Path((_, id)): Path<(String, String)>, filled: Filled) -> Answer {
    let opened = Opened::of(&visit, &id).await?;
    let was_there = match filled.one("there") {
        "no" => false,
        "yes" => true,
        _ => return again(&visit, opened, Faults::one("there", "complaint-there-choose"), filled).await,
    };
    let (person, complaint, by) = (opened.person, opened.now.id, visit.me.worker.id);
    match visit.execute(TakeUpComplaint { person, complaint, by, was_there }, filled.id("command")?).await? {
        // Whoever came second sees who was first.
        Ok(()) | Err(Refusal::NotOpen) => to(visit.path(format_args!("complaint/{complaint}"))),
        Err(Refusal::WasThere) => again(&visit, opened, Faults::one("there", "complaint-was-there"), filled).await,
        Err(Refusal::Guides) => again(&visit, opened, Faults::one("there", "complaint-guides"), filled).await,
    }
}
