//! `POST /procedure/{procedure}/close`: it is over.

use axum::Router;
use axum::extract::Path;
use axum::routing::post;
use domain::deed::Deed;
use domain::personal::Personal;
use domain::procedure::{CloseProcedure, CloseRefusal as Refusal};

use super::{find, show};
use crate::answer::{Answer, to};
use crate::form::{Faults, Filled};
use crate::house::Houses;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/procedure/{procedure}/close", post(close))
}

async fn close(visit: Visit, Path((_, id)): Path<(String, String)>, filled: Filled) -> Answer {
    let now = find::procedure_for(&visit, &id, Deed::CloseProcedure).await?;
    let (person, procedure) = (now.person, now.id);
    let command = CloseProcedure { person, procedure, words: Personal::new(filled.one("ended")) };
    let fault = match visit.execute(command, filled.id("command")?).await? {
        Ok(()) => return to(visit.path(format_args!("procedure/{procedure}"))),
        Err(Refusal::NotOpen) => Faults::one("ended", "procedure-is-over"),
        Err(Refusal::TermRuns) => Faults::one("terms", "procedure-term-runs"),
        Err(Refusal::NothingSaid) => Faults::one("ended", "procedure-say-how"),
    };
    show::again(&visit, procedure, fault, filled).await
}
