//! Whether policies, schema and code speak of the same things.

use std::collections::BTreeSet;

use cedar_policy::{PolicySet, ValidationMode, Validator};
use domain::deed::Deed;

use super::questions;
use crate::policies::{FILES, POLICIES, Policies};

#[test]
fn every_policy_file_fits_the_schema() {
    for file in FILES {
        let policies = Policies::of(&[*file]);
        let verdict = Validator::new(policies.schema).validate(&policies.set, ValidationMode::Strict);
        assert!(verdict.validation_passed_without_warnings(), "{}: {verdict}", file.0);
    }
}

#[test]
fn every_file_in_the_folder_is_read() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/policies");
    let files =
        std::fs::read_dir(folder).expect("the folder is there").map(|entry| entry.expect("readable").file_name());
    let files: BTreeSet<String> =
        files.filter_map(|name| name.into_string().ok()).filter(|name| name.ends_with(".cedar")).collect();
    assert_eq!(files, FILES.iter().map(|(name, _)| (*name).to_owned()).collect());
}

#[test]
fn every_policy_has_a_name_that_begins_with_its_file() {
    let mut names = BTreeSet::new();
    for (file, text) in FILES {
        let start = file.trim_end_matches(".cedar").replace('_', "-").replace("everyone", "");
        for policy in text.parse::<PolicySet>().expect("it parses").policies() {
            let name = policy.annotation("id").expect("a policy without a name").to_owned();
            assert!(name.starts_with(&start), "{name} stands in {file}");
            assert!(names.insert(name.clone()), "two policies are called {name}");
        }
    }
}

#[test]
fn the_schema_knows_every_deed_and_look_and_nothing_else() {
    let known: BTreeSet<String> = POLICIES.schema.actions().map(|action| action.id().unescaped().to_owned()).collect();
    let asked: BTreeSet<String> = questions().filter_map(|ask| ask.action()).map(str::to_owned).collect();
    assert_eq!(known, asked);
    let deeds = Deed::ALL.iter().map(|deed| deed.name().to_owned());
    let looks = [
        "LookNight",
        "LookCase",
        "LookLegal",
        "LookMedical",
        "LookConference",
        "LookComplaint",
        "LookReads",
        "SearchPeople",
        "SeeBoard",
        "SeeLocations",
        "SeeStaff",
        "SeeRules",
        "SeeTerms",
        "SeeCaseload",
        "SeeLearning",
        "SeeOutbox",
        "SeeConference",
        "SeeFigures",
        "SeeRights",
    ];
    assert_eq!(known, deeds.chain(looks.map(str::to_owned)).collect());
}
