//! Keeping a bed for requests for tonight, or stopping that. Whoever has it now keeps it.

use std::collections::BTreeMap;

use super::Event as BedEvent;
use crate::command::{Command, Past, Place};
use crate::deed::Deed;
use crate::event::{Event, Subject};
use crate::id::{BedId, LocationId};
use crate::location::Premises;
use crate::moment::Moment;

/// A bed is, or is not any more, only for requests for tonight.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SetReserve {
    /// In which location.
    pub location: LocationId,
    /// Which bed.
    pub bed: BedId,
    /// Whether it is kept for tonight.
    pub reserve: bool,
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
    /// It stands like that.
    #[error("this is already so")]
    AlreadySo,
}

/// Which beds are kept for tonight.
#[derive(Default)]
pub struct Beds {
    premises: Premises,
    reserve: BTreeMap<BedId, bool>,
}

impl Past for Beds {
    fn evolve(&mut self, event: &Event) {
        self.premises.evolve(event);
        let Event::Bed(event) = event else { return };
        match *event {
            BedEvent::ReserveSet { bed, reserve } => {
                self.reserve.insert(bed, reserve);
            }
            BedEvent::BedAdded { .. }
            | BedEvent::PaperSet { .. }
            | BedEvent::TakenOutOfUse { .. }
            | BedEvent::BroughtBack { .. }
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

impl Command for SetReserve {
    const DEED: Deed = Deed::SetReserve;
    type Past = Beds;
    type Refusal = Refusal;

    fn about(&self, _: &Beds) -> Vec<Subject> {
        vec![Subject::Location(self.location), Subject::Bed(self.bed)]
    }

    fn place(&self) -> Place {
        Place::Location(self.location)
    }

    fn decide(self, past: &Beds, _: &Moment) -> Result<Vec<Event>, Refusal> {
        let SetReserve { location, bed, reserve } = self;
        if past.premises.building(location).ok_or(Refusal::NotThere)?.closed {
            return Err(Refusal::Closed);
        }
        if !past.premises.stands_in(location, bed) {
            return Err(Refusal::NotThere);
        }
        if past.reserve.get(&bed).copied().unwrap_or(false) == reserve {
            return Err(Refusal::AlreadySo);
        }
        Ok(vec![BedEvent::ReserveSet { bed, reserve }.into()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command::judge;
    use crate::location;
    use crate::story::{BED, LOCATION, bed_added, monday_evening, opened, room_added};

    #[test]
    fn a_bed_is_kept_for_tonight_and_given_free_again() {
        check(&[opened(), room_added(), bed_added()], true, None);
        check(&[opened(), room_added(), bed_added(), set(true)], false, None);
    }

    #[test]
    fn what_stands_is_not_written_again() {
        check(&[opened(), room_added(), bed_added()], false, Some(Refusal::AlreadySo));
        check(&[opened(), room_added(), bed_added(), set(true)], true, Some(Refusal::AlreadySo));
    }

    #[test]
    fn it_takes_a_bed_in_an_open_location() {
        check(&[opened(), room_added()], true, Some(Refusal::NotThere));
        let closed = location::Event::LocationClosed { location: LOCATION };
        check(&[opened(), room_added(), bed_added(), closed.into()], true, Some(Refusal::Closed));
    }

    #[track_caller]
    fn check(history: &[Event], reserve: bool, expected: Option<Refusal>) {
        let expected = expected.map_or(Ok(vec![set(reserve)]), Err);
        let command = SetReserve { location: LOCATION, bed: BED, reserve };
        assert_eq!(judge(history, command, &monday_evening()), expected);
    }

    fn set(reserve: bool) -> Event {
        BedEvent::ReserveSet { bed: BED, reserve }.into()
    }
}
