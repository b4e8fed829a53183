//! Nights invented with a known law, and what is said of them.

use proptest::prelude::*;
use rand::SeedableRng;
use rand::rngs::Xoshiro256PlusPlus;
use rand_distr::{Distribution, Gamma, Poisson};

use super::*;

/// Nights whose requests are Poisson around a level that chance moves, with fewer on two days of each week.
fn nights(count: usize, level: f64, uncertain: f64, room: Room) -> Vec<Past> {
    let mut chance = Xoshiro256PlusPlus::seed_from_u64(5);
    let gamma = Gamma::new(1.0 / (uncertain * uncertain), uncertain * uncertain).unwrap();
    let night = |night: usize| {
        let day = if night % 7 < 2 { 0.5 } else { 1.2 };
        let rate: f64 = level * day * gamma.sample(&mut chance);
        let requests: f64 = Poisson::new(rate).unwrap().sample(&mut chance);
        Past { requests: requests as u32, room }
    };
    (0..count).map(night).collect()
}

const ROOM: Room = Room { beds: 30, reserve: 4 };

#[test]
fn it_finds_the_level_the_days_and_the_spread() {
    let found = forecast(&nights(1_400, 20.0, 0.3, ROOM), &[ROOM; NIGHTS]).unwrap();
    for (at, night) in found.nights.iter().enumerate() {
        let wanted = if (1_400 + at) % 7 < 2 { 10.0 } else { 24.0 };
        assert!((night.expected / wanted - 1.0).abs() < 0.25, "{at}: {night:?}");
        assert!(night.low < night.high && night.chance_full <= night.chance_reserve);
    }
    let Calibration { nights, in_band, full, full_foretold, .. } = found.calibration;
    let share = f64::from(in_band) / f64::from(nights);
    assert!((0.94..0.985).contains(&share), "{:?}", found.calibration);
    assert!((f64::from(full) / full_foretold - 1.0).abs() < 0.25, "{:?}", found.calibration);
    assert!(found.calibration.bias.abs() < 0.5 && found.calibration.off < 6.5, "{:?}", found.calibration);
}

#[test]
fn an_alarm_comes_before_the_house_is_full() {
    let past = nights(200, 20.0, 0.1, Room { beds: 200, reserve: 0 });
    let wide = Room { beds: 100, reserve: 10 };
    let tight = Room { beds: 20, reserve: 5 };
    assert_eq!(forecast(&past, &[wide; 3]).unwrap().first_alarm(), None);
    let found = forecast(&past, &[wide, wide, tight]).unwrap();
    assert_eq!(found.first_alarm(), Some(2));
    assert!(found.nights[2].chance_full > ALARM && found.nights[1].chance_full < ALARM);
}

#[test]
fn a_quiet_month_is_no_promise() {
    let quiet = vec![Past { requests: 0, room: ROOM }; 30];
    let none = Room { beds: 0, reserve: 0 };
    let found = forecast(&quiet, &[none]).unwrap();
    assert!(found.nights[0].chance_full > 0.01, "{found:?}");
}

#[test]
fn what_cannot_be_said_is_said_to() {
    let past = nights(13, 5.0, 0.2, ROOM);
    assert_eq!(forecast(&past, &[ROOM]), Err(NoForecast::TooShort(13)));
    let past = nights(30, 5.0, 0.2, ROOM);
    assert_eq!(forecast(&past, &[]), Err(NoForecast::TooFar));
    assert_eq!(forecast(&past, &[ROOM; 9]), Err(NoForecast::TooFar));
    let absurd = vec![Past { requests: u32::MAX, room: ROOM }; 20];
    assert_eq!(forecast(&absurd, &[ROOM]), Err(NoForecast::TooMany(u32::MAX)));
}

proptest! {
    #[test]
    fn whatever_the_past_the_figures_hold_together(
        requests in prop::collection::vec(0_u32..60, 14..120), beds in 0_u32..80, reserve in 0_u32..10,
    ) {
        let room = Room { beds, reserve };
        let past: Vec<Past> = requests.iter().map(|&requests| Past { requests, room }).collect();
        let found = forecast(&past, &[room; NIGHTS]).unwrap();
        for night in &found.nights {
            prop_assert!(night.expected.is_finite() && night.expected > 0.0);
            prop_assert!(f64::from(night.low) <= night.expected + 1.0 && night.low <= night.high);
            prop_assert!((0.0..=1.0).contains(&night.chance_full) && night.chance_full <= night.chance_reserve);
            prop_assert_eq!(night.alarm, night.chance_full > ALARM);
        }
        let more = forecast(&past, &[Room { beds: beds + 1, reserve }]).unwrap();
        prop_assert!(more.nights[0].chance_full <= found.nights[0].chance_full);
    }
}

#[test]
fn what_chance_makes_of_a_known_level_is_not_counted_as_uncertainty_of_it() {
    let found = forecast(&nights(1_400, 20.0, 0.02, ROOM), &[ROOM; NIGHTS]).unwrap();
    // A Poisson count of 24 lies between 15 and 34 on 95 nights of 100.
    let width = found.nights[3].high - found.nights[3].low;
    assert!((18..=23).contains(&width), "{:?}", found.nights[3]);
}
