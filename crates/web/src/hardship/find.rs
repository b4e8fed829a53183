//! The weighing in an address, with the course it belongs to; and the names of colleagues in it.

use std::collections::HashMap;

use domain::deed::Deed;
use domain::id::{HardshipId, WorkerId};
use domain::person::SaidBy;
use store::WeighingNow;

use crate::answer::Trouble;
use crate::course::Opened;
use crate::visit::Visit;

/// A weighing, and whom it is about.
pub struct Found {
    pub now: WeighingNow,
    pub opened: Opened,
}

/// The weighing with this id. Not there, forgotten and not yours look the same.
pub async fn find(visit: &Visit, id: &str) -> Result<Found, Trouble> {
    let id: HardshipId = id.parse()?;
    let now = visit.house.archive.weighing(id).await?.ok_or(Trouble::NotThere)?;
    let opened = Opened::of(visit, now.person).await?;
    Ok(Found { now, opened })
}

/// The weighing with this id, for a deed that this worker may do.
pub async fn find_for(visit: &Visit, id: &str, deed: Deed) -> Result<Found, Trouble> {
    visit.must_be_allowed(deed)?;
    find(visit, id).await
}

/// The names of colleagues: whoever proposed and whoever confirms are two people.
pub async fn colleagues(visit: &Visit) -> Result<HashMap<WorkerId, String>, Trouble> {
    let staff = visit.house.archive.staff().await?;
    Ok(staff.into_iter().map(|one| (one.id, one.card.name.reveal().to_owned())).collect())
}

/// Who says so, as the form sends it; nothing when nobody was chosen.
pub fn said_by(word: &str) -> Option<SaidBy> {
    SaidBy::ALL.iter().copied().find(|one| one.name() == word)
}
