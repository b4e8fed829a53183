//! Ways are read in the order in which things happened, and nothing about fewer than five people can be told from them.

use jiff::ToSpan;
use jiff::civil::date;

use super::*;
use crate::{Gone, Now};

const FROM: Date = date(2026, 1, 1);
const TO: Date = date(2026, 12, 31);

/// Somebody who signed up on a day, was admitted, came, was guided and left to this, each ten days later.
fn course(past: &mut Past, number: u128, on: Date, kind: &str) {
    let person = PersonId::new(number);
    let day = |tens: i64| on + (10 * tens).days();
    let before = [(Step::SignedUp, day(0)), (Step::Admitted, day(1)), (Step::GuidanceBegun, day(3))];
    past.before.insert(person, before.to_vec());
    let gone = Some(Gone { on: day(4), kind: kind.into(), now: Now::Is(kind.into(), day(4)) });
    past.passages.insert(person, vec![Passage { person, known_before: false, entered: day(2), gone }]);
}

fn ways(past: &Past, rare: Rare) -> Ways {
    let period = Period::new(FROM, TO, TO).expect("a period");
    Ways::of(past, Lists::shipped(), period, rare)
}

fn words(way: &Way) -> String {
    way.steps.iter().map(Step::word).collect::<Vec<String>>().join(" ")
}

fn only(past: &Past) -> String {
    let ways = ways(past, Rare::Told);
    assert_eq!(ways.ways.len(), 1);
    words(&ways.ways[0])
}

#[test]
fn a_way_is_told_from_signing_up_to_what_became_known_later() {
    let mut past = Past::default();
    course(&mut past, 1, date(2026, 2, 1), "repeat-application");
    let person = PersonId::new(1);
    let times = past.passages.get_mut(&person).expect("they came");
    times[0].gone.as_mut().expect("they left").now = Now::Is("residence-granted".into(), date(2026, 9, 1));
    let known = "signed-up admitted came guidance-begun left-semi-durable later-durable";
    assert_eq!(only(&past), known);
    let told = ways(&past, Rare::Told);
    let forty = Days { median: 40, from: 40, to: 40 };
    assert_eq!(told.ways[0].days, Some(forty), "what became known later makes nobody's way longer");
    assert_eq!(told.through().len(), 1);
    let known_on = told.arrows.iter().find(|arrow| arrow.to == Step::Later("durable".into())).expect("an arrow");
    assert_eq!(known_on.days.map(|days| days.median), Some(172));
}

#[test]
fn coming_back_on_the_day_of_leaving_comes_after_it() {
    let mut past = Past::default();
    course(&mut past, 1, date(2026, 2, 1), "own-place");
    let times = past.passages.get_mut(&PersonId::new(1)).expect("they came");
    let on = times[0].gone.as_ref().expect("they left").on;
    times.push(Passage { known_before: true, entered: on, gone: None, ..times[0].clone() });
    // They signed up anew on that day, which was written down before they left.
    past.before.get_mut(&PersonId::new(1)).expect("they came").extend([(Step::SignedUp, on), (Step::Admitted, on)]);
    let known = "signed-up admitted came guidance-begun left-other signed-up admitted came-back in-the-programme";
    assert_eq!(only(&past), known);
    assert_eq!(ways(&past, Rare::Told).ways[0].days, None, "it goes on");
}

#[test]
fn who_was_there_before_the_house_wrote_anything_signed_up_before_that() {
    let mut past = Past::default();
    course(&mut past, 1, date(2026, 2, 1), "own-place");
    let times = past.passages.get_mut(&PersonId::new(1)).expect("they came");
    times[0].entered = date(2026, 1, 10);
    assert_eq!(only(&past), "came guidance-begun left-other");
}

#[test]
fn who_left_before_the_house_wrote_anything_signed_up_before_that_and_may_come_again() {
    let mut past = Past::default();
    course(&mut past, 1, date(2026, 6, 1), "own-place");
    let person = PersonId::new(1);
    past.before.insert(person, vec![(Step::SignedUp, date(2026, 6, 1)), (Step::Admitted, date(2026, 6, 1))]);
    let times = past.passages.get_mut(&person).expect("they came");
    times[0].entered = date(2026, 1, 10);
    times[0].gone.as_mut().expect("they left").on = date(2026, 3, 1);
    assert_eq!(only(&past), "came left-other");
    let (on, entered) = (date(2026, 7, 1), date(2026, 7, 9));
    let again = Passage { known_before: true, entered, gone: None, ..past.passages[&person][0].clone() };
    past.passages.get_mut(&person).expect("they came").push(again);
    past.before.get_mut(&person).expect("known").extend([(Step::SignedUp, on), (Step::Admitted, on)]);
    assert_eq!(only(&past), "came left-other signed-up admitted came-back in-the-programme");
}

#[test]
fn what_happened_after_the_period_is_not_known_yet() {
    let mut past = Past::default();
    course(&mut past, 1, TO - 25.days(), "own-place");
    assert_eq!(only(&past), "signed-up admitted came in-the-programme");
    let mut past = Past::default();
    course(&mut past, 1, TO - 5.days(), "own-place");
    assert_eq!(only(&past), "signed-up waits");
    let mut past = Past::default();
    course(&mut past, 1, FROM - 1.days(), "own-place");
    assert_eq!(ways(&past, Rare::Told).ways, [], "their way began before the period");
}

#[test]
fn a_way_that_fewer_than_five_share_parts_where_it_parts_from_others() {
    let mut past = Past::default();
    (1..=9).for_each(|nth| course(&mut past, nth, date(2026, 2, 1), "own-place"));
    (11..=14).for_each(|nth| course(&mut past, nth, date(2026, 2, 1), "residence-granted"));
    (21..=22).for_each(|nth| course(&mut past, nth, date(2026, 2, 1), "repeat-application"));
    let told = ways(&past, Rare::LeftOut);
    let said: Vec<(String, usize)> = told.ways.iter().map(|way| (words(way), way.people)).collect();
    let all = "signed-up admitted came guidance-begun";
    assert_eq!(said, [(format!("{all} left-other"), 9), (format!("{all} otherwise"), 6)]);
    assert_eq!(told.merged, Merged { ways: 2, people: 6 });
    // Four alone are told of in no way, and not that they are four.
    (21..=22).for_each(|nth| drop(past.passages.remove(&PersonId::new(nth))));
    (21..=22).for_each(|nth| drop(past.before.remove(&PersonId::new(nth))));
    let told = ways(&past, Rare::LeftOut);
    assert_eq!((told.ways.len(), told.people(), told.merged), (1, 9, Merged::default()));
    let picture = told.picture(Tongue::Dutch);
    assert!(picture.contains(">9<") && !picture.contains(">13<") && !picture.contains("13 mensen"), "{picture}");
}

#[test]
fn the_middle_is_that_of_people_and_not_of_days() {
    let mut past = Past::default();
    for (nth, later) in [0, 10, 20, 30, 400].into_iter().enumerate() {
        course(&mut past, nth as u128 + 1, date(2025, 2, 1), "own-place");
        let times = past.passages.get_mut(&PersonId::new(nth as u128 + 1)).expect("they came");
        times[0].gone.as_mut().expect("they left").on += i64::from(later).days();
    }
    let period = Period::new(date(2025, 1, 1), TO, TO).expect("a period");
    let told = Ways::of(&past, Lists::shipped(), period, Rare::LeftOut);
    assert_eq!(told.through()[0].days, Some(Days { median: 60, from: 50, to: 70 }));
}

#[test]
fn who_was_forgotten_is_in_no_way_and_it_is_said() {
    let past = Past { forgotten: vec![date(2026, 3, 1), date(2025, 3, 1)], ..Past::default() };
    let told = ways(&past, Rare::LeftOut);
    assert_eq!((told.people(), told.forgotten), (0, 1));
    assert!(told.left_out(Tongue::Dutch).contains(&"Wie vergeten is, staat er niet in.".to_owned()));
}
