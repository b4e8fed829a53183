//! Each policy by itself: it can always be worked out, it is of use, and it speaks of roles and purposes that exist.

use std::collections::BTreeSet;

use cedar_policy::{Effect, Policy, PolicySet, SchemaFragment};
use domain::staff::Role;

use super::prover::{Kind, Prover, compiled, kinds, speaks_of};
use crate::Purpose;
use crate::policies::{POLICIES, SCHEMA};

#[test]
fn no_policy_errors_on_any_request() {
    let (kinds, mut prover, mut checked) = (kinds(), Prover::new(), 0);
    for policy in POLICIES.set.policies() {
        for kind in &kinds {
            assert!(prover.never_errors(policy, kind), "{} can fail for {}", policy.id(), kind.name());
            checked += 1;
        }
    }
    println!("{checked} pairs of a policy and a kind of request never err");
}

#[test]
fn every_permit_gives_something_that_nothing_else_gives() {
    let (kinds, mut prover, mut dead) = (kinds(), Prover::new(), Vec::new());
    let permits: Vec<&Policy> = POLICIES.set.policies().filter(|policy| policy.effect() == Effect::Permit).collect();
    for permit in &permits {
        let named = |kind: &&Kind| speaks_of(permit, kind.action());
        if kinds.iter().filter(named).all(|kind| prover.never_matches(permit, kind)) {
            dead.push(format!("{} matches no request", permit.id()));
            continue;
        }
        let without = without(permit);
        let mut same = |kind: &Kind| prover.same(&compiled(&POLICIES.set, kind), &compiled(&without, kind));
        if kinds.iter().filter(named).all(&mut same) {
            dead.push(format!("{} gives nothing that nothing else gives", permit.id()));
        }
    }
    assert!(dead.is_empty(), "{}", dead.join("\n"));
    println!("{} permits, and each is needed", permits.len());
}

#[test]
fn roles_and_purposes_are_names_of_the_schema_and_never_free_text() {
    let (schema, _) = SchemaFragment::from_cedarschema_str(SCHEMA).expect("the schema is tested");
    let schema = schema.to_json_value().expect("a schema can be written as JSON");
    let listed = |kind: &str| -> BTreeSet<String> {
        let names = schema[""]["entityTypes"][kind]["enum"].as_array().expect("it lists its names");
        names.iter().map(|name| name.as_str().expect("a name is text").to_owned()).collect()
    };
    assert_eq!(listed("Role"), Role::ALL.iter().map(|role| role.name().to_owned()).collect());
    assert_eq!(listed("Purpose"), Purpose::ALL.iter().map(|purpose| purpose.name().to_owned()).collect());
    // A role that does not exist is a mistake that is found, and not a policy that never matches.
    let invented = r#"permit (principal in Role::"director", action, resource);"#.parse::<PolicySet>();
    let invented = invented.expect("it can be read");
    let validator = cedar_policy::Validator::new(POLICIES.schema.clone());
    let verdict = validator.validate(&invented, cedar_policy::ValidationMode::Strict);
    assert!(!verdict.validation_passed(), "a role that nobody has passes");
    let text = schema.to_string();
    assert!(!text.contains("\"String\""), "free text in the schema, which a policy could compare with a role: {text}");
}

fn without(policy: &Policy) -> PolicySet {
    let others = POLICIES.set.policies().filter(|other| other.id() != policy.id()).cloned();
    PolicySet::from_policies(others).expect("names that differed still differ")
}
