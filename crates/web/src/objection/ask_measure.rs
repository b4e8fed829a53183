//! `POST /objection/{objection}/measure`: a court was asked to let the bed stay meanwhile.

use axum::Router;
use axum::extract::Path;
use axum::routing::post;
use domain::deed::Deed;
use domain::objection::{AskMeasure, AskMeasureRefusal as Refusal};
use domain::personal::Personal;

use super::find::find_for;
use super::show;
use crate::answer::{Answer, Trouble, to};
use crate::form::{Faults, Filled};
use crate::house::Houses;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/objection/{objection}/measure", post(ask))
}

async fn ask(visit: Visit, Path((_, id)): Path<(String, String)>, filled: Filled) -> Answer {
    let found = find_for(&visit, &id, Deed::AskMeasure).await?;
    let (person, objection) = (found.now.person, found.now.id);
    let command = AskMeasure { person, objection, court: Personal::new(filled.one("measure-court")) };
    match visit.execute(command, filled.id("command")?).await? {
        Ok(()) => to(visit.path(format_args!("objection/{objection}"))),
        Err(Refusal::NoObjection) => Err(Trouble::NotThere),
        Err(Refusal::AskedAlready) => show::again(&visit, &id, "objection-asked-already", filled).await,
        Err(Refusal::NoCourt) => {
            show::faulty(&visit, &id, Faults::one("measure-court", "objection-no-court"), filled).await
        }
    }
}
