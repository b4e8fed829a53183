//! Cities that shelter people and send them on to each other: what a simulation is told, as it is typed in.

mod check;
mod rest;
mod stay;

use serde::{Deserialize, Serialize};

pub use check::{Fault, Faults};
pub(crate) use rest::Rest;
pub(crate) use stay::Draw;
pub use stay::Stay;

/// Everything that a simulation needs to know. Times are in days; a night belongs to the day before it.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Network {
    /// The same seed gives the same nights, on any machine and with any number of threads.
    #[serde(default = "one")]
    pub seed: u64,
    /// How often everything is lived through, each time with other chance.
    #[serde(default = "thirty")]
    pub replications: u32,
    /// How many nights are counted, in each replication.
    #[serde(default = "ten_years")]
    pub nights: u32,
    /// How many nights pass before. A network begins with as many people as a formula without overflow says, and these
    /// nights are for what that formula does not know. Without it, twice the longest mean stay.
    #[serde(default)]
    pub warm_up: Option<u32>,
    /// Of the intervals, from 0 to 1.
    #[serde(default = "nineteen_in_twenty")]
    pub confidence: f64,
    /// How uncertain the rate of requests is, as a share of it: each replication draws its own.
    #[serde(default)]
    pub rate_uncertainty: f64,
    /// What happens to who finds no bed anywhere.
    #[serde(default)]
    pub when_full: WhenFull,
    /// How many ask in each month, as a multiple of the rate; the first night is that of 1 January.
    #[serde(default = "even")]
    pub months: [f64; 12],
    /// Cold nights, if they are looked at.
    #[serde(default)]
    pub cold: Option<Cold>,
    /// Who comes.
    pub households: Vec<Household>,
    /// Where they come to.
    pub cities: Vec<City>,
    /// What closes or opens on the way.
    #[serde(default)]
    pub changes: Vec<Change>,
}

/// What happens to who finds no bed anywhere.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum WhenFull {
    /// They are outside that night and ask no more: the world of Erlang B.
    #[default]
    Lost,
    /// They are outside until a bed is free, who came first going first: the world of Erlang C.
    Waits,
}

/// Nights on which it freezes; they come in spells, and to all cities at once.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Cold {
    /// Which share of the nights of these months is cold.
    pub share: f64,
    /// How many nights a spell lasts on average.
    pub spell: f64,
    /// The months in which it can be cold, from 1 to 12.
    pub months: Vec<u8>,
    /// How many ask on a cold night, as a multiple of other nights.
    #[serde(default = "unchanged")]
    pub factor: f64,
}

/// Households of one kind.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Household {
    /// What they are called.
    pub name: String,
    /// How many people, who are never parted.
    pub people: u32,
    /// How many of all households are of this kind, in proportion to the other kinds.
    pub share: f64,
    /// The kinds of room that are right for them, best first; none named means any.
    #[serde(default)]
    pub rooms: Vec<String>,
    /// How long they stay.
    pub stay: Stay,
    /// Part of them stays longer, such as for a court that takes its time.
    #[serde(default)]
    pub longer: Option<Longer>,
    /// When they ask.
    #[serde(default)]
    pub ask: Ask,
}

/// A wait that is added to the stay of some.
#[derive(Clone, Copy, Debug, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Longer {
    /// Which share of these households it holds for.
    pub share: f64,
    /// How many days are added.
    pub days: f64,
}

/// When households of a kind ask.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Ask {
    /// On any night.
    #[default]
    Always,
    /// On cold nights only, on top of all others.
    OnColdNights,
}

/// A city.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct City {
    /// What it is called.
    pub name: String,
    /// How many households ask there on a night, on average; those of cold nights come on top.
    pub requests: f64,
    /// Its rooms.
    pub rooms: Vec<Rooms>,
    /// Where somebody is sent when nothing is free here, in this order.
    #[serde(default)]
    pub overflow: Vec<String>,
}

/// Rooms of one kind. A household has its rooms for itself; a dormitory is many rooms with one bed each.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Rooms {
    /// The kind, such as `family`.
    pub kind: String,
    /// How many.
    pub rooms: u32,
    /// How many beds stand in each.
    #[serde(default = "single")]
    pub beds_each: u32,
}

/// From a night on there are this many rooms of a kind. Who slept in one that closes is moved, or is outside.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Change {
    /// The night, from 0, counted from the first one that counts.
    pub night: u32,
    /// The city.
    pub city: String,
    /// The kind of room.
    pub kind: String,
    /// How many there are from now on; 0 closes them all.
    pub rooms: u32,
}

impl Network {
    /// Reads and checks a description in JSON. Every fault is told at once.
    pub fn read(json: &str) -> Result<Network, Faults> {
        let network: Network = serde_json::from_str(json).map_err(|error| Faults::unreadable(&error))?;
        network.check()?;
        Ok(network)
    }

    /// How many nights pass before any is counted.
    pub fn nights_before(&self) -> u32 {
        let longest = self.households.iter().map(Household::mean_stay).fold(0.0, f64::max);
        self.warm_up.unwrap_or((2.0 * longest).min(f64::from(check::MOST_NIGHTS)).ceil() as u32)
    }

    /// How many people would be inside if there were always room, without seasons and cold nights.
    pub fn load(&self) -> f64 {
        self.cities.iter().map(|city| self.load_of(city)).sum()
    }

    /// The same, of those who ask in one city.
    pub fn load_of(&self, city: &City) -> f64 {
        let usual = || self.households.iter().filter(|household| household.ask == Ask::Always);
        let shares: f64 = usual().map(|household| household.share).sum();
        let people = usual().map(|household| household.share * f64::from(household.people) * household.mean_stay());
        if shares > 0.0 { city.requests * people.sum::<f64>() / shares } else { 0.0 }
    }

    /// How many beds there are at first.
    pub fn beds(&self) -> u64 {
        self.cities.iter().map(City::beds).sum()
    }
}

impl City {
    /// How many beds stand there at first.
    pub fn beds(&self) -> u64 {
        self.rooms.iter().map(|rooms| u64::from(rooms.rooms) * u64::from(rooms.beds_each)).sum()
    }
}

impl Household {
    /// How many days they stay on average, with what is added for some.
    pub fn mean_stay(&self) -> f64 {
        self.stay.mean() + self.longer.map_or(0.0, |longer| longer.share * longer.days)
    }
}

fn one() -> u64 {
    1
}

fn thirty() -> u32 {
    30
}

fn ten_years() -> u32 {
    3_650
}

fn nineteen_in_twenty() -> f64 {
    0.95
}

fn even() -> [f64; 12] {
    [1.0; 12]
}

fn unchanged() -> f64 {
    1.0
}

fn single() -> u32 {
    1
}
