//! The night: the round past the beds, and the sheet on paper.

mod event;

pub use event::{Event, Seen};
