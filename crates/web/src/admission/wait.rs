//! `POST /admission/{application}/wait`: for whom it waits, so that a queue tells what the house
//! itself let wait.

use axum::Router;
use axum::extract::Path;
use axum::routing::post;
use domain::admission::{NoteWaiting, NoteWaitingRefusal, WaitsFor};
use domain::deed::Deed;

use super::find::find_for;
use super::show;
use super::typed::Typed;
use crate::answer::{Answer, Trouble, to};
use crate::form::Filled;
use crate::house::Houses;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/admission/{application}/wait", post(wait))
}

async fn wait(visit: Visit, Path((_, id)): Path<(String, String)>, filled: Filled) -> Answer {
    let found = find_for(&visit, &id, Deed::NoteWaiting).await?;
    let waits_for = match filled.one("waits-for") {
        "us" => WaitsFor::Us,
        "others" => WaitsFor::Others,
        _ => return Err(Trouble::NotAForm),
    };
    let mut typed = Typed::new(&filled);
    let words = typed.words("for-what");
    if !typed.faults.is_empty() {
        return show::again(&visit, &found, "admission-fault-long", filled).await;
    }
    let command = NoteWaiting { person: found.person(), application: found.id(), waits_for, words };
    match visit.execute(command, filled.id("command")?).await? {
        Ok(()) => to(found.path(&visit)),
        Err(NoteWaitingRefusal::NoApplication) => Err(Trouble::NotThere),
        Err(NoteWaitingRefusal::NotPending) => show::again(&visit, &found, "admission-decided-already", filled).await,
        Err(NoteWaitingRefusal::SoAlready) => show::again(&visit, &found, "wait-so-already", filled).await,
        Err(NoteWaitingRefusal::NothingSaid) => show::again(&visit, &found, "wait-say-what", filled).await,
    }
}
