//! The night: the round past the beds, and the sheet on paper.

mod event;
mod mark_round;
mod print_sheet;

pub use event::{Event, Seen};
pub use mark_round::{MarkRound, Refusal as MarkRefusal};
pub use print_sheet::{PrintNightSheet, Refusal as PrintRefusal};
