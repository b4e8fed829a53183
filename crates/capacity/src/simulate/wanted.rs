//! How many beds a network wants, seen by living through it as if there were always room.

use std::collections::BTreeMap;

use serde::Serialize;

use super::outcome::Range;
use super::tally::Tally;
use crate::figure::Chance;
use crate::network::Network;

/// How many beds are enough on a share of nights.
#[derive(Clone, Debug, Serialize)]
pub struct BedsWanted {
    /// The share of nights.
    pub share: f64,
    /// If every bed of every city could be given to anybody.
    pub whole: Wanted,
    /// For each city, if it sends nobody on.
    pub cities: Vec<Wanted>,
    /// For each kind of room in each city, if everybody gets the kind that is best for them.
    pub rooms: Vec<Wanted>,
}

/// Beds of one city or kind.
#[derive(Clone, Debug, Serialize)]
pub struct Wanted {
    /// Where, and of which kind.
    pub of: String,
    /// Enough on the share of nights over all replications: when the rate is uncertain, over all that it may be.
    pub beds: u64,
    /// Enough in one replication, between the least and the most demanding of them.
    pub range: Range,
}

impl BedsWanted {
    pub(super) fn of(network: &Network, share: Chance, tallies: &[Tally]) -> BedsWanted {
        let of = |at: usize, name: String| {
            let mut all = BTreeMap::new();
            let mut each = Vec::new();
            for tally in tallies {
                each.push(quantile(&tally.wanted[at], share) as f64);
                for (beds, nights) in &tally.wanted[at] {
                    *all.entry(*beds).or_default() += nights;
                }
            }
            Wanted { of: name, beds: quantile(&all, share), range: Range::of(each) }
        };
        let cities = network.cities.len();
        let rooms = network
            .cities
            .iter()
            .flat_map(|city| city.rooms.iter().map(|rooms| format!("{}, {}", city.name, rooms.kind)));
        BedsWanted {
            share: share.value(),
            whole: of(0, "all".to_owned()),
            cities: network.cities.iter().enumerate().map(|(at, city)| of(1 + at, city.name.clone())).collect(),
            rooms: rooms.enumerate().map(|(at, name)| of(1 + cities + at, name)).collect(),
        }
    }
}

/// The smallest number that is not passed on this share of nights.
fn quantile(nights: &BTreeMap<u64, u64>, share: Chance) -> u64 {
    let all: u64 = nights.values().sum();
    let mut up_to = 0;
    let enough = nights.iter().find(|(_, count)| {
        up_to += **count;
        up_to as f64 >= share.value() * all as f64
    });
    enough.map_or(0, |(beds, _)| *beds)
}
