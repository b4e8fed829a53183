//! A chart of evenings: beds that were taken, and on top of them those that stayed free. The table beside it says the same.

use domain::night::EveningBeds;
use report::work::Beds;

use crate::dates;
use crate::language::Language;

/// What is drawn, in the units of the drawing, and the same as rows.
pub struct Evenings {
    pub columns: Vec<Column>,
    pub across: Vec<(u32, u32)>,
    /// Where the beds end for which there is money.
    pub funded: Option<u32>,
    pub rows: Vec<Row>,
}

/// One evening as a column.
pub struct Column {
    pub label: String,
    pub x: String,
    pub width: String,
    pub taken_y: u32,
    pub taken: u32,
    pub free_y: u32,
    pub free: u32,
}

/// One evening in words.
pub struct Row {
    pub label: String,
    pub beds: EveningBeds,
}

const LEFT: f64 = 30.0;
const WIDE: f64 = 286.0;
const FOOT: u32 = 150;
const HIGH: u32 = 140;
/// No more than so many evenings are named below the columns.
const NAMED: usize = 7;
/// So many lines across.
const ACROSS: u32 = 4;

/// The chart of these evenings.
pub fn of(language: Language, beds: &Beds) -> Evenings {
    let all = |one: &EveningBeds| one.taken.saturating_add(one.free);
    let most = beds.each.iter().map(|(_, one)| all(one)).chain(beds.funded).max().unwrap_or(0).max(1);
    let high = |count: u32| (u64::from(count.min(most)) * u64::from(HIGH) / u64::from(most)) as u32;
    let step = WIDE / beds.each.len().max(1) as f64;
    let named = beds.each.len().div_ceil(NAMED).max(1);
    let column = |(nth, (night, one)): (usize, &(jiff::civil::Date, EveningBeds))| Column {
        label: if nth % named == 0 { dates::day(language, *night) } else { String::new() },
        x: format!("{:.1}", LEFT + step * nth as f64),
        width: format!("{:.1}", (step * 0.8).min(24.0)),
        taken_y: FOOT - high(one.taken),
        taken: high(one.taken),
        free_y: FOOT - high(all(one)),
        free: high(all(one)) - high(one.taken),
    };
    let row =
        |(night, one): &(jiff::civil::Date, EveningBeds)| Row { label: dates::full_day(language, *night), beds: *one };
    let lines = (0..=most).step_by((most / ACROSS).max(1) as usize);
    Evenings {
        columns: beds.each.iter().enumerate().map(column).collect(),
        across: lines.map(|count| (FOOT - high(count), count)).collect(),
        funded: beds.funded.map(|count| FOOT - high(count)),
        rows: beds.each.iter().map(row).collect(),
    }
}
