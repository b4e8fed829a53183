//! Taking a bed into use again.

use std::collections::BTreeSet;

use super::Event as BedEvent;
use crate::command::{Command, Past, Place};
use crate::deed::Deed;
use crate::event::{Event, Subject};
use crate::id::{BedId, LocationId};
use crate::location::Premises;
use crate::moment::Moment;

/// A bed can be used again.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct BringBack {
    /// In which location.
    pub location: LocationId,
    /// Which bed.
    pub bed: BedId,
}

/// Why this is not done.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// There is no such bed in this location.
    #[error("there is no such bed in this location")]
    NotThere,
    /// The location closed.
    #[error("this location is closed")]
    Closed,
    /// It is in use.
    #[error("this bed is not out of use")]
    NotOut,
}

/// What stands where, and which beds are out of use.
#[derive(Default)]
pub struct Beds {
    premises: Premises,
    out: BTreeSet<BedId>,
}

impl Past for Beds {
    fn evolve(&mut self, event: &Event) {
        self.premises.evolve(event);
        let Event::Bed(event) = event else { return };
        match *event {
            BedEvent::TakenOutOfUse { bed, .. } => {
                self.out.insert(bed);
            }
            BedEvent::BroughtBack { bed } => {
                self.out.remove(&bed);
            }
            BedEvent::BedAdded { .. }
            | BedEvent::ReserveSet { .. }
            | BedEvent::PaperSet { .. }
            | BedEvent::BedsAssigned { .. }
            | BedEvent::BedLeft { .. }
            | BedEvent::BedsKept { .. }
            | BedEvent::KeptLetGo { .. }
            | BedEvent::LeavingTakenBack { .. }
            | BedEvent::AssigningTakenBack { .. }
            | BedEvent::PlaceOverruled { .. } => (),
        }
    }
}

impl Command for BringBack {
    const DEED: Deed = Deed::BringBack;
    type Past = Beds;
    type Refusal = Refusal;

    fn about(&self, _: &Beds) -> Vec<Subject> {
        vec![Subject::Location(self.location), Subject::Bed(self.bed)]
    }

    fn place(&self) -> Place {
        Place::Location(self.location)
    }

    fn decide(self, past: &Beds, _: &Moment) -> Result<Vec<Event>, Refusal> {
        let BringBack { location, bed } = self;
        if past.premises.building(location).ok_or(Refusal::NotThere)?.closed {
            return Err(Refusal::Closed);
        }
        if !past.premises.stands_in(location, bed) {
            return Err(Refusal::NotThere);
        }
        if !past.out.contains(&bed) {
            return Err(Refusal::NotOut);
        }
        Ok(vec![BedEvent::BroughtBack { bed }.into()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bed::OutReason;
    use crate::command::judge;
    use crate::location;
    use crate::story::{BED, LOCATION, bed_added, monday_evening, opened, room_added};

    #[test]
    fn a_bed_comes_back_once() {
        check(&[opened(), room_added(), bed_added(), out()], None);
        check(&[opened(), room_added(), bed_added(), out(), back()], Some(Refusal::NotOut));
    }

    #[test]
    fn a_bed_in_use_has_nowhere_to_come_back_from() {
        check(&[opened(), room_added(), bed_added()], Some(Refusal::NotOut));
    }

    #[test]
    fn it_takes_a_bed_in_an_open_location() {
        check(&[opened(), room_added(), out()], Some(Refusal::NotThere));
        let closed = location::Event::LocationClosed { location: LOCATION };
        check(&[opened(), room_added(), bed_added(), out(), closed.into()], Some(Refusal::Closed));
    }

    #[track_caller]
    fn check(history: &[Event], expected: Option<Refusal>) {
        let expected = expected.map_or(Ok(vec![back()]), Err);
        assert_eq!(judge(history, BringBack { location: LOCATION, bed: BED }, &monday_evening()), expected);
    }

    fn out() -> Event {
        BedEvent::TakenOutOfUse { bed: BED, reason: OutReason::Broken, expected: None }.into()
    }

    fn back() -> Event {
        BedEvent::BroughtBack { bed: BED }.into()
    }
}
