//! Who has which bed: the one fold over holds, arrivals and leavings that every deed reads.

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::civil::Date;

use super::{Event as BedEvent, LeftFor};
use crate::command::Past;
use crate::event::Event;
use crate::id::{BedId, LocationId, PersonId, RequestId};
use crate::tonight::{Event as Tonight, Placing};

/// Somebody's right to a bed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Claim {
    /// Which bed.
    pub bed: BedId,
    /// Where it stands.
    pub location: LocationId,
    /// Whose it is.
    pub person: PersonId,
    /// The request that it came from, if it came from one.
    pub request: Option<RequestId>,
    /// Held or taken.
    pub kind: Kind,
}

/// Held or taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Kept until this moment; afterwards it is nobody's, whether or not anybody wrote that down.
    Held {
        /// The first moment at which it is not kept any more.
        until: Timestamp,
    },
    /// Kept without an end, for somebody who comes from another house.
    Kept,
    /// In use.
    Taken {
        /// The morning on which it comes free, if that is known.
        until: Option<Date>,
    },
}

impl Claim {
    /// Whether it still counts at this moment.
    pub fn in_force(&self, at: Timestamp) -> bool {
        match self.kind {
            Kind::Held { until } => at < until,
            Kind::Kept | Kind::Taken { .. } => true,
        }
    }
}

/// All claims, as far as the histories read so far tell.
///
/// What it says of a bed is right when that bed's history was read, and what it says of a person
/// when that person's history was read.
#[derive(Clone, Debug, Default)]
pub struct Claims {
    now: BTreeMap<BedId, Claim>,
    /// Claims that were left, so that a leaving can be taken back.
    left: BTreeMap<BedId, Claim>,
}

impl Past for Claims {
    fn evolve(&mut self, event: &Event) {
        match event {
            Event::Tonight(event) => self.tonight(event),
            Event::Bed(event) => self.bed(event),
            Event::Person(_)
            | Event::Household(_)
            | Event::Location(_)
            | Event::Night(_)
            | Event::Staff(_)
            | Event::Admission(_)
            | Event::Hardship(_)
            | Event::Objection(_)
            | Event::Plan(_)
            | Event::Procedure(_)
            | Event::Learning(_)
            | Event::Letter(_)
            | Event::Rules(_)
            | Event::Referral(_)
            | Event::Allowance(_)
            | Event::Conference(_)
            | Event::Wish(_)
            | Event::Complaint(_)
            | Event::Outward(_)
            | Event::Transfer(_)
            | Event::Outflow(_)
            | Event::Forgetting(_)
            | Event::Proposal(_) => (),
        }
    }
}

impl Claims {
    /// Who has this bed at this moment.
    pub fn of_bed(&self, bed: BedId, at: Timestamp) -> Option<Claim> {
        self.now.get(&bed).copied().filter(|claim| claim.in_force(at))
    }

    /// Which bed this person has at this moment.
    pub fn of_person(&self, person: PersonId, at: Timestamp) -> Option<Claim> {
        self.now.values().copied().find(|claim| claim.person == person && claim.in_force(at))
    }

    /// Every claim on one of these beds, whether or not it has run out.
    pub fn of_beds(&self, beds: &[BedId]) -> impl Iterator<Item = Claim> {
        beds.iter().filter_map(|bed| self.now.get(bed).copied())
    }

    /// Everybody who has a bed in this location at this moment.
    pub fn in_location(&self, location: LocationId, at: Timestamp) -> impl Iterator<Item = Claim> {
        self.now.values().copied().filter(move |claim| claim.location == location && claim.in_force(at))
    }

    /// The claim that this person had on this bed before leaving it.
    pub fn left(&self, bed: BedId, person: PersonId) -> Option<Claim> {
        self.left.get(&bed).copied().filter(|claim| claim.person == person)
    }

    fn tonight(&mut self, event: &Tonight) {
        match event {
            Tonight::BedsHeld { request, location, places, until } => {
                self.set(*location, places, Some(*request), Kind::Held { until: *until });
            }
            Tonight::HoldExtended { places, until, .. } => {
                for Placing { bed, person } in places {
                    if let Some(claim) = self.now.get_mut(bed).filter(|claim| claim.person == *person) {
                        claim.kind = Kind::Held { until: *until };
                    }
                }
            }
            Tonight::ArrivalConfirmed { request, location, places, until } => {
                self.set(*location, places, Some(*request), Kind::Taken { until: *until });
            }
            Tonight::HoldReleased { places, .. } | Tonight::ArrivalTakenBack { places, .. } => {
                for placing in places {
                    self.free(placing);
                }
            }
            Tonight::TonightRequested { .. }
            | Tonight::RequestRang { .. }
            | Tonight::RequestEnded { .. }
            | Tonight::RequestReopened { .. }
            | Tonight::ProposalOverruled { .. } => (),
        }
    }

    fn bed(&mut self, event: &BedEvent) {
        match event {
            BedEvent::BedsAssigned { location, places, until } => {
                self.set(*location, places, None, Kind::Taken { until: *until });
            }
            // Whoever left for another house has the bed there: nothing here can be taken back.
            BedEvent::BedLeft { bed, person, left_for: LeftFor::Transfer } => {
                self.free(&Placing { bed: *bed, person: *person });
                self.left.retain(|left, claim| left != bed || claim.person != *person);
            }
            BedEvent::BedLeft { bed, person, .. } => {
                if let Some(claim) = self.free(&Placing { bed: *bed, person: *person }) {
                    self.left.insert(*bed, claim);
                }
            }
            BedEvent::BedsKept { location, places } => self.set(*location, places, None, Kind::Kept),
            BedEvent::KeptLetGo { places } | BedEvent::AssigningTakenBack { places } => {
                for placing in places {
                    self.free(placing);
                }
            }
            BedEvent::LeavingTakenBack { bed, person } => {
                if let Some(claim) = self.left(*bed, *person) {
                    self.now.insert(*bed, claim);
                }
            }
            BedEvent::BedAdded { .. }
            | BedEvent::ReserveSet { .. }
            | BedEvent::PaperSet { .. }
            | BedEvent::TakenOutOfUse { .. }
            | BedEvent::BroughtBack { .. }
            | BedEvent::PlaceOverruled { .. } => (),
        }
    }

    /// Nobody has two beds: whatever these people still held and let lapse is theirs no more.
    fn set(&mut self, location: LocationId, places: &[Placing], request: Option<RequestId>, kind: Kind) {
        self.now.retain(|_, claim| places.iter().all(|placing| placing.person != claim.person));
        for Placing { bed, person } in places.iter().copied() {
            self.now.insert(bed, Claim { bed, location, person, request, kind });
        }
    }

    fn free(&mut self, placing: &Placing) -> Option<Claim> {
        let claim = self.now.get(&placing.bed).copied().filter(|claim| claim.person == placing.person)?;
        self.now.remove(&placing.bed);
        Some(claim)
    }
}

#[cfg(test)]
mod tests {
    use jiff::SignedDuration;

    use super::*;

    const BED: BedId = BedId::new(1);
    const LOCATION: LocationId = LocationId::new(2);
    const PERSON: PersonId = PersonId::new(3);
    const REQUEST: RequestId = RequestId::new(4);
    const NOW: Timestamp = Timestamp::UNIX_EPOCH;

    #[test]
    fn a_hold_counts_until_its_last_moment_and_not_after() {
        let mut claims = Claims::default();
        let until = NOW + SignedDuration::from_mins(90);
        claims.evolve(&held(until));
        assert!(claims.of_bed(BED, until - SignedDuration::from_secs(1)).is_some());
        assert_eq!(claims.of_bed(BED, until), None);
        assert_eq!(claims.of_person(PERSON, until), None);
    }

    #[test]
    fn a_leaving_that_is_taken_back_leaves_no_trace_on_the_bed() {
        let mut claims = Claims::default();
        claims.evolve(&Event::from(BedEvent::BedsAssigned { location: LOCATION, places: places(), until: None }));
        let before = claims.of_bed(BED, NOW);
        claims.evolve(&Event::from(BedEvent::BedLeft { bed: BED, person: PERSON, left_for: LeftFor::NotKnown }));
        assert_eq!(claims.of_bed(BED, NOW), None);
        claims.evolve(&Event::from(BedEvent::LeavingTakenBack { bed: BED, person: PERSON }));
        assert_eq!(claims.of_bed(BED, NOW), before);
    }

    fn held(until: Timestamp) -> Event {
        Event::from(Tonight::BedsHeld { request: REQUEST, location: LOCATION, places: places(), until })
    }

    fn places() -> Vec<Placing> {
        vec![Placing { person: PERSON, bed: BED }]
    }
}
