//! Parties at their places while an answer is looked for: who has which beds, and the rooms as they are then.

use domain::bed::fit::RoomState;
use domain::id::{LocationId, PersonId, RoomId};
use domain::moment::Moment;

use super::Party;
use crate::occupied::Occupied;
use crate::tonight::{Proposal, propose_by};
use crate::yardstick::Yardstick;

/// How many places of a party are tried: those beyond differ little.
const SOME: usize = 4;

/// How good an answer is, the lower the better: people without a place, how long those wait who have none, and what speaks
/// against the places.
pub type Score = (usize, i64, u64);

pub struct Table<'a> {
    pub parties: &'a [Party],
    there: Occupied,
    placed: Vec<Option<Proposal>>,
    now: &'a Moment,
    by: &'a Yardstick,
}

impl<'a> Table<'a> {
    pub fn new(
        parties: &'a [Party],
        rooms: Vec<RoomState>,
        elsewhere: Vec<(PersonId, LocationId)>,
        now: &'a Moment,
        by: &'a Yardstick,
    ) -> Table<'a> {
        Table { parties, there: Occupied { rooms, elsewhere }, placed: vec![None; parties.len()], now, by }
    }

    /// The place of a party.
    pub fn of(&self, party: usize) -> Option<&Proposal> {
        self.placed[party].as_ref()
    }

    /// The parties that have a bed in one of these rooms.
    pub fn in_rooms(&self, rooms: &[RoomId]) -> impl Iterator<Item = usize> {
        let here = |proposal: &Proposal| proposal.rooms.iter().any(|room| rooms.contains(room));
        let placed = self.placed.iter().enumerate();
        placed.filter_map(move |(party, proposal)| proposal.as_ref().is_some_and(here).then_some(party))
    }

    /// How many people have a place.
    pub fn people(&self) -> usize {
        let placed = self.parties.iter().zip(&self.placed).filter(|(_, place)| place.is_some());
        placed.map(|(party, _)| party.guests.len()).sum()
    }

    pub fn score(&self) -> Score {
        let without =
            || self.parties.iter().zip(&self.placed).filter(|(_, place)| place.is_none()).map(|(party, _)| party);
        let people = without().map(|party| party.guests.len()).sum();
        let waits = without().map(|party| party.waits).sum();
        let cost = self.placed.iter().flatten().map(|proposal| u64::from(proposal.cost)).sum();
        (people, waits, cost)
    }

    /// The best place for a party as the rooms are now.
    pub fn best(&self, party: usize) -> Option<Proposal> {
        self.all(party).into_iter().next()
    }

    /// Every place for a party as the rooms are now, the best one first.
    pub fn all(&self, party: usize) -> Vec<Proposal> {
        propose_by(&self.parties[party].guests, &self.there.rooms, &self.there.elsewhere, self.now, self.by).best
    }

    /// The best few places for a party, in rooms that differ, as long as there are tries.
    pub fn try_some(&self, party: usize, tries: &mut usize) -> Vec<Proposal> {
        let Some(left) = tries.checked_sub(1) else { return vec![] };
        *tries = left;
        let all = self.all(party);
        all.into_iter().take(SOME).collect()
    }

    /// Who has a bed where this party could be alone, then everybody else who has one.
    pub fn in_their_way(&self, party: usize, alone: &[Proposal]) -> Vec<usize> {
        let rooms: Vec<RoomId> = alone.iter().flat_map(|proposal| proposal.rooms.iter().copied()).collect();
        let mut all: Vec<usize> = self.in_rooms(&rooms).filter(|other| *other != party).collect();
        let here = all.clone();
        all.extend((0..self.parties.len()).filter(|other| *other != party && !here.contains(other)));
        all
    }

    /// The best one, as long as there are tries.
    pub fn try_best(&self, party: usize, tries: &mut usize) -> Option<Proposal> {
        *tries = tries.checked_sub(1)?;
        self.best(party)
    }

    pub fn put(&mut self, party: usize, proposal: Proposal) {
        self.there.take(&self.parties[party].guests, &proposal);
        self.placed[party] = Some(proposal);
    }

    /// Takes a party from its place, and says which that was.
    pub fn lift(&mut self, party: usize) -> Option<Proposal> {
        let proposal = self.placed[party].take()?;
        self.there.lift(&proposal.places);
        Some(proposal)
    }
}
