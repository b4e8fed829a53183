//! Everybody at once: as many as can be, nobody by a place that could not be held, and never worse than one by one.

use std::collections::BTreeSet;

use domain::bed::{Claim, Kind};
use domain::location::SexRule;
use domain::person::{BanScope, Needs};
use rand::SeedableRng;
use rand_chacha::ChaCha8Rng;

use super::*;
use crate::testing::{alone, any_evening, evening, guests, private, shared};

#[test]
fn who_fits_anywhere_leaves_the_room_to_who_fits_nowhere_else() {
    let quiet = Needs { quiet: true, ..Needs::default() };
    let family = Party { guests: guests(10, 4, &Needs { minor: true, ..Needs::default() }), waits: 5 };
    // Alone, whoever needs quiet has the private room; they asked first.
    let parties = [Party { guests: guests(1, 1, &quiet), waits: 50 }, family];
    let rooms = [private(1, 4), shared(2, 2, SexRule::Any)];
    let found = together(&parties, &rooms, &[], &evening());
    assert_eq!((found.one_by_one, found.people, found.least_without), (1, 5, 0));
    let first = &found.placed[0];
    assert_eq!(first.proposal.as_ref().expect("a place").rooms, [RoomId::new(2)]);
    assert_eq!(first.passed[0].to, [1], "and it is said to whom the better room goes");
}

#[test]
fn who_must_not_meet_is_not_proposed_one_location() {
    let mut parties = [alone(1, 9), alone(2, 8)];
    parties[0].guests[0].bans.push((PersonId::new(2), BanScope::Location));
    parties[1].guests[0].bans.push((PersonId::new(1), BanScope::Location));
    let mut far = shared(2, 1, SexRule::Any);
    far.location = LocationId::new(9);
    let found = together(&parties, &[shared(1, 4, SexRule::Any), far.clone()], &[], &evening());
    let locations: BTreeSet<LocationId> = proposals(&found).map(|one| one.location).collect();
    assert_eq!((found.people, locations.len()), (2, 2));
    far.closed = true;
    let found = together(&parties, &[shared(1, 4, SexRule::Any), far], &[], &evening());
    assert!(found.people == 1 && found.placed[0].proposal.is_some(), "who waits longer has the place");
    assert_eq!(found.placed[1].passed[0].to, [0], "and the other reads who has the place that would fit");
}

#[test]
fn so_many_stay_without_a_place_in_any_answer() {
    let parties: Vec<Party> = (1..=5).map(|number| alone(number, 1)).collect();
    let found = together(&parties, &[shared(1, 3, SexRule::Any)], &[], &evening());
    assert_eq!((found.people, found.least_without), (3, 2));
    assert_eq!(together(&[], &[], &[], &evening()).people, 0);
}

#[test]
fn what_is_proven_leaves_out_locations_that_are_closed_and_counts_what_somebody_has_already() {
    let mut closed = shared(9, 1, SexRule::Any);
    (closed.closed, closed.location) = (true, LocationId::new(9));
    let pair = |number| Party { guests: guests(number, 2, &Needs::default()), waits: 1 };
    let found = together(&[pair(10), pair(20)], &[private(1, 2), closed.clone()], &[], &evening());
    assert_eq!((found.people, found.least_without), (2, 2));
    assert_eq!(together(&[pair(10)], &[closed], &[], &evening()).least_without, 2);
    let mut theirs = private(1, 1);
    let person = PersonId::new(1);
    theirs.sleepers.push((person, Needs::default().sleeps_with));
    let (bed, location) = (theirs.beds[0].bed, theirs.location);
    theirs.beds[0].claim = Some(Claim { bed, location, person, request: None, kind: Kind::Kept });
    let found = together(&[alone(1, 1)], &[theirs], &[], &evening());
    assert_eq!((found.people, found.least_without), (1, 0));
}

#[test]
fn nobody_has_a_bed_of_somebody_else_where_holds_last_no_time() {
    let mut now = evening();
    now.terms.hold_minutes = 0;
    let parties = [alone(1, 2), alone(2, 1)];
    assert_eq!(together(&parties, &[shared(1, 1, SexRule::Any)], &[], &now).people, 1);
}

#[test]
fn of_many_evenings_none_is_worse_than_one_by_one_and_none_proposes_what_cannot_be_held() {
    for seed in 0..120 {
        let (parties, rooms) = any_evening(&mut ChaCha8Rng::seed_from_u64(seed), 7, 5);
        let found = together(&parties, &rooms, &[], &evening());
        let all: usize = parties.iter().map(|party| party.guests.len()).sum();
        assert!(found.people >= found.one_by_one, "{seed}: {} and {}", found.people, found.one_by_one);
        assert!(all - found.people >= found.least_without, "{seed}: fewer without a place than is possible");
        can_be_held(&parties, &rooms, &found, seed);
        let mut turned = parties.clone();
        turned.reverse();
        assert_eq!(together(&turned, &rooms, &[], &evening()).people, found.people, "{seed}: the order matters");
    }
}

#[test]
fn on_small_evenings_as_many_have_a_place_as_in_the_best_of_all_answers() {
    let mut better = 0;
    for seed in 0..150 {
        let (parties, rooms) = any_evening(&mut ChaCha8Rng::seed_from_u64(1_000 + seed), 4, 3);
        let found = together(&parties, &rooms, &[], &evening());
        let now = evening();
        let by = Yardstick::tonight(&now);
        let mut table = Table::new(&parties, rooms.clone(), vec![], &now, &by);
        let most = most(&mut table, 0);
        assert_eq!(found.people, most, "{seed}");
        better += usize::from(found.people > found.one_by_one);
    }
    assert!(better > 5, "one by one was as good on nearly every evening: {better}");
}

/// The most people of all ways in which these parties can have rooms.
fn most(table: &mut Table, party: usize) -> usize {
    if party == table.parties.len() {
        return table.people();
    }
    let mut found = most(table, party + 1);
    for proposal in table.all(party) {
        table.put(party, proposal);
        found = found.max(most(table, party + 1));
        table.lift(party);
    }
    found
}

/// Each is judged again as when beds are held: one after the other, in the order in which they stand.
#[track_caller]
fn can_be_held(parties: &[Party], rooms: &[RoomState], found: &Together, seed: u64) {
    let now = evening();
    let by = Yardstick::tonight(&now);
    let mut table = Table::new(parties, rooms.to_vec(), vec![], &now, &by);
    let mut beds = BTreeSet::new();
    for (party, placed) in found.placed.iter().enumerate() {
        let Some(proposal) = &placed.proposal else { continue };
        let offered = table.all(party);
        // In several rooms of a location it is told anew which.
        let same = |other: &&Proposal| {
            other.location == proposal.location && (other.rooms.len() > 1 || other.rooms == proposal.rooms)
        };
        let again = offered.iter().find(same);
        assert!(again.is_some(), "{seed}: party {party} cannot have {:?}", proposal.rooms);
        assert!(proposal.places.iter().all(|placing| beds.insert(placing.bed)), "{seed}: a bed twice");
        table.put(party, proposal.clone());
    }
}

fn proposals(found: &Together) -> impl Iterator<Item = &Proposal> {
    found.placed.iter().filter_map(|placed| placed.proposal.as_ref())
}
