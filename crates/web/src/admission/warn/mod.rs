//! `/admission/{application}/warn`: somebody is told that their stay may be ended, why, and until when
//! they can answer. Nothing is decided with it, so it is no decision to object to.

use askama::Template;
use axum::Router;
use axum::extract::Path;
use axum::routing::get;
use domain::admission::{WarnOfEnding, WarnRefusal};
use domain::deed::Deed;
use domain::id::CommandId;
use jiff::ToSpan;

use super::decision::{self, Contestable};
use super::find::{Found, find_for, today};
use super::typed::Typed;
use crate::answer::{self, Answer, Trouble, to};
use crate::chance;
use crate::form::{Faults, Filled};
use crate::frame::Frame;
use crate::house::Houses;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/admission/{application}/warn", get(form).post(warn))
}

#[derive(Template)]
#[template(path = "admission/warn/page.html")]
struct Page {
    frame: Frame,
    faults: Faults,
    filled: Filled,
    command: CommandId,
    called: String,
    back: String,
}

async fn form(visit: Visit, Path((_, id)): Path<(String, String)>) -> Answer {
    let found = find_for(&visit, &id, Deed::WarnOfEnding).await?;
    let stay = found.application().stay();
    if stay.is_none_or(|stay| stay.warned.is_some()) {
        return to(found.path(&visit));
    }
    let mut filled = Filled::default();
    let days = i64::from(visit.house.admission.answer_days);
    filled.set("answer-by", today(&visit).checked_add(days.days()).ok().map(|day| day.to_string()));
    answer::page(&page(&visit, &found, Faults::default(), filled).await?)
}

async fn warn(visit: Visit, Path((_, id)): Path<(String, String)>, filled: Filled) -> Answer {
    let found = find_for(&visit, &id, Deed::WarnOfEnding).await?;
    let command: CommandId = filled.id("command")?;
    let read = read(&visit, &found, command, &filled);
    match decision::take(&visit, command, read, |refusal| Ok(fault(refusal))).await? {
        Ok(()) => decision::to_letter(&visit, command),
        Err(faults) => answer::again(&page(&visit, &found, faults, filled).await?),
    }
}

fn read(visit: &Visit, found: &Found, id: CommandId, filled: &Filled) -> Result<WarnOfEnding, Faults> {
    let mut typed = Typed::new(filled);
    let reason = typed.needed("reason", "decision-say-reason");
    let answer_by = typed.needed_day("answer-by", "warn-say-until");
    if answer_by.is_some_and(|day| day <= today(visit)) {
        typed.faults.add("answer-by", "warn-no-time");
    }
    let letter = decision::letter(&mut typed, visit, found, id, Contestable::No);
    let (Some(answer_by), Some(letter), true) = (answer_by, letter, typed.faults.is_empty()) else {
        return Err(typed.faults);
    };
    Ok(WarnOfEnding { person: found.person(), application: found.id(), reason, answer_by, letter })
}

fn fault(refusal: WarnRefusal) -> Faults {
    match refusal {
        WarnRefusal::NotStaying => Faults::one("reason", "warn-not-staying"),
        WarnRefusal::WarnedAlready => Faults::one("reason", "warn-already"),
        WarnRefusal::NoReason => Faults::one("reason", "decision-say-reason"),
        WarnRefusal::NoTimeToAnswer => Faults::one("answer-by", "warn-no-time"),
    }
}

async fn page(visit: &Visit, found: &Found, faults: Faults, filled: Filled) -> Result<Page, Trouble> {
    Ok(Page {
        frame: visit.frame("warn-title").await?,
        faults,
        command: filled.one("command").parse().unwrap_or_else(|_| chance::command()),
        filled,
        called: found.opened.called.clone(),
        back: found.path(visit),
    })
}
