//! Finding people by name when nobody agrees on the spelling, nor on the script.
//!
//! The way of a word: [`fold`] brings any script to one small alphabet, [`reading`] turns letters into sounds,
//! [`costs`] says how near two sounds are, [`likeness`] compares two words. [`Index`] does so for many people at
//! once, in memory, and forgets a removed name to the last byte. There is no list of names anywhere.

mod column;
mod costs;
mod fold;
mod holders;
mod index;
mod letters;
mod likeness;
mod parts;
mod rank;
mod reading;
mod script;
mod search;
mod signature;
mod sound;
mod vocabulary;
mod why;

#[cfg(test)]
mod tests;

pub use index::Index;
pub use rank::rank;
pub use why::{Hit, Why};
