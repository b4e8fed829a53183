//! Moments of working days before the demo began: nobody decides about anybody at night.

use jiff::ToSpan;
use jiff::civil::{Date, DateTime, Weekday};

/// A moment of a working day.
#[derive(Clone, Copy)]
pub struct When {
    /// The day.
    pub on: Date,
    /// How many minutes before the demo began.
    pub ago: i64,
}

impl When {
    /// So many days before the demo began, or on the working day before that. A later day never
    /// becomes an earlier one, so what follows each other goes on doing so.
    pub fn of(begun: DateTime, days: i64, hour: i8, minute: i8) -> When {
        let mut on = begun.date().saturating_sub(days.days());
        while matches!(on.weekday(), Weekday::Saturday | Weekday::Sunday) {
            on = on.saturating_sub(1.day());
        }
        When { on, ago: on.at(hour, minute, 0, 0).duration_until(begun).as_mins() }
    }

    /// So many minutes later.
    pub fn later(self, minutes: i64) -> When {
        When { ago: self.ago - minutes, ..self }
    }
}
