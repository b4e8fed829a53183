//! Taking back a leaving that was written down by mistake: the person still has the bed.

use crate::bed::{Claims, Event as Bed};
use crate::command::{Command, Past, Place};
use crate::deed::Deed;
use crate::event::{Event, Subject};
use crate::id::{BedId, LocationId, PersonId, RequestId};
use crate::location::Premises;
use crate::moment::Moment;
use crate::tonight::Requests;

/// This person did not leave.
#[derive(Clone, Debug)]
pub struct TakeBackLeaving {
    /// Where the bed stands.
    pub location: LocationId,
    /// Which bed.
    pub bed: BedId,
    /// Who.
    pub person: PersonId,
}

/// Why not now.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// This person did not leave this bed, or it is out of use since.
    #[error("this person did not leave this bed")]
    NotLeft,
    /// The location closed since.
    #[error("this location is closed")]
    Closed,
    /// Somebody else has the bed by now.
    #[error("somebody else has the bed by now")]
    TakenSince,
    /// The person has another bed by now.
    #[error("this person has another bed by now")]
    HasABed,
    /// The person asks for a bed tonight by now.
    #[error("this person asks for a bed tonight")]
    AsksTonight(RequestId),
}

/// Who has the bed, what became of the location, and what of the person.
#[derive(Default)]
pub struct Known {
    premises: Premises,
    claims: Claims,
    requests: Requests,
    out: bool,
}

impl Past for Known {
    fn evolve(&mut self, event: &Event) {
        self.premises.evolve(event);
        self.claims.evolve(event);
        self.requests.evolve(event);
        match event {
            Event::Bed(Bed::TakenOutOfUse { .. }) => self.out = true,
            Event::Bed(Bed::BroughtBack { .. }) => self.out = false,
            Event::Bed(
                Bed::BedAdded { .. }
                | Bed::ReserveSet { .. }
                | Bed::PaperSet { .. }
                | Bed::BedsAssigned { .. }
                | Bed::BedLeft { .. }
                | Bed::BedsKept { .. }
                | Bed::KeptLetGo { .. }
                | Bed::LeavingTakenBack { .. }
                | Bed::AssigningTakenBack { .. }
                | Bed::PlaceOverruled { .. },
            )
            | Event::Person(_)
            | Event::Household(_)
            | Event::Tonight(_)
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

impl Command for TakeBackLeaving {
    const DEED: Deed = Deed::TakeBackLeaving;
    type Past = Known;
    type Refusal = Refusal;

    fn about(&self, _: &Known) -> Vec<Subject> {
        vec![Subject::Location(self.location), Subject::Bed(self.bed), Subject::Person(self.person)]
    }

    fn place(&self) -> Place {
        Place::Location(self.location)
    }

    fn decide(self, past: &Known, now: &Moment) -> Result<Vec<Event>, Refusal> {
        let TakeBackLeaving { location, bed, person } = self;
        let left = past.claims.left(bed, person).filter(|claim| claim.location == location);
        if left.is_none() || past.out {
            return Err(Refusal::NotLeft);
        }
        if past.premises.building(location).is_some_and(|building| building.closed) {
            return Err(Refusal::Closed);
        }
        if past.claims.of_bed(bed, now.at).is_some() {
            return Err(Refusal::TakenSince);
        }
        if past.claims.of_person(person, now.at).is_some() {
            return Err(Refusal::HasABed);
        }
        if let Some(request) = past.requests.open_for(person, now.at) {
            return Err(Refusal::AsksTonight(request));
        }
        Ok(vec![Bed::LeavingTakenBack { bed, person }.into()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bed::LeftFor;
    use crate::command::judge;
    use crate::location::Event as Location;
    use crate::tonight::testing::{AMIN, BELA, LOCATION, REQUEST, held, later, placing, requested};

    #[test]
    fn a_mistaken_leaving_is_undone() {
        check(&[], Ok(()));
    }

    #[test]
    fn a_bed_given_on_since_stays_given() {
        check(&[held(REQUEST, BELA, 1, later(90).at)], Err(Refusal::TakenSince));
    }

    #[test]
    fn nobody_comes_back_to_a_closed_location() {
        let facts = crate::story::location_facts();
        let opened = Location::LocationOpened { location: LOCATION, facts };
        let closed = Location::LocationClosed { location: LOCATION };
        check(&[opened.into(), closed.into()], Err(Refusal::Closed));
    }

    #[test]
    fn who_asks_for_a_bed_since_is_helped_there() {
        check(&[requested(REQUEST, &[AMIN])], Err(Refusal::AsksTonight(REQUEST)));
    }

    #[track_caller]
    fn check(since: &[Event], expected: Result<(), Refusal>) {
        let bed = BedId::new(1);
        let mut history: Vec<Event> = vec![
            Bed::BedsAssigned { location: LOCATION, places: vec![placing(AMIN, 1)], until: None }.into(),
            Bed::BedLeft { bed, person: AMIN, left_for: LeftFor::NotKnown }.into(),
        ];
        history.extend(since.iter().cloned());
        let command = TakeBackLeaving { location: LOCATION, bed, person: AMIN };
        assert_eq!(judge(&history, command, &later(0)).map(|_| ()), expected);
    }
}
