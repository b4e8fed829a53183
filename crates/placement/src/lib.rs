//! Which bed for whom, and why. Pure: people and rooms come in as values, proposals go out with
//! their reasons, and a person decides.

pub mod solve;
mod tonight;

pub use tonight::{Drawback, Excluded, Merit, Proposal, Proposals, propose};
