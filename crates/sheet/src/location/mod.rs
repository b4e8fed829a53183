//! Rows of a list of locations, as typed values, and what importing them would make.

mod eligibility;
mod plan;
mod rooms;

pub use eligibility::{Eligibility, Who, eligibility};
pub use plan::{LocationPlan, Plan, RoomPlan, plan};

use std::collections::HashMap;

use domain::location::{Regime, RoomKind, SexRule};
use domain::person::Care;

use crate::mapping::{Field, Mapping};
use crate::record::Record;
use crate::table::{Row, Table};
use crate::value;
use crate::{Cell, Fault, Reason};

/// When it is not told how many beds stand in a room.
const BEDS_PER_ROOM: u32 = 2;

/// One row of a list of locations.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LocationRow {
    /// The line of the file.
    pub line: u32,
    /// What workers call the location.
    pub location: String,
    /// What workers call the room, or the number of the programme.
    pub room: Option<String>,
    /// How many beds or rooms.
    pub capacity: Capacity,
    /// For one household, or shared.
    pub kind: Option<RoomKind>,
    /// Who may sleep in it.
    pub sex: Option<SexRule>,
    /// Who may enter.
    pub who: Option<Who>,
    /// Whether the location is for women only.
    pub women_only: Option<bool>,
    /// Whether there are no steps.
    pub step_free: Option<bool>,
    /// Day and night, or only at night.
    pub regime: Option<Regime>,
    /// How near medical care is.
    pub care: Option<Care>,
}

/// How many beds or rooms one row tells of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Capacity {
    /// One bed, with what is written on it.
    Bed(String),
    /// One room with so many beds.
    Beds(u32),
    /// So many rooms with so many beds in all, each for one household.
    Rooms {
        /// How many rooms.
        rooms: u32,
        /// How many beds in all of them together.
        beds: u32,
        /// For one household each, or shared.
        kind: RoomKind,
    },
}

/// Reads the rows of a list of locations. Every row is either among the values or among the faults.
pub fn locations(table: &Table, mapping: &Mapping) -> (Vec<LocationRow>, Vec<Fault>) {
    let (mut rows, mut faults) = (Vec::new(), Vec::new());
    let mut seen: HashMap<String, u32> = HashMap::new();
    for row in &table.rows {
        let mut record = Record::new(table, mapping, row);
        // Two rooms of one location may well be alike, so only lines that are the same in every
        // column count as one.
        let earlier = *seen.entry(whole(row)).or_insert(row.line);
        if earlier != row.line {
            record.note(None, Reason::DuplicateOf(earlier));
        }
        let read = location(&mut record);
        let (taken, mut said) = record.finish();
        rows.extend(read.filter(|_| taken));
        faults.append(&mut said);
    }
    (rows, faults)
}

fn whole(row: &Row) -> String {
    row.cells.iter().map(|cell| value::fold(&cell.words()) + "\u{1f}").collect()
}

fn location(record: &mut Record<'_>) -> Option<LocationRow> {
    let name = record.words(Field::LocationName).or_else(|| record.words(Field::Address));
    if name.is_none() {
        record.note(Some(Field::LocationName), Reason::LocationMissing);
    }
    let capacity = capacity(record);
    let men = record.read(Field::MenEligible, value::yes_or_no).flatten();
    let women = record.read(Field::WomenEligible, value::yes_or_no).flatten();
    let who = value::who_of(men, women).unwrap_or_else(|why| {
        record.note(Some(Field::MenEligible), why);
        None
    });
    let row = LocationRow {
        line: record.line(),
        location: name.unwrap_or_default(),
        room: record.words(Field::RoomName).or_else(|| record.words(Field::Programme)),
        kind: record.read(Field::RoomKind, |cell| value::room_kind(&cell.words())).flatten(),
        sex: record.read(Field::Sex, |cell| value::room_sex(&cell.words())).flatten(),
        who,
        women_only: record.read(Field::WomenOnly, value::yes_or_no).flatten(),
        step_free: record.read(Field::StepFree, value::yes_or_no).flatten(),
        regime: regime(record),
        care: record.read(Field::Care, value::care).flatten(),
        capacity: capacity?,
    };
    (!row.location.is_empty()).then_some(row)
}

fn regime(record: &mut Record<'_>) -> Option<Regime> {
    let opens = record.read(Field::OpensAt, value::time).flatten();
    let closes = record.read(Field::ClosesAt, value::time).flatten();
    let words = record.words(Field::Regime).unwrap_or_default();
    match value::regime(&words, opens, closes) {
        Ok((regime, assumed)) => {
            if let Some(why) = assumed {
                record.note(Some(Field::Regime), why);
            }
            regime
        }
        Err(why) => {
            record.note(Some(Field::Regime), why);
            None
        }
    }
}

fn capacity(record: &mut Record<'_>) -> Option<Capacity> {
    if let Some(label) = record.words(Field::BedLabel) {
        return Some(Capacity::Bed(label));
    }
    let filled = |cell: &Cell| !value::is_blank(&cell.words());
    let has = |record: &Record<'_>, field| record.cell(field).is_some_and(filled);
    let (has_beds, has_rooms) = (has(record, Field::Beds), has(record, Field::Rooms));
    let kind_told = record.words(Field::CapacityType).and_then(|words| value::counted_in_rooms(&words));
    let in_rooms = kind_told.unwrap_or(has_rooms);
    if !in_rooms && has_beds {
        return record.read_assuming(Field::Beds, value::number).map(Capacity::Beds);
    }
    if !has_rooms {
        if has_beds && kind_told == Some(true) {
            // Told to be counted in rooms, and only a number of beds stands there: that is a count of beds.
            return record.read_assuming(Field::Beds, value::number).map(Capacity::Beds);
        }
        record.note(Some(Field::Beds), Reason::CapacityMissing);
        return None;
    }
    let rooms = record.read_assuming(Field::Rooms, value::number)?;
    let each = has(record, Field::BedsPerRoom);
    let (beds, kind) = if each {
        (rooms * record.read_assuming(Field::BedsPerRoom, value::number)?, RoomKind::Private)
    } else if has_beds {
        let beds = record.read_assuming(Field::Beds, value::number)?;
        if beds % rooms != 0 {
            record.note(Some(Field::Beds), Reason::BedsSpread);
        }
        (beds, if kind_told == Some(true) { RoomKind::Private } else { RoomKind::Shared })
    } else {
        record.note(Some(Field::Rooms), Reason::BedsPerRoomAssumed);
        (rooms * BEDS_PER_ROOM, RoomKind::Private)
    };
    if beds < rooms || beds > 4_000 {
        record.note(Some(Field::Beds), Reason::OutOfRange);
        return None;
    }
    Some(Capacity::Rooms { rooms, beds, kind })
}
