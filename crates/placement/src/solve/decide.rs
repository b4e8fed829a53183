//! What a branch of the search has decided, and how the network is told.

use super::network::{Network, OVERFLOW, Reach};
use super::relax::Relaxed;

/// One decision.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decision {
    /// The household is in there.
    Within(usize, Area),
    /// The household is not in there.
    Outside(usize, Area),
    /// A class takes these sexes only.
    Sex(u32, u8),
}

/// Some of the classes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Area {
    /// All: not overflow.
    Anywhere,
    /// Private rooms.
    Private,
    /// Of a city.
    City(usize),
    /// Of a location.
    Place(usize),
    /// One class.
    Class(u32),
}

impl Area {
    fn has(self, network: &Network<'_>, number: u32) -> bool {
        let class = &network.classes[number as usize];
        match self {
            Area::Anywhere => true,
            Area::Private => class.private,
            Area::City(city) => class.city == city,
            Area::Place(place) => class.location == place,
            Area::Class(only) => only == number,
        }
    }

    /// Whether a household may be in a private room there; then its other parts need nothing.
    fn carries(self, network: &Network<'_>) -> bool {
        match self {
            Area::Anywhere | Area::Private | Area::City(_) | Area::Place(_) => true,
            Area::Class(only) => network.classes[only as usize].private,
        }
    }

    /// Whether being in a private room is the same as being there.
    fn is_carried(self) -> bool {
        matches!(self, Area::Anywhere | Area::Private)
    }
}

/// Opens everything and then closes what these decisions close.
pub fn apply(relaxed: &mut Relaxed<'_>, before: &[Decision], now: &[Decision]) {
    for decision in before {
        match decision {
            Decision::Within(household, _) | Decision::Outside(household, _) => {
                reopen(&mut relaxed.network, *household)
            }
            Decision::Sex(class, _) => relaxed.flow.doors[*class as usize].sexes = 3,
        }
    }
    relaxed.certain.fill(None);
    relaxed.largest_guest.clone_from(&relaxed.network.scope.guest_caps);
    for decision in now {
        match decision {
            Decision::Within(household, area) => close(relaxed, *household, *area, true),
            Decision::Outside(household, area) => close(relaxed, *household, *area, false),
            Decision::Sex(class, sexes) => relaxed.flow.doors[*class as usize].sexes = *sexes,
        }
    }
}

/// Whether these seats are in line with a decision.
pub fn agrees(network: &Network<'_>, decision: &Decision, seats: &[u32]) -> bool {
    let parts = |household: usize| network.first[household]..network.first[household + 1];
    let inside = |area: Area, seat: u32| match seat {
        OVERFLOW => None,
        seat if seat == network.carried() => Some(area.is_carried()),
        seat => Some(area.has(network, seat)),
    };
    match *decision {
        Decision::Within(household, area) => parts(household).all(|part| {
            let carried = seats[part] == network.carried() && area.carries(network);
            carried || inside(area, seats[part]) == Some(true)
        }),
        Decision::Outside(household, area) => parts(household).all(|part| inside(area, seats[part]) != Some(true)),
        Decision::Sex(class, sexes) => {
            network.parts.iter().zip(seats).all(|(part, seat)| *seat != class || part.sex & sexes != 0)
        }
    }
}

fn reopen(network: &mut Network<'_>, household: usize) {
    for number in network.first[household]..network.first[household + 1] {
        network.parts[number].may_overflow = !network.instance.households[household].fixed;
        for at in 0..network.parts[number].groups.len() {
            for arc in network.arcs_mut(number, at) {
                arc.own = arc.own.max(!arc.own);
            }
        }
    }
}

fn close(relaxed: &mut Relaxed<'_>, household: usize, area: Area, within: bool) {
    let network = &mut relaxed.network;
    let one = &network.instance.households[household];
    let city = match area {
        Area::Anywhere | Area::Private => None,
        Area::City(city) => Some(city),
        Area::Place(place) => Some(network.instance.locations[place].city),
        Area::Class(class) => Some(network.classes[class as usize].city),
    };
    if let Some(city) = city.filter(|city| within && *city != one.tie_city && relaxed.certain[household].is_none()) {
        relaxed.certain[household] = Some(city);
        relaxed.largest_guest[city] -= one.size();
    }
    let carried = network.carried();
    for number in network.first[household]..network.first[household + 1] {
        if within {
            network.parts[number].may_overflow = false;
        }
        for at in 0..network.parts[number].groups.len() {
            let shut: Vec<bool> = {
                network.make(number, at);
                let group = &network.parts[number].groups[at];
                let inside = |class: u32| match (class == carried, within) {
                    (true, true) => area.carries(network),
                    (true, false) => area.is_carried(),
                    (false, _) => area.has(network, class),
                };
                network.arcs(group).iter().map(|arc| inside(arc.class) != within).collect()
            };
            for (arc, shut) in network.arcs_mut(number, at).iter_mut().zip(shut) {
                if shut && arc.own >= 0 {
                    arc.own = !arc.own;
                }
            }
        }
    }
}

/// Closes for good whatever no answer cheaper than `below` (scaled) can use, at the prices of this bound.
pub fn trim(relaxed: &mut Relaxed<'_>, bound: f64, below: f64) {
    let room = (below - bound) as i64;
    let Relaxed { network, flow, .. } = relaxed;
    for number in 0..network.parts.len() {
        let value = flow.value[number];
        for at in 0..network.parts[number].groups.len() {
            network.make(number, at);
            let group = network.parts[number].groups[at].clone();
            network.keep(number, at, |arc| {
                let price = flow.doors[arc.class as usize].price;
                let cost = group.offset() + i64::from(arc.own) * group.scale + price;
                group.reach == Reach::Carried || cost - value <= room
            });
        }
    }
}
