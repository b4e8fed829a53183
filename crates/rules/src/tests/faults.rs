//! What is said of a rule file that cannot be used: every fault at once, each with its line and what
//! to do.

use super::file;
use crate::{Fault, RuleSet};

#[test]
fn rules_that_nobody_can_meet_together_are_refused() {
    one("contradict each other", &["a yes-no"], &["k1 required: a", "k2 required: not a"]);
    one("contradict each other", &["n number"], &["k1 required: n at-least 18", "k2 required: n at-most 17"]);
    one("contradict each other", &["a yes-no"], &["k1 required: a", "k2 required: not criterion:k1"]);
    one(
        "contradict each other",
        &["t day"],
        &["k1 required: t before 2024-01-01", "k2 required: t at-most 3 months ago"],
    );
    // No two of them do, all three do.
    let three = ["k1 required: a or b", "k2 required: not a or b", "k3 required: not b"];
    let fault = one("contradict each other", &["a yes-no", "b yes-no"], &three);
    assert!(["k1", "k2", "k3"].iter().all(|id| fault.what.contains(id)), "{fault}");
}

#[test]
fn a_criterion_that_can_never_be_met_is_refused() {
    one("never be met", &["a yes-no"], &["k1 required: a and not a"]);
    one("never be met", &["n number"], &["k1 required: n at-least 18 and n at-most 17", "k2 counts-for: n is 3"]);
    one("never be met", &["w word red green"], &["k1 counts-for: w is red and w is green", "k2 required: w is red"]);
    one("never be met", &["a yes-no"], &["k1 required: a", "k2 counts-for: criterion:k1 and not a"]);
}

#[test]
fn an_unknown_fact_is_named_with_the_one_that_was_meant() {
    let fault = one(
        "no fact `procedure-endet`",
        &["procedure-ended yes-no"],
        &["k1 required: procedure-ended", "k2 required: procedure-endet"],
    );
    assert!(fault.to_do.contains("`procedure-ended`"), "{fault}");
}

#[test]
fn a_circle_of_criteria_is_shown_whole() {
    let criteria =
        ["k0 required: a", "k1 required: criterion:k2", "k2 required: criterion:k3", "k3 required: criterion:k1 or a"];
    let fault = one("in a circle: `k1` → `k2` → `k3` → `k1`", &["a yes-no"], &criteria);
    assert_eq!(fault.line, line_of(&file(&["a yes-no"], &criteria), "id = \"k1\"") - 1);
    one("in a circle: `k1` → `k1`", &["a yes-no"], &["k0 required: a", "k1 required: criterion:k1 or a"]);
}

#[test]
fn a_ground_in_origin_is_refused_unless_another_city_is_proposed() {
    let text = file(&["near word here there"], &["k1 required: near is here"])
        .replace("choices = ", "about = \"origin\"\nchoices = ");
    let found = faults(&text);
    assert!(found.len() == 1 && found[0].what.contains("where somebody comes from"), "{found:#?}");
    let text = text.replace("met = \"near is here\"", "met = \"near is here\"\nproposes_city = \"fact:near\"");
    assert!(RuleSet::read("x.toml", &text).is_ok());
    // Nor by way of another criterion.
    let text = file(
        &["near word here there"],
        &["k1 required proposes_city = 'There': near is here", "k2 required: criterion:k1"],
    );
    let found = faults(&text.replace("choices = ", "about = \"origin\"\nchoices = "));
    assert!(found.len() == 1 && found[0].what.contains("`k2` makes a ground"), "{found:#?}");
}

#[test]
fn what_was_not_found_cannot_be_switched_on_without_a_source() {
    one("no source was found", &["a yes-no"], &["k0 required: a", "k1 required status = \"not-found\";on = true: a"]);
    let text = file(&["a yes-no"], &["k0 required: a", "k1 required status = \"not-found\": a"]);
    assert!(!RuleSet::read("x.toml", &text).unwrap().criteria()[1].on, "it is off by itself");
}

#[test]
fn nothing_hangs_on_what_is_switched_off_and_something_is_required() {
    one("switched off", &["a yes-no"], &["k0 required on = false: a", "k1 required: criterion:k0 or a"]);
    one("no required criterion", &["a yes-no"], &["k1 counts-for: a"]);
    one("judged by nobody", &["a yes-no"], &["k0 required: a", "k1 open-norm: a"]);
    one("no criterion uses the fact `b`", &["a yes-no", "b yes-no"], &["k0 required: a"]);
}

#[test]
fn names_are_given_once() {
    one("`a` is declared on line", &["a yes-no", "a yes-no"], &["k0 required: a"]);
    one("stands on line", &["a yes-no"], &["k0 required: a", "k0 required: a"]);
}

#[test]
fn every_fault_of_a_file_is_found_at_once() {
    let text = file(
        &["a yes-no", "n number", "or yes-no", "b mood"],
        &[
            "k1 required: a and not a",
            "k2 reqired: a",
            "k3 required: c",
            "k4 required: a or n at-least x",
            "k5 required: criterion:k2 or b",
            "k6 required: a and n",
            "k7 required: criterion:k8",
            "k8 required: criterion:k7",
            "k9 required sauce = 1: a",
        ],
    )
    .replace("from = 2025-01-01", "from = \"soon\"");
    let found = faults(&text);
    let expected = [
        ("`from` of the programme is no day", "from = "),
        ("`or` is a word of the language", "name = \"or\""),
        ("`mood` is no kind of fact", "kind = \"mood\""),
        ("`k1` can never be met", "id = \"k1\""),
        ("`reqired` is no weight", "weight = \"reqired\""),
        ("no fact `c`", "met = \"c\""),
        ("`x` is no answer to `n`", "met = \"a or n at-least x\""),
        ("`n` is a whole number", "met = \"a and n\""),
        ("in a circle", "id = \"k7\""),
        ("no place for `sauce`", "sauce = 1"),
    ];
    for (what, at) in expected {
        let fault = found.iter().find(|fault| fault.what.contains(what));
        let fault = fault.unwrap_or_else(|| panic!("{what} is not said: {found:#?}"));
        let near = line_of(&text, at);
        assert!(near.abs_diff(fault.line) <= 1, "{fault}: not on line {near}");
    }
    assert_eq!(found.len(), expected.len(), "no more than that: {found:#?}");
    assert!(found.is_sorted_by_key(|fault| fault.line));
    assert!(found.iter().all(|fault| fault.file == "x.toml" && !fault.to_do.is_empty()));
}

#[test]
fn a_file_that_is_no_toml_is_refused_with_its_lines() {
    let text = file(&["a yes-no"], &["k0 required: a"])
        .replace("version = \"1\"", "version = 1\"")
        .replace("weight = ", "weight ");
    let found = faults(&text);
    assert!(found.len() >= 2 && found.iter().all(|fault| fault.what.contains("no TOML")), "{found:#?}");
    assert_eq!(found[0].line, line_of(&text, "version = 1"));
    for text in ["", "\u{0}", "[programme]", "[[criterion]]\n[[fact]]", "fact = 3\ncriterion = [1]\nprogramme = 'x'"] {
        assert!(!faults(text).is_empty(), "{text}");
    }
}

#[test]
fn nobody_is_kept_waiting_by_a_file_made_to_be_long() {
    let many: Vec<String> = (0..400).map(|number| format!("f{number} yes-no")).collect();
    let names: Vec<&str> = many.iter().map(String::as_str).collect();
    let found = faults(&file(&names, &["k0 required: f0"]));
    assert!(found.iter().any(|fault| fault.what.contains("more than 300")), "{found:#?}");
    // Criteria that double with each step: two to the power of two hundred ways.
    let doubling: Vec<String> =
        std::iter::once("k0 required: a or b".to_owned())
            .chain((1..200).map(|number| {
                format!("k{number} required: (criterion:k{0} and a) or (criterion:k{0} and b)", number - 1)
            }))
            .collect();
    let doubling: Vec<&str> = doubling.iter().map(String::as_str).collect();
    let rules = super::rules(&["a yes-no", "b yes-no"], &doubling);
    let found = rules.assess(&super::facts("{}"), super::ON);
    assert_eq!(found.still.to_admit.lists.len(), 2);
    assert!(rules.trace(&super::facts("{}"), super::ON).say(crate::Tongue::Dutch).lines().count() < 2_000);
    let long = format!("{}\n# {}", file(&["a yes-no"], &["k0 required: a"]), "x".repeat(600_000));
    assert!(faults(&long)[0].what.contains("too large"));
}

#[test]
fn a_case_that_fails_is_a_fault_of_its_file() {
    let text = file(&["a yes-no", "n number"], &["k0 required: a", "k1 counts-for: n at-least 18"]);
    let cases = "# Een geval.\na = ja -> toelaten : +k0\n\na = nee -> toelaten : +k0\na = ja, n = 20 -> toelaten : +k0\n\
                 a = ja -> toelaten : +k0, ?k1\nb = ja -> toelaten\na = 3 -> toelaten\na = ja : toelaten\n\
                 a = ja -> misschien\na = ja, a = nee -> toelaten\na -> toelaten\na = ja -> toelaten : k0\n\
                 op morgen: a = ja -> toelaten : +k0\nop 2026-01-01: a = onbekend -> cannot be said yet : ?k0";
    let found = RuleSet::load("x.toml", &text, Some(("x.cases", cases))).unwrap_err();
    let expected = [
        (4, "the rules say `niet volgens deze regels : -k0, ?k1`"),
        (5, "the rules say `toelaten : +k0, +k1`"),
        (7, "no fact `b`"),
        (8, "`3` is no answer"),
        (9, "no arrow"),
        (10, "`misschien`"),
        (11, "answered twice"),
        (12, "`a` is no answer"),
        (13, "stands on no side"),
        (14, "`morgen` is no day"),
    ];
    assert_eq!(found.len(), expected.len(), "{found:#?}");
    for (fault, (line, what)) in found.iter().zip(expected) {
        assert_eq!((fault.file.as_str(), fault.line), ("x.cases", line), "{fault}");
        assert!(fault.what.contains(what), "{fault}");
    }
}

/// The one fault of a file with these facts and criteria.
#[track_caller]
fn one(what: &str, facts: &[&str], criteria: &[&str]) -> Fault {
    let found = faults(&file(facts, criteria));
    assert!(found.len() == 1 && found[0].what.contains(what), "{what}: {found:#?}");
    found[0].clone()
}

#[track_caller]
fn faults(text: &str) -> Vec<Fault> {
    RuleSet::read("x.toml", text).map(|_| text.to_owned()).expect_err("the file is refused")
}

#[track_caller]
fn line_of(text: &str, words: &str) -> usize {
    1 + text.lines().position(|line| line.contains(words)).expect(words)
}
