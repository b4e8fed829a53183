//! `POST /transfer/{transfer}/come-back`: they are back and have a bed here; the other house may let the one go that it holds.

use axum::Router;
use axum::extract::Path;
use axum::routing::post;
use domain::deed::Deed;
use domain::transfer::{ComeBackRefusal as Refusal, NoteComeBack};

use super::show;
use crate::answer::{Answer, to};
use crate::form::{Faults, Filled};
use crate::house::Houses;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/transfer/{transfer}/come-back", post(come_back))
}

async fn come_back(visit: Visit, Path((_, id)): Path<(String, String)>, filled: Filled) -> Answer {
    visit.must_be_allowed(Deed::NoteComeBack)?;
    let fault = match visit.execute(NoteComeBack { transfer: id.parse()? }, filled.id("command")?).await? {
        Ok(()) => return to(visit.path(format_args!("transfer/{id}"))),
        Err(Refusal::NotOnTheWay) => "transfer-is-over",
        Err(Refusal::NoBedHere) => "transfer-no-bed-here",
    };
    show::again(&visit, &id, Faults::one("back", fault), filled).await
}
