//! A level with two partners and a meeting about one person, for the tests of the deeds about them.

use jiff::civil::Date;

use super::{
    AskedHow, AskedIn, Attendance, ConferenceFacts, Event as Conference, LevelFacts, Outcome, Point, PointKind,
    SeatFacts, Seen,
};
pub use crate::admission::testing::{AMIN, TODAY, now, registered};
use crate::event::Event;
use crate::id::{ConferenceId, ItemId, LevelId, PartnerId, PersonId, PointId, PromiseId};
use crate::personal::Personal;

pub const LOCAL: LevelId = LevelId::new(1_401);
pub const STEERING: LevelId = LevelId::new(1_402);
pub const STATE: PartnerId = PartnerId::new(1_411);
pub const CITY: PartnerId = PartnerId::new(1_412);
pub const MEETING: ConferenceId = ConferenceId::new(1_421);
pub const ITEM: ItemId = ItemId::new(1_431);
pub const OTHER: ItemId = ItemId::new(1_432);
pub const AIM: PointId = PointId::new(1_441);
pub const PAPERS: PointId = PointId::new(1_442);
pub const PROMISE: PromiseId = PromiseId::new(1_451);

pub fn level(level: LevelId, above: Option<LevelId>) -> Event {
    Conference::LevelDescribed { level, facts: LevelFacts { name: "Lokaal overleg".into(), above } }.into()
}

pub fn seat(from: Date, until: Option<Date>) -> SeatFacts {
    SeatFacts { name: "Dienst Voorbeeld".into(), of_state: true, from, until }
}

pub fn seated(partner: PartnerId) -> Event {
    Conference::PartnerSeated { level: LOCAL, partner, facts: seat(TODAY, None) }.into()
}

pub fn facts() -> ConferenceFacts {
    ConferenceFacts { level: LOCAL, begins: TODAY.at(13, 0, 0, 0), minutes: 90, place: "Kamer 1".into() }
}

pub fn conference_planned() -> Event {
    Conference::ConferencePlanned { conference: MEETING, facts: facts() }.into()
}

/// A level with both partners and a meeting of it today, and somebody who is registered.
pub fn all_set() -> Vec<Event> {
    vec![level(LOCAL, None), seated(STATE), seated(CITY), conference_planned(), registered()]
}

pub fn put_on() -> Event {
    Conference::ItemPutOn { person: AMIN, item: ITEM, conference: MEETING, question: Personal::new("kan dit?") }.into()
}

pub fn put_on_too() -> Event {
    Conference::ItemPutOn { person: AMIN, item: OTHER, conference: MEETING, question: Personal::new("en dit?") }.into()
}

pub fn other_put_on() -> Event {
    let (person, question) = (PersonId::new(102), Personal::new("en zij?"));
    Conference::ItemPutOn { person, item: ItemId::new(1_433), conference: MEETING, question }.into()
}

pub fn taken_off() -> Event {
    Conference::ItemTakenOff { person: AMIN, item: ITEM, conference: MEETING }.into()
}

pub fn point(id: PointId) -> Point {
    Point { id, kind: PointKind::Aim, words: Personal::new("blijven") }
}

pub fn prepared(id: PointId) -> Event {
    Conference::PointPrepared { person: AMIN, item: ITEM, point: point(id) }.into()
}

pub fn struck(point: PointId) -> Event {
    Conference::PointStruck { person: AMIN, item: ITEM, point }.into()
}

pub fn asked() -> AskedIn {
    AskedIn { language: "ti".into(), how: AskedHow::Aloud }
}

pub fn consented() -> Event {
    consented_to(STATE, AIM)
}

pub fn consented_to(partner: PartnerId, point: PointId) -> Event {
    Conference::ConsentGiven { person: AMIN, item: ITEM, partner, points: vec![point], asked: asked() }.into()
}

pub fn refused() -> Event {
    Conference::ConsentRefused { person: AMIN, item: ITEM, partner: STATE, points: vec![AIM], asked: asked() }.into()
}

pub fn withdrawn() -> Event {
    Conference::ConsentWithdrawn { person: AMIN, item: ITEM, partner: STATE, points: vec![AIM] }.into()
}

pub fn begun(present: &[(PartnerId, Seen)]) -> Event {
    let present = present.iter().map(|(partner, seen)| Attendance { partner: *partner, seen: *seen }).collect();
    Conference::ConferenceBegun { conference: MEETING, present }.into()
}

pub fn closed() -> Event {
    Conference::ConferenceClosed { conference: MEETING }.into()
}

pub fn called_off() -> Event {
    Conference::ConferenceCalledOff { conference: MEETING }.into()
}

pub fn concluded() -> Event {
    let (outcome, words) = (Outcome::Agreed, Personal::new("akkoord"));
    Conference::ItemConcluded { person: AMIN, item: ITEM, conference: MEETING, outcome, words }.into()
}

pub fn promised() -> Event {
    let (by, what) = (Some(STATE), Personal::new("een brief"));
    Conference::PromiseMade { person: AMIN, item: ITEM, promise: PROMISE, by, what, until: TODAY }.into()
}

/// A case with two points at a meeting that goes on with both partners in the room.
pub fn going_on() -> Vec<Event> {
    let goes_on =
        [put_on(), prepared(AIM), prepared(PAPERS), begun(&[(STATE, Seen::InTheRoom), (CITY, Seen::InTheRoom)])];
    [all_set(), goes_on.to_vec()].concat()
}

/// What happened, with more after it.
pub fn and(history: Vec<Event>, more: &[Event]) -> Vec<Event> {
    [history, more.to_vec()].concat()
}
