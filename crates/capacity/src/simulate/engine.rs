//! One replication: requests come, households leave, evenings are counted. Everything between two evenings is the loop
//! in `until`, which is where the time goes.

use std::collections::VecDeque;

use rand::rngs::Xoshiro256PlusPlus;
use rand::{RngExt, SeedableRng};
use rand_distr::{Distribution, Exp1, Gamma};

use super::leavings::{Leaving, Leavings, OUTSIDE};
use super::plan::{Mix, Place, Plan, Space};
use super::tally::Tally;
use super::weather::Weather;
use crate::network::Network;

/// A network while it is lived through.
pub(super) struct Engine<'a> {
    pub(super) plan: &'a Plan,
    /// Now, in days; the first evening is at 1.
    pub(super) now: f64,
    /// When the next household asks.
    next_request: f64,
    /// Households a day, on this day.
    rate: f64,
    /// Of this replication, as a multiple of what was described: a rate is never known exactly.
    pub(super) luck: f64,
    mix: &'a Mix,
    pub(super) inside: Leavings,
    /// Free rooms of each pool, and how many it has.
    pub(super) free: Vec<u32>,
    pub(super) rooms: Vec<u32>,
    /// Who waits, for each stream: since when, and for how long they will stay.
    pub(super) waiting: Vec<VecDeque<(f64, f64)>>,
    /// How many households wait.
    pub(super) queue: usize,
    /// People of each city who were lost since the last evening.
    pub(super) lost: Vec<u64>,
    /// Beds taken and free in each city, on the evening that is counted.
    pub(super) rooms_of_cities: Vec<(u64, u64)>,
    pub(super) next_change: usize,
    pub(super) tally: Tally,
    requests_come: Xoshiro256PlusPlus,
    stays: Xoshiro256PlusPlus,
}

/// What chance is asked for; each has a source of its own, so that another network meets the same people.
#[derive(Clone, Copy)]
enum Source {
    Requests,
    Stays,
    Weather,
    Rate,
    Beginning,
}

/// Lives through one replication.
pub(super) fn live(network: &Network, plan: &Plan, replication: u32) -> Tally {
    let mut weather = Weather::of(network, source(network.seed, replication, Source::Weather));
    let mut engine = Engine::new(network, plan, replication);
    engine.begin(&mut source(network.seed, replication, Source::Beginning));
    for evening in 0..plan.evenings {
        let day = weather.next((evening + 365 - plan.before % 365) % 365);
        engine.mix = if day.freezes { &plan.cold } else { &plan.usual };
        engine.ask_at(engine.mix.rate * day.factor * engine.luck);
        engine.change(evening);
        engine.until(f64::from(evening + 1));
        engine.now = f64::from(evening + 1);
        engine.count(evening);
    }
    engine.tally
}

impl<'a> Engine<'a> {
    fn new(network: &Network, plan: &'a Plan, replication: u32) -> Engine<'a> {
        let rooms: Vec<u32> = match plan.space {
            Space::Described => plan.pools.iter().map(|pool| pool.rooms).collect(),
            Space::Unlimited => vec![u32::MAX; plan.pools.len()],
        };
        Engine {
            plan,
            now: 0.0,
            next_request: f64::INFINITY,
            rate: 0.0,
            luck: luck(network, replication),
            mix: &plan.usual,
            inside: Leavings::default(),
            free: rooms.clone(),
            rooms,
            waiting: vec![VecDeque::new(); plan.streams.len()],
            queue: 0,
            lost: vec![0; plan.cities],
            rooms_of_cities: vec![(0, 0); plan.cities],
            next_change: 0,
            tally: Tally::of(plan),
            requests_come: source(network.seed, replication, Source::Requests),
            stays: source(network.seed, replication, Source::Stays),
        }
    }

    /// From now on this many households ask in a day. What was left until the next request has no memory, so it is
    /// stretched and not drawn again.
    fn ask_at(&mut self, rate: f64) {
        if rate == self.rate {
            return;
        }
        self.next_request = if rate == 0.0 {
            f64::INFINITY
        } else if self.rate == 0.0 {
            let unit: f64 = Exp1.sample(&mut self.requests_come);
            self.now + unit / rate
        } else {
            self.now + (self.next_request - self.now) * self.rate / rate
        };
        self.rate = rate;
    }

    /// Everything that happens before this moment.
    fn until(&mut self, end: f64) {
        loop {
            let leaves = self.inside.next_at();
            if self.next_request < leaves {
                if self.next_request >= end {
                    return;
                }
                self.request();
            } else {
                if leaves >= end {
                    return;
                }
                self.leave();
            }
        }
    }

    #[inline]
    fn request(&mut self) {
        self.now = self.next_request;
        let unit: f64 = Exp1.sample(&mut self.requests_come);
        self.next_request = self.now + unit / self.rate;
        let number = match &self.mix.which {
            Some(which) => which.sample(&mut self.requests_come),
            None => self.mix.only,
        };
        self.tally.events += 1;
        let stream = &self.plan.streams[number];
        // Drawn before it is known whether there is a bed, so that another network meets the same people.
        let mut stay = stream.stay.next(&mut self.stays);
        if let Some(longer) = stream.longer
            && self.stays.random::<f64>() < longer.share
        {
            stay += longer.days;
        }
        let requests = &mut self.tally.requests[number];
        requests.asked += 1;
        let free = &self.free;
        match stream.places.iter().position(|place| free[usize::from(place.pool)] >= u32::from(place.rooms)) {
            Some(at) => {
                if at < stream.here {
                    requests.here += 1;
                } else {
                    requests.elsewhere += 1;
                }
                self.move_in(number, stream.places[at], stay);
            }
            None => {
                requests.outside += 1;
                self.stay_outside(number, stay);
            }
        }
    }

    /// Nothing was free.
    pub(super) fn stay_outside(&mut self, number: usize, stay: f64) {
        let stream = &self.plan.streams[number];
        if self.plan.waits {
            self.waiting[number].push_back((self.now, stay));
            self.queue += 1;
        } else {
            self.lost[stream.city] += u64::from(stream.people);
        }
    }

    #[inline]
    pub(super) fn move_in(&mut self, number: usize, place: Place, stay: f64) {
        self.free[usize::from(place.pool)] -= u32::from(place.rooms);
        let (at, stream) = (self.now + stay, number as u16);
        self.inside.push(Leaving { at, pool: place.pool, rooms: place.rooms, stream });
    }

    #[inline]
    fn leave(&mut self) {
        let Some(leaving) = self.inside.pop() else { return };
        if leaving.pool == OUTSIDE {
            return;
        }
        self.now = leaving.at;
        self.tally.events += 1;
        self.free[usize::from(leaving.pool)] += u32::from(leaving.rooms);
        if self.queue > 0 {
            self.call_in(usize::from(leaving.pool));
        }
    }
}

/// The rate of one replication as a multiple of what was described: gamma distributed with mean 1.
fn luck(network: &Network, replication: u32) -> f64 {
    let spread = network.rate_uncertainty * network.rate_uncertainty;
    match Gamma::new(1.0 / spread, spread) {
        Ok(gamma) if spread > 0.0 => gamma.sample(&mut source(network.seed, replication, Source::Rate)),
        Ok(_) | Err(_) => 1.0,
    }
}

/// A source of chance for one purpose in one replication: the three numbers are stirred together with the finaliser of
/// SplitMix64 (Steele, Lea and Flood 2014), so that neighbouring seeds have nothing in common.
fn source(seed: u64, replication: u32, purpose: Source) -> Xoshiro256PlusPlus {
    let stir = |number: u64| {
        let number = (number ^ (number >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let number = (number ^ (number >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        number ^ (number >> 31)
    };
    let purpose = match purpose {
        Source::Requests => 1,
        Source::Stays => 2,
        Source::Weather => 3,
        Source::Rate => 4,
        Source::Beginning => 5,
    };
    let stirred = stir(stir(seed.wrapping_add(0x9e37_79b9_7f4a_7c15)) ^ u64::from(replication)) ^ purpose;
    Xoshiro256PlusPlus::seed_from_u64(stir(stirred))
}
