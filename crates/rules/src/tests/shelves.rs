//! Which file holds on which day.

use jiff::civil::date;

use super::file;
use crate::{RuleSet, Shelf};

#[test]
fn a_file_holds_until_the_next_one_begins() {
    let shelf = Shelf::new(vec![set("b", "2026-01-01", None), set("a", "2025-01-01", None)]).unwrap();
    let holds = |day| shelf.in_force("demostad", day).map(RuleSet::file);
    assert_eq!(holds(date(2024, 12, 31)), None);
    assert_eq!(holds(date(2025, 1, 1)), Some("a"));
    assert_eq!(holds(date(2025, 12, 31)), Some("a"));
    assert_eq!(holds(date(2026, 1, 1)), Some("b"));
    assert_eq!(shelf.in_force("elders", date(2026, 1, 1)).map(RuleSet::file), None);
}

#[test]
fn a_file_that_ended_holds_no_more() {
    let shelf = Shelf::new(vec![set("a", "2025-01-01", Some("2025-07-01")), set("b", "2026-01-01", None)]).unwrap();
    let holds = |day| shelf.in_force("demostad", day).map(RuleSet::file);
    assert_eq!(holds(date(2025, 6, 30)), Some("a"));
    assert_eq!(holds(date(2025, 7, 1)), None);
    assert_eq!(holds(date(2026, 7, 1)), Some("b"));
}

#[test]
fn two_files_that_hold_on_one_day_are_refused_and_the_shelf_stays_as_it_was() {
    let shelf = Shelf::new(vec![set("a", "2025-01-01", Some("2026-02-01"))]).unwrap();
    let faults = shelf.with(set("b", "2026-01-01", None)).unwrap_err();
    assert_eq!(faults.len(), 1);
    assert!(faults[0].file == "b" && faults[0].what.contains("hold on 2026-01-01"), "{}", faults[0]);
    assert!(shelf.with(set("b", "2025-01-01", None)).is_err(), "both begin on one day");
    assert_eq!(shelf.in_force("demostad", date(2026, 1, 5)).map(RuleSet::file), Some("a"));
    assert!(shelf.with(set("b", "2026-02-01", None)).is_ok());
}

#[test]
fn the_rules_of_an_old_decision_are_found_by_their_hash() {
    let old = set("a", "2025-01-01", None);
    let hash = old.hash().to_owned();
    let shelf = Shelf::new(vec![old, set("b", "2026-01-01", None)]).unwrap();
    assert_eq!(shelf.of_hash(&hash).map(RuleSet::file), Some("a"));
    assert!(shelf.of_hash("").is_none());
}

#[test]
fn a_file_ends_after_it_begins() {
    let text = file(&["a yes-no"], &["k0 required: a"]).replace("version", "until = 2025-01-01\nversion");
    let faults = RuleSet::read("x.toml", &text).unwrap_err();
    assert!(faults[0].what.contains("ends before it begins"), "{faults:#?}");
}

fn set(name: &str, from: &str, until: Option<&str>) -> RuleSet {
    let until = until.map(|until| format!("until = {until}\n")).unwrap_or_default();
    let text = file(&["a yes-no"], &["k0 required: a"]);
    let text = text.replace("from = 2025-01-01\n", &format!("from = {from}\n{until}"));
    RuleSet::read(name, &text).unwrap()
}
