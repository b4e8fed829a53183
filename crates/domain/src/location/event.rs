//! What can have happened around a building and its rooms. These lie open.

use serde::{Deserialize, Serialize};

use super::{LocationFacts, RoomFacts};
use crate::event::{Subject, kinds};
use crate::id::{LocationId, RoomId};

/// Facts about a location.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Event {
    /// A location opened.
    LocationOpened {
        /// Which.
        location: LocationId,
        /// What it is and has.
        facts: LocationFacts,
    },
    /// A location is described anew.
    LocationDescribed {
        /// Which.
        location: LocationId,
        /// What it is and has now.
        facts: LocationFacts,
    },
    /// The house rules stand like this in a language; empty when they were taken away.
    HouseRulesWritten {
        /// Which location.
        location: LocationId,
        /// In which language, by its ISO 639 code.
        language: String,
        /// The rules.
        words: String,
    },
    /// A location closed; nobody sleeps there any more.
    LocationClosed {
        /// Which.
        location: LocationId,
    },
    /// A location has a room.
    RoomAdded {
        /// Which location.
        location: LocationId,
        /// Which room.
        room: RoomId,
        /// What it is and has.
        facts: RoomFacts,
    },
    /// A room is described anew.
    RoomDescribed {
        /// Which location.
        location: LocationId,
        /// Which room.
        room: RoomId,
        /// What it is and has now.
        facts: RoomFacts,
    },
}

kinds!(Event as Location: LocationOpened, LocationDescribed, HouseRulesWritten, LocationClosed, RoomAdded, RoomDescribed);

impl Event {
    pub(crate) fn subjects(&self) -> Vec<Subject> {
        match *self {
            Event::LocationOpened { location, .. }
            | Event::LocationDescribed { location, .. }
            | Event::HouseRulesWritten { location, .. }
            | Event::LocationClosed { location } => vec![Subject::Location(location)],
            Event::RoomAdded { location, room, .. } | Event::RoomDescribed { location, room, .. } => {
                vec![Subject::Room(room), Subject::Location(location)]
            }
        }
    }
}
