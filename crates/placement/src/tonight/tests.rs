//! The best bed first, every other bed explained, and nothing proposed that could not be held.

use domain::person::Needs;
use jiff::civil::date;

use super::*;
use crate::testing::{evening, private};

#[test]
fn a_family_gets_the_room_that_fits_just_right() {
    let rooms = [private(1, 6), private(2, 4), private(3, 3)];
    let found = propose(&guests(4), &rooms, &[], &evening());
    assert_eq!(found.best[0].rooms, [RoomId::new(2)]);
    assert!(found.best[0].merits.contains(&Merit::JustRight) && found.best[0].merits.contains(&Merit::Together));
    let small = found.excluded.iter().find(|one| one.room == RoomId::new(3)).expect("explained");
    assert_eq!(small.because, [Misfit::TooFewBeds].into());
}

#[test]
fn who_needs_a_nurse_goes_where_the_nurse_is() {
    let mut near = private(2, 2);
    near.place.care = Care::InHouse;
    let mut guest = guests(1);
    guest[0].needs.care = Care::InHouse;
    let found = propose(&guest, &[private(1, 1), near], &[], &evening());
    assert_eq!(found.best[0].rooms, [RoomId::new(2)]);
    assert!(found.best[1].drawbacks.contains(&Drawback::CareFar));
}

#[test]
fn a_room_without_steps_is_kept_for_who_needs_it() {
    let mut flat = private(1, 1);
    flat.facts.step_free = true;
    let found = propose(&guests(1), &[flat, private(2, 1)], &[], &evening());
    assert_eq!(found.best[0].rooms, [RoomId::new(2)]);
}

#[test]
fn the_reserve_is_used_last() {
    let mut room = private(1, 2);
    room.facts.kind = RoomKind::Shared;
    room.beds[0].reserve = true;
    let found = propose(&guests(1), &[room], &[], &evening());
    assert_eq!(found.best[0].places[0].bed, BedId::new(102));
}

#[test]
fn a_bed_that_goes_to_the_paper_list_soon_is_offered_last_and_says_so() {
    let mut rooms = [private(1, 1), private(2, 1)];
    rooms[0].beds[0].paper = true;
    let half_past_nine = Moment { wall: date(2026, 11, 23).at(21, 30, 0, 0), ..evening() };
    let found = propose(&guests(1), &rooms, &[], &half_past_nine);
    assert_eq!(found.best[0].rooms, [RoomId::new(2)]);
    assert!(found.best[1].drawbacks.contains(&Drawback::PaperSoon));
    let noon = Moment { wall: date(2026, 11, 23).at(12, 0, 0, 0), ..evening() };
    assert!(propose(&guests(1), &rooms, &[], &noon).best.iter().all(|one| one.drawbacks.is_empty()));
}

#[test]
fn a_household_larger_than_any_room_stays_in_one_location() {
    let mut elsewhere = private(3, 2);
    elsewhere.location = LocationId::new(9);
    let found = propose(&guests(4), &[private(1, 2), private(2, 2), elsewhere], &[], &evening());
    assert_eq!(found.best.len(), 1);
    assert_eq!(found.best[0].location, LocationId::new(1));
    assert_eq!(found.best[0].rooms.len(), 2);
}

#[test]
fn every_bed_is_either_offered_or_explained() {
    let mut rooms = vec![private(1, 3), private(2, 1), private(3, 2)];
    rooms[2].beds[0].out = true;
    rooms[1].closed = true;
    let found = propose(&guests(2), &rooms, &[], &evening());
    let offered = found.best.iter().flat_map(|proposal| &proposal.places).map(|placing| placing.bed);
    let explained = found.excluded.iter().flat_map(|one| one.beds.iter().copied());
    let told: BTreeSet<BedId> = offered.chain(explained).collect();
    // The third bed of the first room is as good as its neighbours and needs no word of its own.
    assert_eq!(told.len(), 5);
}

fn guests(count: u128) -> Vec<Guest> {
    let guest = |number| Guest { person: PersonId::new(number), needs: Needs::default(), bans: Vec::new() };
    (1..=count).map(guest).collect()
}
