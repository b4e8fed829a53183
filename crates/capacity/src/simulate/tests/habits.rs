//! What must hold whatever the figures: repeatable, on any number of threads, nobody twice in a bed, rooms that close.

use proptest::prelude::*;

use super::*;
use crate::network::{Change, Cold};
use crate::simulate::{Run, beds_wanted, simulate};

fn two_cities() -> Network {
    let cities = vec![city("Aa", 3.0, 10, &["Bee"]), city("Bee", 2.0, 8, &["Aa"])];
    let base = one_city(1.0, Stay::HeavyTail { from: 1.0, to: 4.0, tail_share: 0.1, tail_index: 2.5 }, 1);
    Network { cities, nights: 500, warm_up: Some(60), replications: 8, rate_uncertainty: 0.2, ..base }
}

fn as_text(network: &Network, threads: u32) -> String {
    serde_json::to_string(&simulate(network, &Run { threads, ..Run::default() }).unwrap()).unwrap()
}

#[test]
fn the_same_seed_gives_the_same_nights_on_any_number_of_threads() {
    let network = two_cities();
    assert_eq!(as_text(&network, 1), as_text(&network, 3));
    assert_ne!(as_text(&network, 1), as_text(&Network { seed: 12, ..network }, 1));
}

#[test]
fn a_city_that_closes_puts_its_people_elsewhere_or_outside() {
    let change = |night, rooms| Change { night, city: "Aa".into(), kind: "single".into(), rooms };
    let closed = Network { changes: vec![change(0, 0)], ..two_cities() };
    let before = simulate(&two_cities(), &Run::default()).unwrap();
    let after = simulate(&closed, &Run::default()).unwrap();
    assert_eq!(after.cities[0].figures.beds_taken.mean, 0.0);
    assert_eq!(after.cities[0].figures.nights_full.mean, 1.0);
    assert!(after.put_out.mean > 0.0 && before.put_out.mean == 0.0);
    assert!(after.whole.requests_outside.mean > before.whole.requests_outside.mean + 0.2);
    // Closed and opened again the same day: nobody had to go but those who slept there, and all is as before later on.
    let again = Network { changes: vec![change(100, 0), change(101, 10)], ..two_cities() };
    let again = simulate(&again, &Run::default()).unwrap();
    assert!((again.whole.requests_outside.mean - before.whole.requests_outside.mean).abs() < 0.02);
}

#[test]
fn who_was_put_out_waits_for_another_room_and_gets_it() {
    let close = Change { night: 10, city: "Aa".into(), kind: "single".into(), rooms: 0 };
    let open = Change { night: 20, rooms: 200, ..close.clone() };
    let base = one_city(2.0, Stay::Constant { days: 50.0 }, 200);
    let network = Network {
        changes: vec![close, open],
        when_full: WhenFull::Waits,
        nights: 60,
        warm_up: Some(100),
        replications: 5,
        ..base
    };
    let found = simulate(&network, &Run::default()).unwrap();
    assert!((found.put_out.mean - 100.0).abs() < 20.0, "{:?}", found.put_out);
    assert!((found.whole.nights_outside.mean - 10.0 / 60.0).abs() < 1e-9, "{:?}", found.whole.nights_outside);
    // In ten nights 100 people and those who came since were outside, and afterwards nobody.
    assert!((found.whole.people_outside.mean - 10.0 * 110.0 / 60.0).abs() < 4.0, "{:?}", found.whole.people_outside);
}

#[test]
fn cold_nights_bring_those_who_come_for_one_night() {
    let cold = Cold { share: 0.25, spell: 5.0, months: (1..=12).collect(), factor: 1.0 };
    let outdoors = Household {
        name: "outdoors".into(),
        share: 1.0,
        ask: Ask::OnColdNights,
        ..alone(Stay::Constant { days: 0.5 })
    };
    let base = one_city(4.0, Stay::Constant { days: 0.5 }, 1_000);
    let network = Network { households: vec![alone(Stay::Constant { days: 0.5 }), outdoors], cold: Some(cold), ..base };
    let found = simulate(&network, &Run::default()).unwrap();
    // Half a day each: 4 households a day, and 4 more on a quarter of the days.
    holds(found.whole.beds_taken, 2.5);
}

#[test]
fn a_month_without_requests_empties_the_house() {
    let mut months = [1.0; 12];
    months[6] = 0.0;
    let base = one_city(20.0, Stay::Constant { days: 1.0 }, 1_000);
    let found = simulate(&Network { months, nights: 3_650, ..base }, &Run::default()).unwrap();
    holds(found.whole.beds_taken, 20.0 * 334.0 / 365.0);
}

#[test]
fn families_have_their_rooms_for_themselves() {
    let family = Household { people: 3, rooms: vec!["family".into()], ..alone(Stay::Constant { days: 1.0 }) };
    let mut base = one_city(3.0, Stay::Constant { days: 1.0 }, 50);
    base.households = vec![family];
    base.cities[0].rooms.push(crate::network::Rooms { kind: "family".into(), rooms: 4, beds_each: 4 });
    let found = simulate(&base, &Run::default()).unwrap();
    let wanted = crate::erlang_b::blocking(crate::figure::Load::new(3.0).unwrap(), 4).value();
    holds(found.whole.requests_outside, wanted);
    holds(found.whole.beds_taken, 4.0 * 3.0 * (1.0 - wanted));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn whatever_is_asked_the_figures_hold_together(
        requests in prop::collection::vec(0.0..6.0_f64, 1..4), beds in prop::collection::vec(0_u32..15, 3),
        people in 1_u32..5, waits in any::<bool>(), closes in prop::option::of((0_u32..50, 0_u32..10)), seed in any::<u64>(),
    ) {
        let names = ["Aa", "Bee", "Cee"];
        let cities = requests.iter().enumerate().map(|(at, asked)| {
            let others: Vec<&str> = (0..requests.len()).filter(|other| *other != at).map(|other| names[other]).collect();
            city(names[at], *asked, beds[at], &others)
        }).collect();
        let households = vec![
            alone(Stay::Exponential { mean: 2.0 }),
            Household { name: "family".into(), people, ..alone(Stay::Constant { days: 3.0 }) },
        ];
        let changes = closes.map(|(night, rooms)| Change { night, city: "Aa".into(), kind: "single".into(), rooms });
        let network = Network {
            seed, cities, households, nights: 60, replications: 2, warm_up: Some(10),
            when_full: if waits { WhenFull::Waits } else { WhenFull::Lost },
            changes: changes.into_iter().collect(),
            ..one_city(0.0, Stay::Constant { days: 1.0 }, 0)
        };
        let found = simulate(&network, &Run::default()).unwrap();
        let most = f64::from(beds[..requests.len()].iter().sum::<u32>().max(beds[0]) + 10);
        prop_assert!(found.whole.beds_taken.mean <= most);
        let outside = found.whole.requests_outside.mean;
        prop_assert!((0.0..=1.0).contains(&outside) && outside + found.whole.requests_elsewhere.mean <= 1.0 + 1e-12);
        let of_cities: f64 = found.cities.iter().map(|city| city.figures.beds_taken.mean).sum();
        prop_assert!((of_cities - found.whole.beds_taken.mean).abs() < 1e-9);
        let wanted = beds_wanted(&network, crate::figure::Chance::new(0.99).unwrap(), &Run::default()).unwrap();
        prop_assert_eq!(wanted.cities.len(), requests.len());
    }
}

#[test]
fn who_waits_longest_goes_first_wherever_they_asked() {
    let cities = vec![city("Aa", 1.0, 0, &["Bee"]), city("Bee", 1.0, 22, &[])];
    let base = one_city(1.0, Stay::Exponential { mean: 10.0 }, 1);
    let found = simulate(&Network { cities, when_full: WhenFull::Waits, ..base }, &Run::default()).unwrap();
    let [first, second] = [0, 1].map(|at| found.cities[at].figures.wait.mean);
    assert!(first > 1.0 && (first / second - 1.0).abs() < 0.1, "{first} and {second}");
}

#[test]
fn beds_that_a_household_leaves_and_that_stay_open_are_free() {
    let family = Household { people: 3, ..alone(Stay::Constant { days: 36_000.0 }) };
    let change = Change { night: 10, city: "Aa".into(), kind: "single".into(), rooms: 29 };
    let base = one_city(1.0, Stay::Constant { days: 1.0 }, 30);
    let network = Network {
        households: vec![family],
        changes: vec![change],
        nights: 50,
        warm_up: Some(0),
        replications: 2,
        ..base
    };
    let found = simulate(&network, &Run::default()).unwrap();
    assert_eq!((found.whole.nights_full.mean, found.put_out.mean), (0.2, 1.0));
    assert!((found.whole.beds_taken.mean - 27.6).abs() < 1e-9, "{:?}", found.whole.beds_taken);
}
