//! `POST /transfer/{transfer}/withdraw`: it does not go on; whose choice that is, is told apart.

use axum::Router;
use axum::extract::Path;
use axum::routing::post;
use domain::deed::Deed;
use domain::personal::Personal;
use domain::transfer::{By, WithdrawRefusal as Refusal, WithdrawTransfer};

use super::show;
use crate::answer::{Answer, Trouble, to};
use crate::form::{Faults, Filled};
use crate::house::Houses;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/transfer/{transfer}/withdraw", post(withdraw))
}

async fn withdraw(visit: Visit, Path((_, id)): Path<(String, String)>, filled: Filled) -> Answer {
    visit.must_be_allowed(Deed::WithdrawTransfer)?;
    let by = match filled.one("by") {
        "person" => By::Person,
        "us" => By::Offering,
        _ => return show::again(&visit, &id, Faults::one("by", "transfer-say-whose"), filled).await,
    };
    let words = Personal::new(filled.one("withdrawn"));
    let command = WithdrawTransfer { transfer: id.parse()?, by, words };
    let faults = match visit.execute(command, filled.id("command")?).await? {
        Ok(()) => return to(visit.path(format_args!("transfer/{id}"))),
        Err(Refusal::NotOurs | Refusal::NotTheirs) => return Err(Trouble::NotThere),
        Err(Refusal::Over) => Faults::one("withdrawn", "transfer-is-over"),
        Err(Refusal::Departed) => Faults::one("by", "transfer-only-person"),
        Err(Refusal::NoReason) => Faults::one("withdrawn", "transfer-say-why"),
    };
    show::again(&visit, &id, faults, filled).await
}
