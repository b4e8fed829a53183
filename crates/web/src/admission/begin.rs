//! `POST /admission/{application}/begin`: guidance begins, so that *admitted* and *in guidance* are two things.

use axum::Router;
use axum::extract::Path;
use axum::routing::post;
use domain::admission::{BeginGuidance, BeginRefusal};
use domain::deed::Deed;

use super::find::find_for;
use super::show;
use crate::answer::{Answer, to};
use crate::form::Filled;
use crate::house::Houses;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/admission/{application}/begin", post(begin))
}

async fn begin(visit: Visit, Path((_, id)): Path<(String, String)>, filled: Filled) -> Answer {
    let found = find_for(&visit, &id, Deed::BeginGuidance).await?;
    let command = BeginGuidance { person: found.person(), application: found.id() };
    match visit.execute(command, filled.id("command")?).await? {
        Ok(()) => to(found.path(&visit)),
        Err(BeginRefusal::NotAdmitted) => show::again(&visit, &found, "begin-not-admitted", filled).await,
        Err(BeginRefusal::NotYet) => show::again(&visit, &found, "begin-not-yet", filled).await,
    }
}
