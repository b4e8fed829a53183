//! What this worker gave a moment ago, so that a mistake is taken back where it was made.

use std::collections::BTreeMap;

use domain::bed::Kind;
use domain::command::Place;
use domain::deed::Deed;
use domain::event::Class;
use domain::id::{BedId, CommandId, HouseholdId, PersonId};
use domain::person::called;
use jiff::{SignedDuration, Timestamp};
use permission::Purpose;
use store::{BedNow, Known};

use crate::answer::Trouble;
use crate::chance;
use crate::tonight::show::view::House;
use crate::visit::Visit;

/// For so long it stands there.
const A_MOMENT: SignedDuration = SignedDuration::from_mins(60);

/// Beds that were given together.
pub struct Recent {
    pub called: Vec<Option<String>>,
    pub place: String,
    /// One of them, at which it is taken back, and under which number.
    pub bed: BedId,
    pub command: CommandId,
}

/// Who stays together, and when they got their beds.
type Together = (Timestamp, Option<HouseholdId>, Option<PersonId>);

/// What this worker gave in the last hour, the latest first.
pub async fn recent(visit: &Visit, house: &House) -> Result<Vec<Recent>, Trouble> {
    if !visit.may(Deed::TakeBackAssigning, Place::House) {
        return Ok(vec![]);
    }
    let of_late = |bed: &&BedNow| {
        bed.claim.is_some_and(|claimed| {
            let given = matches!(claimed.claim.kind, Kind::Taken { .. }) && claimed.claim.request.is_none();
            given && claimed.by == visit.me.worker.id && visit.now.at.duration_since(claimed.since) < A_MOMENT
        })
    };
    let beds: Vec<&BedNow> = house.beds().filter(of_late).collect();
    let people: Vec<PersonId> = beds.iter().filter_map(|bed| Some(bed.claim?.claim.person)).collect();
    let sight = visit.sight(Purpose::ShelterTonight, &[Class::Night], Place::House)?;
    let cards = visit.house.archive.cards(&sight, &people, &visit.now).await?;
    let mut together: BTreeMap<Together, Vec<(&BedNow, Option<String>)>> = BTreeMap::new();
    for bed in beds {
        let Some(claimed) = bed.claim else { continue };
        let known: Option<&Known> = cards.iter().find(|known| known.person == claimed.claim.person);
        let household = known.and_then(|known| known.household);
        let alone = household.is_none().then_some(claimed.claim.person);
        let name = known.and_then(|known| called(&known.card.names)).map(str::to_owned);
        together.entry((claimed.since, household, alone)).or_default().push((bed, name));
    }
    let one = |beds: Vec<(&BedNow, Option<String>)>| {
        let (first, _) = beds.first()?;
        let (bed, location) = (first.id, first.location);
        let mut rooms: Vec<_> = beds.iter().map(|(bed, _)| bed.room).collect();
        rooms.sort_unstable();
        rooms.dedup();
        let called = beds.into_iter().map(|(_, name)| name).collect();
        Some(Recent { called, place: house.place(location, &rooms), bed, command: chance::command() })
    };
    Ok(together.into_values().rev().filter_map(one).collect())
}
