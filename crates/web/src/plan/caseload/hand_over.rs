//! `POST /caseload/hand-over`: everybody whom one colleague guides is guided by another from now on, what was theirs to
//! do is the other's, and so are the terms that they watch: all of it, or nothing when one part cannot be.

use axum::Router;
use axum::routing::post;
use domain::command::Command;
use domain::deed::Deed;
use domain::id::{CommandId, WorkerId};
use domain::plan::{AssignGuide, HandOverStep};
use domain::procedure::{WatchTerm, Watchers};
use domain::staff::Role;
use store::{Batch, Failure, GuidedNow, StepNow, TermNow};

use crate::answer::{Answer, Trouble, to};
use crate::form::{Faults, Filled};
use crate::house::Houses;
use crate::plan::find::strands;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/caseload/hand-over", post(hand_over))
}

/// What one colleague has.
struct Caseload {
    guided: Vec<GuidedNow>,
    steps: Vec<StepNow>,
    terms: Vec<TermNow>,
}

async fn hand_over(visit: Visit, filled: Filled) -> Answer {
    visit.must_be_allowed(Deed::AssignGuide)?;
    let id: CommandId = filled.id("command")?;
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
    let load = Caseload::of(&visit, from).await?;
    if load.is_empty() {
        return super::again(&visit, Faults::one("hand-from", "caseload-nobody"), filled).await;
    }
    // What a profession keeps for itself does not go to another organisation.
    if load.is_professional() && !visit.house.archive.teams().await?.share(from, Some(next)) {
        return super::again(&visit, Faults::one("hand-to", "caseload-other-organisation"), filled).await;
    }
    if load.hand(&visit, from, next, id).await? {
        return to(visit.path("caseload?whose=team"));
    }
    super::again(&visit, Faults::one("hand-to", "caseload-not-their-work"), filled).await
}

impl Caseload {
    /// A guide hands over what they read themselves; who coordinates hands over all, and reads none of it.
    async fn of(visit: &Visit, worker: WorkerId) -> Result<Caseload, Trouble> {
        let archive = &visit.house.archive;
        let coordinates = visit.me.worker.roles.contains(&Role::Coordinator);
        let reads = strands(visit);
        let mut guided = archive.guided_by(worker).await?;
        guided.retain(|one| coordinates || reads.contains(&one.strand));
        let mut steps = archive.open_steps().await?;
        steps.retain(|step| step.worker == Some(worker) || step.along == Some(worker));
        steps.retain(|step| coordinates || reads.contains(&step.strand));
        let mut terms = archive.running_terms().await?;
        let watches = visit.must_be_allowed(Deed::WatchTerm).is_ok();
        terms.retain(|term| watches && (term.watcher == worker || term.second == Some(worker)));
        Ok(Caseload { guided, steps, terms })
    }

    fn is_empty(&self) -> bool {
        self.guided.is_empty() && self.steps.is_empty() && self.terms.is_empty()
    }

    fn is_professional(&self) -> bool {
        let strands = self.guided.iter().map(|one| one.strand).chain(self.steps.iter().map(|step| step.strand));
        !self.terms.is_empty() || strands.into_iter().any(|strand| strand.class().is_professional())
    }

    /// Whether all of it went over; nothing does when one part cannot.
    async fn hand(self, visit: &Visit, from: WorkerId, next: WorkerId, id: CommandId) -> Result<bool, Trouble> {
        let mut handing = Handing { visit, batch: visit.house.archive.batch().await?, next: id.number() };
        for one in self.guided {
            let assign = AssignGuide { person: one.person, strand: one.strand, worker: Some(next) };
            if !handing.one(assign).await? {
                return Ok(false);
            }
        }
        for step in self.steps {
            if !handing.one(HandOverStep { person: step.person, step: step.id, from, to: next }).await? {
                return Ok(false);
            }
        }
        for term in self.terms {
            if !handing
                .one(WatchTerm { person: term.person, term: term.id, watchers: watchers(&term, from, next) })
                .await?
            {
                return Ok(false);
            }
        }
        handing.batch.commit().await?;
        Ok(true)
    }
}

/// Whoever watched as the other of both stays; the two are never one.
fn watchers(term: &TermNow, from: WorkerId, next: WorkerId) -> Watchers {
    let watcher = if term.watcher == from { next } else { term.watcher };
    let second = term.second.map(|second| if second == from { next } else { second });
    Watchers { watcher, second: second.filter(|second| *second != watcher) }
}

/// Deeds of several kinds, under numbers that follow from one request.
struct Handing<'a> {
    visit: &'a Visit,
    batch: Batch<'a>,
    next: u128,
}

impl Handing<'_> {
    async fn one<C: Command>(&mut self, command: C) -> Result<bool, Trouble> {
        let allowed = self.visit.house.guard.allow(&self.visit.me.worker, command)?;
        let id = CommandId::new(self.next);
        self.next = self.next.wrapping_add(1);
        match self.batch.execute(allowed, id, &self.visit.now).await {
            Ok(_) => Ok(true),
            Err(Failure::Refused(_) | Failure::NotThere) => Ok(false),
            Err(Failure::Broken(broken)) => Err(broken.into()),
        }
    }
}
