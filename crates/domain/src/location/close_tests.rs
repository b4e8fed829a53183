//! Stories about a location that closes.

use jiff::SignedDuration;

use super::*;
use crate::command::judge;
use crate::id::BedId;
use crate::story::{LOCATION, ROOM, monday_evening, opened, room_added};

const ONE: PersonId = PersonId::new(21);
const OTHER: PersonId = PersonId::new(22);
const REQUEST: RequestId = RequestId::new(31);
const HOLD: RequestId = RequestId::new(32);

#[test]
fn an_empty_location_closes() {
    check(&premises(), &[], Ok(vec![closed()]));
}

#[test]
fn nobody_is_put_on_the_street_by_closing() {
    check(&with_two_people(), &[(ONE, Destination::OwnPlace)], Err(Refusal::StillInside(vec![OTHER])));
    check(&with_two_people(), &[], Err(Refusal::StillInside(vec![ONE, OTHER])));
}

#[test]
fn each_goes_where_was_said() {
    let moves = [(ONE, Destination::OwnPlace), (OTHER, Destination::ElsewhereSheltered)];
    let expected = vec![left(1, ONE, LeftFor::OwnPlace), left(2, OTHER, LeftFor::ElsewhereSheltered), closed()];
    check(&with_two_people(), &moves, Ok(expected));
}

#[test]
fn those_who_ask_together_share_one_request() {
    let moves = [ONE, OTHER].map(|person| (person, Destination::AsksTonight(REQUEST)));
    let at = monday_evening().at;
    let asked = Tonight::TonightRequested { request: REQUEST, people: vec![ONE, OTHER], at };
    let expected = vec![left(1, ONE, LeftFor::NotKnown), left(2, OTHER, LeftFor::NotKnown), asked.into(), closed()];
    check(&with_two_people(), &moves, Ok(expected));
}

#[test]
fn a_request_is_not_made_twice() {
    let mut history = with_two_people();
    history.push(Tonight::TonightRequested { request: REQUEST, people: vec![], at: monday_evening().at }.into());
    let moves = [ONE, OTHER].map(|person| (person, Destination::AsksTonight(REQUEST)));
    check(&history, &moves, Err(Refusal::RequestInUse(REQUEST)));
}

#[test]
fn held_beds_are_let_go_and_their_request_rings_again() {
    let mut history = premises();
    history.push(held(90));
    let because = Released::ByWorker;
    let released = Tonight::HoldReleased { request: HOLD, places: places(&[(1, ONE), (2, OTHER)]), because };
    check(&history, &[], Ok(vec![released.into(), closed()]));
}

#[test]
fn a_hold_that_lapsed_asks_nothing_of_anybody() {
    let mut history = premises();
    history.push(held(0));
    check(&history, &[], Ok(vec![closed()]));
}

#[test]
fn whoever_moved_before_is_not_inside_any_more() {
    let mut history = with_two_people();
    history.push(left(1, ONE, LeftFor::AnotherBed));
    check(&history, &[(ONE, Destination::OwnPlace)], Err(Refusal::NotInside(ONE)));
    check(&history, &[(OTHER, Destination::OwnPlace)], Ok(vec![left(2, OTHER, LeftFor::OwnPlace), closed()]));
}

#[test]
fn a_location_closes_once() {
    check(&[], &[], Err(Refusal::NotThere));
    check(&[opened(), closed()], &[], Err(Refusal::Closed));
}

#[test]
fn all_that_must_be_known_is_asked_for() {
    let command = CloseLocation { location: LOCATION, moves: vec![(ONE, Destination::AsksTonight(REQUEST))] };
    let asked = command.about(&Inside::of(&premises()));
    let beds = [1, 2].map(|bed| Subject::Bed(BedId::new(bed)));
    assert_eq!(asked, [Subject::Location(LOCATION), beds[0], beds[1], Subject::Request(REQUEST)]);
}

#[track_caller]
fn check(history: &[Event], moves: &[(PersonId, Destination)], expected: Result<Vec<Event>, Refusal>) {
    let command = CloseLocation { location: LOCATION, moves: moves.to_vec() };
    assert_eq!(judge(history, command, &monday_evening()), expected);
}

fn premises() -> Vec<Event> {
    let bed = |bed, label: &str| {
        BedEvent::BedAdded { location: LOCATION, room: ROOM, bed: BedId::new(bed), label: label.into() }.into()
    };
    vec![opened(), room_added(), bed(1, "1a"), bed(2, "1b")]
}

fn with_two_people() -> Vec<Event> {
    let mut history = premises();
    let places = places(&[(1, ONE), (2, OTHER)]);
    history.push(BedEvent::BedsAssigned { location: LOCATION, places, until: None }.into());
    history
}

fn held(minutes: i64) -> Event {
    let until = monday_evening().at + SignedDuration::from_mins(minutes);
    Tonight::BedsHeld { request: HOLD, location: LOCATION, places: places(&[(1, ONE), (2, OTHER)]), until }.into()
}

fn places(places: &[(u128, PersonId)]) -> Vec<Placing> {
    places.iter().map(|&(bed, person)| Placing { person, bed: BedId::new(bed) }).collect()
}

fn left(bed: u128, person: PersonId, left_for: LeftFor) -> Event {
    BedEvent::BedLeft { bed: BedId::new(bed), person, left_for }.into()
}

fn closed() -> Event {
    LocationEvent::LocationClosed { location: LOCATION }.into()
}
