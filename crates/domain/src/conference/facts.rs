//! What a level, a seat and a conference are, and the words for what happens in one.

use jiff::civil::{Date, DateTime};
use serde::{Deserialize, Serialize};

use crate::id::{LevelId, PartnerId, PointId};
use crate::personal::Personal;

/// The longest name of a level, a partner or a place, in letters.
const LONGEST_NAME: usize = 120;
/// The longest meeting, in minutes: a working day.
const LONGEST_MEETING: u16 = 480;

/// A level of consultation (overleg): the local one, a steering group, a national council, or whatever a city has.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LevelFacts {
    /// What it is called here.
    pub name: String,
    /// Where it goes with what it does not agree on.
    pub above: Option<LevelId>,
}

/// Who sits in a level, from when until when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SeatFacts {
    /// What the partner is called.
    pub name: String,
    /// Whether it is of the state.
    pub of_state: bool,
    /// The first day.
    pub from: Date,
    /// The last day, if there is one.
    pub until: Option<Date>,
}

impl SeatFacts {
    /// Whether it sits there on this day.
    pub fn sits(&self, on: Date) -> bool {
        self.from <= on && self.until.is_none_or(|until| on <= until)
    }
}

/// A meeting of a level.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ConferenceFacts {
    /// Of which level.
    pub level: LevelId,
    /// When it begins, on the clock of the house.
    pub begins: DateTime,
    /// How long it takes, in minutes.
    pub minutes: u16,
    /// Where.
    pub place: String,
}

/// Why something cannot be like this.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum UnfitFacts {
    /// It has no name, or an endless one.
    #[error("a name has one to {LONGEST_NAME} letters")]
    ImpossibleName,
    /// It takes no time, or longer than a day.
    #[error("a meeting takes one to {LONGEST_MEETING} minutes")]
    ImpossibleLength,
    /// Its end lies before its beginning.
    #[error("it ends before it begins")]
    EndsBefore,
}

fn named(name: &str) -> Result<String, UnfitFacts> {
    let name = name.trim();
    let fits = !name.is_empty() && name.chars().count() <= LONGEST_NAME;
    if fits { Ok(name.to_owned()) } else { Err(UnfitFacts::ImpossibleName) }
}

impl LevelFacts {
    /// The same without white space around it, if it can be like this.
    pub(super) fn sound(self) -> Result<LevelFacts, UnfitFacts> {
        Ok(LevelFacts { name: named(&self.name)?, ..self })
    }
}

impl SeatFacts {
    /// The same without white space around it, if it can be like this.
    pub(super) fn sound(self) -> Result<SeatFacts, UnfitFacts> {
        if self.until.is_some_and(|until| until < self.from) {
            return Err(UnfitFacts::EndsBefore);
        }
        Ok(SeatFacts { name: named(&self.name)?, ..self })
    }
}

impl ConferenceFacts {
    /// The same without white space around it, if it can be like this.
    pub(super) fn sound(self) -> Result<ConferenceFacts, UnfitFacts> {
        if self.minutes == 0 || self.minutes > LONGEST_MEETING {
            return Err(UnfitFacts::ImpossibleLength);
        }
        Ok(ConferenceFacts { place: named(&self.place)?, ..self })
    }
}

/// What a point is about: its heading on the sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum PointKind {
    /// What is aimed for.
    Aim,
    /// What was found of staying here.
    Legalisation,
    /// What was found of going on to another country.
    Onward,
    /// What was found of going back.
    Return,
    /// Which procedures run.
    Procedures,
    /// Which papers there are.
    Papers,
    /// What is needed.
    Needs,
    /// Something else.
    Other,
}

impl PointKind {
    /// All of them, in the order of a sheet.
    pub const ALL: [PointKind; 8] = [
        PointKind::Aim,
        PointKind::Legalisation,
        PointKind::Onward,
        PointKind::Return,
        PointKind::Procedures,
        PointKind::Papers,
        PointKind::Needs,
        PointKind::Other,
    ];
}

/// One thing that may be shown, in exactly these words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Point {
    /// Which.
    pub id: PointId,
    /// What it is about.
    pub kind: PointKind,
    /// The words, as they would stand on the sheet.
    pub words: Personal,
}

/// How somebody was asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum AskedHow {
    /// They read it on the screen.
    OnScreen,
    /// They read it on paper.
    OnPaper,
    /// It was read to them, or an interpreter told it.
    Aloud,
}

impl AskedHow {
    /// All of them, in the order of the form.
    pub const ALL: [AskedHow; 3] = [AskedHow::OnScreen, AskedHow::OnPaper, AskedHow::Aloud];
}

/// In which language somebody was asked, and how.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AskedIn {
    /// The language, by its code (ISO 639).
    pub language: String,
    /// How.
    pub how: AskedHow,
}

/// How a partner takes part in one meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Seen {
    /// In the room, where all read one screen.
    InTheRoom,
    /// Elsewhere, with a code for this meeting.
    ByCode,
}

/// A partner who takes part.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attendance {
    /// Who.
    pub partner: PartnerId,
    /// How.
    pub seen: Seen,
}

/// What came of a case at a meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Outcome {
    /// All agreed.
    Agreed,
    /// They did not, and it stays so for now.
    Disagreed,
    /// They did not, and the level above is asked.
    Escalated,
    /// There was no time, or something was lacking.
    Postponed,
}

impl Outcome {
    /// All of them, in the order of the form.
    pub const ALL: [Outcome; 4] = [Outcome::Agreed, Outcome::Disagreed, Outcome::Escalated, Outcome::Postponed];
}
