//! The rules of a house: which text holds from when.

mod adopt;
mod event;

pub use adopt::{AdoptRules, Adopted, Refusal as AdoptRefusal};
pub use event::Event;
