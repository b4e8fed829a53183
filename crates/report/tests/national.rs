//! Houses push what they publish and nothing else; added up, the true sum always lies in what is told.

mod houses;

use std::collections::BTreeSet;

use houses::{BEGUN, house};
use jiff::civil::{Date, date};
use report::release::{Counts, National, NotTogether, Quarter, Range, Register, Release};
use report::{Figures, Lists, Passage, Period};

const TODAY: Date = date(2026, 10, 20);
const CITIES: [&str; 5] = ["Proefstad", "Voorbeeld", "Nergens", "Ergens", "Elders"];

#[test]
fn the_true_sum_always_lies_in_what_is_told() {
    for first in (0..100).step_by(5) {
        let houses: Vec<Vec<Passage>> = (first..first + 5).map(people).collect();
        let releases: Vec<Release> = CITIES.iter().zip(&houses).map(|(city, people)| publish(city, people)).collect();
        let national = National::of(&releases, &BTreeSet::new()).expect("they count the same");
        assert_eq!(national.quarters.len(), 5);
        for (quarter, sums) in &national.quarters {
            let period = Period::new(quarter.first(), quarter.last(), TODAY).expect("a period");
            let figures: Vec<Figures> = houses
                .iter()
                .map(|people| Figures::of(&people.clone().into(), Lists::shipped(), period, None))
                .collect();
            let check = |what: &str, range: Range, count: fn(&Figures) -> usize| {
                let sum: usize = figures.iter().map(count).sum();
                let holds = range.low as usize <= sum && range.high.is_none_or(|high| sum <= high as usize);
                assert!(holds, "{first} {quarter} {what}: {sum} is not {range}");
            };
            check("there", sums.there, |figures| figures.there);
            check("left", sums.left, |figures| figures.left);
            check("came", sums.came, Figures::came);
            check("durable", sums.left_to["durable"], |figures| figures.classes[0].at_leaving);
            check("other", sums.left_to["other"], |figures| figures.classes[2].at_leaving);
        }
    }
}

#[test]
fn a_release_holds_counts_of_quarters_and_nothing_else() {
    let release: serde_json::Value = serde_json::from_str(&publish("Proefstad", &people(1)).write()).expect("JSON");
    let keys = |value: &serde_json::Value| {
        let mut keys: Vec<String> = value.as_object().expect("an object").keys().cloned().collect();
        keys.sort();
        keys
    };
    assert_eq!(keys(&release), ["city", "format", "quarters"]);
    for (quarter, table) in release["quarters"].as_object().expect("quarters") {
        assert!(quarter.parse::<Quarter>().is_ok());
        assert_eq!(keys(table), ["came", "definitions", "left", "left_to", "there"]);
        assert_eq!(keys(&table["left_to"]), ["durable", "other", "semi-durable", "unlisted"]);
    }
}

#[test]
fn who_is_missing_is_said() {
    let whole = publish("Proefstad", &people(1));
    let mut late = publish("Voorbeeld", &people(2));
    let last = *late.quarters.keys().next_back().expect("there are some");
    late.quarters.remove(&last);
    let expected = BTreeSet::from(["Proefstad".to_owned(), "Nergens".to_owned()]);
    let national = National::of(&[whole, late], &expected).expect("they count the same");
    let missing = |quarter: &Quarter| national.quarters[quarter].missing.iter().map(String::as_str).collect::<Vec<_>>();
    assert_eq!(missing(&Quarter::of(BEGUN)), ["Nergens"]);
    assert_eq!(missing(&last), ["Nergens", "Voorbeeld"]);
}

#[test]
fn what_does_not_count_the_same_is_not_added_up() {
    let one = publish("Proefstad", &people(1)).write();
    let together = |other: &str| National::read([("one.json", one.as_str()), ("two.json", other)], &BTreeSet::new());
    let said = |other: &str| together(other).expect_err("they do not add up").to_string();
    let two = publish("Voorbeeld", &people(2)).write();
    assert!(together(&two).is_ok());
    let version = Lists::shipped().on(BEGUN).version();
    assert_eq!(
        said(&two.replacen(&version, "b2", 1)),
        format!(
            "2025-Q3: Proefstad counted by the list {version} and Voorbeeld by b2: they do not count the same thing"
        )
    );
    assert!(said(&two.replacen("semi-durable", "half-durable", 1)).contains("the same list, and tell other classes"));
    assert_eq!(said(&one), "Proefstad stands in two files; take the later one");
    assert!(said(&two.replacen("2025-Q3", "2025-07", 1)).starts_with("two.json: `2025-07` is no quarter"));
    assert!(said("{}").starts_with("two.json: missing field `format`"));
    assert_eq!(National::of(&[], &BTreeSet::new()), Err(NotTogether::Nothing));
}

/// Everybody in a house, as it is known in the end.
fn people(seed: u64) -> Vec<Passage> {
    house(seed).iter().filter_map(|one| one.on(date(2028, 1, 1))).collect()
}

fn publish(city: &str, people: &[Passage]) -> Release {
    let mut register = Register::new(city);
    for quarter in Quarter::of(BEGUN).until(Quarter::of(date(2026, 9, 30))) {
        register.show(&Counts::of(&people.to_vec().into(), Lists::shipped(), quarter, TODAY).expect("it is over"));
    }
    register.release()
}
