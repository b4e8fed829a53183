//! A household moves as a whole or stays.

use super::*;
use crate::bed::fit::Misfit;
use crate::command::judge;
use crate::id::BedId;
use crate::tonight::testing::{AMIN, BELA, LOCATION, REQUEST, held, house, later, placing, registered, requested};

const HOUSEHOLD: HouseholdId = HouseholdId::new(7);

#[test]
fn a_household_leaves_its_beds_for_others_in_one_breath() {
    let expected = vec![left(AMIN, 1), left(BELA, 2), given(vec![placing(AMIN, 3), placing(BELA, 4)], None)];
    assert_eq!(moved(&[together(), assigned(None)].concat(), &both()), Ok(expected));
}

#[test]
fn nobody_of_a_household_stays_behind() {
    let history = [together(), assigned(None)].concat();
    assert_eq!(moved(&history, &[placing(AMIN, 3)]), Err(Refusal::LeavesBehind(vec![BELA])));
    let parted: Event = HouseholdEvent::HouseholdLeft { household: HOUSEHOLD, person: BELA }.into();
    assert!(moved(&[history, vec![parted]].concat(), &[placing(AMIN, 3)]).is_ok(), "they live apart since");
    let alone = vec![given(vec![placing(AMIN, 1)], None)];
    assert!(
        moved(&[together(), alone].concat(), &[placing(AMIN, 3)]).is_ok(),
        "who has no bed here is not left behind"
    );
}

#[test]
fn one_bed_that_does_not_fit_moves_nobody() {
    let reserve: Event = Bed::ReserveSet { bed: BedId::new(4), reserve: true }.into();
    let unfit = Unfit::DoesNotFit(BedId::new(4), [Misfit::Reserve].into());
    assert_eq!(moved(&[together(), assigned(None), vec![reserve]].concat(), &both()), Err(unfit.into()));
}

#[test]
fn who_has_no_bed_yet_comes_along_and_the_last_morning_stays_the_same() {
    let until = Some(later(0).night().saturating_add(jiff::Span::new().days(9)));
    let one = vec![given(vec![placing(AMIN, 1)], until)];
    let expected = vec![left(AMIN, 1), given(vec![placing(BELA, 4)], None), given(vec![placing(AMIN, 3)], until)];
    assert_eq!(moved(&[together(), one].concat(), &both()), Ok(expected));
    assert_eq!(moved(&together(), &both()), Ok(vec![given(both().to_vec(), None)]), "nobody has a bed yet");
}

#[test]
fn they_can_change_beds_with_each_other_and_who_has_the_bed_keeps_it() {
    let history = [together(), assigned(None)].concat();
    let changed = [placing(AMIN, 2), placing(BELA, 1)];
    assert_eq!(moved(&history, &changed), Ok(vec![left(AMIN, 1), left(BELA, 2), given(changed.to_vec(), None)]));
    let one = [placing(AMIN, 1), placing(BELA, 4)];
    assert_eq!(moved(&history, &one), Ok(vec![left(BELA, 2), given(vec![placing(BELA, 4)], None)]));
    assert_eq!(moved(&history, &[placing(AMIN, 1), placing(BELA, 2)]), Err(Refusal::AlreadyThere));
}

#[test]
fn who_asks_tonight_or_has_a_bed_held_gets_it_through_the_request() {
    let asks = [together(), vec![requested(REQUEST, &[AMIN])]].concat();
    assert_eq!(moved(&asks, &both()), Err(Refusal::AsksTonight(AMIN, REQUEST)));
    let held = [together(), vec![held(REQUEST, AMIN, 1, later(90).at)]].concat();
    assert!(moved(&held, &both()).is_err());
    assert_eq!(moved(&[], &[]), Err(Refusal::Nobody));
}

fn both() -> [Placing; 2] {
    [placing(AMIN, 3), placing(BELA, 4)]
}

fn together() -> Vec<Event> {
    let joined = |person| HouseholdEvent::HouseholdJoined { household: HOUSEHOLD, person }.into();
    vec![registered(AMIN), registered(BELA), joined(AMIN), joined(BELA)]
}

fn assigned(until: Option<Date>) -> Vec<Event> {
    vec![given(vec![placing(AMIN, 1), placing(BELA, 2)], until)]
}

fn given(places: Vec<Placing>, until: Option<Date>) -> Event {
    Bed::BedsAssigned { location: LOCATION, places, until }.into()
}

fn left(person: PersonId, bed: u128) -> Event {
    Bed::BedLeft { bed: BedId::new(bed), person, left_for: LeftFor::AnotherBed }.into()
}

fn moved(history: &[Event], places: &[Placing]) -> Result<Vec<Event>, Refusal> {
    let history: Vec<Event> = house(4).into_iter().chain(history.iter().cloned()).collect();
    judge(&history, MoveHousehold { location: LOCATION, places: places.to_vec() }, &later(0))
}
