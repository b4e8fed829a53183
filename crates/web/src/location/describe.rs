//! `/location/{location}/describe`: another name, other hours, care that came or went.

use axum::Router;
use axum::extract::Path;
use axum::routing::get;
use domain::deed::Deed;
use domain::location::{DescribeLocation, DescribeRefusal as Refusal};
use store::LocationNow;

use super::facts::{FactsPage, fill, read};
use super::find::find_for;
use crate::answer::{self, Answer, Trouble, to};
use crate::form::{Faults, Filled};
use crate::house::Houses;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/location/{location}/describe", get(form).post(describe))
}

async fn form(visit: Visit, Path((_, id)): Path<(String, String)>) -> Answer {
    let location = find_for(&visit, &id, Deed::DescribeLocation).await?;
    let filled = fill(&location.facts);
    answer::page(&page(&visit, &location, Faults::default(), filled).await?)
}

async fn describe(visit: Visit, Path((_, id)): Path<(String, String)>, filled: Filled) -> Answer {
    let location = find_for(&visit, &id, Deed::DescribeLocation).await?;
    let facts = match read(&filled) {
        Ok(facts) => facts,
        Err(faults) => return answer::again(&page(&visit, &location, faults, filled).await?),
    };
    let command = DescribeLocation { location: location.id, facts };
    let fault = match visit.execute(command, filled.id("command")?).await? {
        Ok(()) | Err(Refusal::NothingChanged) => return to(visit.path(format_args!("location/{id}"))),
        Err(Refusal::NotThere | Refusal::Closed) => return Err(Trouble::NotThere),
        Err(Refusal::ImpossibleName) => Faults::one("name", "location-impossible-name"),
        Err(Refusal::NeverOpen) => Faults::one("until", "location-never-open"),
    };
    answer::again(&page(&visit, &location, fault, filled).await?)
}

async fn page(visit: &Visit, location: &LocationNow, faults: Faults, filled: Filled) -> Result<FactsPage, Trouble> {
    let back = visit.path(format_args!("location/{}", location.id));
    Ok(FactsPage {
        frame: visit.frame("location-describe").await?,
        faults,
        filled,
        action: format!("{back}/describe"),
        back,
        button: "location-save",
    })
}
