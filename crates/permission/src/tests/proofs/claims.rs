//! What must hold whatever the policies say in detail: one file per claim in `claims/`, in Cedar.
//!
//! A claim in `never/` describes requests that nobody's role may let through; one in `always/` describes
//! requests that must be let through.

use std::fs;
use std::path::Path;

use cedar_policy::{Authorizer, Decision, PolicyId, PolicySet, ValidationMode, Validator};
use cedar_policy_symcc::Env;

use super::prover::{Kind, Prover, compiled, kinds, speaks_of};
use crate::policies::POLICIES;

/// What stands in one file of `claims/`.
pub(super) struct Claim {
    /// The folder and the name of the file.
    pub(super) name: String,
    /// The first line: the claim in plain words.
    sentence: String,
    /// Which requests it is about.
    requests: PolicySet,
}

/// What speaks against some claims.
pub(super) struct Broken {
    /// Which claims; more than one where they overlap.
    pub(super) claims: Vec<String>,
    /// The request, and who asks it.
    shown: String,
}

/// All claims.
pub(super) struct Claims {
    pub(super) all: Vec<Claim>,
    /// All that must never be let through, in one: most often nothing of it is, and one answer says so for every claim.
    never: PolicySet,
    /// All that must be let through, in one.
    always: PolicySet,
}

impl Claim {
    fn is_always(&self) -> bool {
        self.name.starts_with("always/")
    }

    /// Whether it is about requests of this kind at all.
    pub(super) fn speaks_of(&self, kind: &Kind) -> bool {
        self.requests.policies().any(|policy| speaks_of(policy, kind.action()))
    }

    /// Whether policies keep to it, in requests of this kind.
    pub(super) fn holds(&self, prover: &mut Prover, policies: &PolicySet, kind: &Kind) -> bool {
        let (policies, requests) = (compiled(policies, kind), compiled(&self.requests, kind));
        match self.is_always() {
            true => prover.one_alone(&requests, &policies).is_none(),
            false => prover.both(&policies, &requests).is_none(),
        }
    }
}

impl Claims {
    pub(super) fn read() -> Claims {
        let mut all: Vec<Claim> = ["never", "always"].into_iter().flat_map(read).collect();
        all.sort_by(|one, other| one.name.cmp(&other.name));
        assert!(all.len() > 20, "hardly a claim was found: {}", all.len());
        let together = |always: bool| {
            let claims = all.iter().filter(|claim| claim.is_always() == always);
            let numbered = claims.flat_map(|claim| claim.requests.policies()).enumerate();
            let numbered = numbered.map(|(number, policy)| policy.new_id(PolicyId::new(number.to_string())));
            PolicySet::from_policies(numbered).expect("no two have one number")
        };
        Claims { never: together(false), always: together(true), all }
    }

    /// A request of this kind that speaks against some claims. That there is none is the proof of all of them.
    pub(super) fn broken(&self, prover: &mut Prover, policies: &PolicySet, kind: &Kind) -> Option<Broken> {
        let now = compiled(policies, kind);
        if let Some(shown) = prover.both(&now, &compiled(&self.never, kind)) {
            assert!(lets_through(policies, &shown), "Cedar says no to what the solver found");
            return Some(self.broken_by(false, &shown));
        }
        let shown = prover.one_alone(&compiled(&self.always, kind), &now)?;
        assert!(!lets_through(policies, &shown), "Cedar says yes to what the solver found");
        Some(self.broken_by(true, &shown))
    }

    /// Of which claims this request is. Cedar itself says so, which did not take part in the search.
    fn broken_by(&self, always: bool, shown: &Env) -> Broken {
        let of = |claim: &&Claim| claim.is_always() == always && lets_through(&claim.requests, shown);
        let claims: Vec<String> = self.all.iter().filter(of).map(|claim| claim.name.clone()).collect();
        assert!(!claims.is_empty(), "Cedar knows no claim about what the solver found");
        // Who asks says all: their roles stand with them. The actions would fill a page.
        let workers = shown.entities.iter().filter(|entity| entity.uid().type_name().basename() == "Worker");
        let workers: Vec<String> = workers.map(|worker| worker.to_string()).collect();
        let said = if always { "is kept out" } else { "is let through" };
        Broken { claims, shown: format!("{} {said}, with {}", shown.request, workers.join("\n")) }
    }
}

fn read(folder: &'static str) -> Vec<Claim> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("claims").join(folder);
    let files = fs::read_dir(path).expect("the folder is there").map(|file| file.expect("readable").path());
    let claim = |path: std::path::PathBuf| {
        let name = path.file_stem().expect("a file has a name").to_string_lossy().into_owned();
        let text = fs::read_to_string(&path).expect("a claim is text");
        let sentence = text.lines().next().and_then(|line| line.strip_prefix("// ")).unwrap_or_default().to_owned();
        let requests = text.parse().unwrap_or_else(|error| panic!("{name}: {error}"));
        Claim { name: format!("{folder}/{name}"), sentence, requests }
    };
    files.map(claim).collect()
}

fn lets_through(policies: &PolicySet, shown: &Env) -> bool {
    Authorizer::new().is_authorized(&shown.request, policies, &shown.entities).decision() == Decision::Allow
}

#[test]
fn every_claim_is_proved_of_every_request() {
    let (kinds, claims, mut prover, mut found) = (kinds(), Claims::read(), Prover::new(), Vec::new());
    for kind in &kinds {
        let Some(Broken { shown, .. }) = claims.broken(&mut prover, &POLICIES.set, kind) else { continue };
        // What was found first is of some of them; whoever has to put it right wants to know of all.
        let broken = claims.all.iter().filter(|claim| !claim.holds(&mut prover, &POLICIES.set, kind));
        let broken: Vec<&str> = broken.map(|claim| claim.name.as_str()).collect();
        found.push(format!("{}: {shown}", broken.join(" and ")));
    }
    assert!(found.is_empty(), "the policies do not keep to these claims:\n{}", found.join("\n"));
    let proved: usize = kinds.iter().map(|kind| claims.all.iter().filter(|claim| claim.speaks_of(kind)).count()).sum();
    println!("{} claims hold in {} kinds of requests: {proved} proofs", claims.all.len(), kinds.len());
}

#[test]
fn every_claim_fits_the_schema_and_speaks_of_some_request() {
    let (kinds, mut prover) = (kinds(), Prover::new());
    let validator = Validator::new(POLICIES.schema.clone());
    for claim in Claims::read().all {
        let verdict = validator.validate(&claim.requests, ValidationMode::Strict);
        assert!(verdict.validation_passed_without_warnings(), "{}: {verdict}", claim.name);
        for policy in claim.requests.policies() {
            let mut about = kinds.iter().filter(|kind| claim.speaks_of(kind));
            assert!(about.any(|kind| !prover.never_matches(policy, kind)), "{} is about nothing: {policy}", claim.name);
        }
    }
}

#[test]
fn the_page_about_proofs_has_every_claim_in_its_words() {
    let page = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/trust/proofs.md");
    let page = fs::read_to_string(page).expect("the page is there");
    for claim in Claims::read().all {
        let row = format!("| `{}` | {} |", claim.name, claim.sentence);
        assert!(!claim.sentence.is_empty() && page.contains(&row), "docs/trust/proofs.md lacks the row\n{row}");
    }
    let rows = page.lines().filter(|line| line.starts_with("| `never/") || line.starts_with("| `always/")).count();
    assert_eq!(rows, Claims::read().all.len(), "docs/trust/proofs.md has a row of a claim that is gone");
}
