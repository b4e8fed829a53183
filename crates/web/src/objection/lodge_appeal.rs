//! `POST /objection/{objection}/appeal`: the person went to court.

use axum::Router;
use axum::extract::Path;
use axum::routing::post;
use domain::deed::Deed;
use domain::objection::{LodgeAppeal, LodgeAppealRefusal as Refusal};
use domain::personal::Personal;

use super::find::find_for;
use super::show;
use crate::answer::{Answer, to};
use crate::form::{Faults, Filled};
use crate::house::Houses;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/objection/{objection}/appeal", post(lodge))
}

async fn lodge(visit: Visit, Path((_, id)): Path<(String, String)>, filled: Filled) -> Answer {
    let found = find_for(&visit, &id, Deed::LodgeAppeal).await?;
    let (person, objection) = (found.now.person, found.now.id);
    let command = LodgeAppeal { person, objection, court: Personal::new(filled.one("appeal-court")) };
    match visit.execute(command, filled.id("command")?).await? {
        Ok(()) => to(visit.path(format_args!("objection/{objection}"))),
        Err(Refusal::NothingDecided) => show::again(&visit, &id, "objection-no-appeal-yet", filled).await,
        Err(Refusal::LodgedAlready) => show::again(&visit, &id, "objection-lodged-already", filled).await,
        Err(Refusal::NoCourt) => {
            show::faulty(&visit, &id, Faults::one("appeal-court", "objection-no-court"), filled).await
        }
    }
}
