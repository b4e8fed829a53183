//! What stands on the sheet: the bed, the name to call, a box to tick, which copy it is and where
//! the chain stood. Nothing else.

use crate::dates;
use crate::house::{BedTonight, NightLine, NightSheet};
use crate::night::beds::{Bed, Tonight, Whose};
use crate::visit::Visit;

/// How many beds fit on one page of A4.
const LINES: usize = 26;

/// A copy of the sheet, as the page prints it.
pub struct Paper {
    pub location: String,
    pub night: String,
    /// When the names on it were true.
    pub at: String,
    pub copy: u16,
    pub head: String,
    pub leaves: Vec<Vec<Line>>,
}

/// One bed on the sheet.
pub struct Line {
    pub bed: String,
    pub room: String,
    pub tonight: BedTonight,
}

impl Paper {
    /// The sheet as people know the beds at this moment.
    pub fn of(visit: &Visit, tonight: Tonight, copy: u16, head: String) -> Paper {
        let mut lines = tonight.beds.into_iter().map(|bed| line(visit, bed)).peekable();
        let mut leaves = Vec::new();
        while lines.peek().is_some() {
            leaves.push(lines.by_ref().take(LINES).collect());
        }
        let (location, night) = (tonight.name, dates::full_day(visit.language, visit.now.night()));
        Paper { location, night, at: dates::clock(visit.now.wall), copy, head, leaves }
    }
}

/// The same, for whoever typesets it.
pub fn for_press(visit: &Visit, tonight: Tonight, copy: u16, chain_head: String) -> NightSheet {
    let lines = tonight.beds.into_iter().map(|bed| line(visit, bed));
    NightSheet {
        house: visit.house.name.clone(),
        location: tonight.name,
        night: visit.now.night(),
        printed_at: visit.now.wall,
        copy,
        chain_head,
        language: visit.language,
        lines: lines.map(|Line { bed, room, tonight }| NightLine { room, bed, tonight }).collect(),
    }
}

fn line(visit: &Visit, bed: Bed) -> Line {
    let tonight = match bed.whose {
        Whose::Taken(guest) | Whose::Held { guest, .. } => {
            BedTonight::Called(guest.called.unwrap_or_else(|| visit.language.t("no-name")))
        }
        Whose::Paper => BedTonight::Paper,
        Whose::Free => BedTonight::Free,
    };
    Line { bed: bed.label, room: bed.room, tonight }
}
