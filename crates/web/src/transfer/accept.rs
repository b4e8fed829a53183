//! `POST /transfer/{transfer}/accept`: holds one of the beds that were shown, without an end.

use axum::Router;
use axum::extract::Path;
use axum::routing::post;
use domain::deed::Deed;
use domain::transfer::{AcceptRefusal, AcceptTransfer};

use super::show;
use crate::answer::{Answer, Trouble, to};
use crate::form::{Faults, Filled};
use crate::house::Houses;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/transfer/{transfer}/accept", post(accept))
}

async fn accept(visit: Visit, Path((_, id)): Path<(String, String)>, filled: Filled) -> Answer {
    visit.must_be_allowed(Deed::AcceptTransfer)?;
    let bed = filled.one("place").split_once('.').and_then(|(_, bed)| bed.parse().ok()).ok_or(Trouble::NotAForm)?;
    let command = AcceptTransfer { transfer: id.parse()?, location: filled.id("location")?, bed };
    let fault = match visit.execute(command, filled.id("command")?).await? {
        Ok(()) => return to(visit.path(format_args!("transfer/{id}"))),
        Err(AcceptRefusal::NotOffered) => "transfer-not-offered",
        Err(AcceptRefusal::Accepted) => "transfer-accepted-already",
        Err(AcceptRefusal::Over) => "transfer-is-over",
        Err(AcceptRefusal::OnPaper | AcceptRefusal::Unfit(_)) => "transfer-bed-is-gone",
    };
    show::again(&visit, &id, Faults::one("bed", fault), filled).await
}
