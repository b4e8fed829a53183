//! What holds for every page at once: who sees what, what nonsense does, and where names do not go.

mod allowance;
mod bad_input;
mod canaries;
mod complaint;
mod conference;
pub(crate) mod consent;
pub(crate) mod house;
mod learning;
mod legal;
mod not_yours;
pub(crate) mod outflow;
mod outward;
mod own_looks;
mod plan;
pub(crate) mod programme;
mod routes;
mod strands;
mod transfer;
mod who_sees_what;
