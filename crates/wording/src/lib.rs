//! The sentences of letters, in six languages, as data: what a decision says in Dutch, which binds,
//! and beside it in the language of the person it is about. Whoever draws them, on paper or on a
//! page, draws the same sentences.

mod clean;
mod days;
mod decision;
mod language;
mod pen;
mod sections;
pub mod specimen;
mod summary;
mod texts;
mod worded;

#[cfg(test)]
mod tests;

pub use clean::is_isolate;
pub use days::written;
pub use decision::{
    Advice, Afterwards, Bed, Decision, DecisionLetter, Deviation, FactUsed, Found, Ground, Help, Known, KnownBy,
    ObjectionOutcome, Remedy, RemedyKind, Rule, Sender, Standing, Terms, Value,
};
pub use language::{Direction, Language};
pub use texts::{Fault, Texts};
pub use worded::{Block, Item, Label, Lacks, Piece, Section, Side, Topic, Worded, wording, wording_without};
