//! Admission rules as dated files that explain themselves: reading, judging, explaining, previewing.
//!
//! Read in this order: [`RuleSet`] is a file that was read and found sound, [`Facts`] is what is
//! known about somebody, [`Assessment`] is what the one says about the other. Everything is judged
//! in three values ([`Outcome`]), so that what is unknown refuses nobody. Nothing here opens a
//! file, asks the time or writes anything.

mod assess;
pub mod cases;
mod condition;
mod criterion;
mod deciding;
mod declared;
mod engine;
mod expression;
mod facts;
mod fault;
mod judged;
mod logic;
mod outcome;
mod period;
pub mod preview;
mod programme;
mod read;
mod receipt;
pub mod regelrecht;
mod rule_set;
mod search;
mod shelf;
mod shipped;
mod sound;
mod source;
mod spelling;
mod text;
mod trace;
pub mod words;

#[cfg(test)]
mod tests;

pub use assess::{Assessment, Ground};
pub use condition::Condition;
pub use criterion::{Criterion, CriterionId, Proposes, Status, Weight};
pub use deciding::{Lists, MOST_LISTS, Still, Wanted};
pub use declared::{Choice, Declared, Kind};
pub use facts::{Facts, Given, Whole};
pub use fault::Fault;
pub use judged::{Unfit, WhyUnfit};
pub use outcome::Outcome;
pub use period::{Period, Unit};
pub use preview::{Preview, preview};
pub use programme::Programme;
pub use receipt::{NotReplayed, replay};
pub use rule_set::{RuleSet, hash};
pub use shelf::Shelf;
pub use shipped::{Shipped, learning, shipped};
pub use source::{Source, SourceDate};
pub use text::{Text, Tongue};
pub use trace::{Step, Trace, What};
