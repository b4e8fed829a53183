//! Whether a description can be lived through; every fault at once, each with where it stands.

use std::collections::BTreeSet;
use std::fmt;

use serde::Serialize;
use thiserror::Error;

use super::{Ask, City, Cold, Household, Network};

/// More nights than this are no question about shelter.
pub(super) const MOST_NIGHTS: u32 = 200_000;
const MOST_REPLICATIONS: u32 = 10_000;
const MOST_REQUESTS: f64 = 100_000.0;
const MOST_ROOMS: u32 = 10_000_000;
const MOST_PEOPLE: u32 = 1_000;
const MOST_CITIES: usize = 200;
const MOST_KINDS: usize = 50;
/// Replications times cities times kinds of household: what is kept until the end.
const MOST_FIGURES: f64 = 5e6;
/// People at once if there were always room.
const MOST_INSIDE: f64 = 5e6;
/// Of one replication; beyond it a run takes minutes and gigabytes.
const MOST_ARRIVALS: f64 = 5e7;

/// Something in a description that cannot be reckoned with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Fault {
    /// Where it stands, such as `cities[0].requests`.
    pub at: String,
    /// What is wrong.
    pub why: String,
}

/// All faults of a description; never none.
#[derive(Clone, Debug, Error, PartialEq, Eq, Serialize)]
pub struct Faults(pub Vec<Fault>);

impl Faults {
    /// One fault.
    pub(crate) fn one(at: impl Into<String>, why: impl Into<String>) -> Faults {
        Faults(vec![Fault { at: at.into(), why: why.into() }])
    }

    /// The text is no description at all.
    pub(super) fn unreadable(error: &serde_json::Error) -> Faults {
        let at = format!("line {}", error.line());
        Faults(vec![Fault { at, why: error.to_string() }])
    }
}

impl fmt::Display for Faults {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let lines: Vec<String> = self.0.iter().map(|fault| format!("{}: {}", fault.at, fault.why)).collect();
        out.write_str(&lines.join("\n"))
    }
}

/// Faults as they are found.
#[derive(Default)]
struct Found(Vec<Fault>);

impl Found {
    fn unless(&mut self, sound: bool, at: impl Into<String>, why: impl Into<String>) {
        if !sound {
            self.0.push(Fault { at: at.into(), why: why.into() });
        }
    }
}

impl Network {
    /// Every fault at once.
    pub fn check(&self) -> Result<(), Faults> {
        let mut found = Found::default();
        self.check_run(&mut found);
        self.check_kinds(&mut found);
        for (at, household) in self.households.iter().enumerate() {
            check_household(household, &format!("households[{at}]"), &mut found);
        }
        for (at, city) in self.cities.iter().enumerate() {
            self.check_city(city, &format!("cities[{at}]"), &mut found);
        }
        self.check_changes(&mut found);
        if found.0.is_empty() {
            let busiest = self.months.iter().fold(1.0, |most: f64, factor| most.max(*factor));
            let figures = f64::from(self.replications) * (self.cities.len() * self.households.len()) as f64;
            found.unless(figures <= MOST_FIGURES, "replications", "too many for so many cities and kinds of household");
            found.unless(self.load() * busiest <= MOST_INSIDE, "cities", "more than 5000000 people at once");
            // Only now: with faults in them these figures mean nothing.
            found.unless(
                self.arrivals() <= MOST_ARRIVALS,
                "nights",
                format!("more than {MOST_ARRIVALS} arrivals in one replication: ask for fewer nights or requests"),
            );
        }
        if found.0.is_empty() { Ok(()) } else { Err(Faults(found.0)) }
    }

    fn check_run(&self, found: &mut Found) {
        let one_to = |number: u32, most: u32| (1..=most).contains(&number);
        found.unless(one_to(self.replications, MOST_REPLICATIONS), "replications", "from 1 to 10000");
        found.unless(one_to(self.nights, MOST_NIGHTS), "nights", "from 1 to 200000");
        found.unless(self.warm_up.is_none_or(|nights| nights <= MOST_NIGHTS), "warm_up", "at most 200000");
        found.unless((0.5..=0.999_999).contains(&self.confidence), "confidence", "from 0.5 to 0.999999");
        found.unless((0.0..=1.0).contains(&self.rate_uncertainty), "rate_uncertainty", "from 0 to 1");
        let sound = |factor: &f64| (0.0..=100.0).contains(factor);
        found.unless(self.months.iter().all(sound), "months", "each from 0 to 100");
        if let Some(cold) = &self.cold {
            check_cold(cold, found);
        }
        let needs_cold = self.households.iter().any(|household| household.ask == Ask::OnColdNights);
        found.unless(self.cold.is_some() || !needs_cold, "cold", "households ask on cold nights, and there are none");
    }

    fn check_kinds(&self, found: &mut Found) {
        found.unless((1..=MOST_KINDS).contains(&self.households.len()), "households", "from 1 to 50");
        found.unless((1..=MOST_CITIES).contains(&self.cities.len()), "cities", "from 1 to 200");
        let usual = self.households.iter().any(|household| household.ask == Ask::Always && household.share > 0.0);
        found.unless(usual, "households", "at least one kind asks always and has a share above 0");
        let kinds: BTreeSet<&str> =
            self.cities.iter().flat_map(|city| &city.rooms).map(|rooms| rooms.kind.as_str()).collect();
        for (at, household) in self.households.iter().enumerate() {
            for kind in &household.rooms {
                let at = format!("households[{at}].rooms");
                found.unless(kinds.contains(kind.as_str()), at, format!("no city has rooms of kind `{kind}`"));
            }
        }
        let names: BTreeSet<&str> = self.cities.iter().map(|city| city.name.as_str()).collect();
        found.unless(names.len() == self.cities.len(), "cities", "each has a name of its own");
    }

    fn check_city(&self, city: &City, at: &str, found: &mut Found) {
        let asked = (0.0..=MOST_REQUESTS).contains(&city.requests);
        found.unless(asked, format!("{at}.requests"), "from 0 to 100000 a night");
        found.unless(city.rooms.len() <= MOST_KINDS, format!("{at}.rooms"), "at most 50 kinds");
        let kinds: BTreeSet<&str> = city.rooms.iter().map(|rooms| rooms.kind.as_str()).collect();
        found.unless(kinds.len() == city.rooms.len(), format!("{at}.rooms"), "each kind stands here once");
        for rooms in &city.rooms {
            let sound = rooms.rooms <= MOST_ROOMS && (1..=MOST_PEOPLE).contains(&rooms.beds_each);
            found.unless(sound, format!("{at}.rooms"), "at most 10000000 rooms, with 1 to 1000 beds each");
        }
        for other in &city.overflow {
            let known = *other != city.name && self.cities.iter().any(|city| city.name == *other);
            found.unless(known, format!("{at}.overflow"), format!("`{other}` is no other city of this description"));
        }
        let once: BTreeSet<&String> = city.overflow.iter().collect();
        found.unless(once.len() == city.overflow.len(), format!("{at}.overflow"), "each city stands here once");
    }

    fn check_changes(&self, found: &mut Found) {
        for (at, change) in self.changes.iter().enumerate() {
            let city = self.cities.iter().find(|city| city.name == change.city);
            let known = city.is_some_and(|city| city.rooms.iter().any(|rooms| rooms.kind == change.kind));
            found.unless(known, format!("changes[{at}]"), "no such city with rooms of this kind");
            found.unless(change.night < self.nights, format!("changes[{at}].night"), "is a night that is counted");
            found.unless(change.rooms <= MOST_ROOMS, format!("changes[{at}].rooms"), "at most 10000000");
        }
    }

    /// How many households come in one replication at the very most.
    fn arrivals(&self) -> f64 {
        let nights = f64::from(self.nights) + f64::from(self.nights_before());
        let busiest = self.months.iter().fold(0.0, |most: f64, factor| most.max(*factor));
        let cold = self.cold.as_ref().map_or(1.0, |cold| cold.factor.max(1.0));
        let shares: f64 = self.households.iter().map(|household| household.share).sum();
        let usual: f64 =
            self.households.iter().filter(|household| household.ask == Ask::Always).map(|usual| usual.share).sum();
        let requests: f64 = self.cities.iter().map(|city| city.requests).sum();
        nights * requests * busiest * cold * shares / usual
    }
}

fn check_household(household: &Household, at: &str, found: &mut Found) {
    found.unless((1..=MOST_PEOPLE).contains(&household.people), format!("{at}.people"), "from 1 to 1000");
    found.unless((0.0..=1e6).contains(&household.share), format!("{at}.share"), "from 0 to 1000000");
    let once: BTreeSet<&String> = household.rooms.iter().collect();
    found.unless(once.len() == household.rooms.len(), format!("{at}.rooms"), "each kind stands here once");
    if let Some(why) = household.stay.fault() {
        found.unless(false, format!("{at}.stay"), why);
    }
    if let Some(longer) = household.longer {
        let sound = (0.0..=1.0).contains(&longer.share) && (0.0..=36_525.0).contains(&longer.days);
        found.unless(sound, format!("{at}.longer"), "a share from 0 to 1, and 0 days to 100 years");
    }
}

fn check_cold(cold: &Cold, found: &mut Found) {
    let sound = (0.0..=1.0).contains(&cold.share) && (1.0..=365.0).contains(&cold.spell);
    found.unless(sound, "cold", "a share from 0 to 1, and spells of 1 to 365 nights");
    // Otherwise the nights between two spells would be shorter than one night.
    let room = cold.share >= 1.0 || cold.share / (1.0 - cold.share) <= cold.spell;
    found.unless(room, "cold.spell", "spells this short cannot make so many cold nights: make them longer");
    found.unless((0.0..=100.0).contains(&cold.factor), "cold.factor", "from 0 to 100");
    found.unless(cold.months.iter().all(|month| (1..=12).contains(month)), "cold.months", "each from 1 to 12");
}
