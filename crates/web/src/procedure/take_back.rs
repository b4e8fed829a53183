//! `POST /procedure/{procedure}/take-back`: a milestone was a mistake, and its terms do not run.

use axum::Router;
use axum::extract::Path;
use axum::routing::post;
use domain::deed::Deed;
use domain::id::MilestoneId;
use domain::personal::Personal;
use domain::procedure::{TakeBackMilestone, TakeBackMilestoneRefusal as Refusal};

use super::{find, show};
use crate::answer::{Answer, to};
use crate::form::{Faults, Filled};
use crate::house::Houses;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/procedure/{procedure}/take-back", post(take_back))
}

async fn take_back(visit: Visit, Path((_, id)): Path<(String, String)>, filled: Filled) -> Answer {
    let now = find::procedure_for(&visit, &id, Deed::TakeBackMilestone).await?;
    let (person, procedure) = (now.person, now.id);
    let milestone: MilestoneId = filled.id("milestone")?;
    let field = format!("wrong-{milestone}");
    let why = Personal::new(filled.one(&field));
    let command = TakeBackMilestone { person, procedure, milestone, why };
    let fault = match visit.execute(command, filled.id("command")?).await? {
        Ok(()) => return to(visit.path(format_args!("procedure/{procedure}"))),
        Err(Refusal::NotThere) => Faults::one("main", "procedure-taken-back-already"),
        Err(Refusal::Closed) => Faults::one("main", "procedure-is-over"),
        Err(Refusal::NothingSaid) => Faults::one(field, "procedure-say-why"),
    };
    show::again(&visit, procedure, fault, filled).await
}
