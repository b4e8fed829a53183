//! `/admission/{application}/admit`: a person decides that somebody comes in, with the advice in view.

use askama::Template;
use axum::Router;
use axum::extract::Path;
use axum::routing::get;
use domain::admission::{AdmitPerson, AdmitRefusal, StayTerms, Verdict};
use domain::deed::Deed;
use domain::hardship::{Outcome, Over, WeighingState};
use domain::id::CommandId;

use super::decision::{self, Contestable, Shown};
use super::find::{Found, find_for, today};
use super::typed::Typed;
use crate::answer::{self, Answer, Trouble, to};
use crate::chance;
use crate::course::Advice;
use crate::form::{Faults, Filled};
use crate::frame::Frame;
use crate::house::Houses;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/admission/{application}/admit", get(form).post(admit))
}

#[derive(Template)]
#[template(path = "admission/admit/page.html")]
struct Page {
    frame: Frame,
    faults: Faults,
    filled: Filled,
    command: CommandId,
    shown: Shown,
    /// Whether the advice would not be followed, so that a reason is asked for.
    deviates: bool,
    /// Whether hardship was found, which is a ground of its own.
    hardship: bool,
}

async fn form(visit: Visit, Path((_, id)): Path<(String, String)>) -> Answer {
    let found = find_for(&visit, &id, Deed::AdmitPerson).await?;
    if !found.application().takes_terms() {
        return to(found.path(&visit));
    }
    let mut filled = Filled::default();
    filled.set("from", [today(&visit).to_string()]);
    if let Some(Outcome::Found { until, review }) = outcome(&found) {
        filled.set("until", until.map(|day| day.to_string()));
        filled.set("review", [review.to_string()]);
    }
    answer::page(&page(&visit, &found, Faults::default(), filled).await?)
}

async fn admit(visit: Visit, Path((_, id)): Path<(String, String)>, filled: Filled) -> Answer {
    let found = find_for(&visit, &id, Deed::AdmitPerson).await?;
    let command: CommandId = filled.id("command")?;
    let advice = found.advice(&visit).await?;
    let read = match &advice {
        Some(advice) => read(&visit, &found, advice, command, &filled),
        None => Err(Faults::one("advice", "advice-none")),
    };
    match decision::take(&visit, command, read, fault).await? {
        Ok(()) => decision::to_letter(&visit, command),
        Err(faults) => answer::again(&page(&visit, &found, faults, filled).await?),
    }
}

fn read(visit: &Visit, found: &Found, advice: &Advice, id: CommandId, filled: &Filled) -> Result<AdmitPerson, Faults> {
    let mut typed = Typed::new(filled);
    decision::must_be_in_view(&mut typed, filled, advice);
    let from = typed.needed_day("from", "admit-say-from");
    let until = typed.day("until");
    let review = typed.needed_day("review", "admit-say-review");
    let (conditions, reason) = (typed.words("conditions"), typed.words("reason"));
    let against = decision::against(&mut typed, deviates(found, advice));
    if let (Some(from), Some(until)) = (from, until)
        && until < from
    {
        typed.faults.add("until", "admit-ends-before");
    }
    if let (Some(from), Some(review)) = (from, review)
        && review <= from
    {
        typed.faults.add("review", "admit-review-before");
    }
    let letter = decision::letter(&mut typed, visit, found, id, Contestable::Yes);
    let (Some(from), Some(review), Some(letter), true) = (from, review, letter, typed.faults.is_empty()) else {
        return Err(typed.faults);
    };
    Ok(AdmitPerson {
        person: found.person(),
        application: found.id(),
        terms: StayTerms { from, until, review, conditions },
        decision: decision::decision(visit, advice, reason, against, letter),
    })
}

/// Hardship that was found before is a ground of its own: then the advice is not gone against.
fn deviates(found: &Found, advice: &Advice) -> bool {
    advice.receipt.verdict != Verdict::Admit && outcome(found).is_none()
}

/// What came out of the weighing that found hardship, if one did.
fn outcome(found: &Found) -> Option<Outcome> {
    let weighings = &found.opened.course.weighings;
    match weighings.get(weighings.found(found.id(), Over::Admission)?)?.state {
        WeighingState::Closed { outcome, .. } => Some(outcome),
        WeighingState::Open | WeighingState::Proposed { .. } => None,
    }
}

fn fault(refusal: AdmitRefusal) -> Result<Faults, Trouble> {
    Ok(match refusal {
        AdmitRefusal::NoApplication => return Err(Trouble::NotThere),
        AdmitRefusal::NotPending => Faults::one("advice", "admission-decided-already"),
        AdmitRefusal::FactsChanged => Faults::one("advice", "decision-changed"),
        AdmitRefusal::SayWhyAgainst => Faults::one("against", "decision-say-against"),
        AdmitRefusal::ReviewBeforeBegin => Faults::one("review", "admit-review-before"),
        AdmitRefusal::EndsBeforeItBegins => Faults::one("until", "admit-ends-before"),
    })
}

async fn page(visit: &Visit, found: &Found, faults: Faults, filled: Filled) -> Result<Page, Trouble> {
    let advice = found.advice(visit).await?;
    Ok(Page {
        frame: visit.frame("admit-title").await?,
        faults,
        command: filled.one("command").parse().unwrap_or_else(|_| chance::command()),
        filled,
        shown: Shown::of(visit, found, "admit", advice.as_ref()),
        deviates: advice.as_ref().is_some_and(|advice| deviates(found, advice)),
        hardship: outcome(found).is_some(),
    })
}
