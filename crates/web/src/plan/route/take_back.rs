//! `POST /plan/{person}/route/take-back`: the person does not choose return any more.

use axum::Router;
use axum::extract::Path;
use axum::routing::post;
use domain::deed::Deed;
use domain::personal::Personal;
use domain::plan::{TakeBackChoice, TakeBackChoiceRefusal as Refusal};

use crate::answer::{Answer, to};
use crate::form::Filled;
use crate::house::Houses;
use crate::plan::find::Opened;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/plan/{person}/route/take-back", post(take_back))
}

async fn take_back(visit: Visit, Path((_, id)): Path<(String, String)>, filled: Filled) -> Answer {
    visit.must_be_allowed(Deed::TakeBackChoice)?;
    // Not there and not yours look the same.
    let person = Opened::of(&visit, &id).await?.person;
    let words = Personal::new(filled.one("taken-back"));
    match visit.execute(TakeBackChoice { person, words }, filled.id("command")?).await? {
        // Taken back already is what was asked for.
        Ok(()) | Err(Refusal::NotChosen) => to(visit.path(format_args!("plan/{person}/route#aim"))),
    }
}
