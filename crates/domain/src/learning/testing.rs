//! An offer with people in it, for the tests of the deeds about them.

use super::{Event as Learning, Leaving, OfferFacts, OfferKind, Presence, Track};
pub use crate::admission::testing::{AMIN, TODAY, now};
use crate::admission::{Receipt, Verdict};
use crate::event::Event;
use crate::id::{OfferId, PersonId};
pub(crate) use crate::story::registered;

pub const OFFER: OfferId = OfferId::new(1_301);
pub const BILAL: PersonId = PersonId::new(1_302);
pub const CHEN: PersonId = PersonId::new(1_303);

pub fn facts(places: u16) -> OfferFacts {
    OfferFacts {
        kind: OfferKind::Course,
        title: "Nederlands voor beginners".into(),
        giver: "Stichting Voorbeeld".into(),
        place: "Buurthuis".into(),
        days: vec![],
        times: "10:00-12:00".into(),
        from: None,
        until: None,
        places,
        level: "A1".into(),
        languages: vec![],
        track: Track::Outside,
        paid: Some(false),
        compulsory: None,
    }
}

pub fn opened(places: u16) -> Event {
    opened_as(facts(places))
}

pub fn opened_as(facts: OfferFacts) -> Event {
    Learning::OfferOpened { offer: OFFER, facts }.into()
}

pub fn closed() -> Event {
    Learning::OfferClosed { offer: OFFER }.into()
}

pub fn reopened() -> Event {
    Learning::OfferReopened { offer: OFFER }.into()
}

pub fn placed(person: PersonId) -> Event {
    Learning::PlaceGiven { offer: OFFER, person }.into()
}

pub fn waits(person: PersonId) -> Event {
    Learning::WaitingBegun { offer: OFFER, person }.into()
}

pub fn taken_back(person: PersonId) -> Event {
    Learning::PlaceTakenBack { offer: OFFER, person }.into()
}

pub fn left(person: PersonId) -> Event {
    Learning::OfferLeft { offer: OFFER, person, why: Leaving::Stopped }.into()
}

pub fn seen(person: PersonId, seen: Presence) -> Event {
    Learning::AttendanceNoted { offer: OFFER, person, day: TODAY, seen: Some(seen) }.into()
}

pub fn receipt(verdict: Verdict) -> Receipt {
    Receipt { rules: "0".into(), engine: "1".into(), on: TODAY, facts: vec![], verdict, trace: String::new() }
}
