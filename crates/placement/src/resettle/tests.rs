//! A location closes, or rooms open: nobody moves who need not, and nobody by a place that could not be held.

use domain::bed::fit::{Guest, Misfit};
use domain::id::RoomId;
use domain::location::SexRule;
use domain::person::{Care, Needs};
use rand::SeedableRng;
use rand_chacha::ChaCha8Rng;

use super::*;
use crate::occupied::Occupied;
use crate::testing::{alone, any_full_house, can_be_held, evening, guests, private, shared};
use crate::{Draw, Drawback, Lots, Proposal, Ticket, Yardstick, propose_by};

const CLOSING: LocationId = LocationId::new(1);

#[test]
fn whoever_sleeps_in_a_location_that_closes_goes_elsewhere_and_the_others_stay() {
    let mut house = House::new(vec![private(1, 4), shared(2, 2, SexRule::Any), far(private(3, 4)), far(private(4, 1))]);
    house.sleeps(household(10, 3), 1);
    house.sleeps(household(20, 1), 2);
    house.sleeps(household(30, 1), 4);
    house.sleeps(household(40, 1), 2);
    house.settled[3].fixed = true;
    let stranger = guests(50, 1, &Needs::default());
    house.there.rooms[0].sleepers.push((stranger[0].person, Needs::default().sleeps_with));
    let found = house.clearing();
    assert_eq!(
        (&found.leaving[..], &found.fixed[..], &found.unknown[..]),
        (&[0, 1][..], &[3][..], &[stranger[0].person][..])
    );
    // Three sleep in the room of four; for whoever is alone there is no room left, and that is said with who has it.
    let rooms = |place: usize| found.together.placed[place].proposal.as_ref().map(|proposal| proposal.rooms.clone());
    assert_eq!((rooms(0), rooms(1)), (Some(vec![RoomId::new(3)]), None));
    assert_eq!(found.without, [1]);
    assert_eq!((found.together.people, found.together.least_without), (3, 1));
    assert_eq!(found.together.placed[1].passed[0].to, [0]);
}

#[test]
fn a_household_goes_as_a_whole_wherever_its_members_sleep() {
    let mut house = House::new(vec![private(1, 1), private(2, 1), far(private(3, 2)), far(private(4, 1))]);
    let two = household(10, 2);
    house.put(&two.party.guests[..1], 1);
    house.put(&two.party.guests[1..], 4);
    house.settled.push(two);
    house.sleeps(household(20, 1), 2);
    let found = house.clearing();
    let rooms = |place: usize| found.together.placed[place].proposal.as_ref().expect("a place").rooms.clone();
    assert_eq!(rooms(0), [RoomId::new(3)]);
    // What one of them leaves elsewhere is free for others.
    assert_eq!(rooms(1), [RoomId::new(4)]);
}

#[test]
fn of_those_who_must_leave_the_draw_decides_by_the_ticket_of_each() {
    let mut first = 0;
    for seed in 0..20 {
        let mut house = House::new(vec![far(private(1, 1)), private(2, 1), private(3, 1), far(private(4, 1))]);
        house.sleeps(household(10, 1), 1);
        house.sleeps(household(20, 1), 2);
        house.sleeps(household(30, 1), 3);
        let lots = Lots { draw: Draw::new([seed; 32]), tickets: [7, 8, 9].map(Ticket).to_vec() };
        let lowest = [1, 2].into_iter().min_by_key(|one| lots.rank(*one)).expect("there are two");
        house.by.lots = Some(lots);
        let found = house.clearing();
        assert_eq!(found.without, [3 - lowest], "{seed}");
        first += usize::from(lowest == 1);
    }
    assert!((1..20).contains(&first), "one of them always comes first");
}

#[test]
fn of_many_houses_that_close_nobody_is_forgotten_and_nobody_else_moves() {
    let mut placed = 0;
    for seed in 0..300 {
        let house = House::any(seed);
        let found = house.clearing();
        let moved = given(found.leaving.iter().map(|one| &house.settled[*one].party), &found.together);
        let mut left = house.here().occupied();
        moved.iter().for_each(|(guests, _)| left.leave(guests));
        left.rooms.iter_mut().filter(|room| room.location == CLOSING).for_each(|room| room.closed = true);
        can_be_held(&left, &moved, &house.by, seed);
        placed += moved.len();
        assert!(found.together.people >= found.together.one_by_one, "{seed}");
        for (one, settled) in house.settled.iter().enumerate() {
            let there = house.sleeps_in(&settled.party.guests) == Some(CLOSING);
            let told = (found.leaving.contains(&one), found.fixed.contains(&one));
            assert_eq!(told, (there && !settled.fixed, there && settled.fixed), "{seed}: {one}");
        }
        let mut turned = house.settled.clone();
        turned.reverse();
        let again = clearing(CLOSING, &turned, house.here());
        assert_eq!(again.together.people, found.together.people, "{seed}: the order matters");
        let mut same: Vec<_> = again.together.placed.iter().rev().map(|placed| &placed.proposal).collect();
        same.truncate(found.leaving.len());
        assert!(same.into_iter().eq(found.together.placed.iter().map(|placed| &placed.proposal)), "{seed}");
    }
    assert!(placed > 150, "hardly anybody had to go: {placed}");
}

#[test]
fn new_rooms_serve_the_queue_first_and_then_whoever_sleeps_badly() {
    let mut house = House::new(vec![shared(1, 2, SexRule::Any), private(2, 1), private(3, 1)]);
    house.sleeps(quiet(10), 1);
    let queue = [alone(30, 5)];
    let opened = |most| opening(&[RoomId::new(2), RoomId::new(3)], &queue, &house.settled, most, house.here());
    let found = opened(0);
    assert_eq!((found.without_new, found.queue.people, found.moves.len()), (1, 1, 0));
    assert_eq!(found.into_new, [0]);
    let found = opened(1);
    assert_eq!(found.moves.len(), 1);
    assert_eq!(found.moves[0].before.drawbacks, [Drawback::NotQuiet]);
    assert_eq!(found.moves[0].after.drawbacks, []);
    // With one new room only, the queue has it: to sleep well is less than to sleep inside.
    house.there.rooms.pop();
    house.there.rooms[0].beds.pop();
    let found = opening(&[RoomId::new(2)], &queue, &house.settled, 1, house.here());
    assert_eq!((found.without_new, found.queue.people, found.moves.len()), (0, 1, 0));
}

#[test]
fn of_those_who_gain_as_much_children_move_least() {
    for order in [[10, 20], [20, 10]] {
        let mut family = household(order[0], 2);
        family.party.guests[0].needs.care = Care::Near;
        family.party.guests[1].needs.minor = true;
        let mut two = household(order[1], 2);
        two.party.guests[0].needs.care = Care::Near;
        let mut near = far(private(3, 2));
        near.place.care = Care::Near;
        let mut house = House::new(vec![private(1, 2), private(2, 2), near]);
        house.sleeps(family, 1);
        house.sleeps(two, 2);
        let found = opening(&[RoomId::new(3)], &[], &house.settled, 2, house.here());
        let moves: Vec<(usize, usize)> = found.moves.iter().map(|one| (one.settled, one.minors)).collect();
        assert_eq!(moves, [(1, 0)]);
    }
}

#[test]
fn of_many_houses_that_open_rooms_nobody_loses_and_everybody_moves_for_their_own_sake() {
    let mut moved = 0;
    for seed in 0..120 {
        let mut house = House::any(seed);
        let new: Vec<RoomId> = house.empty_rooms();
        let none = opening(&new, &house.queue, &house.settled, 0, house.here());
        let start = house.here().occupied();
        let alone = together_by(&house.queue, &start.rooms, &start.elsewhere, &evening(), &house.by);
        assert!(none.queue == alone && none.moves.is_empty(), "{seed}: without moves it is the queue alone");
        let found = opening(&new, &house.queue, &house.settled, 2, house.here());
        assert!(found.moves.len() <= 2 && found.queue.people >= none.queue.people, "{seed}: the queue loses");
        let asking: usize = house.queue.iter().map(|party| party.guests.len()).sum();
        assert!(asking - found.queue.people >= found.queue.least_without, "{seed}: more than is possible");
        let mut there = start;
        for one in &found.moves {
            let Settled { party, fixed } = &house.settled[one.settled];
            assert!(!fixed && one.after.cost < one.before.cost, "{seed}");
            there.leave(&party.guests);
            can_be_held(&there, &[(&party.guests, &one.after)], &house.by, seed);
            there.take(&party.guests, &one.after);
        }
        can_be_held(&there, &given(house.queue.iter(), &found.queue), &house.by, seed);
        moved += found.moves.len();
        house.settled.reverse();
        house.queue.reverse();
        let again = opening(&new, &house.queue, &house.settled, 2, house.here());
        let after = |opened: &Opened| opened.moves.iter().map(|one| one.after.clone()).collect::<Vec<_>>();
        assert!(after(&again) == after(&found) && again.queue.people == found.queue.people, "{seed}");
    }
    assert!(moved > 20, "hardly anybody gains: {moved}");
}

#[test]
fn for_longer_there_is_neither_reserve_nor_paper_even_at_noon() {
    let mut room = private(1, 1);
    let mut noon = evening();
    noon.wall = jiff::civil::date(2026, 11, 23).at(12, 0, 0, 0);
    for (reserve, paper, misfit) in [(true, false, Misfit::Reserve), (false, true, Misfit::OnPaper)] {
        (room.beds[0].reserve, room.beds[0].paper) = (reserve, paper);
        let rooms = std::slice::from_ref(&room);
        let found = together_by(&[alone(1, 1)], rooms, &[], &noon, &Yardstick::longer(&noon));
        assert_eq!((found.people, found.least_without), (0, 1));
        let one = propose_by(&alone(1, 1).guests, rooms, &[], &noon, &Yardstick::longer(&noon));
        assert_eq!(one.excluded[0].because, [misfit].into());
        assert_eq!(together_by(&[alone(1, 1)], rooms, &[], &noon, &Yardstick::tonight(&noon)).people, 1);
    }
}

/// A house with people in it.
struct House {
    settled: Vec<Settled>,
    queue: Vec<Party>,
    there: Occupied,
    now: domain::moment::Moment,
    by: Yardstick,
}

impl House {
    fn new(rooms: Vec<domain::bed::fit::RoomState>) -> House {
        let there = Occupied { rooms, elsewhere: vec![] };
        House { settled: vec![], queue: vec![], there, now: evening(), by: Yardstick::longer(&evening()) }
    }

    fn any(seed: u64) -> House {
        let by = Yardstick::longer(&evening());
        let (settled, queue, there) = any_full_house(&mut ChaCha8Rng::seed_from_u64(seed), &by);
        House { settled, queue, there, now: evening(), by }
    }

    fn here(&self) -> Situation<'_> {
        Situation { rooms: &self.there.rooms, elsewhere: &[], now: &self.now, by: &self.by }
    }

    fn clearing(&self) -> Cleared {
        clearing(CLOSING, &self.settled, self.here())
    }

    fn sleeps(&mut self, one: Settled, room: u128) {
        self.put(&one.party.guests, room);
        self.settled.push(one);
    }

    fn put(&mut self, guests: &[Guest], room: u128) {
        let found = propose_by(guests, &self.there.rooms, &self.there.elsewhere, &self.now, &self.by);
        let there = found.best.into_iter().find(|place| place.rooms == [RoomId::new(room)]);
        self.there.take(guests, &there.expect("the room fits"));
    }

    fn sleeps_in(&self, guests: &[Guest]) -> Option<LocationId> {
        self.there.elsewhere.iter().find(|(person, _)| *person == guests[0].person).map(|(_, location)| *location)
    }

    fn empty_rooms(&self) -> Vec<RoomId> {
        let rooms = self.there.rooms.iter().filter(|room| room.sleepers.is_empty());
        rooms.map(|room| room.room).take(2).collect()
    }
}

fn given<'a>(parties: impl Iterator<Item = &'a Party>, found: &'a Together) -> Vec<(&'a [Guest], &'a Proposal)> {
    let both = parties.zip(&found.placed);
    both.filter_map(|(party, placed)| Some((&party.guests[..], placed.proposal.as_ref()?))).collect()
}

fn household(first: u128, count: u128) -> Settled {
    Settled { party: Party { guests: guests(first, count, &Needs::default()), waits: 0 }, fixed: false }
}

fn quiet(number: u128) -> Settled {
    let mut one = household(number, 1);
    one.party.guests[0].needs.quiet = true;
    one
}

fn far(mut room: domain::bed::fit::RoomState) -> domain::bed::fit::RoomState {
    room.location = LocationId::new(2);
    room
}
