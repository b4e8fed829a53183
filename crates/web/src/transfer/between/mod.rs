//! Between two houses: who is paired with whom, how a word gets there, and how it is written down.
//!
//! What is said stands in the log of the house that says it, and is said again until the other house confirms that it wrote
//! it down. What is heard has a number worked out from what it is about, so that it is written down once however often it
//! comes. Neither way a word is taken from anybody but the house it is said to be from.

mod forget;
mod hear;
pub mod letter;
mod line;
mod neighbours;
mod road;
mod say;
#[cfg(test)]
pub(crate) mod testing;

#[cfg(test)]
pub use forget::forget as forget_all;
pub use hear::routes;
#[cfg(test)]
pub use line::Line;
pub use neighbours::{NeighbourTerms, Neighbours, NotPaired, Street};
#[cfg(test)]
pub use neighbours::{Paired, Way};
pub use say::keep_saying;
#[cfg(test)]
pub use say::say_all;
