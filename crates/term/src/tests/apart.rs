//! The same law, calculated a second time and written apart from the crate.
//!
//! A day too late can cost somebody a right, and a test that borrows the crate's own calendar would repeat its
//! mistakes. So nothing here uses it: the days are counted one by one, Easter is a table typed by hand, the data is
//! read anew, and the crate is only asked for its last day.

mod days;
mod invented;
mod law;
mod read;

use std::ops::RangeInclusive;

use jiff::civil::date;

use crate::Terms;
use days::{Almanac, Day};
use read::{Place, Rule};

#[test]
fn every_procedure_and_milestone_stands_in_the_file_too() {
    let theirs = crate::procedures().map_err(ToString::to_string).expect("procedures");
    let mut places: Vec<Place> = Vec::new();
    for procedure in theirs.all() {
        for milestone in &procedure.milestones {
            let terms = milestone.starts.iter().map(|starts| starts.term.clone()).collect();
            places.push((procedure.name.clone(), milestone.name.clone(), terms));
        }
    }
    assert_eq!(places, read::places());
}

#[test]
fn every_term_of_every_milestone_ends_where_another_calculation_ends_it() {
    let mut names: Vec<String> = read::places().into_iter().flat_map(|(_, _, terms)| terms).collect();
    names.sort();
    names.dedup();
    assert!(names.len() > 10, "milestones start terms");
    check(shipped(), read::shipped(), &names, 2020..=2035);
}

#[test]
fn a_shipped_term_that_no_milestone_starts_ends_there_too() {
    let mut names: Vec<String> = read::shipped().0.into_iter().map(|rule| rule.name).collect();
    names.sort();
    names.dedup();
    let mut theirs = shipped().names();
    theirs.sort_unstable();
    assert_eq!(theirs, names);
    let started: Vec<String> = read::places().into_iter().flat_map(|(_, _, terms)| terms).collect();
    names.retain(|name| !started.contains(name));
    check(shipped(), read::shipped(), &names, 2020..=2035);
}

#[test]
fn an_invented_term_near_the_borders_of_the_act_ends_there_too() {
    let text = invented::file();
    let terms = Terms::load(&[("invented.toml", &text)]).map_err(|faults| faults.to_string()).expect("terms");
    let names: Vec<String> = terms.names().into_iter().map(str::to_owned).collect();
    // A leap year, a King's Day that falls on a Sunday, and a rule that is renewed.
    check(&terms, read::terms(&text), &names, 2024..=2026);
}

fn shipped() -> &'static Terms {
    crate::shipped().map_err(ToString::to_string).expect("terms")
}

/// Each name is reckoned once for every day, however many milestones start it.
#[track_caller]
fn check(terms: &Terms, (rules, designated): (Vec<Rule>, Vec<Day>), names: &[String], years: RangeInclusive<i16>) {
    let almanac = Almanac::with(&designated);
    let (first, last) = (almanac.place((*years.start(), 1, 1)), almanac.place((*years.end(), 12, 31)));
    let (mut compared, mut wrong) = (0, Vec::new());
    for name in names {
        for from in first..=last {
            let day = almanac.days[from];
            let rule = read::in_force(&rules, name, day);
            let yours = rule.map(|rule| almanac.days[law::last_day(rule, from, &almanac)]);
            let reckoned = terms.reckon(name, date(day.0, day.1, day.2));
            let theirs =
                reckoned.ok().map(|reckoning| reckoning.last_day).map(|day| (day.year(), day.month(), day.day()));
            compared += usize::from(yours.is_some());
            if theirs != yours {
                wrong.push((name, format!("from {day:?}: theirs {theirs:?}, yours {yours:?}")));
            }
            let may_not_be_off = rule.is_some_and(law::ends_on_a_working_day);
            if may_not_be_off && theirs.is_some_and(|theirs| almanac.off[almanac.place(theirs)]) {
                wrong.push((name, format!("from {day:?}: theirs {theirs:?} is a day off")));
            }
        }
    }
    println!("{compared} last days of {} terms", names.len());
    let few: Vec<String> =
        wrong.iter().take(8).map(|(name, what)| format!("{name} {what}; started by {}", milestones(name))).collect();
    assert!(wrong.is_empty(), "{} of {compared} are wrong:\n{}", wrong.len(), few.join("\n"));
    assert!(compared > 0, "something was compared");
}

/// Which milestones start a term.
fn milestones(name: &str) -> String {
    let places = read::places().into_iter().filter(|(_, _, terms)| terms.iter().any(|term| term == name));
    let places: Vec<String> = places.map(|(procedure, milestone, _)| format!("{procedure} {milestone}")).collect();
    if places.is_empty() { "no milestone".into() } else { places.join(", ") }
}
