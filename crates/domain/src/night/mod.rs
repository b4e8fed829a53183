//! The night: what is free as it begins, the round past the beds, and the sheet on paper.

mod count_evening;
mod event;
mod mark_round;
mod print_sheet;

pub use count_evening::{CountEvening, EveningBeds, Evenings, Refusal as CountEveningRefusal};
pub use event::{Event, Seen};
pub use mark_round::{MarkRound, Refusal as MarkRefusal};
pub use print_sheet::{PrintNightSheet, Refusal as PrintRefusal};
