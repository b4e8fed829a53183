//! Beds: who has which, from when, and what is the matter with them.

mod claims;
mod event;

pub use claims::{Claim, Claims, Kind};
pub use event::{Event, LeftFor, OutReason};

use crate::event::Subject;
use crate::tonight::Placing;

/// In whose histories a fact about people in beds is filed: of each bed and of each person.
pub(crate) fn filed(places: &[Placing]) -> impl Iterator<Item = Subject> {
    places.iter().flat_map(|placing| [Subject::Bed(placing.bed), Subject::Person(placing.person)])
}
