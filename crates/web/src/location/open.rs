//! `/location/open`: a location opens. Rooms and beds come after it.

use axum::Router;
use axum::routing::get;
use domain::deed::Deed;
use domain::id::{CommandId, LocationId};
use domain::location::{OpenLocation, OpenRefusal};

use super::facts::{FactsPage, read};
use crate::answer::{self, Answer, Trouble, to};
use crate::form::{Faults, Filled};
use crate::house::Houses;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/location/open", get(form).post(open))
}

async fn form(visit: Visit) -> Answer {
    may_open(&visit)?;
    answer::page(&page(&visit, Faults::default(), Filled::default()).await?)
}

async fn open(visit: Visit, filled: Filled) -> Answer {
    may_open(&visit)?;
    let facts = match read(&filled) {
        Ok(facts) => facts,
        Err(faults) => return answer::again(&page(&visit, faults, filled).await?),
    };
    // The location has the number of the command: sent twice, it is the same location.
    let id: CommandId = filled.id("command")?;
    let location = LocationId::new(id.number());
    let fault = match visit.execute(OpenLocation { location, facts }, id).await? {
        Ok(()) | Err(OpenRefusal::AlreadyOpened) => return to(visit.path(format_args!("location/{location}"))),
        Err(OpenRefusal::ImpossibleName) => Faults::one("name", "location-impossible-name"),
        Err(OpenRefusal::NeverOpen) => Faults::one("until", "location-never-open"),
    };
    answer::again(&page(&visit, fault, filled).await?)
}

fn may_open(visit: &Visit) -> Result<(), Trouble> {
    visit.must_be_allowed(Deed::OpenLocation)
}

async fn page(visit: &Visit, faults: Faults, filled: Filled) -> Result<FactsPage, Trouble> {
    let (action, back) = (visit.path("location/open"), visit.path("location"));
    Ok(FactsPage { frame: visit.frame("location-open").await?, faults, filled, action, back, button: "location-open" })
}
