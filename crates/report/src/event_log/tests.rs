//! A log tells what happened and nobody's number, day or place in a row.

use std::collections::{BTreeMap, HashSet};

use jiff::civil::date;
use rand::SeedableRng;
use rand_chacha::ChaCha8Rng;
use serde_json::Value;

use super::*;

#[test]
fn a_stay_is_told_from_coming_to_what_became_known() {
    let log = log(&[somebody(1, date(2026, 1, 17), Some((date(2026, 3, 31), "repeat-application")))], Grain::Month, 1);
    assert_eq!(events(&log), ["enter 2026-01-01", "leave 2026-03-01 repeat-application semi-durable"]);
    let mut later = somebody(1, date(2026, 1, 17), Some((date(2026, 3, 31), "repeat-application")));
    later.gone.as_mut().expect("they left").now = Now::Is("residence-granted".into(), date(2026, 9, 9));
    let again = Passage { known_before: true, ..somebody(1, date(2026, 5, 2), None) };
    let told = events(&self::log(&[again, later], Grain::Quarter, 1));
    let known = "become known later 2026-07-01 residence-granted durable";
    let left = "leave 2026-01-01 repeat-application semi-durable";
    assert_eq!(told, ["enter 2026-01-01", left, "come back 2026-04-01", known], "by time, whatever stay it is of");
}

#[test]
fn every_export_draws_its_own_numbers_and_no_order_is_left() {
    let house = house();
    let (one, other) = (log(&house, Grain::Month, 1), log(&house, Grain::Month, 2));
    let ids = |log: &EventLog| numbers(log).into_iter().collect::<HashSet<String>>();
    assert_eq!(numbers(&one).len(), ids(&one).len(), "no number stands for two things");
    assert!(ids(&one).is_disjoint(&ids(&other)));
    // Laid beside each other by their months, two exports have people in another order, and neither in the order of the house.
    let months =
        |log: &EventLog| log.courses.iter().map(|course| course.stays[0].events[0].told.on).collect::<Vec<Date>>();
    assert_ne!(months(&one), months(&other));
    assert!(!months(&one).is_sorted() && !months(&other).is_sorted());
}

#[test]
fn no_number_of_a_person_and_no_day_stands_in_a_log() {
    let log = log(&house(), Grain::Month, 1);
    for text in [log.ocel(), log.xes()].map(|bytes| String::from_utf8(bytes).expect("it is text")) {
        for passage in house() {
            let number = passage.person.to_string();
            assert!(!text.contains(&number) && !text.contains(&number.replace('-', "")), "{number}");
        }
        for (at, _) in text.match_indices("T00:00:00.000Z") {
            assert_eq!(&text[at - 2..at], "01", "only first days of a month");
        }
        assert_eq!(text.matches("T0").count(), text.matches("T00:00:00.000Z").count());
    }
}

#[test]
fn a_course_that_fewer_than_five_share_is_left_out() {
    let same = |number| somebody(number, date(2026, 1, 3 + number as i8), Some((date(2026, 3, 9), "own-place")));
    let mut house: Vec<Passage> = (1..=5).map(same).collect();
    house.push(somebody(6, date(2026, 1, 5), Some((date(2026, 3, 9), "deported"))));
    let mut chance = ChaCha8Rng::seed_from_u64(1);
    let log = EventLog::of(&house, Lists::shipped(), Grain::Month, Rare::LeftOut, &mut chance);
    assert_eq!((log.courses.len(), log.left_out()), (5, 1));
    assert!(!String::from_utf8(log.ocel()).expect("it is text").contains("deported"));
    house.pop();
    house.pop();
    let log = EventLog::of(&house, Lists::shipped(), Grain::Month, Rare::LeftOut, &mut chance);
    assert_eq!((log.courses.len(), log.left_out()), (0, 4));
}

#[test]
fn both_kinds_of_file_tell_the_same() {
    let log = log(&house(), Grain::Month, 3);
    let ocel: Value = serde_json::from_slice(&log.ocel()).expect("JSON");
    let mut by_ocel: BTreeMap<String, Vec<(String, String)>> = BTreeMap::new();
    for event in ocel["events"].as_array().expect("events") {
        let text = |value: &Value| value.as_str().expect("a text").to_owned();
        let person = text(&event["relationships"][0]["objectId"]);
        by_ocel.entry(person).or_default().push((text(&event["type"]), text(&event["time"])));
    }
    let mut by_xes: BTreeMap<String, Vec<(String, String)>> = BTreeMap::new();
    let xes = String::from_utf8(log.xes()).expect("it is text");
    for trace in xes.split("<trace>").skip(1) {
        let values = |key: &str| {
            let key = format!("key=\"{key}\" value=\"");
            trace
                .split(key.as_str())
                .skip(1)
                .filter_map(|rest| rest.split('"').next())
                .map(str::to_owned)
                .collect::<Vec<_>>()
        };
        let names = values("concept:name");
        by_xes.insert(names[0].clone(), names[1..].iter().cloned().zip(values("time:timestamp")).collect());
    }
    assert_eq!(by_ocel, by_xes);
    assert_eq!(by_xes.len(), house().len());
}

fn house() -> Vec<Passage> {
    let kinds = ["residence-granted", "own-place", "unknown-destination"];
    let one = |nth: u128| {
        let entered = date(2025, 1, 5).saturating_add(jiff::Span::new().days(nth as i64 * 9));
        let left = entered.saturating_add(jiff::Span::new().days(nth as i64 * 5 + 1));
        somebody(nth + 1_000_000_007, entered, Some((left, kinds[nth as usize % 3])))
    };
    (0..40).map(one).collect()
}

fn somebody(number: u128, entered: Date, gone: Option<(Date, &str)>) -> Passage {
    let gone = gone.map(|(on, kind)| Gone { on, kind: kind.into(), now: Now::Is(kind.into(), on) });
    Passage { person: PersonId::new(number), known_before: false, entered, gone }
}

fn log(passages: &[Passage], grain: Grain, seed: u64) -> EventLog {
    EventLog::of(passages, Lists::shipped(), grain, Rare::Told, &mut ChaCha8Rng::seed_from_u64(seed))
}

fn events(log: &EventLog) -> Vec<String> {
    let events = log.courses.iter().flat_map(Course::in_order);
    let words = |(_, event): (&Stay, &Event)| {
        let attributes = event.told.attributes().into_iter().map(|(_, value)| format!(" {value}"));
        format!("{} {}{}", event.told.what.word(), event.told.on, attributes.collect::<String>())
    };
    events.map(words).collect()
}

fn numbers(log: &EventLog) -> Vec<String> {
    let of = |course: &Course| {
        let stays = course.stays.iter();
        let events = stays.clone().flat_map(|stay| &stay.events).map(|event| event.id.clone());
        stays.clone().map(|stay| stay.id.clone()).chain(events).chain([course.id.clone()]).collect::<Vec<String>>()
    };
    log.courses.iter().flat_map(of).collect()
}
