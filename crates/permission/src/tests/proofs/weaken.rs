//! Policies that say a little less: each part that could have been forgotten, left out.

use cedar_policy::{Policy, PolicySet, ValidationMode, Validator};
use serde_json::{Value, json};

use super::prover::{Kind, speaks_of};
use crate::policies::POLICIES;

/// The policies of the house with one part left out.
pub(super) struct Weakened {
    /// Which policy, and what it lacks.
    pub(super) name: String,
    /// The policy as it was.
    was: Policy,
    /// As it is without that part; nothing where all of it was left out.
    pub(super) now: Option<Policy>,
}

impl Weakened {
    /// All policies of the house, with this one changed.
    pub(super) fn policies(&self) -> PolicySet {
        let others = POLICIES.set.policies().filter(|other| other.id() != self.was.id()).cloned();
        PolicySet::from_policies(others.chain(self.now.clone())).expect("names that differed still differ")
    }

    /// Whether it still fits the schema.
    pub(super) fn fits_the_schema(&self) -> bool {
        let now = PolicySet::from_policies(self.now.clone()).expect("one policy has one name");
        let verdict = Validator::new(POLICIES.schema.clone()).validate(&now, ValidationMode::Strict);
        verdict.validation_passed()
    }

    /// Whether the policy says something about this kind of request, with the part or without it. Elsewhere nothing changes.
    pub(super) fn touches(&self, kind: &Kind) -> bool {
        [Some(&self.was), self.now.as_ref()].into_iter().flatten().any(|policy| speaks_of(policy, kind.action()))
    }
}

/// Every part of every policy left out once: each forbidding policy, each action of one, whom a policy is about, which actions,
/// which places, and each thing that must hold.
pub(super) fn weakened() -> Vec<Weakened> {
    let mut all = Vec::new();
    let mut policies: Vec<&Policy> = POLICIES.set.policies().collect();
    policies.sort_by_key(|policy| policy.id().clone());
    for policy in policies {
        let text = policy.to_json().expect("a policy can be written as JSON");
        let forbids = text["effect"] == "forbid";
        let mut add = |what: &str, now: Option<Value>| {
            let read = |now| Policy::from_json(Some(policy.id().clone()), now).expect("a part less is still a policy");
            let name = format!("{} without {what}", policy.id());
            all.push(Weakened { name, was: policy.clone(), now: now.map(read) });
        };
        if forbids {
            add("all of it", None);
            each_action(&text).into_iter().for_each(|(action, now)| add(&action, Some(now)));
        }
        for scope in ["principal", "action", "resource"] {
            if text[scope]["op"] != "All" {
                add(&format!("its {scope}"), Some(with(&text, scope, json!({ "op": "All" }))));
            }
        }
        each_condition(&text).into_iter().for_each(|(what, now)| add(&what, Some(now)));
    }
    all
}

/// Each of several actions left out.
fn each_action(policy: &Value) -> Vec<(String, Value)> {
    let actions = policy["action"]["entities"].as_array().cloned().unwrap_or_default();
    let without = |action: &Value| {
        let others: Vec<&Value> = actions.iter().filter(|other| *other != action).collect();
        let name = action["id"].as_str().expect("an action has a name").to_owned();
        (name, with(policy, "action", json!({ "op": "in", "entities": others })))
    };
    actions.iter().map(without).collect()
}

/// Each `when` and `unless` left out, and each part of one that has several.
fn each_condition(policy: &Value) -> Vec<(String, Value)> {
    let conditions = policy["conditions"].as_array().expect("a policy has conditions, or none");
    let mut all = Vec::new();
    for (at, condition) in conditions.iter().enumerate() {
        let kind = condition["kind"].as_str().expect("`when` or `unless`");
        let mut fewer = conditions.clone();
        fewer.remove(at);
        all.push((format!("its {kind}"), with(policy, "conditions", json!(fewer))));
        // What must hold all together in a `when` is joined by *and*; in an `unless` by *or*, because it is turned round.
        let joined = if kind == "when" { "&&" } else { "||" };
        let parts = parts(&condition["body"], joined);
        for left_out in (0..parts.len()).filter(|_| parts.len() > 1) {
            let kept = parts.iter().enumerate().filter(|(part, _)| *part != left_out).map(|(_, part)| part.clone());
            let body = kept.reduce(|left, right| json!({ joined: { "left": left, "right": right } }));
            let mut changed = conditions.clone();
            changed[at]["body"] = body.expect("more than one, and one less");
            all.push((format!("part {} of its {kind}", left_out + 1), with(policy, "conditions", json!(changed))));
        }
    }
    all
}

/// What is joined, one by one.
fn parts(body: &Value, joined: &str) -> Vec<Value> {
    match body.get(joined) {
        Some(both) => [parts(&both["left"], joined), parts(&both["right"], joined)].concat(),
        None => vec![body.clone()],
    }
}

fn with(policy: &Value, key: &str, value: Value) -> Value {
    let mut changed = policy.clone();
    changed[key] = value;
    changed
}

#[test]
fn every_part_of_a_policy_is_left_out_once() {
    let text = r#"
        forbid (principal in Role::"desk", action in [Action::"SeeBoard", Action::"SeeStaff"], resource is Location)
        when { principal.active && principal.everywhere }
        unless { principal.active || principal.everywhere };"#;
    let policy: Policy = text.parse().expect("it is a policy");
    let json = policy.to_json().expect("it can be written");
    let named = |all: Vec<(String, Value)>| all.into_iter().map(|(name, _)| name).collect::<Vec<_>>();
    assert_eq!(named(each_action(&json)), ["SeeBoard", "SeeStaff"]);
    let parts = ["its when", "part 1 of its when", "part 2 of its when", "its unless"];
    let parts = [parts.as_slice(), &["part 1 of its unless", "part 2 of its unless"]].concat();
    assert_eq!(named(each_condition(&json)), parts);
    for (name, left) in each_condition(&json).into_iter().chain(each_action(&json)) {
        let left = Policy::from_json(None, left).unwrap_or_else(|error| panic!("{name}: {error}"));
        assert_ne!(left.to_string(), policy.to_string(), "{name}");
    }
}
