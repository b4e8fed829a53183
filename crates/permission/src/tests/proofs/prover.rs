//! Whom the proofs ask: every kind of request that the schema knows, and the solver.

use std::fmt::Display;

use cedar_policy::{ActionConstraint, EntityUid, Policy, PolicySet, RequestEnv};
use cedar_policy_symcc::solver::LocalSolver;
use cedar_policy_symcc::{CedarSymCompiler, CompiledPolicy, CompiledPolicySet, Env, SymEnv};
use tokio::process::Command;
use tokio::runtime::Runtime;

use crate::policies::POLICIES;

/// Said where the solver is not there. A proof that was not made is no proof, so nothing is skipped.
const MISSING: &str = "cvc5 is missing, the solver that proves what the policies promise. \
    On Debian or Ubuntu, as root: apt-get install cvc5";

/// A kind of request: an action on the house or on a location. Who asks, where they work and what for is left open, so that
/// what is proved of a kind is proved of every request of it.
pub(super) struct Kind {
    env: RequestEnv,
    symbols: SymEnv,
}

impl Kind {
    /// What is asked for.
    pub(super) fn action(&self) -> &EntityUid {
        self.env.action()
    }

    /// For the eye.
    pub(super) fn name(&self) -> String {
        format!("{} on a {}", self.action().id().unescaped(), self.env.resource())
    }
}

/// Every kind of request of the schema, always in the same order.
pub(super) fn kinds() -> Vec<Kind> {
    // A policy about a group of actions would be about actions that it does not name, which `speaks_of` must not overlook.
    assert!(POLICIES.schema.action_groups().next().is_none(), "the proofs know of no groups of actions");
    let symbols = |env: &RequestEnv| SymEnv::new(&POLICIES.schema, env).expect("a kind of the schema has symbols");
    let envs = POLICIES.schema.request_envs();
    let mut kinds: Vec<Kind> = envs.map(|env| Kind { symbols: symbols(&env), env }).collect();
    kinds.sort_by_cached_key(Kind::name);
    kinds
}

/// Whether a policy can say something about this action; if not, it never matches.
pub(super) fn speaks_of(policy: &Policy, action: &EntityUid) -> bool {
    match policy.action_constraint() {
        ActionConstraint::Any => true,
        ActionConstraint::Eq(one) => one == *action,
        ActionConstraint::In(some) => some.contains(action),
    }
}

/// The policies that can say something about this action. It makes the questions small.
pub(super) fn about(policies: &PolicySet, action: &EntityUid) -> PolicySet {
    let speaking = policies.policies().filter(|policy| speaks_of(policy, action)).cloned();
    PolicySet::from_policies(speaking).expect("names that differed still differ")
}

/// The solver, and the questions it is asked.
pub(super) struct Prover {
    compiler: CedarSymCompiler<LocalSolver>,
    // It talks with the solver, and has to be there as long as it does.
    runtime: Runtime,
}

impl Prover {
    /// With the solver of this machine, or the one that `CVC5` names.
    pub(super) fn new() -> Prover {
        let solver = std::env::var("CVC5").unwrap_or_else(|_| "cvc5".into());
        Prover::with(&solver).unwrap_or_else(|missing| panic!("{missing}"))
    }

    fn with(solver: &str) -> Result<Prover, String> {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
        let runtime = runtime.expect("a test may wait for a process");
        let inside = runtime.enter();
        // A question takes some milliseconds. One that takes this long is not answered, and then the test fails.
        let asked = ["--lang", "smt", "--tlimit-per=60000"];
        let process = LocalSolver::from_command(Command::new(solver).args(asked).kill_on_drop(true));
        let process = process.map_err(|error| format!("{MISSING}\n({solver}: {error:?})"))?;
        let compiler = CedarSymCompiler::new(process).expect("a solver is all that it needs");
        drop(inside);
        Ok(Prover { compiler, runtime })
    }

    /// A request that both let through, and the world in which they do; none means that there is none in any world.
    pub(super) fn both(&mut self, one: &CompiledPolicySet, other: &CompiledPolicySet) -> Option<Env> {
        answer(self.runtime.block_on(self.compiler.check_disjoint_with_counterexample_opt(one, other)))
    }

    /// A request that the first lets through and the second does not; none means that there is none in any world.
    pub(super) fn one_alone(&mut self, first: &CompiledPolicySet, second: &CompiledPolicySet) -> Option<Env> {
        answer(self.runtime.block_on(self.compiler.check_implies_with_counterexample_opt(first, second)))
    }

    /// Whether both let through the same requests.
    pub(super) fn same(&mut self, one: &CompiledPolicySet, other: &CompiledPolicySet) -> bool {
        answer(self.runtime.block_on(self.compiler.check_equivalent_opt(one, other)))
    }

    /// Whether this policy can be worked out for every request of this kind.
    pub(super) fn never_errors(&mut self, policy: &Policy, kind: &Kind) -> bool {
        let policy = compiled_alone(policy, kind);
        answer(self.runtime.block_on(self.compiler.check_never_errors_opt(&policy)))
    }

    /// Whether this policy is about no request of this kind.
    pub(super) fn never_matches(&mut self, policy: &Policy, kind: &Kind) -> bool {
        let policy = compiled_alone(policy, kind);
        answer(self.runtime.block_on(self.compiler.check_never_matches_opt(&policy)))
    }
}

/// These policies as a question of logic about requests of this kind.
pub(super) fn compiled(policies: &PolicySet, kind: &Kind) -> CompiledPolicySet {
    let policies = about(policies, kind.action());
    let symbols = kind.symbols.clone();
    let compiled = CompiledPolicySet::compile_with_custom_symenv(&policies, &kind.env, &POLICIES.schema, symbols);
    compiled.unwrap_or_else(|error| panic!("{}: {error}", kind.name()))
}

fn compiled_alone(policy: &Policy, kind: &Kind) -> CompiledPolicy {
    let symbols = kind.symbols.clone();
    let compiled = CompiledPolicy::compile_with_custom_symenv(policy, &kind.env, &POLICIES.schema, symbols);
    compiled.unwrap_or_else(|error| panic!("{} for {}: {error}", policy.id(), kind.name()))
}

/// An answer of the solver. *I do not know* is none.
fn answer<T>(answered: Result<T, impl Display>) -> T {
    answered.unwrap_or_else(|error| panic!("cvc5 gave no answer, so nothing is proved: {error}"))
}

#[test]
fn a_missing_solver_is_said_with_how_to_install_it() {
    let missing = Prover::with("no-such-solver").err().expect("it cannot be there");
    assert!(missing.starts_with("cvc5 is missing"), "{missing}");
    assert!(missing.contains("apt-get install cvc5"), "{missing}");
}
