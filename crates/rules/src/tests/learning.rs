//! Who may join: the rules that come with the program say what was found, what nobody confirmed, and what was not found.

use crate::{Outcome, RuleSet, Shelf, Status, Weight, learning};

fn all() -> Vec<RuleSet> {
    learning().iter().map(|one| one.load().unwrap_or_else(|faults| panic!("{faults:#?}"))).collect()
}

#[test]
fn the_rules_of_who_may_join_are_sound_and_hold_today() {
    let shelf = Shelf::new(all()).unwrap();
    let rules = shelf.in_force("learning", super::ON).expect("they hold");
    assert!(!rules.programme().confirmed);
}

#[test]
fn what_nobody_confirmed_decides_nothing_and_what_was_not_found_is_off() {
    let rules = all().remove(0);
    let of = |status: Status| {
        let those = rules.criteria().iter().filter(move |criterion| criterion.status == status);
        those.map(|criterion| (criterion.id.as_str().to_owned(), criterion.on, criterion.weight)).collect::<Vec<_>>()
    };
    assert_eq!(of(Status::Unconfirmed), [("paid-work".to_owned(), true, Weight::CountsAgainst)]);
    assert_eq!(of(Status::NotFound), [("volunteer-work".to_owned(), false, Weight::OpenNorm)]);
    let decides = rules.text().replace("weight = \"counts-against\"", "weight = \"required\"");
    let faults = RuleSet::read("changed", &decides).expect_err("it may not decide");
    assert!(faults[0].what.contains("nobody confirmed"), "{faults:?}");
}

#[test]
fn of_whom_nothing_is_known_nothing_speaks_against() {
    let rules = all().remove(0);
    let advice = rules.assess(&crate::Facts::new(), super::ON);
    assert!(advice.speaks_against.is_empty());
    assert!(advice.open.iter().all(|ground| ground.outcome == Outcome::Unknown));
}
