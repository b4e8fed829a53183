//! `/learning/{offer}/describe`: an offer is otherwise than was written.

use axum::Router;
use axum::extract::Path;
use axum::routing::get;
use domain::deed::Deed;
use domain::learning::{DescribeOffer, DescribeRefusal as Refusal};
use store::OfferNow;

use super::facts::{FactsPage, fill, read, why};
use super::find;
use crate::answer::{self, Answer, Trouble, to};
use crate::form::{Faults, Filled};
use crate::house::Houses;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/learning/{offer}/describe", get(form).post(describe))
}

async fn form(visit: Visit, Path((_, id)): Path<(String, String)>) -> Answer {
    visit.must_be_allowed(Deed::DescribeOffer)?;
    let offer = find::offer(&visit, &id).await?;
    let filled = fill(&offer.facts);
    answer::page(&page(&visit, &offer, Faults::default(), filled).await?)
}

async fn describe(visit: Visit, Path((_, id)): Path<(String, String)>, filled: Filled) -> Answer {
    visit.must_be_allowed(Deed::DescribeOffer)?;
    let offer = find::offer(&visit, &id).await?;
    let facts = match read(&filled) {
        Ok(facts) => facts,
        Err(faults) => return answer::again(&page(&visit, &offer, faults, filled).await?),
    };
    let fault = match visit.execute(DescribeOffer { offer: offer.id, facts }, filled.id("command")?).await? {
        Ok(()) => return to(visit.path(format_args!("learning/{}", offer.id))),
        Err(Refusal::NoSuchOffer) => return Err(Trouble::NotThere),
        Err(Refusal::Unfit(unfit)) => why(unfit),
        Err(Refusal::FewerThanTaken) => Faults::one("places", "learning-fewer-than-taken"),
    };
    answer::again(&page(&visit, &offer, fault, filled).await?)
}

async fn page(visit: &Visit, offer: &OfferNow, faults: Faults, filled: Filled) -> Result<FactsPage, Trouble> {
    let back = visit.path(format_args!("learning/{}", offer.id));
    let (frame, action) = (visit.frame("learning-describe").await?, format!("{back}/describe"));
    Ok(FactsPage { frame, faults, filled, action, back, button: "learning-describe-do" })
}
