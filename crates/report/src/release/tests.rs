//! Whoever reads everything and knows the rule by which counts are shown: every small house there can be is shown, houses that
//! look alike are laid side by side, and whatever all of them have in common is known.

use std::collections::{HashMap, HashSet};

use jiff::civil::date;

use super::*;

/// Small houses end here. What looks like one that ends here is not judged: the larger houses that look the same are not there.
const MOST: u32 = 8;

#[test]
fn houses_that_look_alike_never_have_a_few_in_common() {
    let mut alike: HashMap<String, Vec<Vec<i64>>> = HashMap::new();
    for (there, one, two) in each(MOST, MOST, MOST) {
        for came in 0..=there + one + two {
            let counts = counts(1, there, came, &[one, two]);
            let mut register = Register::new("Proefstad");
            register.show(&counts);
            alike.entry(register.write()).or_default().push(known(&[counts]));
        }
    }
    let most = i64::from(MOST);
    check(&alike, |house| house[0] == most || house[4..].contains(&most), 20);
}

#[test]
fn nor_do_they_after_a_second_quarter() {
    let mut alike: HashMap<String, Vec<Vec<i64>>> = HashMap::new();
    let most_come = 2 * MOST + 5;
    for (there, left, came) in each(MOST, MOST, 2 * MOST).filter(|(there, left, came)| *came <= there + left) {
        for (left_then, came_then, _) in each(MOST, most_come, 0) {
            let Some(then) = (there + came_then).checked_sub(left_then) else { continue };
            let two = [counts(1, there, came, &[left]), counts(2, then, came_then, &[left_then])];
            let mut register = Register::new("Proefstad");
            two.iter().for_each(|counts| register.show(counts));
            alike.entry(register.write()).or_default().push(known(&two));
        }
    }
    let ends = [(0, MOST), (1, MOST), (6, MOST), (7, most_come)];
    check(&alike, |house| ends.iter().any(|(place, most)| house[*place] == i64::from(*most)), 20);
}

#[test]
fn a_quarter_that_was_shown_stays_as_it_was() {
    let mut register = Register::new("Proefstad");
    register.show(&counts(1, 40, 12, &[8, 20]));
    let first = register.write();
    register.show(&counts(1, 90, 0, &[0, 0]));
    assert_eq!(register.write(), first);
    let mut again = Register::read(&first).expect("it reads");
    again.show(&counts(1, 90, 0, &[0, 0]));
    assert_eq!(again, register);
}

#[test]
fn what_contradicts_an_older_quarter_is_not_told() {
    let mut register = Register::new("Proefstad");
    register.show(&counts(1, 40, 12, &[8, 20]));
    // Forty were there and nobody left; now ten are there. Somebody put the past right in between.
    register.show(&counts(2, 10, 0, &[0, 0]));
    let release = register.release();
    let second = &release.quarters[&quarter(2)];
    assert_eq!((second.there, second.left), (Shown::About(10), Shown::Withheld));
}

#[test]
fn what_is_no_release_is_said() {
    let mut register = Register::new("Proefstad");
    register.show(&counts(1, 40, 12, &[8, 20]));
    let text = register.release().write();
    assert_eq!(Release::read(&text), Ok(register.release()));
    let read = |from: &str, to: &str| Release::read(&text.replace(from, to)).expect_err("it is none").to_string();
    assert!(read("\"there\": 40", "\"there\": 41").contains("41 is no protected count"));
    assert!(read("2026-Q1", "2026-01").contains("`2026-01` is no quarter"));
    assert!(read("\"came\"", "\"nationality\"").contains("unknown field `nationality`"));
    assert!(read("class-1", "class-0").contains("`class-0` stands twice"));
    assert_eq!(read("release/1", "release/2"), "it says it is `bestendig-release/2` and not `bestendig-release/1`");
    assert!(Release::read("{}").is_err() && Release::read("[").is_err());
}

/// Every choice of three counts up to these.
fn each(one: u32, two: u32, three: u32) -> impl Iterator<Item = (u32, u32, u32)> {
    (0..=one).flat_map(move |one| (0..=two).flat_map(move |two| (0..=three).map(move |three| (one, two, three))))
}

fn quarter(nth: i8) -> Quarter {
    Quarter::of(date(2026, nth * 3, 1))
}

fn counts(nth: i8, there: u32, came: u32, classes: &[u32]) -> Counts {
    let words = classes.iter().enumerate().map(|(nth, count)| (format!("class-{nth}"), *count));
    let (quarter, definitions) = (quarter(nth), "a1".to_owned());
    Counts { quarter, definitions, there, left: classes.iter().sum(), came, classes: words.collect() }
}

/// Everything that could be asked of a house: its counts, its changes and the classes.
fn known(quarters: &[Counts]) -> Vec<i64> {
    let of = |one: &Counts| {
        let change = i64::from(one.came) - i64::from(one.left);
        let classes = one.classes.iter().map(|(_, count)| i64::from(*count));
        [one.there, one.left, one.came].map(i64::from).into_iter().chain([change]).chain(classes).collect::<Vec<i64>>()
    };
    quarters.iter().flat_map(of).collect()
}

#[track_caller]
fn check(alike: &HashMap<String, Vec<Vec<i64>>>, touches: impl Fn(&[i64]) -> bool, fewest: usize) {
    let mut judged = 0;
    for (shown, houses) in alike {
        if houses.iter().any(|house| touches(house)) {
            continue;
        }
        judged += 1;
        for place in 0..houses[0].len() {
            let values: HashSet<i64> = houses.iter().map(|house| house[place]).collect();
            let few = |value: &i64| (1..5).contains(value);
            let lost = |value: &i64| (-4..0).contains(value);
            assert!(!values.iter().all(few) && !values.iter().all(lost), "{place}: {values:?} in each of {shown}");
        }
    }
    assert!(judged > fewest, "{judged} looks were judged");
}
