//! Adding a room to a location.

use super::{Event as LocationEvent, Premises, RoomFacts, label};
use crate::command::{Command, Place};
use crate::deed::Deed;
use crate::event::{Event, Subject};
use crate::id::{LocationId, RoomId};
use crate::moment::Moment;

/// A location is to have another room.
#[derive(Clone, Debug, PartialEq)]
pub struct AddRoom {
    /// Which location.
    pub location: LocationId,
    /// Under which id, made by the asker.
    pub room: RoomId,
    /// What it is and has.
    pub facts: RoomFacts,
}

/// Why it is not added.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// There is no such location.
    #[error("there is no such location")]
    NotThere,
    /// It closed.
    #[error("this location is closed")]
    Closed,
    /// The id is in use.
    #[error("this room was already added")]
    AlreadyAdded,
    /// No name, or one that does not fit on a door.
    #[error("a room needs a name of at most eighty characters")]
    ImpossibleName,
    /// Nobody could tell the two apart.
    #[error("this location already has a room with that name")]
    NameTaken,
}

impl Command for AddRoom {
    const DEED: Deed = Deed::AddRoom;
    type Past = Premises;
    type Refusal = Refusal;

    fn about(&self, _: &Premises) -> Vec<Subject> {
        vec![Subject::Location(self.location), Subject::Room(self.room)]
    }

    fn place(&self) -> Place {
        Place::Location(self.location)
    }

    fn decide(self, past: &Premises, _: &Moment) -> Result<Vec<Event>, Refusal> {
        let AddRoom { location, room, facts } = self;
        if past.building(location).ok_or(Refusal::NotThere)?.closed {
            return Err(Refusal::Closed);
        }
        if past.has_room(room) {
            return Err(Refusal::AlreadyAdded);
        }
        let name = label::clean(&facts.name).ok_or(Refusal::ImpossibleName)?;
        if past.rooms_in(location).any(|(_, there)| label::alike(&there.facts.name, &name)) {
            return Err(Refusal::NameTaken);
        }
        Ok(vec![LocationEvent::RoomAdded { location, room, facts: RoomFacts { name, ..facts } }.into()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command::judge;
    use crate::story::{LOCATION, ROOM, monday_evening, opened, room_added, room_facts};

    #[test]
    fn an_open_location_gets_a_room() {
        check(&[opened()], ROOM, "Kamer 1", None);
        check(&[], ROOM, "Kamer 1", Some(Refusal::NotThere));
        let closed = LocationEvent::LocationClosed { location: LOCATION };
        check(&[opened(), closed.into()], ROOM, "Kamer 1", Some(Refusal::Closed));
    }

    #[test]
    fn no_two_rooms_of_a_location_have_one_name() {
        check(&[opened(), room_added()], RoomId::new(9), "KAMER 1", Some(Refusal::NameTaken));
        check(&[opened(), room_added()], RoomId::new(9), "Kamer 2", None);
    }

    #[test]
    fn a_room_is_added_once_and_has_a_name() {
        check(&[opened(), room_added()], ROOM, "Kamer 2", Some(Refusal::AlreadyAdded));
        check(&[opened()], ROOM, " ", Some(Refusal::ImpossibleName));
    }

    #[track_caller]
    fn check(history: &[Event], room: RoomId, name: &str, expected: Option<Refusal>) {
        let facts = RoomFacts { name: name.into(), ..room_facts() };
        let added = LocationEvent::RoomAdded { location: LOCATION, room, facts: facts.clone() };
        let expected = expected.map_or(Ok(vec![added.into()]), Err);
        assert_eq!(judge(history, AddRoom { location: LOCATION, room, facts }, &monday_evening()), expected);
    }
}
