//! `POST /conference/level`: there is a level, or it is called otherwise, or goes elsewhere with what it does not agree on.

use axum::Router;
use axum::routing::post;
use domain::conference::{DescribeLevel, LevelFacts, LevelRefusal as Refusal};
use domain::deed::Deed;
use domain::id::{CommandId, LevelId};

use super::again;
use crate::answer::{Answer, to};
use crate::form::{Faults, Filled};
use crate::house::Houses;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/conference/level", post(describe))
}

async fn describe(visit: Visit, filled: Filled) -> Answer {
    visit.must_be_allowed(Deed::DescribeLevel)?;
    let command: CommandId = filled.id("command")?;
    let which = filled.one("level");
    // A new one has the number of the request that makes it: sent twice, it is one.
    let level = if which == "new" { LevelId::new(command.number()) } else { filled.id("level")? };
    let (named, above) = (format!("name-{which}"), format!("above-{which}"));
    let facts = LevelFacts { name: filled.one(&named).to_owned(), above: filled.one(&above).parse().ok() };
    let fault = match visit.execute(DescribeLevel { level, facts }, command).await? {
        Ok(()) | Err(Refusal::Same) => return to(visit.path(format_args!("conference/level#level-{level}"))),
        Err(Refusal::Unfit(_)) => Faults::one(named, "conference-level-no-name"),
        Err(Refusal::Circular) => Faults::one(above, "conference-level-circular"),
        Err(Refusal::NoSuchLevel) => Faults::one(above, "conference-no-level"),
    };
    again(&visit, fault, filled).await
}
