//! Rooms and an evening for the tests of proposals.

use domain::bed::fit::{BedState, RoomState};
use domain::id::{BedId, LocationId, RoomId};
use domain::location::{LocationFacts, Regime, RoomFacts, RoomKind, SexRule};
use domain::moment::{Moment, NightTerms};
use domain::person::Care;
use jiff::Timestamp;
use jiff::civil::date;

/// A room for one household.
pub fn private(number: u128, beds: u128) -> RoomState {
    let bed = |place: u128| BedState {
        bed: BedId::new(number * 100 + place),
        label: place.to_string(),
        reserve: false,
        paper: false,
        out: false,
        claim: None,
    };
    RoomState {
        room: RoomId::new(number),
        facts: RoomFacts { name: number.to_string(), kind: RoomKind::Private, sex: SexRule::Any, step_free: false },
        location: LocationId::new(1),
        place: LocationFacts {
            name: "Voorbeeldhuis".into(),
            regime: Regime::DayAndNight,
            women_only: false,
            care: Care::None,
        },
        closed: false,
        beds: (1..=beds).map(bed).collect(),
        sleepers: Vec::new(),
    }
}

/// Eight in the evening.
pub fn evening() -> Moment {
    Moment { at: Timestamp::UNIX_EPOCH, wall: date(2026, 11, 23).at(20, 0, 0, 0), terms: NightTerms::default() }
}
