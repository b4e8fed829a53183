//! Whether the claims would notice: every policy weakened in every way, and each time something has to be red.

use std::collections::BTreeMap;

use cedar_policy::PolicySet;

use super::claims::Claims;
use super::prover::{Kind, Prover, compiled, kinds};
use super::table::table;
use super::weaken::{Weakened, weakened};

/// What may be left out without anybody noticing, and why: nothing changes by it, which the test proves. Nothing is, today.
const CHANGES_NOTHING: &[(&str, &str)] = &[];

/// What noticed that a part was left out.
enum Noticed {
    /// These claims, by one kind of request.
    Claims(Vec<String>),
    /// Only the table that people read.
    Table,
    /// Nothing: the policies let through what they let through before.
    Nothing,
}

struct Judge {
    prover: Prover,
    kinds: Vec<Kind>,
    claims: Claims,
    table: PolicySet,
}

impl Judge {
    fn notices(&mut self, weakened: &Weakened) -> Noticed {
        let Judge { prover, kinds, claims, table } = self;
        let policies = weakened.policies();
        let kinds = kinds.iter().filter(|kind| weakened.touches(kind));
        if let Some(broken) = kinds.clone().find_map(|kind| claims.broken(prover, &policies, kind)) {
            return Noticed::Claims(broken.claims);
        }
        let mut same = |kind: &Kind| prover.same(&compiled(&policies, kind), &compiled(table, kind));
        if kinds.into_iter().all(&mut same) { Noticed::Nothing } else { Noticed::Table }
    }

    /// Whether some weakening breaks this claim, in any kind of request.
    fn bites(&mut self, claim: &str, all: &[Weakened]) -> bool {
        let Judge { prover, kinds, claims, .. } = self;
        let claim = claims.all.iter().find(|other| other.name == claim).expect("it is one of them");
        all.iter().any(|weakened| {
            let policies = weakened.policies();
            let mut kinds = kinds.iter().filter(|kind| claim.speaks_of(kind) && weakened.touches(kind));
            kinds.any(|kind| !claim.holds(prover, &policies, kind))
        })
    }
}

#[test]
fn every_part_that_is_left_out_of_a_policy_is_noticed() {
    // What does not fit the schema any more is noticed by `tests/fit.rs`.
    let (all, unfit): (Vec<Weakened>, Vec<Weakened>) = weakened().into_iter().partition(Weakened::fits_the_schema);
    let mut judge = Judge { prover: Prover::new(), kinds: kinds(), claims: Claims::read(), table: table() };
    let (mut nothing, mut by_table, mut breaks) = (Vec::new(), Vec::new(), BTreeMap::<String, usize>::new());
    for one in &all {
        match judge.notices(one) {
            Noticed::Claims(claims) => claims.into_iter().for_each(|claim| *breaks.entry(claim).or_default() += 1),
            Noticed::Table => by_table.push(one.name.as_str()),
            Noticed::Nothing => nothing.push(one.name.as_str()),
        }
    }
    let claimed = all.len() - by_table.len() - nothing.len();
    println!(
        "{} parts left out: {} do not fit the schema, {claimed} break a claim,",
        all.len() + unfit.len(),
        unfit.len()
    );
    println!("only the table notices {by_table:?}, nothing changes by {nothing:?}; the claims: {breaks:#?}");
    let known: Vec<&str> = CHANGES_NOTHING.iter().map(|(name, _)| *name).collect();
    assert_eq!(nothing, known, "a part that changes nothing has a reason in CHANGES_NOTHING, or goes");
    // A claim that nothing can break is no claim, or what it is about is kept by something else.
    let names: Vec<String> = judge.claims.all.iter().map(|claim| claim.name.clone()).collect();
    let seldom = names.iter().filter(|name| !breaks.contains_key(*name));
    let idle: Vec<&String> = seldom.filter(|name| !judge.bites(name, &all)).collect();
    assert!(idle.is_empty(), "nothing that is left out breaks {idle:?}");
}
