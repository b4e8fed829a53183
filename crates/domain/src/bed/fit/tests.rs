//! Each hard limit, as a claim.

use super::*;
use crate::location::Regime;
use crate::person::Care;

#[test]
fn an_empty_room_for_everybody_fits_everybody() {
    check(room(RoomKind::Shared, SexRule::Any), &[woman(1), man(2), unsaid(3)], &[]);
}

#[test]
fn a_room_keeps_its_sex_rule() {
    check(room(RoomKind::Shared, SexRule::Women), &[man(1)], &[Misfit::WomensRoom]);
    check(room(RoomKind::Shared, SexRule::Men), &[woman(1)], &[Misfit::MensRoom]);
    check(room(RoomKind::Shared, SexRule::Women), &[woman(1)], &[]);
}

#[test]
fn whoever_came_first_decides_a_flexible_room() {
    let mut flexible = room(RoomKind::Shared, SexRule::Flexible);
    check(flexible.clone(), &[man(1)], &[]);
    flexible.sleepers.push((PersonId::new(9), SleepsWith::Women));
    check(flexible.clone(), &[man(1)], &[Misfit::WomenSleepHere]);
    check(flexible, &[woman(1)], &[]);
}

#[test]
fn what_is_not_said_is_asked_and_not_guessed() {
    check(room(RoomKind::Shared, SexRule::Women), &[unsaid(1)], &[Misfit::AskWithWhom]);
    check(room(RoomKind::Private, SexRule::Women), &[unsaid(1)], &[]);
}

#[test]
fn a_private_room_is_for_one_household() {
    let mut private = room(RoomKind::Private, SexRule::Any);
    check(private.clone(), &[woman(1), man(2), minor(3)], &[]);
    private.sleepers.push((PersonId::new(9), SleepsWith::Women));
    check(private, &[woman(1)], &[Misfit::RoomInUse]);
}

#[test]
fn a_minor_never_sleeps_in_a_shared_room() {
    check(room(RoomKind::Shared, SexRule::Any), &[woman(1), minor(2)], &[Misfit::MinorNeedsPrivate]);
}

#[test]
fn a_wheelchair_needs_a_way_without_steps() {
    let mut guest = man(1);
    guest.needs.step_free = true;
    let mut stepped = room(RoomKind::Private, SexRule::Any);
    check(stepped.clone(), std::slice::from_ref(&guest), &[Misfit::Steps]);
    stepped.facts.step_free = true;
    check(stepped, &[guest], &[]);
}

#[test]
fn a_location_for_women_takes_women_and_their_children() {
    let mut refuge = room(RoomKind::Private, SexRule::Any);
    refuge.place.women_only = true;
    check(refuge.clone(), &[man(1)], &[Misfit::WomenOnlyPlace]);
    let mut son = minor(2);
    son.needs.sleeps_with = SleepsWith::Men;
    check(refuge, &[woman(1), son], &[]);
}

#[test]
fn who_needs_a_place_for_women_only_is_not_put_elsewhere() {
    let mut guest = woman(1);
    guest.needs.women_only = true;
    check(room(RoomKind::Private, SexRule::Any), &[guest], &[Misfit::NeedsWomenOnly]);
}

#[test]
fn people_who_must_not_meet_are_kept_apart_as_far_as_was_said() {
    let other = PersonId::new(9);
    let (here, there) = (LocationId::new(1), LocationId::new(2));
    let mut guest = man(1);
    guest.bans = vec![(other, BanScope::Location)];
    let private = room(RoomKind::Private, SexRule::Any);
    assert_eq!(private.misfits(std::slice::from_ref(&guest), &[(other, here)]), [Misfit::BanHere].into());
    assert_eq!(private.misfits(std::slice::from_ref(&guest), &[(other, there)]), [].into());
    guest.bans = vec![(other, BanScope::City)];
    assert_eq!(private.misfits(&[guest], &[(other, there)]), [Misfit::BanInCity].into());
}

#[test]
fn a_reserve_bed_goes_to_nothing_but_tonight() {
    let bed = BedState { bed: BedId::new(1), label: "1".into(), reserve: true, paper: false, out: false, claim: None };
    let at = Timestamp::UNIX_EPOCH;
    assert_eq!(bed.misfit(For::Tonight, false, &[], at), None);
    assert_eq!(bed.misfit(For::Longer, false, &[], at), Some(Misfit::Reserve));
}

#[test]
fn a_paper_bed_is_the_papers_at_night() {
    let bed = BedState { bed: BedId::new(1), label: "1".into(), reserve: false, paper: true, out: false, claim: None };
    let at = Timestamp::UNIX_EPOCH;
    assert_eq!(bed.misfit(For::Tonight, true, &[], at), Some(Misfit::OnPaper));
    assert_eq!(bed.misfit(For::Tonight, false, &[], at), None);
}

#[track_caller]
fn check(room: RoomState, guests: &[Guest], expected: &[Misfit]) {
    assert_eq!(room.misfits(guests, &[]), expected.iter().copied().collect());
}

fn room(kind: RoomKind, sex: SexRule) -> RoomState {
    RoomState {
        room: RoomId::new(1),
        facts: RoomFacts { name: "1".into(), kind, sex, step_free: false },
        location: LocationId::new(1),
        place: LocationFacts {
            name: "Voorbeeldhuis".into(),
            regime: Regime::DayAndNight,
            women_only: false,
            care: Care::None,
        },
        closed: false,
        beds: Vec::new(),
        sleepers: Vec::new(),
    }
}

fn guest(number: u128, sleeps_with: SleepsWith) -> Guest {
    Guest { person: PersonId::new(number), needs: Needs { sleeps_with, ..Needs::default() }, bans: Vec::new() }
}

fn woman(number: u128) -> Guest {
    guest(number, SleepsWith::Women)
}

fn man(number: u128) -> Guest {
    guest(number, SleepsWith::Men)
}

fn unsaid(number: u128) -> Guest {
    guest(number, SleepsWith::NotSaid)
}

fn minor(number: u128) -> Guest {
    let mut minor = unsaid(number);
    minor.needs.minor = true;
    minor
}
