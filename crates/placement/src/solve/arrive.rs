//! One household arrives while everybody else has their place: the best room, and who else would move for it.
//!
//! The chain begins with the arrival and goes on wherever somebody is in the way: whoever could make room for it goes
//! where room is, or where again somebody makes room. Nobody loses a room, and those who are fixed stay.

use super::board::Board;
use super::cost;
use super::obstacle::opposite;
use super::reasons::Reasons;
use super::standing::Standing;

/// How many places are looked at for one arrival at most, so that an answer never takes long.
const EFFORT: usize = 30_000;
/// What looking for whoever is in the way takes, in places looked at.
const SETTLING: usize = 8;

/// The best place for one household that arrives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Arrival {
    /// Where; nothing is emergency overflow.
    pub room: Option<usize>,
    /// Who else moves, the end of the chain first: each into a room where there is a bed by then, unless two change
    /// places.
    pub moves: Vec<Step>,
    /// What the whole answer costs more than without them: their place, and what moving changes for others.
    pub added: i64,
    /// Why there, with everybody where they are then.
    pub reasons: Reasons,
    /// Every chain of so many moves was looked at, or could not be cheaper.
    pub complete: bool,
}

/// A household that goes from one room to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Step {
    /// Which.
    pub household: usize,
    /// Where they are.
    pub from: usize,
    /// Where they go.
    pub to: usize,
}

/// What one search knows.
struct Search<'s, 'i> {
    standing: &'s Standing<'i>,
    board: Board<'i>,
    /// Who has a new place, the arrival first.
    placed: Vec<usize>,
    /// Rooms that somebody left.
    left: Vec<usize>,
    /// What the best costs.
    best: i64,
    /// Who is where in it.
    found: Vec<(usize, usize)>,
    looked: usize,
}

/// So many moves, to count with costs.
fn moves(left: usize) -> i64 {
    i64::try_from(left).unwrap_or(i64::from(u32::MAX))
}

/// Why a board is not allowed as it is.
enum Clash {
    /// A room has too many people, or too different ones.
    Room(usize),
    /// In this room women or men are too many, as this household sees it.
    Sexes(usize, usize),
    /// A city has too many from elsewhere.
    City(usize),
    /// This household is where the one just placed must not meet it.
    Ban(usize),
}

impl<'i> Standing<'i> {
    /// The best place for a household with at most so many others moving for it, with at most `most` reasons; nothing
    /// for a household that is not in the question.
    ///
    /// A household that has a place already is asked as if it came anew.
    pub fn arrive(&self, household: usize, moves: usize, most: usize) -> Option<Arrival> {
        let one = self.instance.households.get(household)?;
        let mut board = self.board.clone();
        let left = board.rooms[household];
        board.leave(household);
        let (best, stays) = match left.filter(|_| one.fixed) {
            Some(room) => (cost::cost(self.instance, one, room), Some((household, room))),
            None => (cost::overflow(self.instance, one), None),
        };
        let mut search = Search {
            standing: self,
            board,
            placed: Vec::new(),
            left: left.into_iter().collect(),
            best,
            found: stays.into_iter().collect(),
            looked: 0,
        };
        // Short chains first: what they cost says early where longer ones need not be tried.
        for more in 0..=moves {
            search.place(household, 0, more);
        }
        let Search { best, found, looked, .. } = search;
        let room = found.first().map(|(_, room)| *room);
        let step = |(household, to): &(usize, usize)| {
            self.board.rooms[*household].map(|from| Step { household: *household, from, to: *to })
        };
        let moves: Vec<Step> = found.iter().skip(1).rev().filter_map(step).collect();
        let reasons = self.after(household, room, &moves).why(household, most)?;
        Some(Arrival { room, moves, added: best, reasons, complete: looked <= EFFORT })
    }

    /// The answer with an arrival taken in.
    pub fn taken_in(&self, arrival: &Arrival) -> Standing<'i> {
        self.after(arrival.reasons.household, arrival.room, &arrival.moves)
    }
}

impl Search<'_, '_> {
    /// Tries every place for a household that is nowhere; `spent` is what all others cost more, and so many may
    /// still move.
    fn place(&mut self, number: usize, spent: i64, left: usize) {
        let (standing, instance) = (self.standing, self.standing.instance);
        let household = &instance.households[number];
        let from = standing.board.rooms[number].filter(|_| !self.placed.is_empty());
        let least = if from.is_some() { standing.least_elsewhere(number) } else { 0 };
        // Somebody placed before may still be in a clash, which this household does not end by finding a bed.
        let clean = self.clash().is_none();
        for city in standing.order(household.tie_city) {
            let floor = spent + least + cost::city_cost(instance, household, *city);
            if floor - standing.most_gain * moves(left) >= self.best {
                return;
            }
            let rooms = if left == 0 { &standing.open[*city] } else { &standing.of_city[*city] };
            // A room that was full has a bed when somebody left it.
            let left_there = self.left.iter().copied().filter(|room| left == 0 && self.board.city(*room) == *city);
            let again: Vec<usize> = left_there.collect();
            for room in rooms.iter().chain(&again).copied().filter(|room| Some(*room) != from) {
                if self.looked > EFFORT {
                    return;
                }
                self.looked += 1;
                if self.board.may(number, room) {
                    let costs = spent + cost::cost(instance, household, room);
                    self.enter(number, room, costs, left, clean);
                }
            }
        }
    }

    /// Puts a household into a room where it may be, when that can lead to something cheaper than the best.
    fn enter(&mut self, number: usize, room: usize, costs: i64, left: usize, clean: bool) {
        if costs - self.hope(number, room, left, clean) >= self.best {
            return;
        }
        // Where nobody is in the way a shorter chain was tried before, and at the end of a chain nobody may be.
        let can = self.board.can(number, room);
        if (left == 0 && !can) || (left > 0 && clean && can) {
            return;
        }
        self.board.put(number, room);
        self.placed.push(number);
        self.settle(costs, left);
        self.placed.pop();
        self.board.leave(number);
    }

    /// What those who may have to make way could gain at most, when so many may still move.
    fn hope(&self, number: usize, room: usize, left: usize, clean: bool) -> i64 {
        let standing = self.standing;
        if left == 0 {
            return 0;
        }
        let guests = self.board.guests_left(self.board.city(room));
        let crowded = guests < standing.instance.households[number].size();
        let of_guests = if crowded { standing.guest_gain[self.board.city(room)] } else { i64::MIN / 4 };
        let of_banned = self.board.banned(number).iter().map(|(other, _)| standing.gain[*other]).max();
        let first = standing.room_gain[room].max(of_guests).max(of_banned.unwrap_or(i64::MIN / 4));
        let first = if clean { first } else { standing.most_gain };
        first + standing.most_gain * moves(left - 1)
    }

    /// Keeps the board when it is allowed; otherwise somebody who is in the way moves, when so many still may.
    fn settle(&mut self, spent: i64, left: usize) {
        self.looked += SETTLING;
        let Some(clash) = self.clash() else {
            if spent < self.best {
                self.best = spent;
                let there = |number: &usize| self.board.rooms[*number].map(|room| (*number, room));
                self.found = self.placed.iter().filter_map(there).collect();
            }
            return;
        };
        if left == 0 {
            return;
        }
        let standing = self.standing;
        for number in self.in_the_way(&clash) {
            self.looked += 1;
            let (Some(room), Some(here)) = (self.board.rooms[number], standing.here(number)) else { continue };
            if spent - standing.gain[number] - standing.most_gain * moves(left - 1) >= self.best {
                continue;
            }
            self.board.leave(number);
            self.left.push(room);
            // The last to move must take everything away that is in the way.
            if left > 1 || self.clash().is_none() {
                self.place(number, spent - here, left - 1);
            }
            self.left.pop();
            self.board.put(number, room);
        }
    }

    /// The first thing that is not allowed; it lies with somebody who has a new place.
    fn clash(&self) -> Option<Clash> {
        let (board, instance) = (&self.board, self.standing.instance);
        for number in self.placed.iter().rev() {
            let Some(room) = board.rooms[*number] else { continue };
            let (household, place) = (&instance.households[*number], &instance.rooms[room]);
            let inside = &board.inside[room];
            if board.persons(room) > place.beds || (place.private && inside.len() > 1) {
                return Some(Clash::Room(room));
            }
            let opposes = |other: &usize| opposite(household, &instance.households[*other]);
            if !place.private && inside.iter().any(opposes) {
                return Some(Clash::Sexes(room, *number));
            }
            let city = board.city(room);
            if household.tie_city != city && board.guests_left(city) < 0 {
                return Some(Clash::City(city));
            }
            let mut banned = board.banned(*number).iter();
            if let Some((other, _)) = banned.find(|(other, apart)| board.meets(*other, *apart, room)) {
                return Some(Clash::Ban(*other));
            }
        }
        None
    }

    /// Who could move to take a clash away.
    fn in_the_way(&self, clash: &Clash) -> Vec<usize> {
        let (board, households) = (&self.board, &self.standing.instance.households);
        let may = |number: &usize| !self.placed.contains(number) && !households[*number].fixed;
        match clash {
            Clash::Room(room) => board.inside[*room].iter().copied().filter(may).collect(),
            Clash::Sexes(room, against) => {
                let opposes = |other: &usize| opposite(&households[*against], &households[*other]);
                board.inside[*room].iter().copied().filter(|other| may(other) && opposes(other)).collect()
            }
            Clash::City(city) => {
                let here = |number: &usize| board.rooms[*number].is_some_and(|room| board.city(room) == *city);
                let guests = self.standing.guests[*city].iter().copied();
                guests.filter(|number| may(number) && here(number)).collect()
            }
            Clash::Ban(other) => Some(*other).filter(may).into_iter().collect(),
        }
    }
}
