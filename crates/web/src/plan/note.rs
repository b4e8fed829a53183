//! `POST /plan/{person}/note`: something is written down in a strand.

use axum::Router;
use axum::extract::Path;
use axum::routing::post;
use domain::deed::Deed;
use domain::id::{CommandId, NoteId};
use domain::personal::Personal;
use domain::plan::{WriteNote, WriteRefusal as Refusal};

use super::find::strand;
use super::show;
use crate::answer::{Answer, Trouble, to};
use crate::form::{Faults, Filled};
use crate::house::Houses;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/plan/{person}/note", post(write))
}

async fn write(visit: Visit, Path((_, id)): Path<(String, String)>, filled: Filled) -> Answer {
    visit.must_be_allowed(Deed::WriteNote)?;
    let person = id.parse()?;
    let Some(strand) = strand(&visit, filled.one("note-strand")) else {
        return show::again(&visit, &id, Faults::one("note-strand", "plan-no-strand"), filled).await;
    };
    let command: CommandId = filled.id("command")?;
    let (note, words, by) = (NoteId::new(command.number()), Personal::new(filled.one("note")), visit.me.worker.id);
    let fault = match visit.execute(WriteNote { person, note, strand, words, by }, command).await? {
        Ok(()) | Err(Refusal::WrittenAlready) => return to(visit.path(format_args!("plan/{person}#notes"))),
        Err(Refusal::NoSuchPerson) => return Err(Trouble::NotThere),
        Err(Refusal::NothingSaid) => Faults::one("note", "plan-nothing-said"),
    };
    show::again(&visit, &id, fault, filled).await
}
