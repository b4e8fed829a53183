//! Numbers of beds and rooms.

use super::{Reading, fold};
use crate::Reason;
use crate::read::Cell;

/// No house has more beds or rooms in one row than this.
const MOST: u32 = 2_000;

/// A whole number above zero. Spreadsheets write 54 as 54.0, people write *54 bedden*.
pub fn number(cell: &Cell) -> Reading<u32> {
    let number = match cell {
        Cell::Number(number) => *number,
        Cell::Text(words) => told(words).ok_or(Reason::NotANumber)?,
        Cell::Empty | Cell::Date(_) | Cell::Time(_) | Cell::Bool(_) | Cell::Broken(_) => {
            return Err(Reason::NotANumber);
        }
    };
    if number.fract() != 0.0 {
        Err(Reason::NotANumber)
    } else if (1.0..=f64::from(MOST)).contains(&number) {
        Ok((number as u32, None))
    } else {
        Err(Reason::OutOfRange)
    }
}

fn told(words: &str) -> Option<f64> {
    const UNITS: [&str; 14] = [
        "bed", "bedden", "beds", "plaats", "plaatsen", "plekken", "kamer", "kamers", "room", "rooms", "personen",
        "pers", "x", "stuks",
    ];
    let words = words.trim();
    let end =
        words.find(|letter: char| !letter.is_ascii_digit() && letter != '.' && letter != ',').unwrap_or(words.len());
    let (digits, unit) = words.split_at(end);
    let unit = fold(unit);
    if !unit.is_empty() && !UNITS.contains(&unit.as_str()) {
        return None;
    }
    digits.replace(',', ".").parse().ok()
}

/// Whether capacity is counted in rooms; nothing when the words say neither rooms nor beds.
pub fn counted_in_rooms(words: &str) -> Option<bool> {
    let words = fold(words);
    let says = |part: &str| words.contains(part);
    match (says("room") || says("kamer"), says("bed") || says("plaats") || says("plek")) {
        (true, false) => Some(true),
        (false, true) => Some(false),
        (true, true) | (false, false) => None,
    }
}
