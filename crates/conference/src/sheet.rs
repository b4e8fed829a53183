//! What one partner sees of one case.

use std::fmt;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::KEPT;
use crate::id::{MeetingId, SeatId, SheetId};
use crate::language::Language;

/// What one partner sees of one case, frozen: the points that the person agreed to, and nothing else. No name of
/// anybody, no number of the house, no other sheet, no count.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sheet {
    /// Its number, made for this meeting.
    pub id: SheetId,
    /// At which meeting.
    pub meeting: MeetingId,
    /// Who sees it.
    pub seat: SeatId,
    /// The question to be answered.
    pub question: String,
    /// What the person agreed to show this partner.
    pub points: Vec<Point>,
    /// How many minutes the case has.
    pub minutes: u16,
    /// In which language it is written.
    pub language: Language,
    /// When the meeting ends; a day later the sheet is gone.
    pub ends: Timestamp,
}

/// One thing that the person agreed to show.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Point {
    /// What it is about.
    pub heading: String,
    /// What is shown.
    pub text: String,
}

impl Sheet {
    /// From when on it is gone, whatever else happens.
    pub fn gone_at(&self) -> Timestamp {
        self.ends.saturating_add(KEPT).unwrap_or(Timestamp::MAX)
    }
}

impl fmt::Debug for Sheet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Sheet(…)")
    }
}

impl fmt::Debug for Point {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Point(…)")
    }
}
