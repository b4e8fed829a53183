//! What must hold for every rule file and everybody: over rule files and facts made by chance.

use domain::admission::{FactUsed, Verdict};
use proptest::prelude::*;

use super::any::{self, Any};
use crate::judged::Judged;
use crate::outcome::Outcome;
use crate::{Facts, Lists, replay};

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn forgetting_a_fact_never_turns_anything_into_not_by_these_rules(any in any::rules_and_facts()) {
        let Any { rules, facts, on } = &any;
        let before = rules.verdict(facts, *on);
        for fact in rules.facts() {
            let after = rules.verdict(&facts.clone().without(&fact.name), *on);
            prop_assert!(after == before || after == Verdict::CannotBeSaidYet, "{before:?} became {after:?} without {}", fact.name);
        }
    }

    #[test]
    fn what_was_decided_stays_decided_when_more_becomes_known(any in any::rules_and_facts(), fill in any::any_answers()) {
        let Any { rules, facts, on } = &any;
        let before = Judged::new(rules, facts, *on);
        let filled: Facts = rules.facts().iter().enumerate().map(|(place, fact)| {
            let known = facts.used(&fact.name);
            if known.value.is_some() { known } else { FactUsed { value: Some(fill.of(place, &fact.kind)), ..known } }
        }).collect();
        let after = Judged::new(rules, &filled, *on);
        for (then, now) in before.outcomes.iter().zip(&after.outcomes) {
            prop_assert!(*then == Outcome::Unknown || then == now);
        }
        prop_assert!(before.verdict == Verdict::CannotBeSaidYet || before.verdict == after.verdict);
    }

    #[test]
    fn learning_that_nobody_knows_never_turns_anything_into_not_by_these_rules(any in any::rules_and_facts()) {
        let Any { rules, facts, on } = &any;
        let before = rules.verdict(facts, *on);
        for fact in rules.facts() {
            let mut asked_again = facts.clone();
            asked_again.add(FactUsed { name: fact.name.clone(), value: None, origin: None, on: Some(*on) });
            let after = rules.verdict(&asked_again, *on);
            prop_assert!(after == before || after == Verdict::CannotBeSaidYet, "{before:?} became {after:?}: {} unknown", fact.name);
        }
    }

    #[test]
    fn the_order_of_the_facts_changes_nothing(any in any::rules_and_facts(), more in any::any_answers(), seed in any::<u64>()) {
        let Any { rules, facts, on } = &any;
        let mut given: Vec<FactUsed> = rules.facts().iter().map(|fact| facts.used(&fact.name)).collect();
        // To some questions there is more than one answer, of another day or of the same.
        given.extend(any::answered_again(rules, &more, *on));
        let as_given: Facts = given.iter().cloned().collect();
        any::shuffle(&mut given, seed);
        let shuffled: Facts = given.into_iter().collect();
        prop_assert_eq!(rules.assess(&shuffled, *on), rules.assess(&as_given, *on));
        prop_assert_eq!(rules.trace(&shuffled, *on), rules.trace(&as_given, *on));
    }

    #[test]
    fn the_shortest_lists_decide_and_no_shorter_list_does(any in any::rules_and_facts()) {
        let Any { rules, facts, on } = &any;
        let still = rules.assess(facts, *on).still;
        for (lists, towards) in [(&still.to_admit, Verdict::Admit), (&still.to_not, Verdict::NotByTheseRules)] {
            lists_decide(&any, lists, towards)?;
            if rules.verdict(facts, *on) == Verdict::CannotBeSaidYet {
                let shortest = any.shortest_by_trying_everything(towards);
                prop_assert!(lists.shortest, "rules this small are searched to the end");
                prop_assert_eq!(lists.lists.first().map(Vec::len), shortest.first().map(Vec::len));
                let found = lists.lists.iter().map(|list| list.iter().map(|one| one.fact.clone()).collect());
                let found: std::collections::BTreeSet<Vec<_>> = found.collect();
                prop_assert!(found.iter().all(|list| shortest.contains(list)));
                prop_assert_eq!(lists.all, found.len() == shortest.len());
            }
        }
    }

    #[test]
    fn a_receipt_replays_to_the_same_verdict(any in any::rules_and_facts()) {
        let Any { rules, facts, on } = &any;
        let receipt = rules.receipt(facts, *on);
        let stored = serde_json::to_string(&receipt).unwrap();
        let receipt = serde_json::from_str(&stored).unwrap();
        prop_assert_eq!(replay(&receipt, rules.text()), Ok(rules.verdict(facts, *on)));
    }

    #[test]
    fn every_ground_stands_on_exactly_one_side(any in any::rules_and_facts()) {
        let Any { rules, facts, on } = &any;
        let found = rules.assess(facts, *on);
        let sides = [&found.speaks_for, &found.speaks_against, &found.open];
        let mut ids: Vec<_> = sides.into_iter().flatten().map(|ground| &ground.criterion).collect();
        let all = ids.len();
        ids.sort();
        ids.dedup();
        prop_assert_eq!(ids.len(), all);
        let required = rules.criteria().iter().filter(|criterion| criterion.on && criterion.weight == crate::Weight::Required);
        for criterion in required {
            prop_assert!(ids.contains(&&criterion.id), "{} is on no side", criterion.id);
        }
        let refuses = |ground: &&crate::Ground| {
            let criterion = rules.criterion(&ground.criterion).expect("a ground names a criterion");
            criterion.weight == crate::Weight::Required && criterion.proposes.is_none()
        };
        let refused = found.speaks_against.iter().find(refuses);
        prop_assert_eq!(found.verdict == Verdict::NotByTheseRules, refused.is_some());
    }
}

/// With the answers of a list the verdict is reached, and stays whatever the other facts are.
fn lists_decide(any: &Any, lists: &Lists, towards: Verdict) -> Result<(), TestCaseError> {
    let Any { rules, facts, on } = any;
    for list in &lists.lists {
        let mut with = facts.clone();
        for wanted in list {
            with = with.without(&wanted.fact);
            let name = wanted.fact.clone();
            with.add(FactUsed { name, value: Some(wanted.answer.clone()), origin: None, on: None });
        }
        prop_assert_eq!(rules.verdict(&with, *on), towards);
        for fill in 0..5 {
            let mut filled = with.clone();
            for (place, fact) in rules.facts().iter().enumerate() {
                let known = with.used(&fact.name);
                if known.value.is_none() {
                    let value = Some(any::Answers::of_seed(fill).of(place, &fact.kind));
                    filled = filled.without(&fact.name);
                    filled.add(FactUsed { value, ..known });
                }
            }
            prop_assert_eq!(rules.verdict(&filled, *on), towards);
        }
    }
    Ok(())
}
