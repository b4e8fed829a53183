//! The legal clock: until when somebody can object, appeal or must be answered, and why until then.
//!
//! Terms and designated days are dated data in `terms/*.toml`; their cases lie beside them. A name and a day
//! lead to the version in force ([`Terms::reckon`]); [`Length`] gives the day on the calendar; the Algemene
//! termijnenwet (Act on Terms, Atw) may move it. What nobody confirmed is said, and never makes a term longer.

mod act;
mod calendar;
mod easter;
mod fault;
mod holiday;
mod length;
mod load;
mod name;
mod note;
mod procedure;
mod reckon;
mod sentence;
mod shipped;
mod terms;
mod version;
mod watch;

#[cfg(test)]
mod tests;

pub use calendar::{Calendar, DesignatedDay};
pub use fault::{Fault, Faults};
pub use holiday::{Holiday, OutOfRange, holidays_in};
pub use length::{Length, NotALength, Unit};
pub use name::Unknown;
pub use procedure::{Milestone, Procedure, Procedures, RunsFor, Starts, procedures};
pub use reckon::{NoLastDay, Reckoning, Step};
pub use sentence::{Sentence, day_in_dutch, day_in_english};
pub use shipped::shipped;
pub use terms::Terms;
pub use version::{Certainty, SetBy, Start, Term};
pub use watch::WarningDays;
