//! Describing a room anew. Who sleeps there stays there: the new rule is for whoever comes next.

use super::{Event as LocationEvent, Premises, RoomFacts, label};
use crate::command::{Command, Place};
use crate::deed::Deed;
use crate::event::{Event, Subject};
use crate::id::{LocationId, RoomId};
use crate::moment::Moment;

/// A room is something else from now on.
#[derive(Clone, Debug, PartialEq)]
pub struct DescribeRoom {
    /// In which location.
    pub location: LocationId,
    /// Which room.
    pub room: RoomId,
    /// What it is and has now.
    pub facts: RoomFacts,
}

/// Why this is not written.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// There is no such room in this location.
    #[error("there is no such room in this location")]
    NotThere,
    /// The location closed.
    #[error("this location is closed")]
    Closed,
    /// No name, or one that does not fit on a door.
    #[error("a room needs a name of at most eighty characters")]
    ImpossibleName,
    /// Nobody could tell the two apart.
    #[error("this location already has a room with that name")]
    NameTaken,
    /// All of it stands already.
    #[error("this is what is already written")]
    NothingChanged,
}

impl Command for DescribeRoom {
    const DEED: Deed = Deed::DescribeRoom;
    type Past = Premises;
    type Refusal = Refusal;

    fn about(&self, _: &Premises) -> Vec<Subject> {
        vec![Subject::Location(self.location)]
    }

    fn place(&self) -> Place {
        Place::Location(self.location)
    }

    fn decide(self, past: &Premises, _: &Moment) -> Result<Vec<Event>, Refusal> {
        let DescribeRoom { location, room, facts } = self;
        if past.building(location).ok_or(Refusal::NotThere)?.closed {
            return Err(Refusal::Closed);
        }
        let stands = past.room(location, room).ok_or(Refusal::NotThere)?;
        let name = label::clean(&facts.name).ok_or(Refusal::ImpossibleName)?;
        let mut others = past.rooms_in(location).filter(|(other, _)| *other != room);
        if others.any(|(_, other)| label::alike(&other.facts.name, &name)) {
            return Err(Refusal::NameTaken);
        }
        let facts = RoomFacts { name, ..facts };
        if facts == stands.facts {
            return Err(Refusal::NothingChanged);
        }
        Ok(vec![LocationEvent::RoomDescribed { location, room, facts }.into()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command::judge;
    use crate::location::SexRule;
    use crate::story::{LOCATION, ROOM, monday_evening, opened, room_added, room_facts};

    #[test]
    fn a_room_can_become_a_room_for_women() {
        check(&[opened(), room_added()], RoomFacts { sex: SexRule::Women, ..room_facts() }, None);
    }

    #[test]
    fn a_room_keeps_its_own_name_but_never_gets_that_of_another() {
        let name = "Kamer 2".to_owned();
        let second = LocationEvent::RoomAdded {
            location: LOCATION,
            room: RoomId::new(9),
            facts: RoomFacts { name: name.clone(), ..room_facts() },
        };
        let history = [opened(), room_added(), second.into()];
        check(&history, RoomFacts { step_free: true, ..room_facts() }, None);
        check(&history, RoomFacts { name, ..room_facts() }, Some(Refusal::NameTaken));
    }

    #[test]
    fn a_room_of_another_location_is_not_there() {
        let elsewhere = LocationEvent::RoomAdded { location: LocationId::new(9), room: ROOM, facts: room_facts() };
        check(&[opened(), elsewhere.into()], room_facts(), Some(Refusal::NotThere));
    }

    #[test]
    fn what_stands_is_not_written_again() {
        check(&[opened(), room_added()], room_facts(), Some(Refusal::NothingChanged));
    }

    #[track_caller]
    fn check(history: &[Event], facts: RoomFacts, expected: Option<Refusal>) {
        let described = LocationEvent::RoomDescribed { location: LOCATION, room: ROOM, facts: facts.clone() };
        let expected = expected.map_or(Ok(vec![described.into()]), Err);
        assert_eq!(judge(history, DescribeRoom { location: LOCATION, room: ROOM, facts }, &monday_evening()), expected);
    }
}
