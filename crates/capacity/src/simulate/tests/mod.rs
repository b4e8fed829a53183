//! The simulation against what is known exactly, and networks built in one line.

mod exact;
mod habits;
mod overflow;

use crate::network::{Ask, City, Household, Network, Rooms, Stay, WhenFull};

/// One city with single beds, and people who come alone.
pub(super) fn one_city(requests: f64, stay: Stay, beds: u32) -> Network {
    Network {
        seed: 11,
        replications: 20,
        nights: 4_000,
        warm_up: Some(400),
        confidence: 0.99,
        rate_uncertainty: 0.0,
        when_full: WhenFull::Lost,
        months: [1.0; 12],
        cold: None,
        households: vec![alone(stay)],
        cities: vec![city("Aa", requests, beds, &[])],
        changes: vec![],
    }
}

pub(super) fn alone(stay: Stay) -> Household {
    Household { name: "alone".into(), people: 1, share: 1.0, rooms: vec![], stay, longer: None, ask: Ask::Always }
}

pub(super) fn city(name: &str, requests: f64, beds: u32, overflow: &[&str]) -> City {
    City {
        name: name.into(),
        requests,
        rooms: vec![Rooms { kind: "single".into(), rooms: beds, beds_each: 1 }],
        overflow: overflow.iter().map(|&name| name.into()).collect(),
    }
}

#[track_caller]
pub(super) fn holds(interval: crate::interval::Interval, wanted: f64) {
    assert!(interval.holds(wanted), "{wanted} lies outside {interval:?}");
    let half = interval.half_width.unwrap();
    assert!(half < 0.1 * wanted, "{interval:?} is too wide to say anything");
}
