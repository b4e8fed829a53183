//! `POST /procedure/{procedure}/note`: something happened, and its terms begin.

use axum::Router;
use axum::extract::Path;
use axum::routing::post;
use domain::command::Place;
use domain::deed::Deed;
use domain::id::{CommandId, MilestoneId, TermId};
use domain::personal::Personal;
use domain::procedure::{Basis, NoteMilestone, NoteMilestoneRefusal as Refusal, RunsFor, Starting, Unfit, Watchers};
use jiff::civil::Date;
use term::{Milestone, NoLastDay};

use super::find::{self, day};
use super::{show, watchers, words};
use crate::answer::{Answer, Trouble, to};
use crate::form::{Faults, Filled};
use crate::house::Houses;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/procedure/{procedure}/note", post(note))
}

async fn note(visit: Visit, Path((_, id)): Path<(String, String)>, filled: Filled) -> Answer {
    visit.must_be_allowed(Deed::NoteMilestone)?;
    let (now, opened) = find::procedure(&visit, &id).await?;
    let kind = opened.docket.procedure(now.id).ok_or(Trouble::NotThere)?.kind.clone();
    let command: CommandId = filled.id("command")?;
    let read = match read(&kind, command, &filled) {
        Ok(read) => read,
        Err(faults) => return show::again(&visit, now.id, faults, filled).await,
    };
    let Read { milestone: what, on, starts, watchers } = read;
    let command_of = NoteMilestone {
        person: now.person,
        procedure: now.id,
        milestone: MilestoneId::new(command.number()),
        what: what.name.clone(),
        decides: what.decides,
        on,
        words: Personal::new(filled.one("received")),
        starts,
        watchers,
    };
    let fault = match visit.execute(command_of, command).await? {
        Ok(()) => return to(visit.path(format_args!("procedure/{}#terms", now.id))),
        Err(Refusal::NotOpen) => Faults::one("what", "procedure-is-over"),
        Err(Refusal::NotYet) => Faults::one("on", "procedure-not-yet"),
        Err(Refusal::DecidedAlready) => Faults::one("what", "procedure-decided-already"),
        Err(Refusal::Watchers(Unfit::NotLegal)) => Faults::one("watcher", "procedure-not-legal"),
        Err(Refusal::Watchers(Unfit::Twice)) => Faults::one("second", "procedure-twice"),
    };
    show::again(&visit, now.id, fault, filled).await
}

/// What the form says, as far as it can be done.
struct Read {
    milestone: &'static Milestone,
    on: Date,
    starts: Vec<Starting>,
    watchers: Watchers,
}

fn read(kind: &str, command: CommandId, filled: &Filled) -> Result<Read, Faults> {
    let mut faults = Faults::default();
    let milestone = words::kind(kind).and_then(|kind| kind.milestone(filled.one("what")));
    if milestone.is_none() {
        faults.add("what", "procedure-no-milestone");
    }
    let on = day(filled, "on", &mut faults);
    let watchers = watchers::chosen(filled, &mut faults);
    let (Some(milestone), Some(on), Some(watchers)) = (milestone, on, watchers) else { return Err(faults) };
    let starts = starts(milestone, on, command).map_err(|why| Faults::one("on", why))?;
    Ok(Read { milestone, on, starts, watchers })
}

/// The terms that begin by a milestone, counted from its day; what cannot be counted is said, and nothing begins.
fn starts(milestone: &Milestone, on: Date, command: CommandId) -> Result<Vec<Starting>, &'static str> {
    let Ok(terms) = term::shipped() else { return Err("procedure-cannot-count") };
    let mut found = Vec::new();
    for (place, starts) in (1..).zip(&milestone.starts) {
        let reckoned = terms.reckon(&starts.term, on).map_err(|why| match why {
            NoLastDay::OutOfRange(_) => "procedure-out-of-range",
            NoLastDay::NotYet { .. } => "procedure-before-the-rule",
            NoLastDay::Unknown(_) | NoLastDay::NoLength { .. } => "procedure-cannot-count",
        })?;
        let runs_for = match starts.runs_for {
            term::RunsFor::Person => RunsFor::Person,
            term::RunsFor::Authority => RunsFor::Authority,
        };
        found.push(Starting {
            term: TermId::new(command.number().wrapping_add(place)),
            rule: starts.term.clone(),
            runs_for,
            from: on,
            last_day: reckoned.last_day,
            basis: Basis { rule: reckoned.term.basis(), confirmed: reckoned.confirmed },
        });
    }
    Ok(found)
}

/// Whether this worker can write down what happened.
pub fn may(visit: &Visit) -> bool {
    visit.may(Deed::NoteMilestone, Place::House)
}
