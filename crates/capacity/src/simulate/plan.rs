//! A description made ready to be lived through: names become numbers, and every way from a request to a bed is laid
//! out once.

use rand_distr::weighted::WeightedAliasIndex;

use crate::network::{Ask, Draw, Faults, Household, Longer, Network, Rest, WhenFull};

/// How much room there is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Space {
    /// As described.
    Described,
    /// Always enough, to see how much is wanted.
    Unlimited,
}

/// A network as the simulation sees it.
pub(crate) struct Plan {
    pub(super) pools: Vec<Pool>,
    pub(super) streams: Vec<Stream>,
    /// Who asks on a usual day, and on a cold one.
    pub(super) usual: Mix,
    pub(super) cold: Mix,
    pub(super) changes: Vec<(u32, u16, u32)>,
    pub(super) cities: usize,
    pub(super) space: Space,
    pub(super) waits: bool,
    /// How many evenings are not counted, and how many are lived through.
    pub(super) before: u32,
    pub(super) evenings: u32,
}

/// Rooms of one kind in one city.
pub(super) struct Pool {
    pub(super) city: usize,
    pub(super) rooms: u32,
    pub(super) beds_each: u32,
    /// The streams that may be given a room here.
    pub(super) users: Vec<u16>,
}

/// Households of one kind that ask in one city.
pub(super) struct Stream {
    pub(super) city: usize,
    pub(super) household: usize,
    pub(super) people: u32,
    pub(super) stay: Draw,
    pub(super) longer: Option<Longer>,
    /// How many of them are there already when it begins, on average, and how long they still stay.
    pub(super) inside: f64,
    pub(super) rest: Rest,
    /// Where they may sleep, best first.
    pub(super) places: Vec<Place>,
    /// How many of these are in the city where they ask.
    pub(super) here: usize,
}

/// Rooms that a household may be given.
#[derive(Clone, Copy)]
pub(super) struct Place {
    pub(super) pool: u16,
    pub(super) rooms: u16,
}

/// Who asks on a day.
pub(super) struct Mix {
    /// Households a day.
    pub(super) rate: f64,
    /// Which of them; nothing when there is only one answer.
    pub(super) which: Option<WeightedAliasIndex<f64>>,
    /// That answer.
    pub(super) only: usize,
}

impl Plan {
    /// From a description, which is checked first.
    pub(crate) fn of(network: &Network, space: Space) -> Result<Plan, Faults> {
        network.check()?;
        let mut pools = Vec::new();
        for (city, described) in network.cities.iter().enumerate() {
            for rooms in &described.rooms {
                pools.push(Pool { city, rooms: rooms.rooms, beds_each: rooms.beds_each, users: Vec::new() });
            }
        }
        let mut streams = Vec::new();
        for city in 0..network.cities.len() {
            for household in 0..network.households.len() {
                streams.push(stream(network, &pools, city, household)?);
            }
        }
        for (number, stream) in streams.iter().enumerate() {
            for place in &stream.places {
                pools[usize::from(place.pool)].users.push(number as u16);
            }
        }
        let before = network.nights_before();
        let mut changes: Vec<(u32, u16, u32)> = network
            .changes
            .iter()
            .filter_map(|change| {
                let city = network.cities.iter().position(|city| city.name == change.city)?;
                Some((change.night + before, pool(network, city, &change.kind)?, change.rooms))
            })
            .collect();
        changes.sort_by_key(|(night, ..)| *night);
        Ok(Plan {
            usual: mix(network, |household| household.ask == Ask::Always),
            cold: mix(network, |_| true),
            waits: network.when_full == WhenFull::Waits,
            cities: network.cities.len(),
            evenings: before + network.nights,
            pools,
            streams,
            changes,
            space,
            before,
        })
    }

    /// How many beds a pool has when it has this many rooms.
    pub(super) fn beds(&self, pool: usize, rooms: u32) -> u64 {
        u64::from(rooms) * u64::from(self.pools[pool].beds_each)
    }
}

fn stream(network: &Network, pools: &[Pool], city: usize, household: usize) -> Result<Stream, Faults> {
    let who = &network.households[household];
    let mut places = places(network, pools, city, who);
    let here = places.len();
    for name in &network.cities[city].overflow {
        if let Some(other) = network.cities.iter().position(|city| city.name == *name) {
            places.extend(self::places(network, pools, other, who));
        }
    }
    let unfit = || Faults::one(format!("households[{household}].stay"), "no stay can be drawn from this");
    let rest = Rest::of(&who.stay, who.longer).ok_or_else(unfit)?;
    let (stay, longer) = (Draw::of(&who.stay).ok_or_else(unfit)?, who.longer);
    let months = network.months.iter().sum::<f64>() / 12.0;
    let inside = network.cities[city].requests * share(network, who) * who.mean_stay() * months;
    Ok(Stream { city, household, people: who.people, stay, longer, inside, rest, places, here })
}

/// Which share of a city's rate is theirs; the shares of those who ask always are made to add up to one. Of those who
/// come for the cold nobody is there before.
fn share(network: &Network, who: &Household) -> f64 {
    let usual = network.households.iter().filter(|household| household.ask == Ask::Always);
    let all: f64 = usual.map(|household| household.share).sum();
    match who.ask {
        Ask::Always => who.share / all,
        Ask::OnColdNights => 0.0,
    }
}

/// Where a household may sleep in one city, best first.
fn places(network: &Network, pools: &[Pool], city: usize, who: &Household) -> Vec<Place> {
    let wanted: Vec<&String> = match who.rooms.as_slice() {
        [] => network.cities[city].rooms.iter().map(|rooms| &rooms.kind).collect(),
        kinds => kinds.iter().collect(),
    };
    let place = |kind: &String| {
        let pool = pool(network, city, kind)?;
        Some(Place { pool, rooms: who.people.div_ceil(pools[usize::from(pool)].beds_each) as u16 })
    };
    wanted.into_iter().filter_map(place).collect()
}

/// The number of the rooms of a kind in a city.
fn pool(network: &Network, city: usize, kind: &str) -> Option<u16> {
    let before: usize = network.cities[..city].iter().map(|city| city.rooms.len()).sum();
    let within = network.cities[city].rooms.iter().position(|rooms| rooms.kind == kind)?;
    u16::try_from(before + within).ok()
}

/// The shares of those who ask always are made to add up to one, so that a city's rate is theirs.
fn mix(network: &Network, asks: impl Fn(&Household) -> bool) -> Mix {
    let usual = network.households.iter().filter(|household| household.ask == Ask::Always);
    let all: f64 = usual.map(|household| household.share).sum();
    let share = |household: &Household| if asks(household) { household.share / all } else { 0.0 };
    let weights: Vec<f64> = network
        .cities
        .iter()
        .flat_map(|city| network.households.iter().map(move |household| city.requests * share(household)))
        .collect();
    let rate = weights.iter().sum();
    let some: Vec<usize> = (0..weights.len()).filter(|at| weights[*at] > 0.0).collect();
    let only = some.first().copied().unwrap_or(0);
    let which = if some.len() > 1 { WeightedAliasIndex::new(weights).ok() } else { None };
    Mix { rate, which, only }
}
