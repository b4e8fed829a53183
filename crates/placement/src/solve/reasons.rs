//! Why a household is where it is: what that costs, and why no room that looks cheaper is theirs.

use super::instance::Household;
use super::obstacle::{Obstacle, looks};
use super::standing::Standing;

/// Why a household is where it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reasons {
    /// Which.
    pub household: usize,
    /// Where; nothing is emergency overflow.
    pub room: Option<usize>,
    /// What that costs.
    pub cost: i64,
    /// Of what the cost is made; an empty list says that nothing speaks against the room.
    pub burdens: Vec<(Burden, i64)>,
    /// Rooms that look cheaper: those first that others keep them from, and of these the cheapest.
    pub passed: Vec<Passed>,
    /// How many rooms that look cheaper are not in this list.
    pub more: usize,
    /// Of all that look cheaper so many are wrong for them whoever is where.
    pub wrong: usize,
}

/// A room that looks cheaper than the one they have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passed {
    /// Which.
    pub room: usize,
    /// What it would cost.
    pub cost: i64,
    /// Everything that keeps them out. Nothing means that it is open: this answer can be made better.
    pub obstacles: Vec<Obstacle>,
}

/// One thing that a place costs a household. Distances are in kilometres.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Burden {
    /// They move.
    Moving,
    /// Minors move with them.
    MinorsMove,
    /// It is not their own city.
    OtherCity(i64),
    /// This far from school.
    FarFromSchool(i64),
    /// This far from where the procedure is.
    FarFromProcedure(i64),
    /// Care is wished near, and is not.
    CareFar,
    /// So many beds of a private room stay empty.
    EmptyBeds(i64),
    /// Somebody of high priority shares a room.
    SharesARoom,
    /// They have no bed; so many persons.
    WithoutBed(i64),
    /// They have waited so many days, and wait on.
    Waiting(i64),
    /// They had a room and lose it.
    LosesRoom,
}

impl Standing<'_> {
    /// Why a household is where it is, with at most so many rooms that look cheaper; nothing for a household that
    /// is not in the question.
    pub fn why(&self, household: usize, most: usize) -> Option<Reasons> {
        let one = self.instance.households.get(household)?;
        let room = self.board.rooms[household];
        let burdens = match room {
            Some(room) => self.burdens(one, room),
            None => self.burdens_without(one),
        };
        let cost = burdens.iter().map(|(_, cost)| cost).sum();
        let mut passed = Vec::new();
        for other in (0..self.instance.rooms.len()).filter(|other| Some(*other) != room) {
            let there = looks(self.instance, one, other);
            if there < cost {
                let obstacles = self.obstacles(household, other);
                passed.push(Passed { room: other, cost: there, obstacles });
            }
        }
        let wrong = |passed: &Passed| passed.obstacles.iter().any(|obstacle| obstacle.lasting());
        let count = passed.iter().filter(|passed| wrong(passed)).count();
        passed.sort_by_cached_key(|passed| (wrong(passed), passed.cost, passed.room));
        let more = passed.len().saturating_sub(most);
        passed.truncate(most);
        Some(Reasons { household, room, cost, burdens, passed, more, wrong: count })
    }

    /// The same for everybody, one after another.
    pub fn reasons(&self, most: usize) -> impl Iterator<Item = Reasons> {
        (0..self.instance.households.len()).filter_map(move |household| self.why(household, most))
    }

    /// What living in a room is made of.
    fn burdens(&self, household: &Household, room: usize) -> Vec<(Burden, i64)> {
        let (instance, weights) = (self.instance, &self.instance.weights);
        let place = &instance.rooms[room];
        let location = &instance.locations[place.location];
        let moves = household.current.is_some_and(|current| current != room);
        let mut burdens = Vec::new();
        let mut add = |burden, cost| {
            if cost != 0 {
                burdens.push((burden, cost));
            }
        };
        if moves {
            add(Burden::Moving, weights.moving);
        }
        if moves && household.minors > 0 {
            add(Burden::MinorsMove, weights.move_minor);
        }
        if household.tie_city != location.city {
            let away = instance.cities[household.tie_city].at.distance(instance.cities[location.city].at);
            add(Burden::OtherCity(away), weights.other_city + weights.km_city * away);
        }
        if let Some(school) = household.school {
            let away = instance.locations[school].at.distance(location.at);
            add(Burden::FarFromSchool(away), weights.km_school * away);
        }
        if let Some(city) = household.proc_city {
            let away = instance.cities[city].at.distance(location.at);
            add(Burden::FarFromProcedure(away), weights.km_proc * away);
        }
        if household.medical == 1 && !location.medical {
            add(Burden::CareFar, weights.medical_far);
        }
        let empty = place.beds - household.size();
        if place.private {
            add(Burden::EmptyBeds(empty), weights.waste_bed * empty);
        } else if household.priority >= 4 {
            add(Burden::SharesARoom, weights.shared_vulnerable);
        }
        burdens
    }

    /// What having no bed is made of.
    fn burdens_without(&self, household: &Household) -> Vec<(Burden, i64)> {
        let weights = &self.instance.weights;
        let (persons, waited) = (household.size(), household.wait_days.min(weights.overflow_wait_max));
        let evicted = if household.current.is_some() { weights.evict } else { 0 };
        let all = [
            (Burden::WithoutBed(persons), weights.overflow[household.priority] * persons),
            (Burden::Waiting(household.wait_days), weights.overflow_wait_per_day * waited),
            (Burden::LosesRoom, evicted),
        ];
        all.into_iter().filter(|(_, cost)| *cost != 0).collect()
    }
}
