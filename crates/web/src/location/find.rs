//! The location in an address, when it is there and this worker may do something with it.

use domain::command::Place;
use domain::deed::Deed;
use domain::id::LocationId;
use store::LocationNow;

use crate::answer::Trouble;
use crate::visit::Visit;

/// The location with this id, open or closed.
pub async fn find(visit: &Visit, id: &str) -> Result<LocationNow, Trouble> {
    let id: LocationId = id.parse()?;
    visit.see(permission::Page::Locations, Place::Location(id))?;
    visit.house.archive.locations().await?.into_iter().find(|one| one.id == id).ok_or(Trouble::NotThere)
}

/// The location with this id, for a deed that this worker may do there.
pub async fn find_for(visit: &Visit, id: &str, deed: Deed) -> Result<LocationNow, Trouble> {
    let location = find(visit, id).await?;
    let may = visit.may(deed, Place::Location(location.id)) && location.closed_at.is_none();
    if may { Ok(location) } else { Err(Trouble::NotThere) }
}
