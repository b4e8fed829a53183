//! `POST /conference/case/{item}/settle`: what was promised came, or it did not.

use axum::Router;
use axum::extract::Path;
use axum::routing::post;
use domain::conference::{SettlePromise, SettlePromiseRefusal as Refusal};
use domain::deed::Deed;
use domain::id::PromiseId;
use domain::personal::Personal;

use super::case;
use super::find::Case;
use crate::answer::{Answer, Trouble, to};
use crate::form::{Faults, Filled};
use crate::house::Houses;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/conference/case/{item}/settle", post(settle))
}

async fn settle(visit: Visit, Path((_, id)): Path<(String, String)>, filled: Filled) -> Answer {
    visit.must_be_allowed(Deed::SettlePromise)?;
    let opened = Case::of(&visit, &id).await?;
    let (person, item) = (opened.now.person, opened.now.item);
    let promise: PromiseId = filled.id("promise")?;
    let field = format!("settled-{promise}");
    let (kept, words) = (filled.has("kept", "yes"), Personal::new(filled.one(&field)));
    match visit.execute(SettlePromise { person, item, promise, kept, words }, filled.id("command")?).await? {
        Ok(()) | Err(Refusal::Same) => to(visit.path(format_args!("conference/case/{item}#promises"))),
        Err(Refusal::NoSuchPromise) => Err(Trouble::NotThere),
        Err(Refusal::NothingSaid) => {
            case::again(&visit, &id, Faults::one(field, "conference-say-why-not"), filled).await
        }
    }
}
