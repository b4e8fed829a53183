//! Which bed for whom, and why. Pure: people and rooms come in as values, proposals go out with
//! their reasons, and a person decides.

mod draw;
#[cfg(test)]
mod enters;
mod fairness;
mod frozen;
mod hash;
mod occupied;
mod resettle;
mod situation;
pub mod solve;
#[cfg(test)]
mod testing;
mod together;
mod tonight;
mod unmet;
mod weights;
mod yardstick;

pub use draw::{Draw, Lots, Rank, SeedPromise, Ticket};
pub use fairness::{Aspect, ByKind, Effect, Fairness, PartyKind, Share, fairness};
pub use frozen::{FORMAT, Frozen, NotFrozen, Proposed};
pub use resettle::{Cleared, Move, MoveFor, Opened, RoomMade, Settled, clearing, making_room, opening};
pub use situation::Situation;
pub use together::{Party, Passed, Placed, Together, together, together_by};
pub use tonight::{Drawback, Excluded, Merit, Proposal, Proposals, propose, propose_by};
pub use unmet::{Unmet, unmet};
pub use weights::{NotWeights, Weighting, Weights};
pub use yardstick::Yardstick;
