//! An answer as it stands, made ready for questions about one household.

use std::cell::OnceCell;

use super::arrive::Step;
use super::board::Board;
use super::cost;
use super::instance::Instance;
use super::judge::{Breach, Rooms, judge_within};

/// Of somebody who cannot move.
const NO_GAIN: i64 = i64::MIN / 4;

/// An answer that keeps every rule, with what questions about it need. Made once, it answers many.
#[derive(Clone, Debug)]
pub struct Standing<'i> {
    pub(super) instance: &'i Instance,
    pub(super) board: Board<'i>,
    /// How many households may leave their room.
    pub(super) max_moves: Option<usize>,
    /// How many have left it.
    pub(super) changes: usize,
    /// What the answer costs.
    pub(super) objective: i64,
    /// Rooms of each city.
    pub(super) of_city: Vec<Vec<usize>>,
    /// Those of them in which there is a bed.
    pub(super) open: Vec<Vec<usize>>,
    /// Households from elsewhere in each city.
    pub(super) guests: Vec<Vec<usize>>,
    /// For each city all cities, the cheapest for its households first.
    orders: Vec<OnceCell<Vec<usize>>>,
    /// By how much each household could become cheaper at most, moving anywhere; below zero it becomes dearer.
    pub(super) gain: Vec<i64>,
    /// The largest of them, and never below zero.
    pub(super) most_gain: i64,
    /// The largest gain of those in each room who may move.
    pub(super) room_gain: Vec<i64>,
    /// The largest gain of those from elsewhere in each city who may move.
    pub(super) guest_gain: Vec<i64>,
}

impl<'i> Standing<'i> {
    /// Takes an answer over, with the limit on moves that it was made for; refused when it breaks a rule.
    pub fn new(instance: &'i Instance, rooms: &Rooms, max_moves: Option<usize>) -> Result<Standing<'i>, Breach> {
        judge_within(instance, rooms, max_moves)?;
        let mut board = Board::new(instance, None);
        for (number, room) in rooms.iter().enumerate() {
            if let Some(room) = room.filter(|_| board.rooms[number].is_none()) {
                board.put(number, room);
            }
        }
        Ok(Standing::of(instance, board, max_moves))
    }

    /// What questions need, read off a board that keeps every rule.
    fn of(instance: &'i Instance, board: Board<'i>, max_moves: Option<usize>) -> Standing<'i> {
        let has_bed = |room: usize| {
            let place = &instance.rooms[room];
            if place.private { board.inside[room].is_empty() } else { board.persons(room) < place.beds }
        };
        let (mut of_city, mut open) =
            (vec![Vec::new(); instance.cities.len()], vec![Vec::new(); instance.cities.len()]);
        for room in 0..instance.rooms.len() {
            of_city[board.city(room)].push(room);
            if has_bed(room) {
                open[board.city(room)].push(room);
            }
        }
        let mut guests = vec![Vec::new(); instance.cities.len()];
        for (number, household) in instance.households.iter().enumerate() {
            let there = board.rooms[number].map(|room| board.city(room));
            if let Some(city) = there.filter(|city| *city != household.tie_city) {
                guests[city].push(number);
            }
        }
        let changed = |(number, room): &(usize, &Option<usize>)| {
            let current = instance.households[*number].current;
            current.is_some() && current != **room
        };
        let changes = board.rooms.iter().enumerate().filter(changed).count();
        let objective = board.objective();
        let orders = vec![OnceCell::new(); instance.cities.len()];
        let mut standing = Standing {
            instance,
            board,
            max_moves,
            changes,
            objective,
            of_city,
            open,
            guests,
            orders,
            gain: Vec::new(),
            most_gain: 0,
            room_gain: Vec::new(),
            guest_gain: Vec::new(),
        };
        standing.gains();
        standing
    }

    /// Finds what moving could bring at most.
    fn gains(&mut self) {
        let gain: Vec<i64> = (0..self.board.rooms.len()).map(|number| self.gain_of(number)).collect();
        let most = |who: &Vec<usize>| who.iter().map(|number| gain[*number]).max().unwrap_or(NO_GAIN);
        self.room_gain = self.board.inside.iter().map(most).collect();
        self.guest_gain = self.guests.iter().map(most).collect();
        self.most_gain = gain.iter().copied().max().unwrap_or(0).max(0);
        self.gain = gain;
    }

    fn gain_of(&self, number: usize) -> i64 {
        let household = &self.instance.households[number];
        let Some(here) = self.here(number).filter(|_| !household.fixed) else { return NO_GAIN };
        let floor = self.least_elsewhere(number);
        if floor >= here {
            return here - floor;
        }
        // It looks as if something could be gained: which room would be the cheapest?
        let mut least = here;
        for city in self.order(household.tie_city) {
            if floor + cost::city_cost(self.instance, household, *city) >= least {
                break;
            }
            let others = self.of_city[*city].iter().filter(|room| self.board.rooms[number] != Some(**room));
            for room in others.filter(|room| self.board.may(number, **room)) {
                least = least.min(cost::cost(self.instance, household, *room));
            }
        }
        here - least
    }

    /// The answer with a household in another room, or nowhere, and others moved for it.
    pub(super) fn after(&self, household: usize, room: Option<usize>, moves: &[Step]) -> Standing<'i> {
        let mut board = self.board.clone();
        for number in moves.iter().map(|step| step.household).chain([household]) {
            board.leave(number);
        }
        for (number, room) in moves.iter().map(|step| (step.household, Some(step.to))).chain([(household, room)]) {
            if let Some(room) = room {
                board.put(number, room);
            }
        }
        Standing::of(self.instance, board, self.max_moves)
    }

    /// Room of each household.
    pub fn rooms(&self) -> &Rooms {
        &self.board.rooms
    }

    /// What the answer costs.
    pub fn objective(&self) -> i64 {
        self.objective
    }

    /// What a household costs where it is, when it has a room.
    pub(super) fn here(&self, number: usize) -> Option<i64> {
        self.board.rooms[number].map(|room| cost::cost(self.instance, &self.instance.households[number], room))
    }

    /// No room but the one where it is costs a household less.
    pub(super) fn least_elsewhere(&self, number: usize) -> i64 {
        let household = &self.instance.households[number];
        let at_home = household.current.is_some() && household.current == self.board.rooms[number];
        if at_home { cost::move_cost(self.instance, household) } else { 0 }
    }

    /// All cities, the cheapest for a household of this city first.
    pub(super) fn order(&self, tie: usize) -> &[usize] {
        self.orders[tie].get_or_init(|| {
            let at = self.instance.cities[tie].at;
            let mut order: Vec<usize> = (0..self.instance.cities.len()).collect();
            order.sort_by_key(|city| (at.distance(self.instance.cities[*city].at), *city != tie));
            // One's own city is never dearer than another.
            order.sort_by_key(|city| *city != tie);
            order
        })
    }
}
