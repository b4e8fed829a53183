//! The bed in an address, with its room and its location. What is not there and what is not this
//! worker's to see are the same answer.

use domain::command::Place;
use domain::deed::Deed;
use domain::id::BedId;
use permission::Page;
use store::{BedNow, LocationNow, RoomNow};

use crate::answer::Trouble;
use crate::visit::Visit;

/// A bed where it stands.
pub struct Found {
    pub bed: BedNow,
    pub room: RoomNow,
    pub location: LocationNow,
}

impl Found {
    /// Where it is, for the guard.
    pub fn place(&self) -> Place {
        Place::Location(self.bed.location)
    }
}

/// The bed with this id.
pub async fn find(visit: &Visit, id: &str) -> Result<Found, Trouble> {
    let id: BedId = id.parse()?;
    let archive = &visit.house.archive;
    let beds = archive.beds(&visit.now).await?;
    let bed = beds.into_iter().find(|bed| bed.id == id).ok_or(Trouble::NotThere)?;
    visit.see(Page::Board, Place::Location(bed.location))?;
    let room = archive.rooms().await?.into_iter().find(|room| room.id == bed.room).ok_or(Trouble::NotThere)?;
    let location = archive.locations().await?.into_iter().find(|one| one.id == bed.location);
    Ok(Found { bed, room, location: location.ok_or(Trouble::NotThere)? })
}

/// The bed with this id, for a deed that this worker may do there.
pub async fn find_for(visit: &Visit, id: &str, deed: Deed) -> Result<Found, Trouble> {
    let found = find(visit, id).await?;
    if visit.may(deed, found.place()) { Ok(found) } else { Err(Trouble::NotThere) }
}
