//! An answer under construction, in which every step keeps it allowed.

use super::cost;
use super::instance::{Apart, Instance};
use super::judge::Rooms;
use super::scope::Scope;

/// Pairs of household and room that are looked at for one answer at most: some seconds. Whoever is left has no bed in it.
const MOST_LOOKS: usize = 300_000_000;

/// Who is where, and what is still possible.
#[derive(Clone, Debug)]
pub struct Board<'i> {
    instance: &'i Instance,
    /// Room of each household.
    pub rooms: Vec<Option<usize>>,
    /// Households in each room.
    pub inside: Vec<Vec<usize>>,
    persons: Vec<i64>,
    guests: Vec<i64>,
    moves: usize,
    max_moves: usize,
    banned: Vec<Vec<(usize, Apart)>>,
}

impl<'i> Board<'i> {
    /// Nobody is anywhere, but those who do not move.
    pub fn new(instance: &'i Instance, max_moves: Option<usize>) -> Board<'i> {
        let mut banned = vec![Vec::new(); instance.households.len()];
        for ban in &instance.bans {
            banned[ban.one].push((ban.other, ban.apart));
            banned[ban.other].push((ban.one, ban.apart));
        }
        let mut board = Board {
            instance,
            rooms: vec![None; instance.households.len()],
            inside: vec![Vec::new(); instance.rooms.len()],
            persons: vec![0; instance.rooms.len()],
            guests: vec![0; instance.cities.len()],
            moves: 0,
            max_moves: max_moves.unwrap_or(usize::MAX),
            banned,
        };
        for (number, household) in instance.households.iter().enumerate().filter(|(_, household)| household.fixed) {
            if let Some(room) = household.current {
                board.put(number, room);
            }
        }
        board
    }

    /// The city of a room.
    pub fn city(&self, room: usize) -> usize {
        self.instance.locations[self.instance.rooms[room].location].city
    }

    /// Whether a household that is nowhere could come here now.
    pub fn can(&self, number: usize, room: usize) -> bool {
        let (household, place) = (&self.instance.households[number], &self.instance.rooms[room]);
        let full = if place.private {
            !self.inside[room].is_empty()
        } else {
            self.persons[room] + household.size() > place.beds
        };
        !full && self.may(number, room) && self.suits(number, room) && self.apart(number, room)
    }

    /// Whether limits beyond the room allow it: guests, moves, sexes.
    fn suits(&self, number: usize, room: usize) -> bool {
        let household = &self.instance.households[number];
        let city = self.city(room);
        let guest = household.tie_city != city;
        let moves = household.current.is_some_and(|current| current != room);
        let mixed = || {
            let other = |inside: &usize| {
                let inside = &self.instance.households[*inside];
                (inside.women > 0 && household.men > 0) || (inside.men > 0 && household.women > 0)
            };
            self.inside[room].iter().any(other)
        };
        (!guest || self.guests[city] + household.size() <= self.instance.cities[city].guest_cap)
            && (!moves || self.moves < self.max_moves)
            && (self.instance.rooms[room].private || !mixed())
    }

    /// Whether the household may be in the room at all.
    pub fn may(&self, number: usize, room: usize) -> bool {
        let household = &self.instance.households[number];
        let near = self.reaches(number, self.city(room));
        (near || household.current == Some(room)) && cost::fits_there(self.instance, household, room)
    }

    /// Whether a household may go to a city, by the distance.
    pub fn reaches(&self, number: usize, city: usize) -> bool {
        self.instance.reaches(self.instance.households[number].tie_city, city)
    }

    /// Whether nobody whom they must not meet is there.
    fn apart(&self, number: usize, room: usize) -> bool {
        !self.banned[number].iter().any(|(other, apart)| self.meets(*other, *apart, room))
    }

    /// A household comes in.
    pub fn put(&mut self, number: usize, room: usize) {
        let household = &self.instance.households[number];
        self.rooms[number] = Some(room);
        self.inside[room].push(number);
        self.persons[room] += household.size();
        let city = self.city(room);
        if household.tie_city != city {
            self.guests[city] += household.size();
        }
        self.moves += usize::from(household.current.is_some_and(|current| current != room));
    }

    /// A household goes out.
    pub fn leave(&mut self, number: usize) {
        let household = &self.instance.households[number];
        let Some(room) = self.rooms[number].take() else { return };
        self.inside[room].retain(|other| *other != number);
        self.persons[room] -= household.size();
        let city = self.city(room);
        if household.tie_city != city {
            self.guests[city] -= household.size();
        }
        self.moves -= usize::from(household.current.is_some_and(|current| current != room));
    }

    /// How many persons are in a room.
    pub fn persons(&self, room: usize) -> i64 {
        self.persons[room]
    }

    /// How many persons from elsewhere a city still takes; below zero there are too many.
    pub fn guests_left(&self, city: usize) -> i64 {
        self.instance.cities[city].guest_cap - self.guests[city]
    }

    /// Whom a household must not meet.
    pub fn banned(&self, number: usize) -> &[(usize, Apart)] {
        &self.banned[number]
    }

    /// Whether two households of a ban meet in this room or around it.
    pub fn meets(&self, other: usize, apart: Apart, room: usize) -> bool {
        let Some(there) = self.rooms[other] else { return false };
        match apart {
            Apart::Location => self.instance.rooms[there].location == self.instance.rooms[room].location,
            Apart::City => self.city(there) == self.city(room),
        }
    }

    /// The cheapest of these rooms that is open to a household now, and its cost.
    pub fn cheapest(&self, number: usize, rooms: impl Iterator<Item = usize>) -> Option<(i64, usize)> {
        let household = &self.instance.households[number];
        let open = rooms.filter(|room| self.can(number, *room));
        open.map(|room| (cost::cost(self.instance, household, room), room)).min()
    }

    /// Everybody in the scope who has nothing gets its cheapest room that is open, the dearest first.
    pub fn fill(&mut self, scope: &Scope) {
        let overflow = |number: &usize| cost::overflow(self.instance, &self.instance.households[*number]);
        let nowhere = scope.households.iter().copied().filter(|number| self.rooms[*number].is_none());
        let mut without: Vec<usize> = nowhere.collect();
        without.sort_by_key(|number| (std::cmp::Reverse(overflow(number)), *number));
        let open: Vec<usize> = (0..self.instance.rooms.len()).filter(|room| scope.cities[self.city(*room)]).collect();
        let mut of_city: Vec<Vec<usize>> = Vec::new();
        if self.instance.near_cities.is_some() {
            of_city.resize(self.instance.cities.len(), Vec::new());
            open.iter().for_each(|room| of_city[self.city(*room)].push(*room));
        }
        let mut looked = 0;
        for number in without {
            let household = &self.instance.households[number];
            let found = match self.instance.nearest(household.tie_city) {
                None => {
                    looked += open.len();
                    self.cheapest(number, open.iter().copied())
                }
                Some(near) => {
                    let own = household.current.filter(|room| scope.cities[self.city(*room)]);
                    let rooms = near.iter().flat_map(|city| &of_city[*city as usize]).copied();
                    self.cheapest(number, rooms.chain(own))
                }
            };
            if let Some((_, room)) = found.filter(|(cost, _)| *cost < overflow(&number)) {
                self.put(number, room);
            }
            if looked > MOST_LOOKS {
                return;
            }
        }
    }

    /// What the answer costs.
    pub fn objective(&self) -> i64 {
        objective(self.instance, &self.rooms)
    }
}

/// What an answer costs that is known to be allowed.
pub fn objective(instance: &Instance, rooms: &Rooms) -> i64 {
    let each = instance.households.iter().zip(rooms).map(|(household, room)| match room {
        Some(room) => cost::cost(instance, household, *room),
        None => cost::overflow(instance, household),
    });
    each.sum()
}
