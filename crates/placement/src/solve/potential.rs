//! Where something could still be gained: how much more each household costs than the prices of the bound would let it.

use std::collections::BTreeMap;

use super::cost;
use super::instance::Instance;
use super::judge::Rooms;
use super::network::{LOOSE, OVERFLOW, SCALE};
use super::relax::{Limit, Relaxed};

/// What prices say of each household.
pub struct Potential {
    /// What it would pay where it sits in the relaxation, scaled.
    value: Vec<i64>,
    /// The city in which that is.
    city: Vec<Option<usize>>,
    /// What a bed in each room is worth, scaled.
    room: Vec<i64>,
    /// What a person from elsewhere in each city costs, scaled.
    guest: Vec<i64>,
}

impl Potential {
    /// Read off the seats at these prices.
    pub fn new(relaxed: &Relaxed<'_>, prices: &[f64]) -> Potential {
        let (network, flow) = (&relaxed.network, &relaxed.flow);
        let instance = network.instance;
        let mut guest = vec![0; instance.cities.len()];
        for (limit, price) in relaxed.limits.iter().zip(prices) {
            if let Limit::Guests(city) = limit {
                guest[*city] = price.round() as i64;
            }
        }
        let (mut value, mut city) = (vec![0; instance.households.len()], vec![None; instance.households.len()]);
        for (number, part) in network.parts.iter().enumerate() {
            value[part.household] += flow.value[number];
            let seat = flow.seat[number];
            if part.place == 0 && seat != OVERFLOW && seat != LOOSE {
                city[part.household] = network.classes.get(seat as usize).map(|class| class.city);
            }
        }
        let bed = |class: &u32| flow.doors.get(*class as usize).map_or(0, |door| door.price);
        Potential { value, city, room: network.class_of.iter().map(bed).collect(), guest }
    }

    /// From which city to which something could be gained, and how much in the unit of costs.
    pub fn links(&self, instance: &Instance, rooms: &Rooms) -> BTreeMap<(usize, usize), i64> {
        let mut links = BTreeMap::new();
        for (number, household) in instance.households.iter().enumerate() {
            let Some(room) = rooms[number] else { continue };
            let place = &instance.rooms[room];
            let here = instance.locations[place.location].city;
            let beds = if place.private { 1 } else { household.size() };
            let guest = if household.tie_city == here { 0 } else { self.guest[here] * household.size() };
            let pays = cost::cost(instance, household, room) * SCALE + self.room[room] * beds + guest;
            let gain = (pays - self.value[number]) / SCALE;
            if gain > 0 {
                *links.entry((here, self.city[number].unwrap_or(here))).or_insert(0) += gain;
            }
        }
        links
    }
}
