//! What if: a network is changed in one way, and both are lived through with the same people, so that what differs is
//! the change and not chance.

use serde::Serialize;

use crate::interval::Interval;
use crate::network::{Change, City, Faults, Household, Longer, Network, Rooms};
use crate::simulate::{Outcome, Run, simulate};

/// A change to a network.
#[derive(Clone, Debug, PartialEq)]
pub enum WhatIf {
    /// A location closes on the first night that counts: all rooms of a city, or those of one kind.
    Close {
        /// The city.
        city: String,
        /// The kind of room; without it, all of them.
        kind: Option<String>,
    },
    /// As many people as before ask in another number of cities, each in as many as in any other.
    Cities {
        /// How many cities.
        number: u32,
        /// What becomes of the beds.
        beds: Beds,
    },
    /// Somebody decides later, such as a court: part of all households stays longer.
    LongerStays {
        /// By how many days.
        days: f64,
        /// Which share of them.
        share: f64,
    },
    /// A city has another number of rooms of a kind from the first night on.
    Rooms {
        /// The city.
        city: String,
        /// The kind.
        kind: String,
        /// How many.
        rooms: u32,
    },
}

/// What becomes of the beds when the number of cities changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Beds {
    /// The same beds are shared evenly among all cities.
    Shared,
    /// Every city has as many beds as a city had on average.
    PerCity,
}

/// A network and what it becomes, lived through side by side.
#[derive(Clone, Debug, Serialize)]
pub struct Comparison {
    /// As it was described.
    pub before: Outcome,
    /// Changed.
    pub after: Outcome,
    /// By how much the share of nights on which somebody was outside grows, replication by replication.
    pub nights_outside_more: Interval,
}

impl WhatIf {
    /// The network with this change.
    pub fn of(&self, network: &Network) -> Result<Network, Faults> {
        let changed = match self {
            WhatIf::Close { city, kind } => {
                let kinds: Vec<&String> = match kind {
                    Some(kind) => vec![kind],
                    None => named(network, city)?.rooms.iter().map(|rooms| &rooms.kind).collect(),
                };
                let close = |kind: &String| Change { night: 0, city: city.clone(), kind: kind.clone(), rooms: 0 };
                with_changes(network, kinds.into_iter().map(close))
            }
            WhatIf::Rooms { city, kind, rooms } => {
                let change = Change { night: 0, city: city.clone(), kind: kind.clone(), rooms: *rooms };
                with_changes(network, [change].into_iter())
            }
            WhatIf::LongerStays { days, share } => {
                let longer = |household: &Household| longer(household, *days, *share);
                let households = network.households.iter().map(longer).collect::<Result<_, _>>()?;
                Network { households, ..network.clone() }
            }
            WhatIf::Cities { number, beds } => spread(network, *number, *beds)?,
        };
        changed.check()?;
        Ok(changed)
    }
}

/// Lives through both.
///
/// Both have as many nights before the first that counts, so that the same night has the same weather and requests.
pub fn compare(network: &Network, what_if: &WhatIf, run: &Run<'_>) -> Result<Comparison, Faults> {
    let changed = what_if.of(network)?;
    let warm_up = Some(network.nights_before().max(changed.nights_before()));
    let before = simulate(&Network { warm_up, ..network.clone() }, run)?;
    let after = simulate(&Network { warm_up, ..changed }, run)?;
    let more: Vec<f64> =
        after.whole.each.iter().zip(&before.whole.each).map(|(after, before)| after - before).collect();
    let nights_outside_more = Interval::of(&more, network.confidence);
    Ok(Comparison { before, after, nights_outside_more })
}

fn named<'a>(network: &'a Network, city: &str) -> Result<&'a City, Faults> {
    let found = network.cities.iter().find(|known| known.name == city);
    found.ok_or_else(|| Faults::one("close", format!("`{city}` is no city of this description")))
}

/// What is asked for comes first on its night, so that what was described for that night still holds.
fn with_changes(network: &Network, first: impl Iterator<Item = Change>) -> Network {
    let changes = first.chain(network.changes.iter().cloned()).collect();
    Network { changes, ..network.clone() }
}

fn longer(household: &Household, days: f64, share: f64) -> Result<Household, Faults> {
    let longer = match household.longer {
        None => Longer { share, days },
        // Whoever waited for a court already waits longer for it.
        Some(had) if had.share == share => Longer { share, days: had.days + days },
        Some(_) => {
            let why = format!("`{}` is described with another share that stays longer", household.name);
            return Err(Faults::one("longer", why));
        }
    };
    Ok(Household { longer: Some(longer), ..household.clone() })
}

/// The same requests over another number of cities. A description with closings cannot be spread: it would not be
/// known whose rooms they are.
fn spread(network: &Network, number: u32, beds: Beds) -> Result<Network, Faults> {
    let sound = (1..=200).contains(&number) && network.changes.is_empty();
    if !sound {
        return Err(Faults::one("cities", "from 1 to 200, in a description without changes"));
    }
    let had = network.cities.len() as u32;
    let requests: f64 = network.cities.iter().map(|city| city.requests).sum();
    let sends_on = network.cities.iter().any(|city| !city.overflow.is_empty());
    let name =
        |at: u32| network.cities.get(at as usize).map_or_else(|| format!("city {}", at + 1), |city| city.name.clone());
    let names: Vec<String> = (0..number).map(name).collect();
    let all = all_rooms(network);
    let city = |at: u32| {
        let share = |rooms: &Rooms| {
            let (parts, total) = match beds {
                Beds::Shared => (number, u64::from(rooms.rooms)),
                Beds::PerCity => (number, u64::from(rooms.rooms) * u64::from(number) / u64::from(had)),
            };
            let extra = u64::from(u64::from(at) < total % u64::from(parts));
            Rooms { rooms: (total / u64::from(parts) + extra) as u32, ..rooms.clone() }
        };
        // The nearest of a ring first: nobody can know how far they lie apart.
        let next = |step: u32| names[((at + step) % number) as usize].clone();
        City {
            name: names[at as usize].clone(),
            requests: requests / f64::from(number),
            rooms: all.iter().map(share).collect(),
            overflow: if sends_on { (1..number).map(next).collect() } else { Vec::new() },
        }
    };
    Ok(Network { cities: (0..number).map(city).collect(), ..network.clone() })
}

/// The rooms of all cities, kind by kind. Rooms of one kind and several sizes count as two kinds of one name, which
/// [`Network::check`] then refuses.
fn all_rooms(network: &Network) -> Vec<Rooms> {
    let mut all: Vec<Rooms> = Vec::new();
    for rooms in network.cities.iter().flat_map(|city| &city.rooms) {
        match all.iter_mut().find(|known| known.kind == rooms.kind && known.beds_each == rooms.beds_each) {
            Some(known) => known.rooms = known.rooms.saturating_add(rooms.rooms),
            None => all.push(rooms.clone()),
        }
    }
    all
}

#[cfg(test)]
mod tests;
