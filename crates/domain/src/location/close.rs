//! Closing a location. Nobody is put on the street by it: whoever has a bed there goes somewhere,
//! and whoever had one kept asks again and rings.

use std::collections::{BTreeMap, BTreeSet};

use super::{Event as LocationEvent, Premises};
use crate::bed::{Claim, Claims, Event as BedEvent, Kind, LeftFor};
use crate::command::{Command, Past, Place};
use crate::deed::Deed;
use crate::event::{Event, Subject};
use crate::id::{LocationId, PersonId, RequestId};
use crate::moment::Moment;
use crate::tonight::{Event as Tonight, Placing, Released};

/// A location is to be closed.
#[derive(Clone, Debug, PartialEq)]
pub struct CloseLocation {
    /// Which.
    pub location: LocationId,
    /// Where those who still have a bed there go. Whoever moves to another bed of the house has
    /// moved before, and is not inside any more.
    pub moves: Vec<(PersonId, Destination)>,
}

/// Where somebody goes when a location closes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Destination {
    /// To an own place.
    OwnPlace,
    /// To another shelter or city.
    ElsewhereSheltered,
    /// Nowhere yet: they ask for a bed tonight. Those of one household share a request.
    AsksTonight(RequestId),
}

/// Why it is not closed.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// There is no such location.
    #[error("there is no such location")]
    NotThere,
    /// It closed before.
    #[error("this location is already closed")]
    Closed,
    /// These people have a bed there and nobody said where they go.
    #[error("people still have a bed here and nobody said where they go")]
    StillInside(Vec<PersonId>),
    /// This person has no bed there to leave.
    #[error("somebody on the list has no bed here")]
    NotInside(PersonId),
    /// A bed here is kept for somebody who comes from another house: ask that house for it, or let them come first.
    #[error("a bed is kept here for somebody who comes from another house")]
    Expected(PersonId),
    /// The request they would share was made before.
    #[error("one of the new requests for tonight already exists")]
    RequestInUse(RequestId),
}

/// What stands in the location, who has which bed, and which requests there are.
#[derive(Default)]
pub struct Inside {
    premises: Premises,
    claims: Claims,
    requests: BTreeSet<RequestId>,
}

impl Past for Inside {
    fn evolve(&mut self, event: &Event) {
        self.premises.evolve(event);
        self.claims.evolve(event);
        let Event::Tonight(event) = event else { return };
        self.requests.insert(event.request());
    }
}

impl Command for CloseLocation {
    const DEED: Deed = Deed::CloseLocation;
    type Past = Inside;
    type Refusal = Refusal;

    fn about(&self, past: &Inside) -> Vec<Subject> {
        let beds = past.premises.beds_in(self.location).map(|(bed, _)| Subject::Bed(bed));
        let requests = self.asking().map(|(_, request)| Subject::Request(request));
        [Subject::Location(self.location)].into_iter().chain(beds).chain(requests).collect()
    }

    fn place(&self) -> Place {
        Place::Location(self.location)
    }

    fn decide(self, past: &Inside, now: &Moment) -> Result<Vec<Event>, Refusal> {
        let location = self.location;
        if past.premises.building(location).ok_or(Refusal::NotThere)?.closed {
            return Err(Refusal::Closed);
        }
        let expected = past.claims.in_location(location, now.at).find(|claim| claim.kind == Kind::Kept);
        if let Some(claim) = expected {
            return Err(Refusal::Expected(claim.person));
        }
        let claims = past.claims.in_location(location, now.at);
        let (taken, held): (Vec<Claim>, Vec<Claim>) = claims.partition(|claim| match claim.kind {
            Kind::Taken { .. } => true,
            Kind::Held { .. } | Kind::Kept => false,
        });
        if let Some((stranger, _)) = self.moves.iter().find(|(who, _)| taken.iter().all(|claim| claim.person != *who)) {
            return Err(Refusal::NotInside(*stranger));
        }
        if let Some((_, request)) = self.asking().find(|(_, request)| past.requests.contains(request)) {
            return Err(Refusal::RequestInUse(request));
        }
        let mut events = self.leave(&taken)?;
        events.extend(release(&held));
        events.extend(self.ask(now));
        events.push(LocationEvent::LocationClosed { location }.into());
        Ok(events)
    }
}

impl CloseLocation {
    /// Who asks for a bed tonight, in which request.
    fn asking(&self) -> impl Iterator<Item = (PersonId, RequestId)> {
        self.moves.iter().filter_map(|&(person, destination)| match destination {
            Destination::AsksTonight(request) => Some((person, request)),
            Destination::OwnPlace | Destination::ElsewhereSheltered => None,
        })
    }

    fn leave(&self, taken: &[Claim]) -> Result<Vec<Event>, Refusal> {
        let destinations: BTreeMap<PersonId, Destination> = self.moves.iter().copied().collect();
        let mut events = Vec::new();
        let mut still_inside = Vec::new();
        for &Claim { bed, person, .. } in taken {
            let Some(destination) = destinations.get(&person) else {
                still_inside.push(person);
                continue;
            };
            let left_for = match destination {
                Destination::OwnPlace => LeftFor::OwnPlace,
                Destination::ElsewhereSheltered => LeftFor::ElsewhereSheltered,
                // Where they will sleep is known only when the request ends.
                Destination::AsksTonight(_) => LeftFor::NotKnown,
            };
            events.push(BedEvent::BedLeft { bed, person, left_for }.into());
        }
        if still_inside.is_empty() { Ok(events) } else { Err(Refusal::StillInside(still_inside)) }
    }

    fn ask(&self, now: &Moment) -> impl Iterator<Item = Event> {
        let mut requests: BTreeMap<RequestId, BTreeSet<PersonId>> = BTreeMap::new();
        for (person, request) in self.asking() {
            requests.entry(request).or_default().insert(person);
        }
        requests.into_iter().map(|(request, people)| {
            Tonight::TonightRequested { request, people: people.into_iter().collect(), at: now.at }.into()
        })
    }
}

/// Held beds come free by request, so that each request is open again as a whole.
fn release(held: &[Claim]) -> impl Iterator<Item = Event> {
    let mut released: BTreeMap<RequestId, Vec<Placing>> = BTreeMap::new();
    for &Claim { bed, person, request, .. } in held {
        if let Some(request) = request {
            released.entry(request).or_default().push(Placing { person, bed });
        }
    }
    let because = Released::ByWorker;
    released.into_iter().map(move |(request, places)| Tonight::HoldReleased { request, places, because }.into())
}

#[cfg(test)]
#[path = "close_tests.rs"]
mod tests;
