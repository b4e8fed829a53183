//! `POST /transfer/{transfer}/ask-back`: asks the other house whether a held bed may be let go.

use axum::Router;
use axum::extract::Path;
use axum::routing::post;
use domain::deed::Deed;
use domain::personal::Personal;
use domain::transfer::{AskBackRefusal as Refusal, AskBedBack};

use super::show;
use crate::answer::{Answer, to};
use crate::form::{Faults, Filled};
use crate::house::Houses;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/transfer/{transfer}/ask-back", post(ask_back))
}

async fn ask_back(visit: Visit, Path((_, id)): Path<(String, String)>, filled: Filled) -> Answer {
    visit.must_be_allowed(Deed::AskBedBack)?;
    let words = Personal::new(filled.one("asked"));
    let command = AskBedBack { transfer: id.parse()?, words };
    let fault = match visit.execute(command, filled.id("command")?).await? {
        Ok(()) => return to(visit.path(format_args!("transfer/{id}"))),
        Err(Refusal::NotHeld) => "transfer-not-held",
        Err(Refusal::OnTheWay) => "transfer-on-the-way",
        Err(Refusal::AskedAlready) => "transfer-asked-already",
        Err(Refusal::NoReason) => "transfer-say-why",
    };
    show::again(&visit, &id, Faults::one("asked", fault), filled).await
}
