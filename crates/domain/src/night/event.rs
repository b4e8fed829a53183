//! What can have happened at night. Opaque ids only, so these lie open.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::EveningBeds;
use crate::event::{Subject, kinds};
use crate::id::{BedId, LocationId, PersonId};

/// Facts about a night in a location.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Event {
    /// A bed was ticked off on the round. Ticking it again corrects it: the last one stands.
    RoundMarked {
        /// Where.
        location: LocationId,
        /// The evening on which the night began.
        night: Date,
        /// Which bed.
        bed: BedId,
        /// Who has the bed.
        person: PersonId,
        /// What was seen.
        seen: Seen,
    },
    /// A night sheet was printed.
    NightSheetPrinted {
        /// Where.
        location: LocationId,
        /// The evening on which the night began.
        night: Date,
        /// The how manieth copy for that night, from 1.
        copy: u16,
    },
    /// The beds of an evening were counted.
    EveningCounted {
        /// The evening on which the night began.
        night: Date,
        /// How many of each.
        beds: EveningBeds,
    },
}

/// What was seen in a bed on the round.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Seen {
    /// The person was there.
    Present,
    /// The person was not there.
    Absent,
    /// Nobody looked.
    NotSeen,
}

kinds!(Event as Night: RoundMarked, NightSheetPrinted, EveningCounted);

impl Event {
    pub(crate) fn subjects(&self) -> Vec<Subject> {
        match *self {
            Event::RoundMarked { location, person, .. } => vec![Subject::Rounds(location), Subject::Traces(person)],
            Event::NightSheetPrinted { location, .. } => vec![Subject::Sheets(location)],
            Event::EveningCounted { .. } => vec![Subject::Evenings],
        }
    }
}
