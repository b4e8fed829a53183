//! How many beds, from outside: figures to nine digits, the band of an uncertain rate, and a sentence for nonsense.

use std::fs;

use serde_json::Value;

use crate::program::{Answer, bestendig};

fn ask(asked: &[&str]) -> Answer {
    bestendig(&[&["capacity"], asked].concat())
}

fn figure(asked: &[&str], name: &str) -> f64 {
    ask(asked).done().json()[name].as_f64().unwrap()
}

#[test]
fn formulas_answer_to_nine_digits() {
    let lost = figure(&["erlang-b", "--load", "303", "--beds", "348", "--json"], "blocking");
    assert!((lost - 0.000_887_144_179).abs() < 1e-12, "{lost}");
    let waits = figure(&["erlang-c", "--load", "303", "--beds", "320", "--json"], "blocking");
    assert!((waits - 0.240_752_740_567).abs() < 1e-12, "{waits}");
    assert_eq!(ask(&["erlang-b", "--load", "303", "--target", "0.001", "--json"]).done().json()["beds"], 348);
    assert_eq!(ask(&["erlang-c", "--load", "303", "--target", "0.001", "--json"]).done().json()["beds"], 360);
    let million = figure(&["erlang-b", "--load", "303", "--beds", "1000000", "--json"], "blocking");
    assert_eq!(million, 0.0);
}

#[test]
fn the_band_of_an_uncertain_rate_comes_first() {
    let found = ask(&["cover", "--load", "303", "--json"]).done().json();
    let beds: Vec<&Value> = found["band"].as_array().unwrap().iter().map(|row| &row["beds"]).collect();
    assert_eq!(beds, [358, 421, 534]);
    let text = ask(&["cover", "--load", "303"]).done().text();
    assert!(text.starts_with("Beds that are enough on 99.9 % of nights. How well the rate"), "{text}");
}

#[test]
fn nonsense_is_answered_with_a_sentence() {
    for (load, beds, why) in [
        ("-1", "3", "the load cannot be below zero"),
        ("NaN", "3", "the load is no number"),
        ("1e300", "3", "the load cannot be more than"),
        ("3", "-3", "the number of beds cannot be below zero"),
        ("3", "99999999999999999999", "the number of beds cannot be more than"),
        ("3", "many", "the number of beds is no number"),
    ] {
        ask(&["erlang-b", "--load", load, "--beds", beds]).refused(why);
    }
    ask(&["erlang-b", "--load", "3", "--target", "0"]).refused("exactly 0");
    ask(&["erlang-b", "--load", "3", "--target", "2"]).refused("cannot be more than 1");
    ask(&["cover", "--load", "3", "--share", "1"]).refused("for ever");
    ask(&["kaufman-roberts", "--group", "3x0", "--beds", "9"]).refused("one bed or more");
    ask(&["simulate", "not-there.json"]).refused("cannot be read");
}

#[test]
fn a_queue_that_grows_without_end_is_said_to() {
    let text = ask(&["erlang-c", "--load", "10", "--beds", "10"]).done().text();
    assert!(text.contains("grows without end"), "{text}");
    assert_eq!(figure(&["erlang-c", "--load", "10", "--beds", "10", "--json"], "blocking"), 1.0);
}

#[test]
fn cities_are_lived_through_and_drawn() {
    let folder = tempfile::tempdir().unwrap();
    let (file, chart) = (folder.path().join("cities.json"), folder.path().join("full.svg"));
    let described = r#"{"replications": 8, "nights": 400,
        "households": [{"name": "alone", "people": 1, "share": 1, "stay": {"shape": "uniform", "from": 10, "to": 30}}],
        "cities": [{"name": "Aa", "requests": 1, "rooms": [{"kind": "single", "rooms": 18}], "overflow": ["Bee"]},
                   {"name": "Bee", "requests": 1, "rooms": [{"kind": "single", "rooms": 25}]}]}"#;
    fs::write(&file, described).unwrap();
    let (file, chart) = (file.to_str().unwrap(), chart.to_str().unwrap());
    let found = ask(&["simulate", file, "--json", "--chart", chart]).done().json();
    assert_eq!(found["outcome"]["cities"][1]["city"], "Bee");
    assert!(found["outcome"]["whole"]["requests_outside"]["half_width"].as_f64().unwrap() > 0.0, "{found}");
    assert!(fs::read_to_string(chart).unwrap().contains("stroke-dasharray"));
    let again = ask(&["simulate", file, "--json", "--threads", "1"]).done().json();
    assert_eq!(again, found);
    let closed = ask(&["simulate", file, "--json", "--close", "Bee"]).done().json();
    assert!(closed["comparison"]["nights_outside_more"]["mean"].as_f64().unwrap() > 0.1, "{closed}");
    let eight = ask(&["simulate", file, "--json", "--cities", "8"]).done().json();
    let cities = |when: &str| eight["comparison"][when]["cities"].as_array().unwrap().len();
    assert_eq!((cities("before"), cities("after")), (2, 8));
    let court = ask(&["simulate", file, "--json", "--longer", "90"]).done().json();
    assert!(court["comparison"]["nights_outside_more"]["mean"].as_f64().unwrap() > 0.1, "{court}");
    let beds = |when: &str| court["wanted"][when]["whole"]["beds"].as_u64().unwrap();
    // Stays of twenty days that become a hundred and ten.
    assert!(beds("after") > 4 * beds("before"), "{} {}", beds("before"), beds("after"));
    let said = ask(&["simulate", file, "--longer", "90/0.5"]).done().text();
    assert!(said.contains("as described") && said.contains("for a load of 130.0:"), "{said}");
    ask(&["simulate", file, "--longer", "90/2"]).refused("longer");
    ask(&["simulate", file, "--close", "Zee"]).refused("`Zee` is no city");
    fs::write(file, described.replace("\"Bee\"]", "\"Zee\"]").replace("400", "0")).unwrap();
    ask(&["simulate", file]).refused("nights: from 1 to 200000");
    ask(&["simulate", file]).refused("`Zee` is no other city");
}
