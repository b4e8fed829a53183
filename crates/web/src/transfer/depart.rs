//! `POST /transfer/{transfer}/depart`: they leave, having said what of their file goes along and what becomes of the rest.

use axum::Router;
use axum::extract::Path;
use axum::routing::post;
use domain::deed::Deed;
use domain::transfer::{DepartForTransfer, DepartRefusal as Refusal, Here, Travels};

use super::show;
use crate::answer::{Answer, Trouble, to};
use crate::form::{Faults, Filled};
use crate::house::Houses;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/transfer/{transfer}/depart", post(depart))
}

async fn depart(visit: Visit, Path((_, id)): Path<(String, String)>, filled: Filled) -> Answer {
    visit.must_be_allowed(Deed::DepartForTransfer)?;
    let here = match filled.one("stays") {
        "kept" => Here::Kept,
        "shredded" => Here::Shredded,
        _ => return show::again(&visit, &id, Faults::one("stays", "transfer-say-stays"), filled).await,
    };
    let travels = Travels { told: filled.has("travels", "told"), plan: filled.has("travels", "plan") };
    let agrees = filled.has("agrees", "yes");
    let command = DepartForTransfer { transfer: id.parse()?, agrees, travels, here };
    let faults = match visit.execute(command, filled.id("command")?).await? {
        Ok(()) => return to(visit.path(format_args!("transfer/{id}"))),
        Err(Refusal::NotOurs) => return Err(Trouble::NotThere),
        Err(Refusal::NoBedThere) => Faults::one("depart", "transfer-no-bed-there"),
        Err(Refusal::Over) => Faults::one("depart", "transfer-is-over"),
        Err(Refusal::NotAgreed) => Faults::one("agrees", "transfer-not-agreed"),
        Err(Refusal::AsksTonight(_)) => Faults::one("depart", "transfer-asks-tonight"),
    };
    show::again(&visit, &id, faults, filled).await
}
