//! What this house prints: papers made ready as PDF, each a template with a type beside it.
//!
//! What stands on a paper is handed over as values and never becomes markup, so a name cannot
//! be a command. A paper is the same bytes each time it is made from the same facts.

mod decision_letter;
mod failure;
mod fonts;
mod night_sheet;
mod press;
mod steering_sheet;
#[cfg(test)]
mod tests;

pub use decision_letter::{TEMPLATE as DECISION_LETTER_TEMPLATE, decision_letter, try_template};
pub use failure::Failure;
pub use fonts::Fonts;
pub use night_sheet::{Language, Line, NightSheet, Tonight, night_sheet};
pub use steering_sheet::{KeyFigure, Month, Outcome, SteeringSheet, Table, steering_sheet};
