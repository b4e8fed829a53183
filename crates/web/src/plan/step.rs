//! `POST /plan/{person}/step`: something is to be done, by whom and when.

use axum::Router;
use axum::extract::Path;
use axum::routing::post;
use domain::deed::Deed;
use domain::id::{CommandId, StepId};
use domain::person::Language;
use domain::personal::Personal;
use domain::plan::{Meeting, Owner, PlanStep, PlanStepRefusal as Refusal, Planned, UnfitStep};
use jiff::civil::Time;

use super::find::strand;
use super::show;
use crate::answer::{Answer, Trouble, to};
use crate::form::{Faults, Filled};
use crate::house::Houses;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/plan/{person}/step", post(plan))
}

async fn plan(visit: Visit, Path((_, id)): Path<(String, String)>, filled: Filled) -> Answer {
    visit.must_be_allowed(Deed::PlanStep)?;
    let person = id.parse()?;
    let command: CommandId = filled.id("command")?;
    let mut faults = Faults::default();
    let strand = strand(&visit, filled.one("strand"));
    if strand.is_none() {
        faults.add("strand", "plan-no-strand");
    }
    let planned = read(&filled, "", &mut faults);
    let (Some(strand), Some(planned)) = (strand, planned) else {
        return show::again(&visit, &id, faults, filled).await;
    };
    let step = StepId::new(command.number());
    let fault = match visit.execute(PlanStep { person, step, strand, planned }, command).await? {
        Ok(()) | Err(Refusal::PlannedAlready) => return to(visit.path(format_args!("plan/{person}#next"))),
        Err(Refusal::NoSuchPerson) => return Err(Trouble::NotThere),
        Err(Refusal::Planned(unfit)) => unfit_fault(unfit, ""),
    };
    show::again(&visit, &id, fault, filled).await
}

/// What was typed about a step; the fields carry this ending when a page has several such forms.
pub fn read(filled: &Filled, ending: &str, faults: &mut Faults) -> Option<Planned> {
    let field = |name: &str| format!("{name}{ending}");
    let typed = |name: &str| filled.one(&field(name));
    let owner = match typed("owner") {
        "person" => Some(Owner::Person),
        "other" => Some(Owner::Other),
        worker => worker.parse().ok().map(Owner::Worker),
    };
    if owner.is_none() {
        faults.add(field("owner"), "plan-no-owner");
    }
    let due = typed("due").parse().ok();
    if due.is_none() && !typed("due").is_empty() {
        faults.add(field("due"), "plan-no-date");
    }
    let meeting = meeting(filled, ending, faults);
    let every_weeks = typed("every").parse().ok();
    if every_weeks.is_none() && !typed("every").is_empty() {
        faults.add(field("every"), "plan-no-rhythm");
    }
    if typed("what").is_empty() {
        faults.add(field("what"), "plan-nothing-to-do");
    }
    let planned = Planned { what: Personal::new(typed("what")), owner: owner?, due, meeting, every_weeks };
    faults.is_empty().then_some(planned)
}

/// Where people meet, when a time was given.
fn meeting(filled: &Filled, ending: &str, faults: &mut Faults) -> Option<Meeting> {
    let field = |name: &str| format!("{name}{ending}");
    let typed = |name: &str| filled.one(&field(name));
    if typed("at").is_empty() {
        // A place or an interpreter without a time would be forgotten.
        if filled.says_anything_in(&[&field("place"), &field("interpreter"), &field("along")]) {
            faults.add(field("at"), "plan-no-time");
        }
        return None;
    }
    let Ok(at) = Time::strptime("%H:%M", typed("at")) else {
        faults.add(field("at"), "plan-no-time");
        return None;
    };
    let language = typed("interpreter");
    let interpreter = (!language.is_empty()).then(|| Language(language.to_owned()));
    Some(Meeting { at, place: Personal::new(typed("place")), interpreter, along: typed("along").parse().ok() })
}

/// What is wrong with a step, beside its field.
pub fn unfit_fault(unfit: UnfitStep, ending: &str) -> Faults {
    let (field, key) = match unfit {
        UnfitStep::NothingSaid => ("what", "plan-nothing-to-do"),
        UnfitStep::NotHere => ("owner", "plan-not-here"),
        UnfitStep::NoDay => ("due", "plan-needs-a-day"),
        UnfitStep::NoRhythm => ("every", "plan-no-rhythm"),
    };
    Faults::one(format!("{field}{ending}"), key)
}
