//! Buildings with rooms, and what they have.

mod add_room;
mod close;
mod describe;
mod describe_room;
mod event;
pub(crate) mod label;
mod open;
mod premises;
mod write_house_rules;

pub use add_room::{AddRoom, Refusal as AddRoomRefusal};
pub use close::{CloseLocation, Destination, Refusal as CloseRefusal};
pub use describe::{DescribeLocation, Refusal as DescribeRefusal};
pub use describe_room::{DescribeRoom, Refusal as DescribeRoomRefusal};
pub use event::Event;
pub use open::{OpenLocation, Refusal as OpenRefusal};
pub use premises::{Building, Premises, Room, Spot};
pub use write_house_rules::{HouseRules, Refusal as HouseRulesRefusal, WriteHouseRules};

use jiff::civil::Time;
use serde::{Deserialize, Serialize};

use crate::person::Care;

/// What a location is and has.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LocationFacts {
    /// What workers call it.
    pub name: String,
    /// When it is open.
    pub regime: Regime,
    /// Only for women and their children.
    pub women_only: bool,
    /// How near medical care is.
    pub care: Care,
}

/// When a location is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Regime {
    /// Day and night.
    DayAndNight,
    /// Only at night, between these hours.
    NightOnly {
        /// When the door opens.
        from: Time,
        /// When everybody must be out.
        until: Time,
    },
}

impl Regime {
    /// Whether the door closes in the moment in which it opens.
    pub fn never_open(self) -> bool {
        match self {
            Regime::DayAndNight => false,
            Regime::NightOnly { from, until } => from == until,
        }
    }
}

/// What a room is and has.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoomFacts {
    /// What workers call it.
    pub name: String,
    /// For one household, or shared.
    pub kind: RoomKind,
    /// Who may sleep in it.
    pub sex: SexRule,
    /// No steps on the way to it.
    pub step_free: bool,
}

/// For one household, or shared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum RoomKind {
    /// For one household or one person at a time.
    Private,
    /// For several.
    Shared,
}

/// Who may sleep in a shared room.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum SexRule {
    /// Everybody.
    Any,
    /// Women.
    Women,
    /// Men.
    Men,
    /// Whoever comes first decides: women or men, until the room is empty again.
    Flexible,
}
