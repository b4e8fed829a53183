//! What if.

use super::*;
use crate::network::Stay;

fn five() -> Network {
    let names = ["Aa", "Bee", "Cee", "Dee", "Ee"];
    let text = names
        .map(|name| format!(r#"{{"name": "{name}", "requests": 2, "rooms": [{{"kind": "single", "rooms": 12}}]}}"#));
    let network = Network::read(&format!(
        r#"{{"replications": 12, "nights": 700, "warm_up": 60,
            "households": [{{"name": "alone", "people": 1, "share": 1, "stay": {{"shape": "uniform", "from": 2, "to": 6}}}}],
            "cities": [{}]}}"#,
        text.join(",")
    ));
    network.unwrap()
}

fn after(network: &Network, what_if: WhatIf) -> Comparison {
    compare(network, &what_if, &Run::default()).unwrap()
}

#[test]
fn a_location_that_closes_leaves_more_nights_outside() {
    let found = after(&five(), WhatIf::Close { city: "Bee".into(), kind: None });
    assert!(found.nights_outside_more.low() > 0.0, "{:?}", found.nights_outside_more);
    assert_eq!(found.after.cities[1].figures.beds_taken.mean, 0.0);
    // The other cities meet the same people and are as they were.
    assert_eq!(found.after.cities[0].figures.beds_taken, found.before.cities[0].figures.beds_taken);
}

#[test]
fn the_same_beds_over_more_cities_leave_more_people_outside() {
    let found = after(&five(), WhatIf::Cities { number: 8, beds: Beds::Shared });
    assert!(found.nights_outside_more.low() > 0.0);
    let eight = WhatIf::Cities { number: 8, beds: Beds::Shared }.of(&five()).unwrap();
    assert_eq!((eight.beds(), eight.cities.len()), (60, 8));
    assert!((eight.load() - five().load()).abs() < 1e-9);
    // With beds of their own they help.
    let own = WhatIf::Cities { number: 8, beds: Beds::PerCity }.of(&five()).unwrap();
    assert_eq!(own.beds(), 96);
    let found = after(&five(), WhatIf::Cities { number: 8, beds: Beds::PerCity });
    assert!(found.nights_outside_more.high() < 0.0);
}

#[test]
fn cities_that_send_on_still_do_when_there_are_more() {
    let mut network = five();
    network.cities[0].overflow.push("Bee".into());
    let eight = WhatIf::Cities { number: 8, beds: Beds::Shared }.of(&network).unwrap();
    assert_eq!(eight.cities[7].name, "city 8");
    assert_eq!(eight.cities[7].overflow, ["Aa", "Bee", "Cee", "Dee", "Ee", "city 6", "city 7"]);
}

#[test]
fn a_court_that_takes_longer_takes_beds() {
    let court = WhatIf::LongerStays { days: 3.0, share: 0.5 };
    let changed = court.of(&five()).unwrap();
    assert!((changed.load() - 10.0 * 5.5).abs() < 1e-9);
    assert!(after(&five(), court.clone()).nights_outside_more.low() > 0.0);
    let twice = court.of(&changed).unwrap();
    assert_eq!(twice.households[0].longer, Some(Longer { share: 0.5, days: 6.0 }));
    assert!(WhatIf::LongerStays { days: 3.0, share: 0.2 }.of(&changed).is_err());
}

#[test]
fn what_is_not_there_is_said() {
    let close = |city: &str, kind: Option<&str>| {
        WhatIf::Close { city: city.into(), kind: kind.map(str::to_owned) }.of(&five()).unwrap_err().to_string()
    };
    assert_eq!(close("Zee", None), "close: `Zee` is no city of this description");
    assert_eq!(close("Aa", Some("family")), "changes[0]: no such city with rooms of this kind");
    assert!(WhatIf::Cities { number: 0, beds: Beds::Shared }.of(&five()).is_err());
    assert!(WhatIf::LongerStays { days: f64::NAN, share: 0.5 }.of(&five()).is_err());
    let mut two_sizes = five();
    two_sizes.cities[0].rooms[0].beds_each = 2;
    two_sizes.households[0].stay = Stay::Constant { days: 3.0 };
    assert!(WhatIf::Cities { number: 2, beds: Beds::Shared }.of(&two_sizes).is_err());
}
