//! What the rules say, why, and what would still decide it: cases that people can follow.

use domain::admission::{Origin, Verdict};

use super::{ON, facts, rules};
use crate::{Assessment, Ground, Lists, NotReplayed, RuleSet, Tongue, WhyUnfit, replay};

#[test]
fn the_verdict_comes_with_every_ground_on_both_sides() {
    let found = example().assess(&facts(r#"{"ended": true, "ban": true, "exception": null, "ill": true}"#), ON);
    assert_eq!(found.verdict, Verdict::CannotBeSaidYet);
    assert_eq!(ids(&found.speaks_for), ["ended", "ill"]);
    assert_eq!(ids(&found.speaks_against), [""; 0]);
    assert_eq!(ids(&found.open), ["no-ban", "of-age"]);
    assert_eq!(
        found.open[0].rests_on.iter().map(|fact| fact.as_str()).collect::<Vec<_>>(),
        ["exception"],
        "what is missing"
    );

    let found = example().assess(&facts(r#"{"ended": true, "ban": true, "exception": false, "age": 17}"#), ON);
    assert_eq!(found.verdict, Verdict::NotByTheseRules);
    assert_eq!(ids(&found.speaks_against), ["no-ban", "of-age"], "all of them, not the first");

    let found = example().assess(&facts(r#"{"ended": true, "ban": true, "exception": true, "age": 18}"#), ON);
    assert_eq!(found.verdict, Verdict::Admit);
    assert_eq!(ids(&found.speaks_for), ["ended", "no-ban", "of-age"]);
    assert_eq!(ids(&found.open), ["ill"]);
}

#[test]
fn the_shortest_lists_lead_both_ways() {
    let found = example().assess(&facts(r#"{"ended": true}"#), ON);
    assert_eq!(lists(&found.still.to_admit), [["ban", "age"], ["exception", "age"]]);
    assert_eq!(lists(&found.still.to_not), [["age"]]);
    assert!(found.still.to_admit.shortest && found.still.to_admit.all);
    let found = example().assess(&facts(r#"{"ended": true, "ban": true, "age": 40}"#), ON);
    assert_eq!(lists(&found.still.to_admit), [["exception"]]);
    assert_eq!(lists(&found.still.to_not), [["exception"]]);
    let decided = example().assess(&facts(r#"{"ended": false}"#), ON);
    assert_eq!((decided.still.to_admit.lists.len(), decided.still.to_not.lists.len()), (0, 0));
}

#[test]
fn too_many_shortest_lists_are_cut_off_and_it_is_said() {
    let names: Vec<String> = (0..12).map(|number| format!("f{number} yes-no")).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let pairs: Vec<String> =
        (0..6).map(|number| format!("k{number} required: f{} or f{}", 2 * number, 2 * number + 1)).collect();
    let pairs: Vec<&str> = pairs.iter().map(String::as_str).collect();
    let still = rules(&names, &pairs).assess(&facts("{}"), ON).still;
    assert_eq!(still.to_admit.lists.len(), crate::MOST_LISTS);
    assert!(still.to_admit.shortest && !still.to_admit.all);
    assert!(still.to_admit.lists.iter().all(|list| list.len() == 6));
    assert_eq!((still.to_not.lists.len(), still.to_not.all), (6, true));
}

#[test]
fn a_tie_to_another_city_proposes_that_city_and_never_refuses() {
    let facts_ = ["ended yes-no", "near word here there"];
    let rules = rules(&facts_, &["ended required: ended", "near required proposes_city = 'fact:near': near is here"]);
    let found = rules.assess(&facts(r#"{"ended": true, "near": "there"}"#), ON);
    assert_eq!((found.verdict, found.proposes.as_deref()), (Verdict::CannotBeSaidYet, Some("there")));
    assert_eq!(ids(&found.speaks_against), ["near"]);
    assert_eq!(found.still.to_admit.lists.len() + found.still.to_not.lists.len(), 0, "nothing is left to find out");
    let found = rules.assess(&facts(r#"{"ended": null, "near": "there"}"#), ON);
    assert_eq!((lists(&found.still.to_not), found.still.to_admit.lists.len()), (vec![vec!["ended"]], 0));
    let found = rules.assess(&facts(r#"{"ended": false, "near": "there"}"#), ON);
    assert_eq!(found.verdict, Verdict::NotByTheseRules);
    let found = rules.assess(&facts(r#"{"ended": true}"#), ON);
    assert_eq!((found.verdict, found.proposes), (Verdict::CannotBeSaidYet, None), "not knowing proposes nothing");
}

#[test]
fn what_cannot_be_used_counts_as_unknown() {
    let given = r#"{"ended": 3, "age": 500, "exception": {"value": true, "origin": "told"}, "ban": false}"#;
    let found = example().assess(&facts(given), ON);
    let unfit: Vec<(&str, WhyUnfit)> = found.unfit.iter().map(|unfit| (unfit.name.as_str(), unfit.why)).collect();
    assert_eq!(
        unfit,
        [("ended", WhyUnfit::OtherKind), ("exception", WhyUnfit::NotJudged), ("age", WhyUnfit::OtherKind),]
    );
    assert_eq!(found.verdict, Verdict::CannotBeSaidYet);
    let judged = r#"{"ban": true, "exception": {"value": true, "origin": "worker-saw"}}"#;
    assert_eq!(ids(&example().assess(&facts(judged), ON).speaks_for), ["no-ban"]);
}

#[test]
fn a_count_of_criteria_can_be_required() {
    let rules = rules(
        &["a judgement", "b yes-no", "c yes-no"],
        &[
            "one open-norm: a",
            "two counts-for: b",
            "three counts-for: c",
            "enough required: at-least 2 of (criterion:one, criterion:two, criterion:three)",
        ],
    );
    check(&rules, r#"{"a": true}"#, Verdict::CannotBeSaidYet);
    check(&rules, r#"{"a": true, "b": false}"#, Verdict::CannotBeSaidYet);
    check(&rules, r#"{"a": true, "b": true}"#, Verdict::Admit);
    check(&rules, r#"{"a": false, "b": false}"#, Verdict::NotByTheseRules);
    // What counts or is judged decides nothing by itself.
    let rules = super::rules(
        &["a judgement", "b yes-no", "c yes-no"],
        &["must required: c", "one open-norm: a", "two counts-against: b"],
    );
    check(&rules, r#"{"a": false, "b": true, "c": true}"#, Verdict::Admit);
}

#[test]
fn ages_are_counted_to_the_day_of_asking() {
    let rules = rules(&["born day"], &["of-age required: born at-least 18 years ago"]);
    let born = r#"{"born": "2008-11-25"}"#;
    check(&rules, born, Verdict::Admit);
    assert_eq!(rules.verdict(&facts(born), ON.yesterday().unwrap()), Verdict::NotByTheseRules);
}

#[test]
fn the_trace_is_a_tree_in_which_every_step_has_its_source() {
    let given = r#"{"ended": {"value": true, "origin": "document-seen", "on": "2026-11-01"}, "ban": true}"#;
    let trace = example().trace(&facts(given), ON);
    let expected = "\
Toelating, versie 1, geldig vanaf 2025-01-01, gevraagd op 2026-11-25: nog niet te zeggen
  voldaan · ended (vereist): ended in woorden [the council on ended, 2025-02]
    voldaan · ended is ja [ja, document gezien, 2026-11-01]
  onbekend · no-ban (vereist): no-ban in woorden [the council on no-ban, 2025-02]
    onbekend · het eerste, tenzij het tweede [the council on no-ban, 2025-02]
      niet voldaan · niet [the council on no-ban, 2025-02]
        voldaan · ban is ja [ja, herkomst niet gegeven]
      onbekend · exception is ja [onbekend]
  onbekend · of-age (vereist): of-age in woorden [the council on of-age, 2025-02]
    onbekend · age minstens 18 jaar [onbekend]
  onbekend · ill (telt mee): ill in woorden [the council on ill, 2025-02]
    onbekend · ill is ja [onbekend]";
    assert_eq!(trace.say(Tongue::Dutch), expected);
    assert!(trace.say(Tongue::English).contains("not met · not [the council on no-ban, 2025-02]"));
    let json = serde_json::to_value(&trace).unwrap();
    assert_eq!(json["steps"][0]["id"], "ended");
    assert_eq!(json["steps"][0]["steps"][0]["origin"], "document-seen");
    assert_eq!(json["steps"][1]["steps"][0]["kind"], "unless");
    every_step_has_a_source(&json["steps"]);
}

#[test]
fn a_receipt_is_replayed_only_with_its_own_rules() {
    let rules = example();
    let given =
        r#"{"ended": {"value": true, "origin": "told", "on": "2026-11-01"}, "ban": false, "age": 30, "shoe": 42}"#;
    let receipt = rules.receipt(&facts(given), ON);
    assert_eq!(receipt.verdict, Verdict::Admit);
    assert_eq!(receipt.rules.len(), 64);
    let seen: Vec<&str> = receipt.facts.iter().map(|fact| fact.name.as_str()).collect();
    assert_eq!(seen, ["ended", "ban", "exception", "age", "ill"], "what the rules could see, and nothing else");
    assert_eq!(receipt.facts[0].origin, Some(Origin::Told));
    assert_eq!(replay(&receipt, rules.text()), Ok(Verdict::Admit));
    let other = rules.text().replace("age at-least 18", "age at-least 40");
    assert!(matches!(replay(&receipt, &other), Err(NotReplayed::OtherRules { .. })));
    let forged = domain::admission::Receipt { verdict: Verdict::NotByTheseRules, ..receipt.clone() };
    let differs = NotReplayed::OtherVerdict { then: Verdict::NotByTheseRules, now: Verdict::Admit };
    assert_eq!(replay(&forged, rules.text()), Err(differs));
    let nonsense = domain::admission::Receipt { rules: crate::hash("x = ["), ..receipt };
    assert!(matches!(replay(&nonsense, "x = ["), Err(NotReplayed::Unreadable(_))));
}

#[test]
fn only_facts_of_criteria_that_are_switched_on_are_asked_for() {
    let rules = rules(&["a yes-no", "b yes-no"], &["k0 required: a", "k1 required on = false: b"]);
    assert_eq!(rules.asked().map(|fact| fact.name.as_str()).collect::<Vec<_>>(), ["a"]);
    let receipt = rules.receipt(&facts(r#"{"a": true, "b": true}"#), ON);
    assert_eq!(receipt.facts.len(), 1, "what is not asked for is not kept");
}

fn example() -> RuleSet {
    rules(
        &["ended yes-no", "ban yes-no", "exception judgement", "age number", "ill yes-no"],
        &[
            "ended required: ended",
            "no-ban required: (not ban) unless exception",
            "of-age required: age at-least 18",
            "ill counts-for: ill",
        ],
    )
}

fn ids(grounds: &[Ground]) -> Vec<&str> {
    grounds.iter().map(|ground| ground.criterion.as_str()).collect()
}

fn lists(lists: &Lists) -> Vec<Vec<&str>> {
    lists.lists.iter().map(|list| list.iter().map(|wanted| wanted.fact.as_str()).collect()).collect()
}

fn every_step_has_a_source(steps: &serde_json::Value) {
    for step in steps.as_array().unwrap() {
        assert!(step["source"]["nl"].as_str().is_some_and(|source| !source.is_empty()), "{step}");
        every_step_has_a_source(&step["steps"]);
    }
}

#[track_caller]
fn check(rules: &RuleSet, given: &str, expected: Verdict) {
    let Assessment { verdict, .. } = rules.assess(&facts(given), ON);
    assert_eq!(verdict, expected, "{given}");
}
