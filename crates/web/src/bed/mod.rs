//! A bed: what it is, who has it, what happened to it, and what can be done with it.

mod state;

pub use state::State;
