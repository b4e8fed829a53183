//! The flow of each month through a shelter system: read from a file as a city publishes it, and counted from an archive.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::Serialize;

use crate::{Lists, Passages};

/// The rows of a file that are about everybody.
const EVERYBODY: &str = "All Population";
/// More people than this in one month is no shelter system.
const MOST: u32 = 1_000_000;

/// What came and went in a month.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Flow {
    /// Who came for the first time.
    pub newly_identified: u32,
    /// Who had left and came back.
    pub returned_to_shelter: u32,
    /// Who left with a solution.
    pub moved_to_housing: u32,
    /// Who left to an unknown destination.
    pub became_inactive: u32,
}

impl Flow {
    /// All that happens in it.
    pub fn all(&self) -> u32 {
        self.newly_identified + self.returned_to_shelter + self.moved_to_housing + self.became_inactive
    }
}

/// A month, by its first day, and its flow.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Month {
    /// The first day.
    pub first: Date,
    /// What came and went.
    pub flow: Flow,
}

/// A file: who was there at the beginning, and each month without a gap.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// How many were there when the first month began.
    pub there: u32,
    /// The months, the earliest first.
    pub months: Vec<Month>,
}

/// Something in a file that cannot be: the row as a spreadsheet numbers it, and what.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Wrong {
    /// It has not the columns.
    #[error("the column `{0}` is not there")]
    NoColumn(&'static str),
    /// It is not written as a table.
    #[error("row {0}: this is no row of a table")]
    NoRow(u64),
    /// A month cannot be read.
    #[error("row {0}: `{1}` is no month; a month is written as Jan-18")]
    NoMonth(u64, String),
    /// A number cannot be read.
    #[error("row {0}: `{1}` in the column `{2}` is no whole number from 0 to 1000000")]
    NoNumber(u64, String, &'static str),
    /// A month stands there twice.
    #[error("row {0}: {1} stands there a second time")]
    Twice(u64, String),
    /// A month between two others is not there.
    #[error("{0} is missing between two other months")]
    Missing(String),
    /// Nothing is about everybody.
    #[error("no row is about `All Population`")]
    Empty,
}

const COLUMNS: [&str; 5] =
    ["newly_identified", "returned_to_shelter", "moved_to_housing", "became_inactive", "actively_homeless"];
const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/// Reads a file. Everything that is wrong with it comes back at once.
pub fn read(text: &str) -> Result<File, Vec<Wrong>> {
    let mut reader = csv::ReaderBuilder::new().flexible(true).trim(csv::Trim::All).from_reader(text.as_bytes());
    let headers = reader.headers().cloned().unwrap_or_default();
    let place = |name: &'static str| {
        let found =
            headers.iter().position(|header| header.trim_start_matches('\u{feff}').split('(').next() == Some(name));
        found.ok_or(Wrong::NoColumn(name))
    };
    let wanted: Vec<Result<usize, Wrong>> =
        ["date", "population_group"].into_iter().chain(COLUMNS).map(place).collect();
    let (places, lacking): (Vec<_>, Vec<_>) = wanted.into_iter().partition(Result::is_ok);
    if !lacking.is_empty() {
        return Err(lacking.into_iter().filter_map(Result::err).collect());
    }
    let places: Vec<usize> = places.into_iter().flatten().collect();
    let mut wrong = Vec::new();
    let mut months: BTreeMap<Date, ([u32; 5], u64)> = BTreeMap::new();
    for (nth, record) in (2..).zip(reader.records()) {
        let Ok(record) = record else {
            wrong.push(Wrong::NoRow(nth));
            continue;
        };
        let cell = |nth: usize| record.get(places[nth]).unwrap_or_default();
        if cell(1) != EVERYBODY {
            continue;
        }
        match row(nth, &cell) {
            Ok((first, _)) if months.contains_key(&first) => wrong.push(Wrong::Twice(nth, cell(0).to_owned())),
            Ok((first, numbers)) => drop(months.insert(first, (numbers, nth))),
            Err(why) => wrong.extend(why),
        }
    }
    wrong.extend(gaps(&months));
    if months.is_empty() && wrong.is_empty() {
        wrong.push(Wrong::Empty);
    }
    if !wrong.is_empty() {
        return Err(wrong);
    }
    let there = months.values().next().map_or(0, |([.., there], _)| *there);
    let months = months.into_iter().map(|(first, (numbers, _))| Month { first, flow: flow(numbers) }).collect();
    Ok(File { there, months })
}

fn flow([newly_identified, returned_to_shelter, moved_to_housing, became_inactive, _]: [u32; 5]) -> Flow {
    Flow { newly_identified, returned_to_shelter, moved_to_housing, became_inactive }
}

/// A row about everybody: the month, and its numbers in the order of the columns.
fn row<'r>(nth: u64, cell: &impl Fn(usize) -> &'r str) -> Result<(Date, [u32; 5]), Vec<Wrong>> {
    let mut wrong = Vec::new();
    let month = month(cell(0));
    if month.is_none() {
        wrong.push(Wrong::NoMonth(nth, cell(0).to_owned()));
    }
    let mut numbers = [0; 5];
    for (place, column) in COLUMNS.into_iter().enumerate() {
        match cell(place + 2).parse::<u32>().ok().filter(|number| *number <= MOST) {
            Some(number) => numbers[place] = number,
            None => wrong.push(Wrong::NoNumber(nth, cell(place + 2).to_owned(), column)),
        }
    }
    match month {
        Some(month) if wrong.is_empty() => Ok((month, numbers)),
        Some(_) | None => Err(wrong),
    }
}

/// The first day of a month written as Jan-18, or as 18-Jan where a spreadsheet took it for a day.
fn month(text: &str) -> Option<Date> {
    let (one, other) = text.split_once('-')?;
    let named = |name: &str| MONTHS.iter().position(|known| *known == name.to_ascii_lowercase());
    let (month, year) = named(one).map(|month| (month, other)).or_else(|| named(other).map(|month| (month, one)))?;
    let year: i16 = (year.len() == 2).then(|| year.parse().ok()).flatten()?;
    Date::new(2000 + year, i8::try_from(month + 1).ok()?, 1).ok()
}

/// The months that are not there between the first and the last.
fn gaps(months: &BTreeMap<Date, ([u32; 5], u64)>) -> Vec<Wrong> {
    let (Some(first), Some(last)) = (months.keys().next(), months.keys().next_back()) else { return Vec::new() };
    let after = first.series(jiff::Span::new().months(1)).take_while(|month| month < last);
    after.filter(|month| !months.contains_key(month)).map(|month| Wrong::Missing(name(month))).collect()
}

/// A month as it is written in an answer.
pub fn name(day: Date) -> String {
    day.strftime("%Y-%m").to_string()
}

/// The flow of each month as an archive knows it, from the month in which the house began to count until the last in which
/// something happened. Who came before the house began was there already, and is no flow.
pub fn counted(passages: &Passages, lists: &Lists, begun: Date) -> Vec<Month> {
    let mut months: BTreeMap<Date, Flow> = BTreeMap::new();
    for (on, back) in passages.came(|day| begun <= day) {
        let flow = months.entry(on.first_of_month()).or_default();
        if back { flow.returned_to_shelter += 1 } else { flow.newly_identified += 1 }
    }
    for (on, kind) in passages.left(|_| true) {
        let list = lists.on(on);
        let solution = list.kind(kind).and_then(|kind| list.class(&kind.class)).is_some_and(|class| class.solution);
        let flow = months.entry(on.first_of_month()).or_default();
        if solution {
            flow.moved_to_housing += 1;
        } else if kind == UNKNOWN {
            flow.became_inactive += 1;
        }
    }
    let Some(last) = months.keys().next_back().copied() else { return Vec::new() };
    let all = begun.first_of_month().series(jiff::Span::new().months(1)).take_while(|month| *month <= last);
    all.map(|first| Month { first, flow: months.get(&first).copied().unwrap_or_default() }).collect()
}

/// The word for who left to an unknown destination.
pub const UNKNOWN: &str = "unknown-destination";

#[cfg(test)]
mod tests;
