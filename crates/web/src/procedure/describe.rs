//! `POST /procedure/{procedure}/describe`: another lawyer, or what it is about.

use axum::Router;
use axum::extract::Path;
use axum::routing::post;
use domain::deed::Deed;
use domain::personal::Personal;
use domain::procedure::{DescribeProcedure, DescribeRefusal as Refusal};

use super::{find, show};
use crate::answer::{Answer, to};
use crate::form::{Faults, Filled};
use crate::house::Houses;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/procedure/{procedure}/describe", post(describe))
}

async fn describe(visit: Visit, Path((_, id)): Path<(String, String)>, filled: Filled) -> Answer {
    let now = find::procedure_for(&visit, &id, Deed::DescribeProcedure).await?;
    let (person, procedure) = (now.person, now.id);
    let (lawyer, words) = (Personal::new(filled.one("lawyer")), Personal::new(filled.one("words")));
    let command = DescribeProcedure { person, procedure, lawyer, words };
    let fault = match visit.execute(command, filled.id("command")?).await? {
        Ok(()) => return to(visit.path(format_args!("procedure/{procedure}"))),
        Err(Refusal::NoSuchProcedure) => Faults::one("words", "procedure-is-over"),
    };
    show::again(&visit, procedure, fault, filled).await
}
