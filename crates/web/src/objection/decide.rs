//! `POST /objection/{objection}/decide`: the decision on an objection, with its letter in the same
//! step. Whatever the outcome, the bed stays for a while after it.

use axum::Router;
use axum::extract::Path;
use axum::routing::post;
use domain::deed::Deed;
use domain::id::{CommandId, LetterId};
use domain::letter::Letter;
use domain::objection::{DecideObjection, DecideRefusal as Refusal, Outcome};
use domain::person::Language;
use domain::personal::Personal;
use jiff::civil::Date;

use super::find::{Found, day, find_for};
use super::{outcome, show};
use crate::answer::{Answer, to};
use crate::course;
use crate::form::{Faults, Filled};
use crate::house::Houses;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/objection/{objection}/decide", post(decide))
}

async fn decide(visit: Visit, Path((_, id)): Path<(String, String)>, filled: Filled) -> Answer {
    let found = find_for(&visit, &id, Deed::DecideObjection).await?;
    let (outcome, stays_until, words) = match read(&filled) {
        Ok(read) => read,
        Err(faults) => return show::faulty(&visit, &id, faults, filled).await,
    };
    let command: CommandId = filled.id("command")?;
    let letter = letter(&visit, &found, command, outcome);
    let (person, objection, to_read) = (found.now.person, found.now.id, letter.id);
    let decided = DecideObjection { person, objection, outcome, stays_until, words, letter };
    let fault = match visit.execute(decided, command).await? {
        Ok(()) => return to(visit.path(format_args!("letter/{to_read}"))),
        Err(Refusal::NotRunning) => return show::again(&visit, &id, "objection-not-running", filled).await,
        Err(Refusal::NotHeard) => Faults::one("outcome", "objection-heard-first"),
        Err(Refusal::NoReason) => Faults::one("why", "objection-no-why"),
        Err(Refusal::TooSoon) => Faults::one("stays-until", "objection-too-soon"),
    };
    show::faulty(&visit, &id, fault, filled).await
}

/// What was filled in, or everything that is wrong with it.
fn read(filled: &Filled) -> Result<(Outcome, Date, Personal), Faults> {
    let mut faults = Faults::default();
    let outcome = outcome::of_word(filled.one("outcome"));
    if outcome.is_none() {
        faults.add("outcome", "objection-no-outcome");
    }
    let words = Personal::new(filled.one("why"));
    if words.is_empty() {
        faults.add("why", "objection-no-why");
    }
    let stays_until = day(filled, "stays-until", &mut faults);
    match (outcome, stays_until) {
        (Some(outcome), Some(stays_until)) if faults.is_empty() => Ok((outcome, stays_until, words)),
        _ => Err(faults),
    }
}

/// The letter has the number of the command: sent twice, it is the same letter. Who was right gets a
/// new decision, which has a term of its own; who was not can go to court within this one.
fn letter(visit: &Visit, found: &Found, command: CommandId, outcome: Outcome) -> Letter {
    let language = found.opened.languages.first().cloned().unwrap_or_else(|| Language("nl".to_owned()));
    let objection = match outcome {
        Outcome::WellFounded => None,
        Outcome::Unfounded | Outcome::Inadmissible => course::objection_term(&visit.house, visit.now.wall.date()),
    };
    Letter { id: LetterId::new(command.number()), language, objection }
}
