//! A meeting and the seats at it.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::KEPT;
use crate::code::CodeHash;
use crate::id::{MeetingId, SeatId};

/// A meeting at which sheets can be shown. Neither title nor seats name a person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Meeting {
    /// Its number, made for this meeting.
    pub id: MeetingId,
    /// When it ends; a day later nothing of it is left.
    pub ends: Timestamp,
    /// What it is called.
    pub title: String,
    /// The partners at it. Opened again with others, the seats that are missing are gone with their sheets.
    pub seats: Vec<Seat>,
}

/// One partner at one meeting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Seat {
    /// Its number, made for this meeting.
    pub id: SeatId,
    /// What the partner is called: an organisation.
    pub name: String,
    /// What opens it from elsewhere; nothing when it is only shown on the screen of the meeting.
    pub code: Option<CodeHash>,
}

impl Meeting {
    /// From when on it is gone, whatever else happens.
    pub fn gone_at(&self) -> Timestamp {
        self.ends.saturating_add(KEPT).unwrap_or(Timestamp::MAX)
    }
}
