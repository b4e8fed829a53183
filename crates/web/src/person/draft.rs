//! `POST /person/draft`: a form that was begun, kept sealed on the server while somebody types.
//! Nothing stays on a shared computer, and nobody but the worker who typed it sees it.

use axum::Router;
use axum::http::StatusCode;
use axum::response::IntoResponse;
use axum::routing::post;
use domain::command::Place;
use domain::deed::Deed;
use domain::id::CommandId;
use domain::personal::Personal;

use super::known;
use crate::answer::{Answer, Trouble, to};
use crate::dates;
use crate::form::Filled;
use crate::house::Houses;
use crate::visit::Visit;

/// The kind of draft this subject keeps.
const KIND: &str = "person/register";
/// The fields in which something can be said; a form with nothing in them is not worth keeping.
const SAYING: [&str; 13] = [
    "name",
    "with",
    "need",
    "care",
    "birth",
    "nationality",
    "nationality-is",
    "languages",
    "interpreter",
    "reach-to",
    "reach-mind",
    "signal",
    "note",
];

pub fn routes() -> Router<Houses> {
    Router::new().route("/person/draft", post(keep)).route("/person/draft/drop", post(drop))
}

/// A form that this worker began.
pub struct Begun {
    pub id: CommandId,
    pub called: String,
    pub at: String,
}

async fn keep(visit: Visit, filled: Filled) -> Answer {
    if !visit.may(Deed::RegisterPerson, Place::House) {
        return Err(Trouble::NotThere);
    }
    let id: CommandId = filled.id("command")?;
    if filled.says_anything_in(&SAYING) {
        let (me, content) = (visit.me.worker.id, Personal::new(&filled.write()));
        visit.house.archive.save_draft(me, id, KIND, &content, &visit.now).await?;
    }
    Ok(StatusCode::NO_CONTENT.into_response())
}

async fn drop(visit: Visit, filled: Filled) -> Answer {
    visit.house.archive.drop_draft(visit.me.worker.id, filled.id("command")?).await?;
    to(visit.path("person/register"))
}

/// What this worker began, newest first.
pub async fn begun(visit: &Visit) -> Result<Vec<Begun>, Trouble> {
    let drafts = visit.house.archive.drafts(visit.me.worker.id, &visit.now).await?;
    let mut begun = Vec::new();
    for draft in drafts.into_iter().filter(|draft| draft.kind == KIND) {
        let filled = Filled::read(draft.content.reveal().as_bytes())?;
        let called = known::named(&filled).first().map_or(visit.language.t("no-name"), |name| (*name).to_owned());
        let at = dates::clock(visit.house.zone.to_datetime(draft.changed_at));
        begun.push(Begun { id: draft.id, called, at });
    }
    Ok(begun)
}

/// The form was sent for good. That its draft is still there does not undo it, so it is only noted.
pub async fn done(visit: &Visit, id: CommandId) {
    if let Err(why) = visit.house.archive.drop_draft(visit.me.worker.id, id).await {
        tracing::warn!(%why, "a draft that was sent is still there");
    }
}
