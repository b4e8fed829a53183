//! Which household in which room, all at once: the least cost that any answer can have, and an answer near it.

pub mod board;
pub mod branch;
pub mod bundle;
mod charge;
mod choose;
pub mod cost;
pub mod decide;
pub mod flow;
pub mod improve;
pub mod instance;
pub mod judge;
pub mod network;
pub mod quota;
pub mod relax;
pub mod repair;
mod resettle;
pub mod scope;
