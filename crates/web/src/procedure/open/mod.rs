//! `/procedure/open/{person}`: somebody is in a procedure.

use askama::Template;
use axum::Router;
use axum::extract::Path;
use axum::routing::get;
use domain::deed::Deed;
use domain::id::{CommandId, PersonId, ProcedureId};
use domain::personal::Personal;
use domain::procedure::{OpenProcedure, OpenRefusal as Refusal};

use super::find::Opened;
use super::words;
use crate::answer::{self, Answer, Trouble, to};
use crate::chance;
use crate::form::{Faults, Filled};
use crate::frame::Frame;
use crate::house::Houses;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/procedure/open/{person}", get(form).post(open))
}

#[derive(Template)]
#[template(path = "procedure/open/page.html")]
struct Page {
    frame: Frame,
    faults: Faults,
    filled: Filled,
    command: CommandId,
    person: PersonId,
    called: String,
    kinds: Vec<(&'static str, String)>,
}

async fn form(visit: Visit, Path((_, person)): Path<(String, String)>) -> Answer {
    visit.must_be_allowed(Deed::OpenProcedure)?;
    let opened = Opened::of(&visit, person.parse()?).await?;
    answer::page(&page(&visit, &opened, Faults::default(), Filled::default()).await?)
}

async fn open(visit: Visit, Path((_, person)): Path<(String, String)>, filled: Filled) -> Answer {
    visit.must_be_allowed(Deed::OpenProcedure)?;
    let opened = Opened::of(&visit, person.parse()?).await?;
    let id: CommandId = filled.id("command")?;
    let Some(kind) = words::kind(filled.one("kind")) else {
        let faults = Faults::one("kind", "procedure-no-kind");
        return answer::again(&page(&visit, &opened, faults, filled).await?);
    };
    let procedure = ProcedureId::new(id.number());
    let command = OpenProcedure {
        person: opened.person,
        procedure,
        kind: kind.name.clone(),
        lawyer: Personal::new(filled.one("lawyer")),
        words: Personal::new(filled.one("words")),
    };
    match visit.execute(command, id).await? {
        Ok(()) | Err(Refusal::OpenedAlready) => to(visit.path(format_args!("procedure/{procedure}"))),
        Err(Refusal::NoSuchPerson) => Err(Trouble::NotThere),
    }
}

async fn page(visit: &Visit, opened: &Opened, faults: Faults, filled: Filled) -> Result<Page, Trouble> {
    let kinds = term::procedures().map(|all| all.all()).unwrap_or_default();
    Ok(Page {
        frame: visit.frame("procedure-open-title").await?,
        faults,
        command: filled.one("command").parse().unwrap_or_else(|_| chance::command()),
        filled,
        person: opened.person,
        called: opened.called.clone(),
        kinds: kinds.iter().map(|kind| (kind.name.as_str(), words::said(visit.language, &kind.title))).collect(),
    })
}
