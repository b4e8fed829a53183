//! Which bed for whom, and why. Pure: people and rooms come in as values, proposals go out with
//! their reasons, and a person decides.

pub mod solve;
#[cfg(test)]
mod testing;
mod together;
mod tonight;

pub use together::{Party, Passed, Placed, Together, together};
pub use tonight::{Drawback, Excluded, Merit, Proposal, Proposals, propose};
