//! `POST /transfer/{transfer}/decline`: says that this house cannot receive somebody, and why.

use axum::Router;
use axum::extract::Path;
use axum::routing::post;
use domain::deed::Deed;
use domain::personal::Personal;
use domain::transfer::{DeclineRefusal as Refusal, DeclineTransfer};

use super::show;
use crate::answer::{Answer, to};
use crate::form::{Faults, Filled};
use crate::house::Houses;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/transfer/{transfer}/decline", post(decline))
}

async fn decline(visit: Visit, Path((_, id)): Path<(String, String)>, filled: Filled) -> Answer {
    visit.must_be_allowed(Deed::DeclineTransfer)?;
    let words = Personal::new(filled.one("declined"));
    let command = DeclineTransfer { transfer: id.parse()?, words };
    let fault = match visit.execute(command, filled.id("command")?).await? {
        Ok(()) => return to(visit.path(format_args!("transfer/{id}"))),
        Err(Refusal::NotOffered) => "transfer-not-offered",
        Err(Refusal::Accepted) => "transfer-accepted-already",
        Err(Refusal::Over) => "transfer-is-over",
        Err(Refusal::NoReason) => "transfer-say-why",
    };
    show::again(&visit, &id, Faults::one("declined", fault), filled).await
}
