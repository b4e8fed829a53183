//! `/admission/{application}/refer`: another city fits better, and a bed is held there. It is an
//! offer: without the person's agreement nothing is written, and tonight's bed stays meanwhile.

use askama::Template;
use axum::Router;
use axum::extract::Path;
use axum::routing::get;
use domain::admission::{Agrees, ReferElsewhere, ReferRefusal, Verdict};
use domain::deed::Deed;
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
    Router::new().route("/admission/{application}/refer", get(form).post(refer))
}

#[derive(Template)]
#[template(path = "admission/refer/page.html")]
struct Page {
    frame: Frame,
    faults: Faults,
    filled: Filled,
    command: CommandId,
    shown: Shown,
    deviates: bool,
}

async fn form(visit: Visit, Path((_, id)): Path<(String, String)>) -> Answer {
    let found = find_for(&visit, &id, Deed::ReferElsewhere).await?;
    if !found.application().pending() {
        return to(found.path(&visit));
    }
    let mut filled = Filled::default();
    let proposes = found.advice(&visit).await?.and_then(|advice| advice.assessment.proposes);
    filled.set("city", proposes);
    answer::page(&page(&visit, &found, Faults::default(), filled).await?)
}

async fn refer(visit: Visit, Path((_, id)): Path<(String, String)>, filled: Filled) -> Answer {
    let found = find_for(&visit, &id, Deed::ReferElsewhere).await?;
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

fn read(
    visit: &Visit,
    found: &Found,
    advice: &Advice,
    id: CommandId,
    filled: &Filled,
) -> Result<ReferElsewhere, Faults> {
    let mut typed = Typed::new(filled);
    decision::must_be_in_view(&mut typed, filled, advice);
    let city = typed.needed("city", "refer-say-city");
    let bed_there = typed.needed("bed-there", "refer-say-bed");
    let held_until = typed.needed_day("held-until", "refer-say-until");
    if held_until.is_some_and(|until| until < today(visit)) {
        typed.faults.add("held-until", "refer-until-over");
    }
    let agrees = if filled.has("agrees", "yes") { Agrees::Yes } else { Agrees::No };
    if agrees == Agrees::No {
        typed.faults.add("agrees", "refer-must-agree");
    }
    let reason = typed.words("reason");
    let against = decision::against(&mut typed, deviates(advice));
    let letter = decision::letter(&mut typed, visit, found, id, Contestable::Yes);
    let (Some(held_until), Some(letter), true) = (held_until, letter, typed.faults.is_empty()) else {
        return Err(typed.faults);
    };
    Ok(ReferElsewhere {
        person: found.person(),
        application: found.id(),
        city: city.reveal().to_owned(),
        bed_there,
        held_until,
        agrees,
        decision: decision::decision(visit, advice, reason, against, letter),
    })
}

/// The rules let this person in here and propose no other city.
fn deviates(advice: &Advice) -> bool {
    advice.receipt.verdict == Verdict::Admit && advice.assessment.proposes.is_none()
}

fn fault(refusal: ReferRefusal) -> Result<Faults, Trouble> {
    Ok(match refusal {
        ReferRefusal::NoApplication => return Err(Trouble::NotThere),
        ReferRefusal::NotPending => Faults::one("advice", "admission-decided-already"),
        ReferRefusal::FactsChanged => Faults::one("advice", "decision-changed"),
        ReferRefusal::NoCity => Faults::one("city", "refer-say-city"),
        ReferRefusal::NoBedThere => Faults::one("bed-there", "refer-say-bed"),
        ReferRefusal::HeldTooShort => Faults::one("held-until", "refer-until-over"),
        ReferRefusal::DoesNotAgree => Faults::one("agrees", "refer-must-agree"),
    })
}

async fn page(visit: &Visit, found: &Found, faults: Faults, filled: Filled) -> Result<Page, Trouble> {
    let advice = found.advice(visit).await?;
    Ok(Page {
        frame: visit.frame("refer-title").await?,
        faults,
        command: filled.one("command").parse().unwrap_or_else(|_| chance::command()),
        filled,
        shown: Shown::of(visit, found, "refer", advice.as_ref()),
        deviates: advice.as_ref().is_some_and(deviates),
    })
}
