//! Prices of limits, written into the network: what each group of arcs costs on top.

use super::class::Class;
use super::instance::Location;
use super::network::{Group, Kinds, NEVER, Part, Reach};
use super::relax::{Limit, Relaxed};

impl Relaxed<'_> {
    /// Writes the prices into the network.
    pub(super) fn set(&mut self, prices: &[i64]) {
        let mut guests = vec![0; self.largest_guest.len()];
        let mut moves = 0;
        let mut of_part: Vec<(usize, usize)> = Vec::new();
        for (number, (limit, price)) in
            self.limits.iter().zip(prices).enumerate().filter(|(_, (_, price))| **price != 0)
        {
            match limit {
                Limit::Guests(city) => guests[*city] = *price,
                Limit::Moves => moves = *price,
                Limit::Carried(part) => {
                    let lead = *part - self.network.parts[*part].place as usize;
                    of_part.extend([(*part, number), (lead, number)]);
                }
                Limit::Place(one, other, _) | Limit::City(one, other, _) => {
                    let of = |household: usize| self.network.first[household]..self.network.first[household + 1];
                    of_part.extend(of(*one).chain(of(*other)).map(|part| (part, number)));
                }
            }
        }
        of_part.sort_unstable();
        let mut rest = of_part.as_slice();
        let network = &mut self.network;
        for (number, part) in network.parts.iter_mut().enumerate() {
            let mine = rest.partition_point(|(part, _)| *part == number);
            let (here, after) = rest.split_at(mine);
            rest = after;
            let household = &network.instance.households[part.household];
            let Part { place, of, groups, household: whose, overflow_price, .. } = part;
            *overflow_price = if household.current.is_some() { moves / *of } else { 0 };
            for group in groups.iter_mut() {
                let spot =
                    spot(&network.classes, &network.class_of, &network.instance.locations, household.current, group);
                let divide = if spot.private || *of == 1 { 1 } else { *of };
                group.price = 0;
                if let Some(city) = spot.city.filter(|city| *city != household.tie_city) {
                    let tight = household.size() > self.largest_guest[city] && self.certain[*whose] != Some(city);
                    group.price += if tight { NEVER / 4 } else { guests[city] * (household.size() / divide) };
                }
                if household.current.is_some() && matches!(group.reach, Reach::City(_) | Reach::Place(_)) {
                    group.price += moves / divide;
                }
                for (_, limit) in here {
                    let price = prices[*limit];
                    group.price += match &self.limits[*limit] {
                        Limit::Carried(_) if *place == 0 && spot.private => price,
                        Limit::Carried(_) if *place > 0 && group.reach == Reach::Carried => -price,
                        Limit::Place(.., at) if spot.location == Some(*at) => price / divide,
                        Limit::City(.., at) if spot.city == Some(*at) => price / divide,
                        Limit::Guests(_) | Limit::Moves | Limit::Carried(_) | Limit::Place(..) | Limit::City(..) => 0,
                    };
                }
            }
        }
        network.sort();
    }
}

/// Where a group leads, as far as limits ask.
struct Spot {
    city: Option<usize>,
    location: Option<usize>,
    private: bool,
}

fn spot(classes: &[Class], class_of: &[u32], locations: &[Location], current: Option<usize>, group: &Group) -> Spot {
    let private = group.kinds == Kinds::Private;
    match group.reach {
        Reach::City(city) => Spot { city: Some(city), location: None, private },
        Reach::Place(place) => Spot { city: Some(locations[place].city), location: Some(place), private },
        Reach::Carried => Spot { city: None, location: None, private: false },
        Reach::Stay => {
            let class = current.and_then(|room| classes.get(class_of[room] as usize));
            Spot { city: class.map(|class| class.city), location: class.map(|class| class.location), private }
        }
    }
}
