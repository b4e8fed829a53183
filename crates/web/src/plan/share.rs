//! `POST /plan/{person}/share`: the author lets another strand read a note.

use axum::Router;
use axum::extract::Path;
use axum::routing::post;
use domain::deed::Deed;
use domain::plan::{ShareNote, ShareRefusal as Refusal, Strand};

use super::find::must_be_read;
use super::show;
use crate::answer::{Answer, Trouble, to};
use crate::form::{Faults, Filled};
use crate::house::Houses;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/plan/{person}/share", post(share))
}

async fn share(visit: Visit, Path((_, id)): Path<(String, String)>, filled: Filled) -> Answer {
    visit.must_be_allowed(Deed::ShareNote)?;
    let (person, note) = (id.parse()?, filled.id("noted")?);
    must_be_read(&visit, &id, note).await?;
    let Some(to_strand) = Strand::ALL.into_iter().find(|strand| strand.name() == filled.one("to")) else {
        return show::again(&visit, &id, Faults::one(format!("note-{note}"), "plan-no-strand"), filled).await;
    };
    let command = ShareNote { person, note, to: to_strand, by: visit.me.worker.id };
    let fault = match visit.execute(command, filled.id("command")?).await? {
        Ok(()) | Err(Refusal::ReadAlready) => return to(visit.path(format_args!("plan/{person}#note-{note}"))),
        // Not there and somebody else's look the same.
        Err(Refusal::NotYours) => return Err(Trouble::NotThere),
        Err(Refusal::Struck) => Faults::one(format!("note-{note}"), "plan-was-struck"),
    };
    show::again(&visit, &id, fault, filled).await
}
