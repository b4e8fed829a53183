//! `POST /allowance/of/{person}/on-paper`: somebody signed on paper for what they got before.

use axum::Router;
use axum::extract::Path;
use axum::routing::post;
use domain::allowance::{SignReceipt, SignRefusal as Refusal, Signature};
use domain::deed::Deed;
use domain::id::{CommandId, GivenId};

use super::find::Opened;
use super::{show, week};
use crate::answer::{Answer, Trouble, to};
use crate::form::{Faults, Filled};
use crate::house::Houses;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/allowance/of/{person}/on-paper", post(on_paper))
}

async fn on_paper(visit: Visit, Path((_, person)): Path<(String, String)>, filled: Filled) -> Answer {
    visit.must_be_allowed(Deed::SignReceipt)?;
    let person = Opened::of(&visit, person.parse()?).await?.person;
    let (id, given): (CommandId, GivenId) = (filled.id("command")?, filled.id("given")?);
    let fault = match visit.execute(SignReceipt { person, given, signature: Signature::OnPaper }, id).await? {
        Ok(()) => {
            // Back to where the button stood.
            let list = week::read(filled.one("week")).map(|week| format!("allowance?week={}", week::word(week)));
            return to(visit.path(list.unwrap_or_else(|| format!("allowance/of/{person}#got"))));
        }
        Err(Refusal::NothingGiven) => return Err(Trouble::NotThere),
        Err(Refusal::SignedAlready | Refusal::NoMark) => Faults::one("got", "allowance-signed-already"),
    };
    show::again(&visit, person, fault, filled).await
}
