//! What can have happened around a bed. Opaque ids only, so these lie open.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::event::{Subject, kinds};
use crate::id::{BedId, LocationId, PersonId, RoomId};
use crate::tonight::{OverruledFor, Placing};

/// Facts about a bed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Event {
    /// A bed stands in a room.
    BedAdded {
        /// In which location.
        location: LocationId,
        /// In which room.
        room: RoomId,
        /// Which bed.
        bed: BedId,
        /// What is written on it.
        label: String,
    },
    /// The bed is kept for requests for tonight, or not any more.
    ReserveSet {
        /// Which bed.
        bed: BedId,
        /// Whether it is kept.
        reserve: bool,
    },
    /// At night the bed belongs to the paper list, or not any more.
    PaperSet {
        /// Which bed.
        bed: BedId,
        /// Whether it does.
        paper: bool,
    },
    /// The bed cannot be used.
    TakenOutOfUse {
        /// Which bed.
        bed: BedId,
        /// Why.
        reason: OutReason,
        /// When it is expected back.
        expected: Option<Date>,
    },
    /// The bed can be used again.
    BroughtBack {
        /// Which bed.
        bed: BedId,
    },
    /// People have these beds for longer than tonight.
    BedsAssigned {
        /// Where.
        location: LocationId,
        /// Who sleeps where.
        places: Vec<Placing>,
        /// The morning on which they leave, if that is known.
        until: Option<Date>,
    },
    /// Somebody does not have this bed any more.
    BedLeft {
        /// Which bed.
        bed: BedId,
        /// Who.
        person: PersonId,
        /// For what.
        left_for: LeftFor,
    },
    /// These beds are kept, without an end, for people who come from another house.
    BedsKept {
        /// Where.
        location: LocationId,
        /// Who gets which bed.
        places: Vec<Placing>,
    },
    /// They are not kept any more: nobody comes.
    KeptLetGo {
        /// Which beds came free.
        places: Vec<Placing>,
    },
    /// That was a mistake: the person still has the bed.
    LeavingTakenBack {
        /// Which bed.
        bed: BedId,
        /// Who.
        person: PersonId,
    },
    /// These beds were given by mistake.
    AssigningTakenBack {
        /// Who had which.
        places: Vec<Placing>,
    },
    /// Another place for longer was chosen than was proposed.
    PlaceOverruled {
        /// For whom.
        people: Vec<PersonId>,
        /// Where was proposed.
        location: LocationId,
        /// In which rooms.
        rooms: Vec<RoomId>,
        /// Why not there.
        why: OverruledFor,
    },
}

/// Why a bed cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum OutReason {
    /// Broken.
    Broken,
    /// Vermin, to be treated.
    Vermin,
    /// Being cleaned.
    Cleaning,
    /// The room is being worked on.
    Works,
    /// Kept apart because of an infection.
    Infection,
    /// Something else.
    Other,
}

impl OutReason {
    /// All reasons, in the order of the form.
    pub const ALL: [OutReason; 6] = [
        OutReason::Broken,
        OutReason::Vermin,
        OutReason::Cleaning,
        OutReason::Works,
        OutReason::Infection,
        OutReason::Other,
    ];
}

/// For what somebody left a bed. Where to is told nowhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum LeftFor {
    /// Another bed of this house.
    AnotherBed,
    /// An own place.
    OwnPlace,
    /// Another shelter or city.
    ElsewhereSheltered,
    /// Nobody knows.
    NotKnown,
    /// The house ended the stay or refused admission, and everything that keeps the bed is over.
    StayOver,
    /// The bed that another house holds for them.
    Transfer,
}

impl LeftFor {
    /// All that a worker can say, in the order of the form.
    pub const ALL: [LeftFor; 5] =
        [LeftFor::AnotherBed, LeftFor::OwnPlace, LeftFor::ElsewhereSheltered, LeftFor::NotKnown, LeftFor::StayOver];
}

kinds!(Event as Bed:
    BedAdded, ReserveSet, PaperSet, TakenOutOfUse, BroughtBack, BedsAssigned, BedLeft, BedsKept,
    KeptLetGo, LeavingTakenBack, AssigningTakenBack, PlaceOverruled,
);

impl Event {
    pub(crate) fn subjects(&self) -> Vec<Subject> {
        match self {
            Event::BedAdded { location, room, bed, .. } => {
                vec![Subject::Bed(*bed), Subject::Room(*room), Subject::Location(*location)]
            }
            Event::ReserveSet { bed, .. }
            | Event::PaperSet { bed, .. }
            | Event::TakenOutOfUse { bed, .. }
            | Event::BroughtBack { bed } => vec![Subject::Bed(*bed)],
            Event::BedsAssigned { places, .. }
            | Event::BedsKept { places, .. }
            | Event::KeptLetGo { places }
            | Event::AssigningTakenBack { places } => super::filed(places).collect(),
            Event::PlaceOverruled { people, .. } => people.iter().copied().map(Subject::Person).collect(),
            Event::BedLeft { bed, person, .. } | Event::LeavingTakenBack { bed, person } => {
                vec![Subject::Bed(*bed), Subject::Person(*person)]
            }
        }
    }
}
