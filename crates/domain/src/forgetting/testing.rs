//! What the stories about forgetting begin with.

use jiff::civil::Date;

use super::{Because, Event as Forgetting};
pub use crate::admission::testing::{AMIN, registered};
use crate::bed::Event as BedEvent;
use crate::event::Event;
use crate::id::{BedId, LocationId, PersonId, WorkerId};
use crate::tonight::Placing;

pub const FIRST: WorkerId = WorkerId::new(3);
pub const SECOND: WorkerId = WorkerId::new(4);

pub fn proposed() -> Event {
    Forgetting::ForgettingProposed { person: AMIN, by: FIRST, because: Because::Asked }.into()
}

pub fn taken_back() -> Event {
    Forgetting::ForgettingTakenBack { person: AMIN, by: FIRST }.into()
}

pub fn forgotten(person: PersonId, on: Date) -> Event {
    Forgetting::PersonForgotten { person, proposed_by: FIRST, by: SECOND, because: Because::Asked, on }.into()
}

pub fn in_bed() -> Event {
    let places = vec![Placing { person: AMIN, bed: BedId::new(1) }];
    BedEvent::BedsAssigned { location: LocationId::new(1), places, until: None }.into()
}
