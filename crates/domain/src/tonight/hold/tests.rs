//! A bed is never given twice, and nobody is parted.

use jiff::SignedDuration;

use super::*;
use crate::bed::Event as Bed;
use crate::bed::fit::Misfit;
use crate::id::{BanId, BedId, RoomId};
use crate::location::{Event as Location, RoomFacts, RoomKind, SexRule};
use crate::person::{BanScope, Event as Person, Needs, SaidBy, SleepsWith};
use crate::tonight::testing::*;

const OTHER: RequestId = RequestId::new(12);

#[test]
fn a_free_bed_is_kept_for_ninety_minutes() {
    let events = crate::command::judge(&one_asks(1), hold(&[placing(AMIN, 1)]), &later(0)).expect("a free bed");
    let until = NOW + SignedDuration::from_mins(90);
    assert_eq!(events, [held(REQUEST, AMIN, 1, until)]);
}

#[test]
fn a_bed_is_never_given_twice() {
    let mut history = one_asks(1);
    history.extend([registered(BELA), requested(OTHER, &[BELA]), held(OTHER, BELA, 1, later(90).at)]);
    check(&history, &[placing(AMIN, 1)], Err(unfit(1, Misfit::Held)));
}

#[test]
fn a_bed_whose_hold_ran_out_is_free_for_the_next() {
    let mut history = one_asks(1);
    history.extend([registered(BELA), requested(OTHER, &[BELA]), held(OTHER, BELA, 1, later(0).at)]);
    check(&history, &[placing(AMIN, 1)], Ok(()));
}

#[test]
fn another_choice_lets_the_first_bed_go() {
    let mut history = one_asks(2);
    history.push(held(REQUEST, AMIN, 1, later(90).at));
    let events = crate::command::judge(&history, hold(&[placing(AMIN, 2)]), &later(1)).expect("another bed");
    let kinds: Vec<_> = events.iter().map(Event::kind).collect();
    assert_eq!(kinds, ["HoldReleased", "BedsHeld"]);
}

#[test]
fn a_household_gets_a_bed_for_everybody_or_none() {
    let history = two_ask(house(2));
    check(&history, &[placing(AMIN, 1)], Err(Refusal::NotEverybody));
    check(&history, &[placing(AMIN, 1), placing(BELA, 2)], Ok(()));
}

#[test]
fn a_household_is_not_parted_while_a_room_can_hold_it() {
    let second = RoomId::new(32);
    let facts = RoomFacts { name: "2".into(), kind: RoomKind::Shared, sex: SexRule::Any, step_free: false };
    let mut rooms = house(2);
    rooms.push(Location::RoomAdded { location: LOCATION, room: second, facts }.into());
    rooms.push(bed_added(second, 3));
    check(&two_ask(rooms), &[placing(AMIN, 1), placing(BELA, 3)], Err(Refusal::Unfit(Unfit::Parted)));
}

#[test]
fn nobody_is_put_where_they_do_not_fit() {
    let mut history = house_with(RoomKind::Shared, SexRule::Women, 1);
    let man = Needs { sleeps_with: SleepsWith::Men, ..Needs::default() };
    history.extend([needing(AMIN, man), requested(REQUEST, &[AMIN])]);
    check(&history, &[placing(AMIN, 1)], Err(unfit(1, Misfit::WomensRoom)));
}

#[test]
fn at_night_a_paper_bed_belongs_to_the_paper() {
    let mut history = one_asks(1);
    history.push(Bed::PaperSet { bed: BedId::new(1), paper: true }.into());
    check(&history, &[placing(AMIN, 1)], Ok(()));
    let answer = crate::command::judge(&history, hold(&[placing(AMIN, 1)]), &at_night());
    assert_eq!(answer.map(|_| ()), Err(unfit(1, Misfit::OnPaper)));
}

#[test]
fn a_paper_bed_is_kept_no_longer_than_until_the_paper_takes_over() {
    let mut history = one_asks(1);
    history.push(Bed::PaperSet { bed: BedId::new(1), paper: true }.into());
    let nine = Moment { wall: jiff::civil::date(2026, 11, 23).at(21, 0, 0, 0), ..later(0) };
    let events = crate::command::judge(&history, hold(&[placing(AMIN, 1)]), &nine).expect("a free bed");
    assert_eq!(events, [held(REQUEST, AMIN, 1, NOW + SignedDuration::from_mins(60))]);
}

#[test]
fn lifting_a_narrow_ban_leaves_the_wide_one_standing() {
    let mut history = one_asks(2);
    history.extend([registered(BELA), requested(OTHER, &[BELA]), held(OTHER, BELA, 2, later(90).at)]);
    let (person, other, said_by) = (AMIN, BELA, SaidBy::Person);
    for (ban, scope) in [(BanId::new(1), BanScope::Location), (BanId::new(2), BanScope::City)] {
        history.push(Person::MustNotMeetNoted { ban, person, other, scope, said_by }.into());
    }
    history.push(Person::MustNotMeetLifted { ban: BanId::new(1), person, other }.into());
    check(&history, &[placing(AMIN, 1)], Err(unfit(1, Misfit::BanInCity)));
}

#[test]
fn a_bed_of_another_location_is_not_there() {
    let answer = crate::command::judge(
        &one_asks(1),
        HoldBeds { request: REQUEST, location: LocationId::new(99), places: vec![placing(AMIN, 1)] },
        &later(0),
    );
    assert_eq!(answer.map(|_| ()), Err(Unfit::NotThere(BedId::new(1)).into()));
}

#[track_caller]
fn check(history: &[Event], places: &[Placing], expected: Result<(), Refusal>) {
    assert_eq!(crate::command::judge(history, hold(places), &later(0)).map(|_| ()), expected);
}

fn hold(places: &[Placing]) -> HoldBeds {
    HoldBeds { request: REQUEST, location: LOCATION, places: places.to_vec() }
}

fn one_asks(beds: u128) -> Vec<Event> {
    let mut history = house(beds);
    history.extend([registered(AMIN), requested(REQUEST, &[AMIN])]);
    history
}

fn two_ask(mut history: Vec<Event>) -> Vec<Event> {
    history.extend([registered(AMIN), registered(BELA), requested(REQUEST, &[AMIN, BELA])]);
    history
}

fn unfit(bed: u128, misfit: Misfit) -> Refusal {
    Unfit::DoesNotFit(BedId::new(bed), [misfit].into()).into()
}
