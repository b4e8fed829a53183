//! Proofs about the policies: not a try with some workers, but every request that the schema allows.
//!
//! `claims/` says what must hold, in Cedar; the symbolic compiler of Cedar turns policies and claim
//! into a question of logic, and cvc5 answers it. `docs/trust/proofs.md` says what this cannot prove.

mod claims;
mod each_policy;
mod prover;
mod table;
mod weaken;
mod weakened;
