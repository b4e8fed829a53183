//! What stands where: the one fold over locations, rooms and beds that deeds about places read.

use std::collections::BTreeMap;

use super::{Event as LocationEvent, LocationFacts, RoomFacts};
use crate::bed::Event as BedEvent;
use crate::command::Past;
use crate::event::Event;
use crate::id::{BedId, LocationId, RoomId};

/// All locations, rooms and beds, as far as the histories read so far tell.
#[derive(Clone, Debug, Default)]
pub struct Premises {
    buildings: BTreeMap<LocationId, Building>,
    rooms: BTreeMap<RoomId, Room>,
    beds: BTreeMap<BedId, Spot>,
}

/// A location.
#[derive(Clone, Debug, PartialEq)]
pub struct Building {
    /// What it is and has.
    pub facts: LocationFacts,
    /// Whether it closed for good.
    pub closed: bool,
}

/// A room in a location.
#[derive(Clone, Debug, PartialEq)]
pub struct Room {
    /// In which location.
    pub location: LocationId,
    /// What it is and has.
    pub facts: RoomFacts,
}

/// Where a bed stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Spot {
    /// In which location.
    pub location: LocationId,
    /// In which room.
    pub room: RoomId,
    /// What is written on the bed.
    pub label: String,
}

impl Past for Premises {
    fn evolve(&mut self, event: &Event) {
        match event {
            Event::Location(event) => self.location(event),
            Event::Bed(event) => self.add_bed(event),
            Event::Person(_)
            | Event::Household(_)
            | Event::Tonight(_)
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

impl Premises {
    /// The location, open or closed.
    pub fn building(&self, location: LocationId) -> Option<&Building> {
        self.buildings.get(&location)
    }

    /// Whether this room is anywhere.
    pub fn has_room(&self, room: RoomId) -> bool {
        self.rooms.contains_key(&room)
    }

    /// The room, when it is one of this location.
    pub fn room(&self, location: LocationId, room: RoomId) -> Option<&Room> {
        self.rooms.get(&room).filter(|found| found.location == location)
    }

    /// The rooms of this location.
    pub fn rooms_in(&self, location: LocationId) -> impl Iterator<Item = (RoomId, &Room)> {
        self.rooms.iter().map(|(id, room)| (*id, room)).filter(move |(_, room)| room.location == location)
    }

    /// Where this bed stands, wherever that is.
    pub fn spot(&self, bed: BedId) -> Option<&Spot> {
        self.beds.get(&bed)
    }

    /// Whether this bed stands in this location.
    pub fn stands_in(&self, location: LocationId, bed: BedId) -> bool {
        self.spot(bed).is_some_and(|spot| spot.location == location)
    }

    /// The beds of this location.
    pub fn beds_in(&self, location: LocationId) -> impl Iterator<Item = (BedId, &Spot)> {
        self.beds.iter().map(|(id, spot)| (*id, spot)).filter(move |(_, spot)| spot.location == location)
    }

    fn location(&mut self, event: &LocationEvent) {
        match event {
            LocationEvent::LocationOpened { location, facts } => {
                self.buildings.insert(*location, Building { facts: facts.clone(), closed: false });
            }
            LocationEvent::LocationDescribed { location, facts } => {
                if let Some(building) = self.buildings.get_mut(location) {
                    building.facts.clone_from(facts);
                }
            }
            LocationEvent::LocationClosed { location } => {
                if let Some(building) = self.buildings.get_mut(location) {
                    building.closed = true;
                }
            }
            LocationEvent::RoomAdded { location, room, facts }
            | LocationEvent::RoomDescribed { location, room, facts } => {
                self.rooms.insert(*room, Room { location: *location, facts: facts.clone() });
            }
            LocationEvent::HouseRulesWritten { .. } => (),
        }
    }

    fn add_bed(&mut self, event: &BedEvent) {
        match event {
            BedEvent::BedAdded { location, room, bed, label } => {
                self.beds.insert(*bed, Spot { location: *location, room: *room, label: label.clone() });
            }
            BedEvent::ReserveSet { .. }
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
