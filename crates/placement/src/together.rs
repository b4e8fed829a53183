//! Beds tonight for everybody who asks, at once: as many people as can be, then as little as can be that speaks against it; and
//! for each who got which better-looking place, and how many no answer could have placed.

use std::cmp::Reverse;

use domain::bed::fit::{Guest, RoomState};
use domain::id::{LocationId, PersonId, RoomId};
use domain::moment::Moment;
use serde::Serialize;

use crate::draw::Lots;
use crate::tonight::{Proposal, propose_by};
use crate::yardstick::Yardstick;

mod least;
mod table;

pub(crate) use least::without as least_without;
use table::Table;

/// How many times beds are proposed anew at most while a better answer is looked for.
const TRIES: usize = 2_000;
/// And for one household that has no place.
const TRIES_EACH: usize = 800;
/// How many others may change place so that one more household has one.
const CHAIN: usize = 3;
/// How many better-looking places are told of a household.
const TOLD: usize = 3;

/// People who stay together, and for how long they wait.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Party {
    /// Who.
    pub guests: Vec<Guest>,
    /// Minutes since they asked: of two who could both have a place, who waits longer has it.
    pub waits: i64,
}

/// What is proposed for everybody together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Together {
    /// What is proposed for each party, in their order.
    pub placed: Vec<Placed>,
    /// How many people have a place.
    pub people: usize,
    /// How many would, if each took the best place in the order in which they asked.
    pub one_by_one: usize,
    /// So many people stay without a place in any answer: proven, and less than is proposed when it is not known better.
    pub least_without: usize,
}

/// A place, and which looked better.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Placed {
    /// The beds; nothing for whom there is no place.
    pub proposal: Option<Proposal>,
    /// Places that by themselves would have been better, the best one first; for whom there is no place, those that fit.
    pub passed: Vec<Passed>,
}

/// A place that goes to others.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Passed {
    /// Where.
    pub location: LocationId,
    /// In which rooms.
    pub rooms: Vec<RoomId>,
    /// To whom it goes, by their place among the parties. Nobody, when it cannot go together with the rest of the answer: somebody
    /// else of it must not be met there.
    pub to: Vec<usize>,
}

/// Proposes for all of them, for tonight and by the weights that are shipped; in whatever order they come in, the answer is the
/// same. `elsewhere` says where the people whom they must not meet have a bed now.
pub fn together(
    parties: &[Party],
    rooms: &[RoomState],
    elsewhere: &[(PersonId, LocationId)],
    now: &Moment,
) -> Together {
    together_by(parties, rooms, elsewhere, now, &Yardstick::tonight(now))
}

/// The same, by another yardstick.
pub fn together_by(
    parties: &[Party],
    rooms: &[RoomState],
    elsewhere: &[(PersonId, LocationId)],
    now: &Moment,
    by: &Yardstick,
) -> Together {
    let order = by_waiting(parties, by.lots.as_ref());
    let sorted: Vec<Party> = order.iter().map(|party| parties[*party].clone()).collect();
    let mut found = in_this_order(&sorted, rooms, elsewhere, now, by);
    let mut placed: Vec<(usize, Placed)> = order.iter().copied().zip(found.placed).collect();
    for passed in placed.iter_mut().flat_map(|(_, place)| &mut place.passed) {
        passed.to.iter_mut().for_each(|other| *other = order[*other]);
    }
    placed.sort_by_key(|(party, _)| *party);
    found.placed = placed.into_iter().map(|(_, place)| place).collect();
    found
}

/// Whoever stands first comes first among equals.
fn in_this_order(
    parties: &[Party],
    rooms: &[RoomState],
    elsewhere: &[(PersonId, LocationId)],
    now: &Moment,
    by: &Yardstick,
) -> Together {
    let alone: Vec<Vec<Proposal>> =
        parties.iter().map(|party| propose_by(&party.guests, rooms, elsewhere, now, by).best).collect();
    let begin = || Table::new(parties, rooms.to_vec(), elsewhere.to_vec(), now, by);
    let one_by_one = in_order(begin(), &(0..parties.len()).collect::<Vec<_>>());
    let scarcest = in_order(begin(), &by_scarcity(parties, &alone));
    let fewest = one_by_one.people();
    let mut best = if scarcest.score() < one_by_one.score() { scarcest } else { one_by_one };
    let mut tries = TRIES;
    improve(&mut best, &alone, &mut tries);
    Together {
        people: best.people(),
        one_by_one: fewest,
        least_without: least_without(parties, rooms, now, by),
        placed: (0..parties.len()).map(|party| placed(&best, party, &alone[party])).collect(),
    }
}

/// Who waits longest comes first; among those who wait equally long, whom the draw puts first.
fn by_waiting(parties: &[Party], lots: Option<&Lots>) -> Vec<usize> {
    let mut order: Vec<usize> = (0..parties.len()).collect();
    order.sort_by_cached_key(|party| {
        let rank = lots.and_then(|lots| lots.rank(*party));
        (Reverse(parties[*party].waits), rank.is_none(), rank, lowest(&parties[*party]))
    });
    order
}

/// Who fits in the fewest places comes first; of those alike, whoever waits longest.
fn by_scarcity(parties: &[Party], alone: &[Vec<Proposal>]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..parties.len()).collect();
    order.sort_by_key(|party| (alone[*party].len(), Reverse(parties[*party].guests.len())));
    order
}

/// By which two parties that are alike are told apart without a draw, in whatever order they come in.
fn lowest(party: &Party) -> Option<PersonId> {
    party.guests.iter().map(|guest| guest.person).min()
}

/// Each takes the best that is left.
fn in_order<'a>(mut table: Table<'a>, order: &[usize]) -> Table<'a> {
    for party in order {
        if let Some(best) = table.best(*party) {
            table.put(*party, best);
        }
    }
    table
}

/// Places who has no place, by letting others change theirs; then lets each change to what is better, alone and in pairs.
fn improve(table: &mut Table, alone: &[Vec<Proposal>], tries: &mut usize) {
    for party in by_scarcity(table.parties, alone) {
        if table.of(party).is_none() {
            // One search may not use up what the others need.
            let mut some = (*tries).min(TRIES_EACH);
            *tries -= some;
            settle(table, &[party], CHAIN, &mut Search { alone, asked: vec![party], tries: &mut some });
            *tries += some;
        }
    }
    let mut changed = true;
    while changed && *tries > 0 {
        changed = (0..table.parties.len()).any(|party| change(table, &[party], tries));
        changed = changed || pairs(table.parties.len()).any(|(one, other)| change(table, &[one, other], tries));
        changed = changed || (0..table.parties.len()).any(|party| outweighs(table, party, tries));
    }
}

/// A household without a place that is larger than two others together has theirs: more people sleep inside.
fn outweighs(table: &mut Table, party: usize, tries: &mut usize) -> bool {
    let waits = table.of(party).is_none();
    waits && pairs(table.parties.len()).any(|(one, other)| change(table, &[party, one, other], tries))
}

fn pairs(count: usize) -> impl Iterator<Item = (usize, usize)> {
    (0..count).flat_map(move |one| (one + 1..count).map(move |other| (one, other)))
}

/// Gives all who wait a place, letting so many others change theirs. Nobody loses a place: either all have one afterwards, or
/// everything is as it was.
fn settle(table: &mut Table, waiting: &[usize], others: usize, search: &mut Search) -> bool {
    let Some((party, rest)) = waiting.split_first() else { return true };
    for proposal in table.try_some(*party, search.tries) {
        table.put(*party, proposal);
        if settle(table, rest, others, search) {
            return true;
        }
        table.lift(*party);
    }
    if others == 0 {
        return false;
    }
    for other in table.in_their_way(*party, &search.alone[*party]) {
        if search.asked.contains(&other) || *search.tries == 0 {
            continue;
        }
        let Some(had) = table.lift(other) else { continue };
        search.asked.push(other);
        if settle(table, &[waiting, &[other]].concat(), others - 1, search) {
            return true;
        }
        search.asked.pop();
        table.put(other, had);
    }
    false
}

/// What is remembered while places are looked for.
struct Search<'a> {
    /// Every place that each could have if nobody else asked.
    alone: &'a [Vec<Proposal>],
    /// Who was lifted or waits already.
    asked: Vec<usize>,
    /// How many times beds may still be proposed.
    tries: &'a mut usize,
}

/// Lets these choose anew, one after the other and the other way round; keeps what is better.
fn change(table: &mut Table, who: &[usize], tries: &mut usize) -> bool {
    if *tries == 0 {
        return false;
    }
    let before = table.score();
    let had: Vec<Option<Proposal>> = who.iter().map(|party| table.lift(*party)).collect();
    let back: Vec<usize> = who.iter().rev().copied().collect();
    for order in [who, &back] {
        for party in order {
            if let Some(best) = table.try_best(*party, tries) {
                table.put(*party, best);
            }
        }
        if table.score() < before {
            return true;
        }
        for party in who {
            table.lift(*party);
        }
    }
    for (party, had) in who.iter().zip(had) {
        if let Some(had) = had {
            table.put(*party, had);
        }
    }
    false
}

fn placed(table: &Table, party: usize, alone: &[Proposal]) -> Placed {
    let proposal = table.of(party).cloned();
    let worse = |other: &&Proposal| proposal.as_ref().is_none_or(|proposal| other.cost < proposal.cost);
    let passed = alone.iter().filter(worse).take(TOLD).map(|other| Passed {
        location: other.location,
        rooms: other.rooms.clone(),
        to: table.in_rooms(&other.rooms).filter(|other| *other != party).collect(),
    });
    Placed { passed: passed.collect(), proposal }
}

#[cfg(test)]
mod tests;
