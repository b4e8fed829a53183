//! An export is valid against the schema, where that lies beside the repository, and says the same
//! as the rules when everything is known.

mod engine;

use std::path::Path;

use domain::admission::{FactUsed, Verdict};
use proptest::prelude::*;

use super::{ADMIT, ELSEWHERE, NOT, export, fact_name};
use crate::tests::{ON, any, file, rules};
use crate::{Facts, RuleSet};
use engine::Run;

/// The schema, when it is there.
fn schema() -> Option<jsonschema::Validator> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data/regelrecht/schema-v0.5.6.json");
    let Ok(text) = std::fs::read_to_string(&path) else {
        println!("skipped: no schema of regelrecht at {}", path.display());
        return None;
    };
    let schema = serde_json::from_str(&text).expect("the schema is JSON");
    Some(jsonschema::options().should_validate_formats(true).build(&schema).expect("it is a schema"))
}

#[test]
fn every_shipped_file_exports_to_the_schema() {
    let Some(schema) = schema() else { return };
    for rules in crate::tests::shipped::all() {
        valid(&schema, &rules);
    }
    valid(&schema, &everything());
}

#[test]
fn the_schema_bites() {
    let Some(schema) = schema() else { return };
    let whole: serde_json::Value = serde_yaml::from_str(&export(&everything())).unwrap();
    assert!(schema.is_valid(&whole));
    for break_it in ["articles", "url", "regulatory_layer"] {
        let mut broken = whole.clone();
        broken.as_object_mut().unwrap().remove(break_it);
        assert!(!schema.is_valid(&broken), "without {break_it}");
    }
    let mut broken = whole;
    broken["articles"][0]["machine_readable"]["execution"]["actions"][0]["value"] =
        serde_json::json!({"operation": "AND"});
    assert!(!schema.is_valid(&broken), "an operation without operands");
}

#[test]
fn what_has_no_place_in_two_values_is_recorded() {
    let text = export(&everything());
    for construct in ["nog niet te zeggen", "open norm: e", "weging: telt mee", "weging: telt tegen"] {
        assert!(text.contains(&format!("construct: \"{construct}\"")), "{construct} in\n{text}");
    }
    assert!(text.contains("juriconnect: \"jci1.3:c:BWBR0011823&artikel=69\""));
    assert!(text.contains("url: \"https://wetten.overheid.nl/jci1.3:c:BWBR0011823&artikel=69\""));
    assert!(text.contains("valid_to: \"2026-12-31\""), "the last day, where the file names the first day after");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

    #[test]
    fn an_export_says_the_same_when_everything_is_known(any in any::rules_and_facts(), fill in any::any_answers()) {
        let rules = &any.rules;
        let known = |(place, fact): (usize, &crate::Declared)| FactUsed {
            name: fact.name.clone(), value: Some(fill.of(place, &fact.kind)), origin: None, on: None,
        };
        let facts: Facts = rules.facts().iter().enumerate().map(known).collect();
        let mut run = Run::new(&export(rules), ON);
        for fact in rules.facts() {
            run.give(&fact_name(&fact.name), &facts.used(&fact.name).value.unwrap());
        }
        let found = rules.assess(&facts, ON);
        prop_assert_eq!(run.output(ADMIT) == true, found.verdict == Verdict::Admit);
        prop_assert_eq!(run.output(NOT) == true, found.verdict == Verdict::NotByTheseRules);
        let city = run.has(ELSEWHERE).then(|| run.output(ELSEWHERE)).and_then(|city| city.as_str().map(str::to_owned));
        prop_assert_eq!(city, found.proposes);
    }
}

/// A file in which every kind of fact, condition and weight occurs.
fn everything() -> RuleSet {
    let facts = ["a yes-no", "b yes-no", "e judgement", "n number", "t day", "w word red green"];
    let text = file(
        &facts,
        &[
            "k1 required: (a unless e) and not b and criterion:k4",
            "k2 counts-for: at-least 2 of (a, n at-least 18, n at-most 65, n is 3)",
            "k3 counts-against: t before 2024-01-01 or t after 2025-01-01 or t is 2024-06-01",
            "k4 open-norm: e",
            "k5 required proposes_city = 'fact:w': w one-of (red, green)",
            "k6 required: t at-least 3 months ago or t at-most 18 years ago or w is red",
            "k7 required on = false: a is no",
        ],
    );
    let text = text.replace(
        "date = \"2025-02\" }\n\n[[criterion]]\nid = \"k2\"",
        "date = \"2025-02\", juriconnect = \"jci1.3:c:BWBR0011823&artikel=69\" }\n\n[[criterion]]\nid = \"k2\"",
    );
    let text = text.replace("version = \"1\"", "version = \"1\"\nuntil = 2027-01-01");
    let read = RuleSet::read("everything.toml", &text).unwrap_or_else(|faults| panic!("{faults:#?}"));
    assert_ne!(read.hash(), rules(&["a yes-no"], &["k0 required: a"]).hash());
    read
}

#[track_caller]
fn valid(schema: &jsonschema::Validator, rules: &RuleSet) {
    let text = export(rules);
    let document: serde_json::Value = serde_yaml::from_str(&text).expect("an export is YAML");
    let errors: Vec<String> =
        schema.iter_errors(&document).map(|error| format!("{}: {error}", error.instance_path())).collect();
    assert!(errors.is_empty(), "{}:\n{}\n{text}", rules.file(), errors.join("\n"));
}
