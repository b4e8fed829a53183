//! Which part of a question is open: all of it, or some cities while the rest stays as it is.

use std::collections::{BTreeMap, BTreeSet};

use super::instance::{Apart, Instance};
use super::judge::Rooms;

/// What may change, and what the rest leaves over.
#[derive(Clone, Debug)]
pub struct Scope {
    /// Households whose room is to be chosen, in ascending order.
    pub households: Vec<usize>,
    /// Which cities are open.
    pub cities: Vec<bool>,
    /// How many persons from elsewhere each city still takes.
    pub guest_caps: Vec<i64>,
    /// How many households may move.
    pub max_moves: Option<i64>,
    /// Locations where a household would meet somebody who stays outside the scope.
    closed: BTreeMap<usize, BTreeSet<usize>>,
}

impl Scope {
    /// Everything is open.
    pub fn whole(instance: &Instance, max_moves: Option<usize>) -> Scope {
        Scope {
            households: (0..instance.households.len()).collect(),
            cities: vec![true; instance.cities.len()],
            guest_caps: instance.cities.iter().map(|city| city.guest_cap).collect(),
            max_moves: max_moves.and_then(|moves| i64::try_from(moves).ok()),
            closed: BTreeMap::new(),
        }
    }

    /// These cities are open, for those who are in them or nowhere; all others stay where they are.
    pub fn some(instance: &Instance, rooms: &Rooms, open: &[usize], max_moves: Option<usize>) -> Scope {
        let mut scope = Scope::whole(instance, max_moves);
        scope.cities = (0..instance.cities.len()).map(|city| open.contains(&city)).collect();
        for (number, household) in instance.households.iter().enumerate() {
            let there = rooms[number].map(|room| instance.locations[instance.rooms[room].location].city);
            if let Some(city) = there.filter(|city| !scope.cities[*city] && *city != household.tie_city) {
                scope.guest_caps[city] -= household.size();
            }
        }
        let city_of = |room: usize| instance.locations[instance.rooms[room].location].city;
        scope.households.retain(|number| rooms[*number].is_none_or(|room| scope.cities[city_of(room)]));
        let outside = |number: usize| rooms[number].filter(|room| !scope.cities[city_of(*room)]);
        if let Some(left) = &mut scope.max_moves {
            let moved = |number: &usize| {
                let current = instance.households[*number].current;
                outside(*number).is_some_and(|room| current.is_some_and(|current| current != room))
            };
            *left -= (0..rooms.len()).filter(moved).count() as i64;
        }
        for ban in &instance.bans {
            for (here, there) in [(ban.one, ban.other), (ban.other, ban.one)] {
                let Some(room) = outside(there) else { continue };
                let away = instance.rooms[room].location;
                let meets = |location: &usize| match ban.apart {
                    Apart::Location => *location == away,
                    Apart::City => instance.locations[*location].city == instance.locations[away].city,
                };
                let locations = (0..instance.locations.len()).filter(meets);
                scope.closed.entry(here).or_default().extend(locations);
            }
        }
        scope
    }

    /// Whether anything is closed to a household.
    pub fn guards(&self, household: usize) -> bool {
        self.closed.contains_key(&household)
    }

    /// Whether a household would meet somebody there.
    pub fn closed(&self, household: usize, location: usize) -> bool {
        self.closed.get(&household).is_some_and(|closed| closed.contains(&location))
    }
}
