//! `/procedure/{procedure}`: one procedure: the terms that run in it and how each was counted, what happened, what
//! it is about, and what this worker can do.

mod lines;
mod terms;

use askama::Template;
use axum::Router;
use axum::extract::Path;
use axum::routing::get;
use domain::id::{CommandId, PersonId, ProcedureId};
use domain::procedure::{Event as ProcedureEvent, TermState};

use super::find::{self, Opened};
use super::watchers::Colleagues;
use super::words;
use crate::answer::{self, Answer, Trouble};
use crate::chance;
use crate::form::{Faults, Filled};
use crate::frame::Frame;
use crate::house::Houses;
use crate::visit::Visit;
use lines::Line;
use terms::TermCard;

pub fn routes() -> Router<Houses> {
    Router::new().route("/procedure/{procedure}", get(show))
}

#[derive(Template)]
#[template(path = "procedure/show/page.html")]
struct Page {
    frame: Frame,
    faults: Faults,
    filled: Filled,
    command: CommandId,
    procedure: ProcedureId,
    person: PersonId,
    called: String,
    kind: String,
    source: String,
    closed: bool,
    lawyer: String,
    about: String,
    milestones: Vec<Choice>,
    colleagues: Colleagues,
    terms: Vec<TermCard>,
    lines: Vec<Line>,
    runs: bool,
    /// A decision stands in it of which no term is known here.
    unknown: bool,
    may: bool,
}

/// Something that can happen in this kind of procedure.
struct Choice {
    name: &'static str,
    title: String,
    /// The terms that begin by it.
    starts: Vec<String>,
    /// It decides, and no source was found for a term that begins by it.
    unknown: bool,
}

async fn show(visit: Visit, Path((_, id)): Path<(String, String)>) -> Answer {
    answer::page(&page(&visit, &id, Faults::default(), None).await?)
}

/// The page again, with everything as it is now, what is wrong beside its field, and what was typed.
pub async fn again(visit: &Visit, procedure: ProcedureId, faults: Faults, filled: Filled) -> Answer {
    answer::again(&page(visit, &procedure.to_string(), faults, Some(filled)).await?)
}

async fn page(visit: &Visit, id: &str, faults: Faults, filled: Option<Filled>) -> Result<Page, Trouble> {
    let (now, opened) = find::procedure(visit, id).await?;
    let kind = opened.docket.procedure(now.id).ok_or(Trouble::NotThere)?.kind.clone();
    let colleagues = Colleagues::of(&visit.house, now.opened_by).await?;
    let (lawyer, about) = described(&opened, now.id);
    let mut filled = filled.unwrap_or_default();
    begin(visit, &colleagues, &lawyer, &about, &mut filled);
    let terms = terms::of(visit, &opened, now.id, &colleagues);
    Ok(Page {
        frame: visit.frame("procedure-title").await?,
        faults,
        filled,
        command: chance::command(),
        procedure: now.id,
        person: now.person,
        called: opened.called.clone(),
        kind: words::kind_said(visit.language, &kind),
        source: words::kind(&kind).map(|kind| kind.source.clone()).unwrap_or_default(),
        closed: now.closed,
        lawyer,
        about,
        milestones: choices(visit, &kind),
        lines: lines::of(visit, &opened, now.id, &kind),
        unknown: opened.docket.procedure(now.id).is_some_and(|found| {
            let noted = found.milestones.iter().filter_map(|(_, one)| words::kind(&kind)?.milestone(&one.what));
            noted.into_iter().any(words::has_unknown_term)
        }),
        runs: terms.iter().any(|term| term.state == TermState::Running),
        terms,
        colleagues,
        may: super::note::may(visit),
    })
}

/// The forms begin with today, with who would watch, and with what is written now.
fn begin(visit: &Visit, colleagues: &Colleagues, lawyer: &str, about: &str, filled: &mut Filled) {
    colleagues.propose(visit, filled);
    for (field, begins) in
        [("on", visit.now.wall.date().to_string()), ("lawyer", lawyer.into()), ("words", about.into())]
    {
        if filled.all(field).is_empty() {
            filled.set(field, [begins]);
        }
    }
}

/// Lawyer and description as they were written last.
fn described(opened: &Opened, id: ProcedureId) -> (String, String) {
    let mut found = (String::new(), String::new());
    for (_, event) in &opened.events {
        if let domain::event::Event::Procedure(
            ProcedureEvent::ProcedureOpened { procedure, lawyer, words, .. }
            | ProcedureEvent::ProcedureDescribed { procedure, lawyer, words, .. },
        ) = event
            && *procedure == id
        {
            found = (lawyer.reveal().to_owned(), words.reveal().to_owned());
        }
    }
    found
}

fn choices(visit: &Visit, kind: &str) -> Vec<Choice> {
    let milestones = words::kind(kind).map(|kind| kind.milestones.as_slice()).unwrap_or_default();
    let choice = |milestone: &'static term::Milestone| Choice {
        name: &milestone.name,
        title: words::said(visit.language, &milestone.title),
        unknown: words::has_unknown_term(milestone),
        starts: milestone.starts.iter().map(|starts| words::rule_said(visit.language, &starts.term)).collect(),
    };
    milestones.iter().map(choice).collect()
}

impl Page {
    /// Whether the form with these fields stands open: it came back with something wrong.
    fn came_back(&self, fields: &[&str]) -> bool {
        fields.iter().any(|field| self.faults.of(field).is_some())
    }
}
