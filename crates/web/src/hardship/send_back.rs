//! `POST /hardship/{hardship}/send-back`: the second reader does not confirm yet: this is missing.

use axum::Router;
use axum::extract::Path;
use axum::routing::post;
use domain::deed::Deed;
use domain::hardship::{SendBackHardship, SendBackRefusal as Refusal};
use domain::personal::Personal;

use super::find::find_for;
use super::show;
use crate::answer::{Answer, to};
use crate::form::{Faults, Filled};
use crate::house::Houses;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/hardship/{hardship}/send-back", post(send_back))
}

async fn send_back(visit: Visit, Path((_, id)): Path<(String, String)>, filled: Filled) -> Answer {
    let found = find_for(&visit, &id, Deed::SendBackHardship).await?;
    let (person, hardship, by) = (found.now.person, found.now.id, visit.me.worker.id);
    let words = Personal::new(filled.one("missing"));
    let command = SendBackHardship { person, hardship, words, by };
    match visit.execute(command, filled.id("command")?).await? {
        Ok(()) => to(visit.path(format_args!("hardship/{hardship}"))),
        Err(Refusal::NothingProposed) => show::again(&visit, &id, "hardship-nothing-proposed", filled).await,
        Err(Refusal::NoReason) => {
            show::faulty(&visit, &id, Faults::one("missing", "hardship-no-missing"), filled).await
        }
    }
}
