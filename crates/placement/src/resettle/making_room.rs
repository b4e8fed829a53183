//! Who asks tonight and has no place, when households that sleep here may move for them: each move lets one more party in. Every number
//! of moves is told, since it is people who decide how many others are woken for it.

use std::cmp::Reverse;

use domain::id::PersonId;

use super::Settled;
use crate::occupied::Occupied;
use crate::situation::Situation;
use crate::together::{Party, Together, least_without, together_by};
use crate::tonight::{Proposal, propose_by, where_they_sleep};
use crate::yardstick::Yardstick;

/// What moves would bring.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoomMade {
    /// What is proposed when nobody moves.
    pub together: Together,
    /// The moves, in the order in which they are made: the first brings most.
    pub moves: Vec<MoveFor>,
    /// So many people stay without a place however many move: proven, and less than is found when it is not known better.
    pub least_without: usize,
}

/// A household that moves so that others come in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MoveFor {
    /// Which, by its place among those handed in.
    pub settled: usize,
    /// Where they sleep.
    pub before: Proposal,
    /// Where they would go, for longer than tonight.
    pub after: Proposal,
    /// Who comes in for it, by their place among those who ask.
    pub party: usize,
    /// And where.
    pub place: Proposal,
    /// How many of those who move are under eighteen.
    pub minors: usize,
}

impl RoomMade {
    /// How many people stay without a place when nobody moves, when one household does, and so on.
    pub fn curve(&self, asking: &[Party]) -> Vec<usize> {
        let all: usize = asking.iter().map(|party| party.guests.len()).sum();
        let mut without = vec![all - self.together.people];
        for one in &self.moves {
            let before = without.last().copied().unwrap_or(0);
            without.push(before - asking[one.party].guests.len());
        }
        without
    }
}

/// Looks for moves, one after the other, at most so many: each takes in as many people as can be, then has as few children moved as can
/// be. Nobody who is fixed moves, nobody moves twice, and nobody who has a place by the proposal loses it.
pub fn making_room(asking: &[Party], settled: &[Settled], most: usize, here: Situation) -> RoomMade {
    let mut now = here.occupied();
    let together = together_by(asking, &now.rooms, &now.elsewhere, here.now, here.by);
    for (party, placed) in asking.iter().zip(&together.placed) {
        if let Some(proposal) = &placed.proposal {
            now.take(&party.guests, proposal);
        }
    }
    let mut without: Vec<usize> = (0..asking.len()).filter(|one| together.placed[*one].proposal.is_none()).collect();
    let mut left: Vec<usize> = (0..settled.len()).filter(|one| !settled[*one].fixed).collect();
    let mut moves = Vec::new();
    while moves.len() < most && !without.is_empty() {
        let some = left.iter().flat_map(|one| moves_of(*one, settled, &now, asking, &without, here));
        let Some(best) = some.min_by_key(|found| worth(found, asking, settled)) else { break };
        now.leave(&settled[best.settled].party.guests);
        now.take(&asking[best.party].guests, &best.place);
        now.take(&settled[best.settled].party.guests, &best.after);
        without.retain(|party| *party != best.party);
        left.retain(|one| *one != best.settled);
        moves.push(best);
    }
    // As if all who can move had left, which only makes it easier.
    let mut empty = here.occupied();
    settled.iter().filter(|one| !one.fixed).for_each(|one| empty.leave(&one.party.guests));
    let proven = least_without(asking, &empty.rooms, here.now, here.by);
    RoomMade { together, moves, least_without: proven }
}

/// The lowest comes first; of those alike whoever waits longest, and then the lowest number of a person.
type Worth = (Reverse<usize>, usize, Reverse<i64>, u32, Option<PersonId>, Option<PersonId>);

fn worth(found: &MoveFor, asking: &[Party], settled: &[Settled]) -> Worth {
    let first = |party: &Party| party.guests.iter().map(|guest| guest.person).min();
    let (party, moving) = (&asking[found.party], &settled[found.settled].party);
    let more = found.after.cost.saturating_sub(found.before.cost);
    (Reverse(party.guests.len()), found.minors, Reverse(party.waits), more, first(party), first(moving))
}

/// For whom of those without a place this household could make room, and where it would go.
fn moves_of(
    one: usize,
    settled: &[Settled],
    now: &Occupied,
    asking: &[Party],
    without: &[usize],
    here: Situation,
) -> Vec<MoveFor> {
    let guests = &settled[one].party.guests;
    let longer = Yardstick { sought: domain::bed::fit::For::Longer, lots: None, ..here.by.clone() };
    let Some(before) = where_they_sleep(guests, &now.rooms, here.now, &longer) else { return vec![] };
    let mut gone = now.clone();
    gone.leave(guests);
    // Whether a household may sleep in several rooms depends on all rooms of the location.
    let stood: Vec<_> = gone.rooms.iter().filter(|room| room.location == before.location).cloned().collect();
    let minors = guests.iter().filter(|guest| guest.needs.minor).count();
    let made = |party: &usize| {
        let coming = &asking[*party].guests;
        let places = propose_by(coming, &stood, &gone.elsewhere, here.now, here.by).best;
        let place = places.into_iter().find(|place| place.rooms.iter().any(|room| before.rooms.contains(room)))?;
        let mut then = gone.clone();
        then.take(coming, &place);
        let after = propose_by(guests, &then.rooms, &then.elsewhere, here.now, &longer).best.into_iter().next()?;
        Some(MoveFor { settled: one, before: before.clone(), after, party: *party, place, minors })
    };
    without.iter().filter_map(made).collect()
}

#[cfg(test)]
mod tests {
    use domain::location::SexRule;
    use rand::SeedableRng;
    use rand_chacha::ChaCha8Rng;

    use super::*;
    use crate::testing::{alone, any_full_house, can_be_held, evening, guests, private, shared};
    use domain::person::Needs;

    #[test]
    fn one_who_moves_to_a_shared_room_lets_a_household_in() {
        let needs = Needs::default();
        let here = guests(10, 1, &needs);
        let mut there = Occupied { rooms: vec![private(1, 3), shared(2, 2, SexRule::Any)], elsewhere: vec![] };
        let (now, by) = (evening(), Yardstick::tonight(&evening()));
        let room = propose_by(&here, &there.rooms, &[], &now, &by)
            .best
            .into_iter()
            .find(|one| one.rooms == [there.rooms[0].room]);
        there.take(&here, &room.expect("it fits"));
        let settled = |fixed| [Settled { party: Party { guests: here.clone(), waits: 0 }, fixed }];
        let asking = [Party { guests: guests(20, 3, &needs), waits: 10 }];
        let situation = Situation { rooms: &there.rooms, elsewhere: &[], now: &now, by: &by };
        let found = making_room(&asking, &settled(false), 5, situation);
        assert_eq!((found.curve(&asking), found.least_without), (vec![3, 0], 0));
        assert_eq!(
            (found.moves[0].place.rooms[0], found.moves[0].after.rooms[0]),
            (there.rooms[0].room, there.rooms[1].room)
        );
        assert_eq!(making_room(&asking, &settled(true), 5, situation).curve(&asking), [3], "who is fixed stays");
        assert_eq!(making_room(&asking, &settled(false), 0, situation).curve(&asking), [3]);
        let nobody = making_room(&[alone(30, 1)], &settled(false), 5, situation);
        assert!(nobody.moves.is_empty(), "who has a place moves nobody");
    }

    #[test]
    fn in_many_full_houses_every_move_could_be_made_and_lets_people_in() {
        let (mut moves, mut proven) = (0, 0);
        for seed in 0..150 {
            let now = evening();
            let (settled, asking, there) =
                any_full_house(&mut ChaCha8Rng::seed_from_u64(seed), &Yardstick::longer(&now));
            let by = Yardstick::tonight(&now);
            let here = Situation { rooms: &there.rooms, elsewhere: &[], now: &now, by: &by };
            let found = making_room(&asking, &settled, 5, here);
            let curve = found.curve(&asking);
            assert!(curve.windows(2).all(|two| two[1] < two[0]), "{seed}: {curve:?}");
            assert!(curve.iter().all(|without| *without >= found.least_without), "{seed}: better than is possible");
            let mut at = here.occupied();
            for (party, placed) in asking.iter().zip(&found.together.placed) {
                placed.proposal.iter().for_each(|place| at.take(&party.guests, place));
            }
            for one in &found.moves {
                let Settled { party, fixed } = &settled[one.settled];
                assert!(!fixed, "{seed}");
                at.leave(&party.guests);
                can_be_held(&at, &[(&asking[one.party].guests, &one.place)], &by, seed);
                at.take(&asking[one.party].guests, &one.place);
                can_be_held(&at, &[(&party.guests, &one.after)], &Yardstick::longer(&now), seed);
                at.take(&party.guests, &one.after);
            }
            moves += found.moves.len();
            proven += usize::from(curve.last() == Some(&found.least_without));
            let (mut turned, mut others) = (asking.clone(), settled.clone());
            turned.reverse();
            others.reverse();
            assert_eq!(making_room(&turned, &others, 5, here).curve(&turned), curve, "{seed}: the order matters");
        }
        assert!(moves > 20, "hardly anybody moves: {moves}");
        assert!(proven > 20, "hardly ever is it known to be the best: {proven}");
    }
}
