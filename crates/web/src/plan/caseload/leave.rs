//! `POST /caseload/leave`: somebody is away, and who stands in; or is back. A guide says so of themselves, whoever
//! coordinates of everybody.

use axum::Router;
use axum::routing::post;
use domain::deed::Deed;
use domain::id::WorkerId;
use domain::staff::{Leave, LeaveRefusal as Refusal, NoteLeave, Role};
use jiff::civil::Date;

use crate::answer::{Answer, Trouble, to};
use crate::dates;
use crate::form::{Faults, Filled};
use crate::house::Houses;
use crate::plan::team::Team;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/caseload/leave", post(note)).route("/caseload/leave/back", post(back))
}

/// Somebody who is away or will be, for a page.
pub struct Away {
    pub worker: WorkerId,
    pub name: String,
    pub stands_in: String,
    pub from: String,
    pub until: String,
    pub now: bool,
    /// Whether this worker may say that they are back.
    pub may_end: bool,
}

/// Everybody who is away or will be.
pub async fn away(visit: &Visit, team: &Team) -> Result<Vec<Away>, Trouble> {
    let today = visit.now.wall.date();
    let shown = |day: Date| dates::full_day(visit.language, day);
    let leaves = visit.house.archive.leaves(today).await?;
    let here = leaves.into_iter().filter(|(worker, _)| team.works_here(*worker));
    Ok(here
        .map(|(worker, leave)| Away {
            worker,
            name: team.name(worker),
            stands_in: team.name(leave.stands_in),
            from: shown(leave.from),
            until: shown(leave.until),
            now: leave.covers(today),
            may_end: may_note(visit, worker),
        })
        .collect())
}

/// Of oneself, or of everybody for whoever coordinates.
fn may_note(visit: &Visit, worker: WorkerId) -> bool {
    worker == visit.me.worker.id || visit.me.worker.roles.contains(&Role::Coordinator)
}

async fn note(visit: Visit, filled: Filled) -> Answer {
    let worker = whose(&visit, &filled)?;
    let mut faults = Faults::default();
    let mut day = |field: &str| {
        let day = filled.one(field).parse().ok();
        if day.is_none() {
            faults.add(field, "plan-no-date");
        }
        day
    };
    let (from, until) = (day("leave-from"), day("leave-until"));
    let stands_in = filled.one("stands-in").parse().ok();
    if stands_in.is_none() {
        faults.add("stands-in", "leave-choose");
    }
    let (Some(from), Some(until), Some(stands_in)) = (from, until, stands_in) else {
        return super::again_of(&visit, faults, filled).await;
    };
    let command = NoteLeave { worker, leave: Some(Leave { from, until, stands_in }) };
    let fault = match visit.execute(command, filled.id("command")?).await? {
        Ok(()) => return to(visit.path("caseload#leave")),
        Err(Refusal::NotHere) => return Err(Trouble::NotThere),
        Err(Refusal::NobodyStandsIn) => Faults::one("stands-in", "leave-nobody"),
        Err(Refusal::OtherOrganisation) => Faults::one("stands-in", "leave-other-organisation"),
        Err(Refusal::Reversed) => Faults::one("leave-until", "leave-reversed"),
    };
    super::again_of(&visit, fault, filled).await
}

async fn back(visit: Visit, filled: Filled) -> Answer {
    let worker = whose(&visit, &filled)?;
    match visit.execute(NoteLeave { worker, leave: None }, filled.id("command")?).await? {
        Ok(()) => to(visit.path("caseload#leave")),
        // Whoever left meanwhile is away for good.
        Err(_) => Err(Trouble::NotThere),
    }
}

fn whose(visit: &Visit, filled: &Filled) -> Result<WorkerId, Trouble> {
    visit.must_be_allowed(Deed::NoteLeave)?;
    let me = visit.me.worker.id;
    let worker = if filled.one("who").is_empty() { me } else { filled.one("who").parse()? };
    if may_note(visit, worker) { Ok(worker) } else { Err(Trouble::NotThere) }
}
