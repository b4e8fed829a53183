//! What the network ignores, put back as prices: guests per city, moves, bans, and parts that belong together.
//!
//! For any prices the cost of the network, less what the limits would bring, is a bound that no answer can beat.

use super::flow::{Flow, Seating};
use super::instance::Apart;
use super::network::{Network, OVERFLOW, Part, SCALE};
use super::resettle::Inward;

/// A limit that the network does not know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Limit {
    /// Persons from elsewhere in a city.
    Guests(usize),
    /// Households that leave their room.
    Moves,
    /// This part needs nothing exactly when the first of its household has a private room.
    Carried(usize),
    /// At most one of two households in a location.
    Place(usize, usize, usize),
    /// At most one of two households in a city.
    City(usize, usize, usize),
}

/// The network with its limits, and what they cost at present.
#[derive(Clone, Debug)]
pub struct Relaxed<'i> {
    /// Who could go where.
    pub network: Network<'i>,
    /// The seats at the present prices.
    pub flow: Flow,
    /// All limits that have a price.
    pub limits: Vec<Limit>,
    /// The largest household that can still come from elsewhere, for each city.
    pub largest_guest: Vec<i64>,
    /// Households that come to this city from elsewhere for certain.
    pub certain: Vec<Option<usize>>,
    /// Arcs turned round, when seats are kept from one evaluation to the next.
    pub inward: Option<Inward>,
}

/// What one evaluation gives.
#[derive(Clone, Debug)]
pub struct Cut {
    /// The bound, scaled.
    pub bound: f64,
    /// By how much each limit is broken.
    pub excess: Vec<f64>,
    /// Where everybody sat.
    pub seats: Vec<u32>,
}

impl<'i> Relaxed<'i> {
    /// Limits that matter from the start; bans come when they are broken.
    pub fn new(network: Network<'i>) -> Relaxed<'i> {
        let flow = Flow::new(&network);
        let scope = network.scope;
        let persons: i64 = scope.households.iter().map(|number| network.instance.households[*number].size()).sum();
        let tight = (0..scope.cities.len()).filter(|city| scope.cities[*city] && scope.guest_caps[*city] < persons);
        let mut limits: Vec<Limit> = tight.map(Limit::Guests).collect();
        if scope.max_moves.is_some() {
            limits.push(Limit::Moves);
        }
        limits.extend((0..network.parts.len()).filter(|part| network.parts[*part].place > 0).map(Limit::Carried));
        let largest_guest = scope.guest_caps.clone();
        let certain = vec![None; network.instance.households.len()];
        Relaxed { network, flow, limits, largest_guest, certain, inward: None }
    }

    /// How much a limit allows.
    pub fn allows(&self, limit: &Limit) -> i64 {
        match limit {
            Limit::Guests(city) => self.network.scope.guest_caps[*city],
            Limit::Moves => self.network.scope.max_moves.unwrap_or(i64::MAX),
            Limit::Carried(_) => 0,
            Limit::Place(..) | Limit::City(..) => 1,
        }
    }

    /// Whether a price may be negative: the limit is an equation.
    pub fn free(&self, limit: &Limit) -> bool {
        matches!(limit, Limit::Carried(_))
    }

    /// Seats everybody at these prices, scaled; nothing when somebody who must have a place finds none.
    ///
    /// When time is up before everybody has a seat, the bound holds and says less.
    pub fn evaluate(&mut self, prices: &[f64], stop: &dyn Fn() -> bool) -> Option<Cut> {
        let whole: Vec<i64> = prices.iter().map(|price| price.round() as i64).collect();
        self.set(&whole);
        let seated = match &mut self.inward {
            Some(inward) => self.flow.resettle(&mut self.network, inward, stop),
            None => {
                self.flow.clear();
                self.flow.seat_all(&mut self.network, stop)
            }
        };
        if seated == Seating::SomebodyNowhere {
            return None;
        }
        let brought: i64 = self.limits.iter().zip(&whole).map(|(limit, price)| price * self.allows(limit)).sum();
        let seats = self.flow.seat.clone();
        let excess = (0..self.limits.len()).map(|limit| self.excess(limit, &seats)).collect();
        Some(Cut { bound: (self.flow.total(&self.network) - brought) as f64, excess, seats })
    }

    /// By how much these seats break a limit.
    pub fn excess(&self, number: usize, seats: &[u32]) -> f64 {
        let (network, limit) = (&self.network, &self.limits[number]);
        let used = |part: usize| -> f64 { self.uses(limit, part, seats[part]) };
        let of = |household: usize| network.first[household]..network.first[household + 1];
        let total: f64 = match limit {
            Limit::Guests(_) | Limit::Moves => (0..network.parts.len()).map(used).sum(),
            Limit::Carried(part) => used(*part) + used(*part - network.parts[*part].place as usize),
            Limit::Place(one, other, _) | Limit::City(one, other, _) => of(*one).chain(of(*other)).map(used).sum(),
        };
        total - self.allows(limit) as f64
    }

    /// How much of a limit a part uses in a seat.
    fn uses(&self, limit: &Limit, number: usize, seat: u32) -> f64 {
        let (network, part) = (&self.network, &self.network.parts[number]);
        if let Limit::Carried(follows) = limit {
            let carried = *follows == number && seat == network.carried();
            let leads = part.place == 0 && network.classes.get(seat as usize).is_some_and(|class| class.private);
            return f64::from(u8::from(leads)) - f64::from(u8::from(carried));
        }
        let household = &network.instance.households[part.household];
        let Some(class) = network.classes.get(seat as usize) else {
            let loses = *limit == Limit::Moves && seat == OVERFLOW && household.current.is_some();
            return if loses { 1.0 / part.of as f64 } else { 0.0 };
        };
        let share = if class.private { 1.0 } else { 1.0 / part.of as f64 };
        let counts = match limit {
            Limit::Guests(city) if *city == class.city && household.tie_city != *city => household.size() as f64,
            Limit::Moves => {
                let stays = household.current.is_none_or(|room| network.class_of[room] == seat);
                f64::from(u8::from(!stays))
            }
            Limit::Place(one, other, place) if *place == class.location => both(part, *one, *other),
            Limit::City(one, other, city) if *city == class.city => both(part, *one, *other),
            Limit::Guests(_) | Limit::Place(..) | Limit::City(..) | Limit::Carried(_) => 0.0,
        };
        counts * share
    }

    /// Bans that these seats break and that have no price yet.
    pub fn broken_bans(&self, seats: &[u32]) -> Vec<Limit> {
        let network = &self.network;
        let mut found = Vec::new();
        for ban in &network.instance.bans {
            let of = |household: usize| network.first[household]..network.first[household + 1];
            for one in of(ban.one) {
                for other in of(ban.other) {
                    let class = |part: usize| network.classes.get(seats[part] as usize);
                    let (Some(here), Some(there)) = (class(one), class(other)) else { continue };
                    let limit = match ban.apart {
                        Apart::Location => Limit::Place(ban.one, ban.other, here.location),
                        Apart::City => Limit::City(ban.one, ban.other, here.city),
                    };
                    let meet = match ban.apart {
                        Apart::Location => here.location == there.location,
                        Apart::City => here.city == there.city,
                    };
                    if meet && !self.limits.contains(&limit) && !found.contains(&limit) {
                        found.push(limit);
                    }
                }
            }
        }
        found
    }
}

fn both(part: &Part, one: usize, other: usize) -> f64 {
    f64::from(u8::from(part.household == one || part.household == other))
}

/// A scaled bound as a whole number: no answer costs less.
pub fn whole(bound: f64) -> i64 {
    (bound / SCALE as f64 - 1e-6).ceil() as i64
}
