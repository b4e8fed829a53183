//! An offer in an address, for whoever may see that there are offers.

use domain::command::Place;
use domain::id::{OfferId, PersonId};
use domain::learning::Learner;
use permission::{Page, Purpose, Sight};
use store::OfferNow;

use crate::answer::Trouble;
use crate::named::Named;
use crate::visit::Visit;

/// The offer in an address. Not there and not yours look the same.
pub async fn offer(visit: &Visit, id: &str) -> Result<OfferNow, Trouble> {
    visit.see(Page::Learning, Place::House)?;
    let offer: OfferId = id.parse()?;
    visit.house.archive.offer(offer).await?.ok_or(Trouble::NotThere)
}

/// Leave to read who learns what: by those who may read the strand.
pub fn sight(visit: &Visit) -> Result<Sight, Trouble> {
    use domain::event::Class;
    visit.sight(Purpose::Guidance, &[Class::Night, Class::Case], Place::House)
}

/// These people, with what they are called and what they learnt; each look is noted.
pub async fn learners(visit: &Visit, people: &[PersonId]) -> Result<Vec<(PersonId, Named<Learner>)>, Trouble> {
    Ok(visit.house.archive.look(&sight(visit)?, people, &visit.now).await?)
}

/// Somebody who is written down here.
pub async fn learner(visit: &Visit, person: PersonId) -> Result<Named<Learner>, Trouble> {
    let found = learners(visit, &[person]).await?.into_iter().next().map(|(_, found)| found);
    found.filter(|found| found.past.registered()).ok_or(Trouble::NotThere)
}
