//! An answer, judged: allowed or not, and what it costs. Shares nothing with the solver but the costs.

use std::collections::BTreeMap;
use std::fmt;

use super::cost;
use super::instance::{Apart, Ban, Instance};

/// Which room each household gets; nothing is emergency overflow.
pub type Rooms = [Option<usize>];

/// What an allowed answer comes to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// All costs together.
    pub objective: i64,
    /// Households without a bed.
    pub overflow_households: usize,
    /// Persons without a bed.
    pub overflow_persons: i64,
    /// Households that move from one room to another.
    pub moves: usize,
    /// Households that leave their room, for another or for none.
    pub changes: usize,
}

/// Why an answer is not allowed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Breach {
    /// It is about another number of households.
    Length,
    /// A room that does not exist.
    NoSuchRoom(usize),
    /// A household that must stay has nothing.
    FixedOut(usize),
    /// This household may not be in this room.
    Unfit(usize, usize),
    /// Two households in a private room.
    NotPrivate(usize),
    /// More people than beds.
    Full(usize),
    /// Women and men in one shared room.
    Mixed(usize),
    /// More people from elsewhere than the city takes.
    Guests(usize),
    /// Two who must not meet.
    Meet(usize, usize),
    /// More households move than may.
    TooManyMoves(usize),
}

impl fmt::Display for Breach {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Breach::Length => write!(to, "it does not have one room per household"),
            Breach::NoSuchRoom(room) => write!(to, "room {room} does not exist"),
            Breach::FixedOut(household) => write!(to, "household {household} must stay and has no room"),
            Breach::Unfit(household, room) => write!(to, "household {household} may not be in room {room}"),
            Breach::NotPrivate(room) => write!(to, "private room {room} would be shared"),
            Breach::Full(room) => write!(to, "room {room} has too few beds"),
            Breach::Mixed(room) => write!(to, "women and men would share room {room}"),
            Breach::Guests(city) => write!(to, "city {city} takes fewer people from elsewhere"),
            Breach::Meet(one, other) => write!(to, "households {one} and {other} must not meet"),
            Breach::TooManyMoves(moves) => write!(to, "{moves} households would leave their room"),
        }
    }
}

/// Judges a whole answer, and counts it.
pub fn judge(instance: &Instance, rooms: &Rooms) -> Result<Tally, Breach> {
    if rooms.len() != instance.households.len() {
        return Err(Breach::Length);
    }
    let mut tally = Tally::default();
    for (number, (household, room)) in instance.households.iter().zip(rooms).enumerate() {
        tally.changes += usize::from(household.current.is_some() && household.current != *room);
        let Some(room) = *room else {
            if household.fixed {
                return Err(Breach::FixedOut(number));
            }
            tally.objective += cost::overflow(instance, household);
            tally.overflow_households += 1;
            tally.overflow_persons += household.size();
            continue;
        };
        if room >= instance.rooms.len() {
            return Err(Breach::NoSuchRoom(room));
        }
        if !cost::fits(instance, household, room) {
            return Err(Breach::Unfit(number, room));
        }
        tally.objective += cost::cost(instance, household, room);
        tally.moves += usize::from(household.current.is_some_and(|current| current != room));
    }
    breach(instance, rooms).map_or(Ok(tally), Err)
}

/// Judges an answer in which only so many households may leave their room.
pub fn judge_within(instance: &Instance, rooms: &Rooms, max_moves: Option<usize>) -> Result<Tally, Breach> {
    let tally = judge(instance, rooms)?;
    let most = max_moves.unwrap_or(usize::MAX);
    if tally.changes > most { Err(Breach::TooManyMoves(tally.changes)) } else { Ok(tally) }
}

/// What is wrong between the households of an answer that has a room of its own right for each.
pub fn breach(instance: &Instance, rooms: &Rooms) -> Option<Breach> {
    let mut inside: BTreeMap<usize, (usize, i64, bool, bool)> = BTreeMap::new();
    let mut guests = vec![0; instance.cities.len()];
    for (household, room) in instance.households.iter().zip(rooms) {
        let Some(room) = *room else { continue };
        let seen = inside.entry(room).or_default();
        *seen = (seen.0 + 1, seen.1 + household.size(), seen.2 || household.women > 0, seen.3 || household.men > 0);
        let city = instance.locations[instance.rooms[room].location].city;
        if household.tie_city != city {
            guests[city] += household.size();
        }
    }
    for (number, (households, persons, women, men)) in inside {
        let room = &instance.rooms[number];
        if room.private && households > 1 {
            return Some(Breach::NotPrivate(number));
        }
        if persons > room.beds {
            return Some(Breach::Full(number));
        }
        if !room.private && women && men {
            return Some(Breach::Mixed(number));
        }
    }
    let crowded = instance.cities.iter().zip(&guests).position(|(city, guests)| *guests > city.guest_cap);
    if let Some(city) = crowded {
        return Some(Breach::Guests(city));
    }
    let met = instance.bans.iter().find(|ban| meet(instance, rooms, ban));
    met.map(|ban| Breach::Meet(ban.one, ban.other))
}

/// Whether the two of a ban would meet.
pub fn meet(instance: &Instance, rooms: &Rooms, ban: &Ban) -> bool {
    let location = |household: usize| rooms[household].map(|room| instance.rooms[room].location);
    let (Some(one), Some(other)) = (location(ban.one), location(ban.other)) else { return false };
    let city = |location: usize| instance.locations[location].city;
    match ban.apart {
        Apart::Location => one == other,
        Apart::City => city(one) == city(other),
    }
}
