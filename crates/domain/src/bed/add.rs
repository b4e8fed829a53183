//! Adding a bed to a room.

use super::Event as BedEvent;
use crate::command::{Command, Place};
use crate::deed::Deed;
use crate::event::{Event, Subject};
use crate::id::{BedId, LocationId, RoomId};
use crate::location::{Premises, label};
use crate::moment::Moment;

/// A room is to have another bed.
#[derive(Clone, Debug, PartialEq)]
pub struct AddBed {
    /// In which location.
    pub location: LocationId,
    /// In which room.
    pub room: RoomId,
    /// Under which id, made by the asker.
    pub bed: BedId,
    /// What is written on it.
    pub label: String,
}

/// Why it is not added.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// There is no such room in this location.
    #[error("there is no such room in this location")]
    NotThere,
    /// The location closed.
    #[error("this location is closed")]
    Closed,
    /// The id is in use.
    #[error("this bed was already added")]
    AlreadyAdded,
    /// No label, or one that does not fit on a bed.
    #[error("a bed needs a label of at most eighty characters")]
    ImpossibleLabel,
    /// Nobody could tell the two apart.
    #[error("this room already has a bed with that label")]
    LabelTaken,
}

impl Command for AddBed {
    const DEED: Deed = Deed::AddBed;
    type Past = Premises;
    type Refusal = Refusal;

    fn about(&self, _: &Premises) -> Vec<Subject> {
        vec![Subject::Location(self.location), Subject::Bed(self.bed)]
    }

    fn place(&self) -> Place {
        Place::Location(self.location)
    }

    fn decide(self, past: &Premises, _: &Moment) -> Result<Vec<Event>, Refusal> {
        let AddBed { location, room, bed, label } = self;
        if past.building(location).ok_or(Refusal::NotThere)?.closed {
            return Err(Refusal::Closed);
        }
        past.room(location, room).ok_or(Refusal::NotThere)?;
        if past.spot(bed).is_some() {
            return Err(Refusal::AlreadyAdded);
        }
        let label = label::clean(&label).ok_or(Refusal::ImpossibleLabel)?;
        let mut beside = past.beds_in(location).filter(|(_, spot)| spot.room == room);
        if beside.any(|(_, spot)| label::alike(&spot.label, &label)) {
            return Err(Refusal::LabelTaken);
        }
        Ok(vec![BedEvent::BedAdded { location, room, bed, label }.into()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command::judge;
    use crate::location;
    use crate::story::{BED, LOCATION, ROOM, bed_added, monday_evening, opened, room_added, room_facts};

    #[test]
    fn a_room_gets_a_bed() {
        check(&[opened(), room_added()], BED, "1a", None);
    }

    #[test]
    fn a_bed_stands_in_a_room_of_the_location_that_is_named() {
        check(&[], BED, "1a", Some(Refusal::NotThere));
        check(&[opened()], BED, "1a", Some(Refusal::NotThere));
        let (location, facts) = (LocationId::new(9), room_facts());
        let elsewhere = location::Event::RoomAdded { location, room: ROOM, facts };
        check(&[opened(), elsewhere.into()], BED, "1a", Some(Refusal::NotThere));
    }

    #[test]
    fn a_closed_location_gets_no_beds() {
        let closed = location::Event::LocationClosed { location: LOCATION };
        check(&[opened(), room_added(), closed.into()], BED, "1a", Some(Refusal::Closed));
    }

    #[test]
    fn no_two_beds_of_a_room_have_one_label() {
        let history = [opened(), room_added(), bed_added()];
        check(&history, BedId::new(9), "1A", Some(Refusal::LabelTaken));
        check(&history, BedId::new(9), "1b", None);
        check(&history, BED, "1b", Some(Refusal::AlreadyAdded));
        check(&history, BedId::new(9), "", Some(Refusal::ImpossibleLabel));
    }

    #[track_caller]
    fn check(history: &[Event], bed: BedId, label: &str, expected: Option<Refusal>) {
        let added = BedEvent::BedAdded { location: LOCATION, room: ROOM, bed, label: label.into() };
        let expected = expected.map_or(Ok(vec![added.into()]), Err);
        let command = AddBed { location: LOCATION, room: ROOM, bed, label: label.into() };
        assert_eq!(judge(history, command, &monday_evening()), expected);
    }
}
