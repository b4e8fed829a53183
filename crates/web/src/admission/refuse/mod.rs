//! `/admission/{application}/refuse`: somebody is not admitted. The form is there only after hardship
//! was weighed by one person, confirmed by another and not found, and when the rules can be answered;
//! until then the page says what must happen first.

use askama::Template;
use axum::Router;
use axum::extract::Path;
use axum::routing::get;
use domain::admission::{RefuseAdmission, RefuseRefusal, Verdict};
use domain::deed::Deed;
use domain::hardship::Over;
use domain::id::{ApplicationId, CommandId, HardshipId};

use super::decision::{self, Contestable, Shown};
use super::find::{Found, find_for, today};
use super::typed::Typed;
use crate::answer::{self, Answer, Trouble, to};
use crate::chance;
use crate::course::{self, Advice};
use crate::form::{Faults, Filled};
use crate::frame::Frame;
use crate::house::Houses;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/admission/{application}/refuse", get(form).post(refuse))
}

#[derive(Template)]
#[template(path = "admission/refuse/page.html")]
struct Page {
    frame: Frame,
    faults: Faults,
    filled: Filled,
    command: CommandId,
    application: ApplicationId,
    shown: Shown,
    /// The weighing that found no hardship; without it there is no form.
    weighed: Option<HardshipId>,
    /// The weighing that is not closed yet.
    weighing: Option<HardshipId>,
    /// Whether hardship was found, so that nobody is refused.
    found: bool,
    /// Whether something that could decide it is not known.
    unknown: bool,
    deviates: bool,
}

async fn form(visit: Visit, Path((_, id)): Path<(String, String)>) -> Answer {
    let found = find_for(&visit, &id, Deed::RefuseAdmission).await?;
    if !found.application().pending() {
        return to(found.path(&visit));
    }
    let mut filled = Filled::default();
    let term = course::objection_term(&visit.house, today(&visit));
    filled.set("stays-until", term.map(|term| term.last_day.to_string()));
    answer::page(&page(&visit, &found, Faults::default(), filled).await?)
}

async fn refuse(visit: Visit, Path((_, id)): Path<(String, String)>, filled: Filled) -> Answer {
    let found = find_for(&visit, &id, Deed::RefuseAdmission).await?;
    let command: CommandId = filled.id("command")?;
    let advice = found.advice(&visit).await?;
    let read = match (&advice, found.weighed(Over::Admission)) {
        (None, _) => Err(Faults::one("advice", "advice-none")),
        (_, None) => Err(Faults::one("weighing", "refuse-not-weighed")),
        (Some(advice), Some(hardship)) => read(&visit, &found, advice, hardship, command, &filled),
    };
    match decision::take(&visit, command, read, fault).await? {
        Ok(()) => decision::to_letter(&visit, command),
        Err(faults) => answer::again(&page(&visit, &found, faults, filled).await?),
    }
}

fn read(
    visit: &Visit,
    found: &Found,
    advice: &Advice,
    hardship: HardshipId,
    id: CommandId,
    filled: &Filled,
) -> Result<RefuseAdmission, Faults> {
    let mut typed = Typed::new(filled);
    decision::must_be_in_view(&mut typed, filled, advice);
    let stays_until = typed.needed_day("stays-until", "refuse-say-until");
    let reason = typed.needed("reason", "decision-say-reason");
    let against = decision::against(&mut typed, deviates(advice));
    let letter = decision::letter(&mut typed, visit, found, id, Contestable::Yes);
    let last_day = letter.as_ref().and_then(|letter| letter.objection.as_ref()).map(|term| term.last_day);
    if stays_until < last_day && stays_until.is_some() {
        typed.faults.add("stays-until", "decision-term-short");
    }
    let (Some(stays_until), Some(letter), true) = (stays_until, letter, typed.faults.is_empty()) else {
        return Err(typed.faults);
    };
    Ok(RefuseAdmission {
        person: found.person(),
        application: found.id(),
        hardship,
        stays_until,
        decision: decision::decision(visit, advice, reason, against, letter),
    })
}

fn deviates(advice: &Advice) -> bool {
    advice.receipt.verdict == Verdict::Admit
}

fn fault(refusal: RefuseRefusal) -> Result<Faults, Trouble> {
    Ok(match refusal {
        RefuseRefusal::NoApplication => return Err(Trouble::NotThere),
        RefuseRefusal::NotPending => Faults::one("advice", "admission-decided-already"),
        RefuseRefusal::FactsChanged => Faults::one("advice", "decision-changed"),
        RefuseRefusal::NotWeighed => Faults::one("weighing", "refuse-not-weighed"),
        RefuseRefusal::NotKnownYet => Faults::one("advice", "refuse-not-known"),
        RefuseRefusal::SayWhyAgainst => Faults::one("against", "decision-say-against"),
        RefuseRefusal::NoReason => Faults::one("reason", "decision-say-reason"),
        RefuseRefusal::ObjectionTermTooShort => Faults::one("stays-until", "decision-term-short"),
    })
}

async fn page(visit: &Visit, found: &Found, faults: Faults, filled: Filled) -> Result<Page, Trouble> {
    let advice = found.advice(visit).await?;
    let weighings = &found.opened.course.weighings;
    Ok(Page {
        frame: visit.frame("refuse-title").await?,
        faults,
        command: filled.one("command").parse().unwrap_or_else(|_| chance::command()),
        filled,
        application: found.id(),
        shown: Shown::of(visit, found, "refuse", advice.as_ref()),
        weighed: found.weighed(Over::Admission),
        weighing: found.weighing(),
        found: weighings.found(found.id(), Over::Admission).is_some(),
        unknown: advice.as_ref().is_some_and(|advice| advice.receipt.verdict == Verdict::CannotBeSaidYet),
        deviates: advice.as_ref().is_some_and(deviates),
    })
}
