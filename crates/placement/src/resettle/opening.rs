//! New rooms: whom of the queue they serve, and who of those who sleep badly gains by moving. The queue comes first: nobody moves
//! into a bed that somebody without one could have.

use std::cmp::Reverse;

use domain::id::RoomId;

use super::Settled;
use crate::occupied::Occupied;
use crate::situation::Situation;
use crate::together::{Party, Together, least_without, together_by};
use crate::tonight::{Drawback, Proposal, propose_by, where_they_sleep};
use crate::yardstick::Yardstick;

/// What is a need of the people and no convenience of the house: only for this does anybody move.
const NEEDS: [Drawback; 3] = [Drawback::CareFar, Drawback::NotQuiet, Drawback::SeveralRooms];

/// What new rooms bring.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opened {
    /// How many of the queue would have a place without the new rooms.
    pub without_new: usize,
    /// What is proposed for each of the queue, in their order, when the moves are made.
    pub queue: Together,
    /// Who of the queue comes into a new room, by their place in the queue.
    pub into_new: Vec<usize>,
    /// Who gains by moving, in the order in which they can move.
    pub moves: Vec<Move>,
}

/// A household that would sleep better elsewhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Move {
    /// Which, by its place among those handed in.
    pub settled: usize,
    /// What their place is like.
    pub before: Proposal,
    /// Where they would go.
    pub after: Proposal,
    /// How many of them are under eighteen.
    pub minors: usize,
}

/// Shares out rooms of which some are `new`; at most so many households that sleep badly move. Whoever gains most moves first;
/// of those who gain as much, those with the fewest children. Everybody moves for their own sake and at most once, nobody for
/// somebody else's, and no move takes a place from the queue.
pub fn opening(new: &[RoomId], queue: &[Party], settled: &[Settled], most: usize, here: Situation) -> Opened {
    let mut now = here.occupied();
    let answer = |at: &Occupied| together_by(queue, &at.rooms, &at.elsewhere, here.now, here.by);
    let mut old = now.clone();
    old.rooms.retain(|room| !new.contains(&room.room));
    let without_new = answer(&old).people;
    let mut found = answer(&now);
    let mut moves: Vec<Move> = Vec::new();
    let mut left: Vec<usize> = (0..settled.len()).filter(|one| !settled[*one].fixed).collect();
    left.sort_by_key(|one| settled[*one].party.guests.iter().map(|guest| guest.person).min());
    while moves.len() < most {
        let Some(better) = best_move(&now, queue, &found, settled, &left, here) else { break };
        left.retain(|one| *one != better.settled);
        let mut then = now.clone();
        let guests = &settled[better.settled].party.guests;
        then.leave(guests);
        then.take(guests, &better.after);
        let after = answer(&then);
        if lost(queue, &after) <= lost(queue, &found) {
            (now, found) = (then, after);
            moves.push(better);
        }
    }
    if most > 0 {
        // Proven for whoever moves: as if all who can move had left, which only makes it easier.
        let mut empty = here.occupied();
        settled.iter().filter(|one| !one.fixed).for_each(|one| empty.leave(&one.party.guests));
        found.least_without = least_without(queue, &empty.rooms, here.now, here.by);
    }
    Opened { without_new, into_new: coming_into(new, &found), queue: found, moves }
}

/// The move that relieves most, while the queue has what is proposed for it.
fn best_move(
    now: &Occupied,
    queue: &[Party],
    found: &Together,
    settled: &[Settled],
    left: &[usize],
    here: Situation,
) -> Option<Move> {
    let mut full = now.clone();
    for (party, placed) in queue.iter().zip(&found.placed) {
        if let Some(proposal) = &placed.proposal {
            full.take(&party.guests, proposal);
        }
    }
    let moves = left.iter().filter_map(|one| better_place(*one, &settled[*one].party, now, &full, here));
    moves.min_by_key(|(gain, found)| (Reverse(*gain), found.minors)).map(|(_, found)| found)
}

/// The best place of those that meet more of what they need, and by how much more.
fn better_place(one: usize, party: &Party, now: &Occupied, full: &Occupied, here: Situation) -> Option<(u32, Move)> {
    let guests = &party.guests;
    let needs = Yardstick { weighting: here.by.weighting.only(&NEEDS), ..here.by.clone() };
    let lacked = where_they_sleep(guests, &now.rooms, here.now, &needs)?.cost;
    if lacked == 0 {
        return None;
    }
    let before = where_they_sleep(guests, &now.rooms, here.now, here.by)?;
    let mut without = full.clone();
    without.leave(guests);
    let places = |by| propose_by(guests, &without.rooms, &without.elsewhere, here.now, by).best;
    // The same places, by what they lack only.
    let lacking = places(&needs);
    let gain = |place: &Proposal| {
        let same = |other: &&Proposal| other.location == place.location && other.rooms == place.rooms;
        lacking.iter().find(same).and_then(|other| lacked.checked_sub(other.cost)).filter(|gain| *gain > 0)
    };
    let gains = places(here.by).into_iter().take_while(|place| place.cost < before.cost);
    let gains = gains.filter_map(|after| gain(&after).map(|gain| (gain, after)));
    let minors = guests.iter().filter(|guest| guest.needs.minor).count();
    let (gain, after) = gains.min_by_key(|(gain, after)| (Reverse(*gain), after.cost))?;
    Some((gain, Move { settled: one, before, after, minors }))
}

/// How many of the queue have no place, and how long those wait.
fn lost(queue: &[Party], found: &Together) -> (usize, i64) {
    let without = || queue.iter().zip(&found.placed).filter(|(_, placed)| placed.proposal.is_none());
    (without().map(|(party, _)| party.guests.len()).sum(), without().map(|(party, _)| party.waits).sum())
}

fn coming_into(new: &[RoomId], queue: &Together) -> Vec<usize> {
    let into_new = |proposal: &Proposal| proposal.rooms.iter().any(|room| new.contains(room));
    let placed = queue.placed.iter().enumerate();
    placed.filter(|(_, placed)| placed.proposal.as_ref().is_some_and(into_new)).map(|(party, _)| party).collect()
}
