//! `/learning/open`: a new course, learning-work place or activity.

use axum::Router;
use axum::routing::get;
use domain::deed::Deed;
use domain::id::{CommandId, OfferId};
use domain::learning::{OpenOffer, OpenRefusal as Refusal};

use super::facts::{FactsPage, empty, read, why};
use crate::answer::{self, Answer, Trouble, to};
use crate::form::{Faults, Filled};
use crate::house::Houses;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/learning/open", get(form).post(open))
}

async fn form(visit: Visit) -> Answer {
    visit.must_be_allowed(Deed::OpenOffer)?;
    answer::page(&page(&visit, Faults::default(), empty()).await?)
}

async fn open(visit: Visit, filled: Filled) -> Answer {
    visit.must_be_allowed(Deed::OpenOffer)?;
    let command: CommandId = filled.id("command")?;
    let facts = match read(&filled) {
        Ok(facts) => facts,
        Err(faults) => return answer::again(&page(&visit, faults, filled).await?),
    };
    let offer = OfferId::new(command.number());
    match visit.execute(OpenOffer { offer, facts }, command).await? {
        Ok(()) | Err(Refusal::OpenedAlready) => to(visit.path(format_args!("learning/{offer}"))),
        Err(Refusal::Unfit(unfit)) => answer::again(&page(&visit, why(unfit), filled).await?),
    }
}

async fn page(visit: &Visit, faults: Faults, filled: Filled) -> Result<FactsPage, Trouble> {
    let (action, back) = (visit.path("learning/open"), visit.path("learning"));
    Ok(FactsPage {
        frame: visit.frame("learning-open").await?,
        faults,
        filled,
        action,
        back,
        button: "learning-open-do",
    })
}
