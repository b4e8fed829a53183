//! `POST /objection/{objection}/appealed`: the court decided on the appeal. The bed stays for a while
//! after it.

use axum::Router;
use axum::extract::Path;
use axum::routing::post;
use domain::deed::Deed;
use domain::objection::{DecideAppeal, DecideAppealRefusal as Refusal};

use super::find::{day, find_for};
use super::{outcome, show};
use crate::answer::{Answer, to};
use crate::form::{Faults, Filled};
use crate::house::Houses;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/objection/{objection}/appealed", post(decide))
}

async fn decide(visit: Visit, Path((_, id)): Path<(String, String)>, filled: Filled) -> Answer {
    let found = find_for(&visit, &id, Deed::DecideAppeal).await?;
    let mut faults = Faults::default();
    let outcome = outcome::of_word(filled.one("appeal-outcome"));
    if outcome.is_none() {
        faults.add("appeal-outcome", "objection-no-outcome");
    }
    let stays_until = day(&filled, "appeal-stays-until", &mut faults);
    let (Some(outcome), Some(stays_until)) = (outcome, stays_until) else {
        return show::faulty(&visit, &id, faults, filled).await;
    };
    let (person, objection) = (found.now.person, found.now.id);
    let command = DecideAppeal { person, objection, outcome, stays_until };
    match visit.execute(command, filled.id("command")?).await? {
        Ok(()) => to(visit.path(format_args!("objection/{objection}"))),
        Err(Refusal::NotLodged) => show::again(&visit, &id, "objection-not-lodged", filled).await,
        Err(Refusal::TooSoon) => {
            show::faulty(&visit, &id, Faults::one("appeal-stays-until", "objection-too-soon"), filled).await
        }
    }
}
