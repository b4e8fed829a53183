//! `POST /procedure/{procedure}/reopen`: it is not over after all.

use axum::Router;
use axum::extract::Path;
use axum::routing::post;
use domain::deed::Deed;
use domain::personal::Personal;
use domain::procedure::{ReopenProcedure, ReopenRefusal as Refusal};

use super::{find, show};
use crate::answer::{Answer, to};
use crate::form::{Faults, Filled};
use crate::house::Houses;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/procedure/{procedure}/reopen", post(reopen))
}

async fn reopen(visit: Visit, Path((_, id)): Path<(String, String)>, filled: Filled) -> Answer {
    let now = find::procedure_for(&visit, &id, Deed::ReopenProcedure).await?;
    let (person, procedure) = (now.person, now.id);
    let command = ReopenProcedure { person, procedure, words: Personal::new(filled.one("again")) };
    let fault = match visit.execute(command, filled.id("command")?).await? {
        Ok(()) => return to(visit.path(format_args!("procedure/{procedure}"))),
        Err(Refusal::NotClosed) => Faults::one("main", "procedure-is-open"),
    };
    show::again(&visit, procedure, fault, filled).await
}
