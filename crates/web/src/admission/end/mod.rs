//! `/admission/{application}/end`: a stay ends. Before that come a warning, time to answer and a
//! weighing without hardship, and a place to sleep from that day; until then the page says what lacks.

use askama::Template;
use axum::Router;
use axum::extract::Path;
use axum::routing::get;
use domain::admission::{Afterwards, EndStay, EndStayRefusal};
use domain::deed::Deed;
use domain::hardship::Over;
use domain::id::{ApplicationId, CommandId, HardshipId};

use super::decision::{self, Contestable};
use super::find::{Found, find_for, today};
use super::typed::Typed;
use crate::answer::{self, Answer, Trouble, to};
use crate::chance;
use crate::course;
use crate::dates;
use crate::form::{Faults, Filled};
use crate::frame::Frame;
use crate::house::Houses;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/admission/{application}/end", get(form).post(end))
}

#[derive(Template)]
#[template(path = "admission/end/page.html")]
struct Page {
    frame: Frame,
    faults: Faults,
    filled: Filled,
    command: CommandId,
    application: ApplicationId,
    called: String,
    back: String,
    /// Whether they were told before.
    warned: bool,
    /// Until when they can still answer; nothing when they did or the time is over.
    answers_until: Option<String>,
    /// The weighing that found no hardship; without it there is no form.
    weighed: Option<HardshipId>,
    /// The weighing that is not closed yet.
    weighing: Option<HardshipId>,
}

/// Where they sleep afterwards, as the form sends it. Nothing is not among them.
const AFTERWARDS: [(&str, Afterwards); 3] = [
    ("bed-elsewhere", Afterwards::BedElsewhere),
    ("night-shelter", Afterwards::NightShelter),
    ("own-place", Afterwards::OwnPlace),
];

async fn form(visit: Visit, Path((_, id)): Path<(String, String)>) -> Answer {
    let found = find_for(&visit, &id, Deed::EndStay).await?;
    if !found.application().stays() {
        return to(found.path(&visit));
    }
    let mut filled = Filled::default();
    let term = course::objection_term(&visit.house, today(&visit));
    let from = term.and_then(|term| term.last_day.tomorrow().ok());
    filled.set("from", from.map(|day| day.to_string()));
    answer::page(&page(&visit, &found, Faults::default(), filled).await?)
}

async fn end(visit: Visit, Path((_, id)): Path<(String, String)>, filled: Filled) -> Answer {
    let found = find_for(&visit, &id, Deed::EndStay).await?;
    let command: CommandId = filled.id("command")?;
    let read = match found.weighed(Over::Stay) {
        None => Err(Faults::one("weighing", "end-stay-not-weighed")),
        Some(hardship) => read(&visit, &found, hardship, command, &filled),
    };
    match decision::take(&visit, command, read, |refusal| Ok(fault(refusal))).await? {
        Ok(()) => decision::to_letter(&visit, command),
        Err(faults) => answer::again(&page(&visit, &found, faults, filled).await?),
    }
}

fn read(visit: &Visit, found: &Found, hardship: HardshipId, id: CommandId, filled: &Filled) -> Result<EndStay, Faults> {
    let mut typed = Typed::new(filled);
    let reason = typed.needed("reason", "decision-say-reason");
    let from = typed.needed_day("from", "end-stay-say-from");
    let afterwards = AFTERWARDS.into_iter().find(|(word, _)| *word == filled.one("afterwards")).map(|(_, one)| one);
    if afterwards.is_none() {
        typed.faults.add("afterwards", "end-stay-choose-afterwards");
    }
    let arranged = typed.needed("arranged", "end-stay-say-arranged");
    let letter = decision::letter(&mut typed, visit, found, id, Contestable::Yes);
    let last_day = letter.as_ref().and_then(|letter| letter.objection.as_ref()).map(|term| term.last_day);
    if from.is_some() && from <= last_day {
        typed.faults.add("from", "decision-term-short");
    }
    let read = (from, afterwards, letter, typed.faults.is_empty());
    let (Some(from), Some(afterwards), Some(letter), true) = read else { return Err(typed.faults) };
    let (person, application) = (found.person(), found.id());
    Ok(EndStay { person, application, hardship, from, afterwards, arranged, reason, letter })
}

fn fault(refusal: EndStayRefusal) -> Faults {
    match refusal {
        EndStayRefusal::NotStaying => Faults::one("reason", "warn-not-staying"),
        EndStayRefusal::NotWarned => Faults::one("reason", "end-stay-not-warned"),
        EndStayRefusal::StillAnswering => Faults::one("reason", "end-stay-still-answering"),
        EndStayRefusal::NotWeighed => Faults::one("weighing", "end-stay-not-weighed"),
        EndStayRefusal::NothingArranged => Faults::one("arranged", "end-stay-say-arranged"),
        EndStayRefusal::NoReason => Faults::one("reason", "decision-say-reason"),
        EndStayRefusal::ObjectionTermTooShort => Faults::one("from", "decision-term-short"),
    }
}

async fn page(visit: &Visit, found: &Found, faults: Faults, filled: Filled) -> Result<Page, Trouble> {
    let warned = found.application().stay().and_then(|stay| stay.warned);
    let answers = warned.filter(|warned| !warned.answered && today(visit) <= warned.answer_by);
    Ok(Page {
        frame: visit.frame("end-stay-title").await?,
        faults,
        command: filled.one("command").parse().unwrap_or_else(|_| chance::command()),
        filled,
        application: found.id(),
        called: found.opened.called.clone(),
        back: found.path(visit),
        warned: warned.is_some(),
        answers_until: answers.map(|warned| dates::full_day(visit.language, warned.answer_by)),
        weighed: found.weighed(Over::Stay),
        weighing: found.weighing(),
    })
}
