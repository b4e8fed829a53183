//! `POST /objection/{objection}/measured`: the court decided whether the bed stays meanwhile.

use axum::Router;
use axum::extract::Path;
use axum::routing::post;
use domain::deed::Deed;
use domain::objection::{DecideMeasure, DecideMeasureRefusal as Refusal};
use jiff::civil::Date;

use super::find::{day, find_for};
use super::show;
use crate::answer::{Answer, to};
use crate::form::{Faults, Filled};
use crate::house::Houses;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/objection/{objection}/measured", post(decide))
}

async fn decide(visit: Visit, Path((_, id)): Path<(String, String)>, filled: Filled) -> Answer {
    let found = find_for(&visit, &id, Deed::DecideMeasure).await?;
    let granted_until = match read(&filled) {
        Ok(granted_until) => granted_until,
        Err(faults) => return show::faulty(&visit, &id, faults, filled).await,
    };
    let (person, objection) = (found.now.person, found.now.id);
    let command = DecideMeasure { person, objection, granted_until };
    match visit.execute(command, filled.id("command")?).await? {
        Ok(()) => to(visit.path(format_args!("objection/{objection}"))),
        Err(Refusal::NotAsked) => show::again(&visit, &id, "objection-not-asked", filled).await,
        Err(Refusal::InThePast) => {
            show::faulty(&visit, &id, Faults::one("granted-until", "objection-in-the-past"), filled).await
        }
    }
}

/// Until when the court lets the bed stay; nothing when it does not.
fn read(filled: &Filled) -> Result<Option<Date>, Faults> {
    let mut faults = Faults::default();
    let granted_until = match filled.one("granted") {
        "no" => None,
        "yes" => day(filled, "granted-until", &mut faults),
        _ => {
            faults.add("granted", "objection-no-granted");
            None
        }
    };
    if faults.is_empty() { Ok(granted_until) } else { Err(faults) }
}
