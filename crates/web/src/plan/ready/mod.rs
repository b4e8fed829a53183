//! `POST /plan/{person}/steps`: all steps of a list that guides know by heart, at once, from a day on. The lists are
//! dated data with a source beside this page; what is planned is an ordinary step, to be changed like any other.

mod lists;

use axum::Router;
use axum::extract::Path;
use axum::routing::post;
use domain::deed::Deed;
use domain::id::{CommandId, PersonId, StepId};
use domain::personal::Personal;
use domain::plan::{Owner, PlanStep, PlanStepRefusal as Refusal, Planned, Strand};
use jiff::ToSpan;
use jiff::civil::Date;

use super::find::strands;
use super::show;
use crate::answer::{Answer, Trouble, to};
use crate::form::{Faults, Filled};
use crate::house::Houses;
use crate::visit::Visit;
pub use lists::List;

pub fn routes() -> Router<Houses> {
    Router::new().route("/plan/{person}/steps", post(plan))
}

/// The lists of the strands in which this worker writes.
pub fn lists(visit: &Visit) -> Vec<(Strand, &'static List)> {
    let writes = strands(visit);
    let of = |list: &'static List| Some((*writes.iter().find(|strand| strand.name() == list.strand)?, list));
    List::all().iter().filter_map(of).collect()
}

async fn plan(visit: Visit, Path((_, id)): Path<(String, String)>, filled: Filled) -> Answer {
    visit.must_be_allowed(Deed::PlanStep)?;
    let person = id.parse()?;
    let command: CommandId = filled.id("command")?;
    let here = || to(visit.path(format_args!("plan/{person}#next")));
    if visit.house.archive.was_done(command).await? {
        return here();
    }
    let mut faults = Faults::default();
    let chosen = lists(&visit).into_iter().find(|(_, list)| list.name == filled.one("list"));
    if chosen.is_none() {
        faults.add("list", "plan-no-list");
    }
    let from = filled.one("list-from").parse().ok();
    if from.is_none() {
        faults.add("list-from", "plan-no-date");
    }
    let (Some((strand, list)), Some(from)) = (chosen, from) else {
        return show::again(&visit, &id, faults, filled).await;
    };
    let Some(steps) = steps(&visit, person, strand, list, from, command) else {
        return show::again(&visit, &id, Faults::one("list-from", "plan-no-date"), filled).await;
    };
    match visit.execute_all(steps, command).await? {
        Ok(()) | Err(Refusal::PlannedAlready) => here(),
        Err(Refusal::NoSuchPerson) => Err(Trouble::NotThere),
        Err(Refusal::Planned(_)) => show::again(&visit, &id, Faults::one("list", "plan-no-list"), filled).await,
    }
}

/// The steps of a list, each with a number of its own that follows from the request; nothing when a day lies beyond
/// the calendar.
fn steps(
    visit: &Visit,
    person: PersonId,
    strand: Strand,
    list: &List,
    from: Date,
    command: CommandId,
) -> Option<Vec<PlanStep>> {
    let one = |(nth, step): (u128, &lists::Step)| {
        let due = match step.after_days {
            Some(days) => Some(from.checked_add(days.days()).ok()?),
            None => None,
        };
        let owner = Owner::Worker(visit.me.worker.id);
        let what = Personal::new(step.say(visit.language));
        let planned = Planned { what, owner, due, meeting: None, every_weeks: None };
        Some(PlanStep { person, step: StepId::new(command.number().wrapping_add(nth)), strand, planned })
    };
    (0..).zip(&list.steps).map(one).collect()
}
