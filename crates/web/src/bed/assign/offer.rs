//! Which beds of a location, or of all, can be had for longer: the same weighing as for tonight, over
//! locations whose reserve is not there.

use std::collections::BTreeSet;

use domain::bed::fit::{Misfit, RoomState};
use domain::id::{BedId, LocationId, PersonId};
use placement::Excluded;

use crate::answer::Trouble;
use crate::tonight::show::view::{self, House, Offer, Unfitting};
use crate::visit::Visit;

/// What fits these people here, or anywhere, best first, and why every other bed does not.
pub async fn offers(
    visit: &Visit,
    location: Option<LocationId>,
    people: &[PersonId],
) -> Result<(Vec<Offer>, Vec<Unfitting>), Trouble> {
    if people.is_empty() {
        return Ok((Vec::new(), Vec::new()));
    }
    let mut fitting = visit.house.archive.fitting(people, &visit.now).await?;
    fitting.rooms.retain(|room| location.is_none_or(|location| room.location == location));
    let reserve: Vec<Excluded> = fitting.rooms.iter_mut().filter_map(without_reserve).collect();
    let mut found = placement::propose(&fitting.guests, &fitting.rooms, &fitting.elsewhere, &visit.now);
    found.excluded.extend(reserve);
    Ok(view::in_words(visit, &House::of(visit).await?, &found))
}

/// Takes the reserve out of a room, and says so.
fn without_reserve(room: &mut RoomState) -> Option<Excluded> {
    let beds: Vec<BedId> = room.beds.iter().filter(|bed| bed.reserve).map(|bed| bed.bed).collect();
    room.beds.retain(|bed| !bed.reserve);
    let because = BTreeSet::from([Misfit::Reserve]);
    (!beds.is_empty()).then_some(Excluded { location: room.location, room: room.room, beds, because })
}
