//! Moving a whole household to other beds at once, for longer than tonight: everybody or nobody. Whoever has no bed yet comes along.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::bed::fit::For;
use crate::bed::{Event as Bed, Kind, LeftFor, Standing, Unfit};
use crate::command::{Command, Past, Place};
use crate::deed::Deed;
use crate::event::{Event, Subject};
use crate::household::Event as HouseholdEvent;
use crate::id::{HouseholdId, LocationId, PersonId, RequestId};
use crate::moment::Moment;
use crate::tonight::Placing;

/// These people leave the beds that they have for these.
#[derive(Clone, Debug)]
pub struct MoveHousehold {
    /// Where the new beds stand.
    pub location: LocationId,
    /// Who gets which bed: everybody of the household who has a bed, and whoever comes along.
    pub places: Vec<Placing>,
}

/// Why not now. Nobody moved.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// Nobody was named.
    #[error("a bed is given to somebody")]
    Nobody,
    /// They have these beds.
    #[error("these people have these beds")]
    AlreadyThere,
    /// Others of the household would stay behind in their beds.
    #[error("others of this household would stay behind")]
    LeavesBehind(Vec<PersonId>),
    /// This person asks for a bed tonight: give it through that request, so that it stops ringing.
    #[error("this person asks for a bed tonight")]
    AsksTonight(PersonId, RequestId),
    /// The beds cannot be given to these people.
    #[error(transparent)]
    Unfit(#[from] Unfit),
}

/// What must be known to give beds, and who belongs together.
#[derive(Default)]
pub struct Moving {
    standing: Standing,
    household_of: BTreeMap<PersonId, HouseholdId>,
}

impl Past for Moving {
    fn evolve(&mut self, event: &Event) {
        self.standing.evolve(event);
        let Event::Household(event) = event else { return };
        match *event {
            HouseholdEvent::HouseholdJoined { household, person } => {
                self.household_of.insert(person, household);
            }
            HouseholdEvent::HouseholdLeft { person, .. } => {
                self.household_of.remove(&person);
            }
        }
    }
}

impl Moving {
    fn households(&self, places: &[Placing]) -> Vec<HouseholdId> {
        places.iter().filter_map(|placing| self.household_of.get(&placing.person).copied()).collect()
    }

    /// Everybody who belongs with one of these, themselves among them.
    fn members(&self, places: &[Placing]) -> impl Iterator<Item = PersonId> {
        let households = self.households(places);
        let of = |(person, household): (&PersonId, &HouseholdId)| households.contains(household).then_some(*person);
        let members: Vec<PersonId> = self.household_of.iter().filter_map(of).collect();
        members.into_iter()
    }

    fn left_behind(&self, places: &[Placing], now: &Moment) -> Vec<PersonId> {
        let moves = |person: &PersonId| places.iter().any(|placing| placing.person == *person);
        let sleeps = |person: &PersonId| self.standing.claims.of_person(*person, now.at).is_some();
        self.members(places).filter(|person| !moves(person) && sleeps(person)).collect()
    }
}

impl Command for MoveHousehold {
    const DEED: Deed = Deed::MoveHousehold;
    type Past = Moving;
    type Refusal = Refusal;

    fn about(&self, past: &Moving) -> Vec<Subject> {
        let mut subjects = past.standing.about(self.location, &self.places);
        subjects.extend(past.households(&self.places).into_iter().map(Subject::Household));
        subjects.extend(past.members(&self.places).map(Subject::Person));
        subjects
    }

    fn place(&self) -> Place {
        Place::Location(self.location)
    }

    fn decide(self, past: &Moving, now: &Moment) -> Result<Vec<Event>, Refusal> {
        let MoveHousehold { location, places } = self;
        if places.is_empty() {
            return Err(Refusal::Nobody);
        }
        let left_behind = past.left_behind(&places, now);
        if !left_behind.is_empty() {
            return Err(Refusal::LeavesBehind(left_behind));
        }
        past.standing.judge(location, &places, For::Longer, now)?;
        let mut left = Vec::new();
        // Whoever was to leave on a morning still leaves on that morning.
        let mut given: BTreeMap<Option<Date>, Vec<Placing>> = BTreeMap::new();
        for placing in places {
            let Placing { person, bed } = placing;
            if let Some(request) = past.standing.requests.open_for(person, now.at) {
                return Err(Refusal::AsksTonight(person, request));
            }
            let until = match past.standing.claims.of_person(person, now.at) {
                None => None,
                Some(claim) if claim.bed == bed => continue,
                Some(claim) => match claim.kind {
                    Kind::Held { .. } | Kind::Kept => return Err(Unfit::HasABed(person).into()),
                    Kind::Taken { until } => {
                        left.push(Bed::BedLeft { bed: claim.bed, person, left_for: LeftFor::AnotherBed });
                        until
                    }
                },
            };
            given.entry(until).or_default().push(placing);
        }
        if given.is_empty() {
            return Err(Refusal::AlreadyThere);
        }
        let given = given.into_iter().map(|(until, places)| Bed::BedsAssigned { location, places, until });
        Ok(left.into_iter().chain(given).map(Event::from).collect())
    }
}

#[cfg(test)]
mod tests;
