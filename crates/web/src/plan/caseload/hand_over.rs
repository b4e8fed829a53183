//! `POST /caseload/hand-over`: everybody whom one colleague guides is guided by another from now on: all of them, or
//! none when one cannot be.

use axum::Router;
use axum::routing::post;
use domain::deed::Deed;
use domain::id::WorkerId;
use domain::plan::{AssignGuide, AssignGuideRefusal as Refusal};
use domain::staff::Role;

use crate::answer::{Answer, to};
use crate::form::{Faults, Filled};
use crate::house::Houses;
use crate::plan::find::strands;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/caseload/hand-over", post(hand_over))
}

async fn hand_over(visit: Visit, filled: Filled) -> Answer {
    visit.must_be_allowed(Deed::AssignGuide)?;
    let id = filled.id("command")?;
    if visit.house.archive.was_done(id).await? {
        return to(visit.path("caseload?whose=team"));
    }
    let worker = |field: &str| filled.one(field).parse::<WorkerId>().ok();
    let mut faults = Faults::default();
    for field in ["hand-from", "hand-to"] {
        if worker(field).is_none() {
            faults.add(field, "caseload-choose");
        }
    }
    let (Some(from), Some(next)) = (worker("hand-from"), worker("hand-to")) else {
        return super::again(&visit, faults, filled).await;
    };
    if from == next {
        return super::again(&visit, Faults::one("hand-to", "caseload-same"), filled).await;
    }
    let mut guided = visit.house.archive.guided_by(from).await?;
    // A guide hands over what they read themselves; who coordinates hands over all.
    if !visit.me.worker.roles.contains(&Role::Coordinator) {
        let reads = strands(&visit);
        guided.retain(|one| reads.contains(&one.strand));
    }
    if guided.is_empty() {
        return super::again(&visit, Faults::one("hand-from", "caseload-nobody"), filled).await;
    }
    let hand = |one: store::GuidedNow| AssignGuide { person: one.person, strand: one.strand, worker: Some(next) };
    let commands = guided.into_iter().map(hand).collect();
    let fault = match visit.execute_all(commands, id).await? {
        Ok(()) => return to(visit.path("caseload?whose=team")),
        Err(Refusal::NotTheirWork) => Faults::one("hand-to", "caseload-not-their-work"),
        Err(Refusal::NoSuchPerson | Refusal::Same) => Faults::one("hand-from", "caseload-changed"),
    };
    super::again(&visit, fault, filled).await
}
