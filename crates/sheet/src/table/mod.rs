//! From a worksheet to a table: one header for each column, and the rows that count.

mod header;

use std::collections::HashSet;

use crate::mapping::{Kind, guess};
use crate::read::{Cell, Line, Worksheet};
use crate::value::fold;
use header::Header;

/// A worksheet with its header found and everything that is no row set apart.
#[derive(Clone, Debug)]
pub struct Table {
    /// The columns that have a header or hold something.
    pub columns: Vec<Column>,
    /// The lines of the file on which the header stands.
    pub header_lines: Vec<u32>,
    /// The rows that count.
    pub rows: Vec<Row>,
    /// The lines that hold something and are no row, and why.
    pub left_out: Vec<LeftOut>,
}

/// One column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// What stands above it, its lines joined; empty when nothing does.
    pub header: String,
    /// The letter by which a spreadsheet program calls it.
    pub letter: String,
}

impl Column {
    /// What to call it in a message.
    pub fn called(&self) -> &str {
        if self.header.is_empty() { &self.letter } else { &self.header }
    }
}

/// One row, as wide as the table.
#[derive(Clone, Debug)]
pub struct Row {
    /// The line of the file on which it stands.
    pub line: u32,
    /// Its cells, one for each column.
    pub cells: Vec<Cell>,
}

/// A line that is no row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LeftOut {
    /// The line of the file.
    pub line: u32,
    /// Why it is no row.
    pub why: WhyLeftOut,
}

/// Why a line is no row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WhyLeftOut {
    /// It stands above the header.
    AboveHeader,
    /// It is the header once more.
    RepeatedHeader,
    /// It adds up what stands above it.
    Total,
}

impl WhyLeftOut {
    /// The name, as texts use it.
    pub const fn name(self) -> &'static str {
        match self {
            WhyLeftOut::AboveHeader => "AboveHeader",
            WhyLeftOut::RepeatedHeader => "RepeatedHeader",
            WhyLeftOut::Total => "Total",
        }
    }
}

impl Table {
    /// Finds the header and the rows.
    pub fn of(sheet: &Worksheet) -> Table {
        Table::build(sheet, header::find(sheet))
    }

    /// The table when somebody says on which line the header stands.
    pub fn with_header(sheet: &Worksheet, line: u32) -> Table {
        Table::build(sheet, header::at(sheet, line))
    }

    /// The headers, for guessing a mapping.
    pub fn headers(&self) -> Vec<&str> {
        self.columns.iter().map(|column| column.header.as_str()).collect()
    }

    fn build(sheet: &Worksheet, header: Header) -> Table {
        let lines = filled_down(sheet, header.last_line);
        let mut table =
            Table { columns: Vec::new(), header_lines: header.lines.clone(), rows: Vec::new(), left_out: Vec::new() };
        let mut rows = Vec::new();
        for line in &lines {
            let why = if header.lines.contains(&line.number) {
                continue;
            } else if line.number <= header.last_line {
                Some(WhyLeftOut::AboveHeader)
            } else if header.is_repeated_by(line) {
                Some(WhyLeftOut::RepeatedHeader)
            } else {
                is_total(line).then_some(WhyLeftOut::Total)
            };
            match why {
                Some(why) => table.left_out.push(LeftOut { line: line.number, why }),
                None => rows.push(line),
            }
        }
        let kept = kept_columns(&header, &rows);
        let column = |index: &usize| Column { header: header.words(*index).to_owned(), letter: letter(*index) };
        table.columns = kept.iter().map(column).collect();
        let cells =
            |line: &Line| kept.iter().map(|index| line.cells.get(*index).cloned().unwrap_or_default()).collect();
        table.rows = rows.into_iter().map(|line| Row { line: line.number, cells: cells(line) }).collect();
        table
    }
}

/// The table in which most columns are known as fields of a kind; of equals the longest.
pub fn likeliest(tables: &[Table], kind: Kind) -> Option<&Table> {
    let known = |table: &Table| guess(&table.headers(), kind).columns().iter().flatten().count();
    tables.iter().filter(|table| !table.columns.is_empty()).max_by_key(|table| (known(table), table.rows.len()))
}

/// The columns with a header or with something in a row.
fn kept_columns(header: &Header, rows: &[&Line]) -> Vec<usize> {
    let filled: HashSet<usize> = rows
        .iter()
        .flat_map(|line| line.cells.iter().enumerate().filter(|(_, cell)| !cell.is_empty()).map(|(index, _)| index))
        .collect();
    let width = rows.iter().map(|line| line.cells.len()).max().unwrap_or(0).max(header.columns.len());
    (0..width).filter(|index| !header.words(*index).is_empty() || filled.contains(index)).collect()
}

/// A cell merged over several lines holds for all of them: the location beside its rooms.
fn filled_down(sheet: &Worksheet, header: u32) -> Vec<Line> {
    let mut lines = sheet.lines.clone();
    for block in &sheet.merged {
        let (first, last) = block.lines;
        let (Ok(column), true) = (usize::try_from(block.columns.0), first > header && last > first) else { continue };
        let from = lines.partition_point(|line| line.number < first);
        let until = lines.partition_point(|line| line.number <= last);
        let Some(value) = lines.get(from).filter(|line| line.number == first).and_then(|line| line.cells.get(column))
        else {
            continue;
        };
        let value = value.clone();
        for line in lines.iter_mut().take(until).skip(from + 1) {
            if line.cells.len() <= column {
                line.cells.resize(column + 1, Cell::Empty);
            }
            if line.cells[column].is_empty() {
                line.cells[column] = value.clone();
            }
        }
    }
    lines
}

/// A line that says *total* and beside it holds numbers only.
fn is_total(line: &Line) -> bool {
    const WORDS: [&str; 9] =
        ["totaal", "totalen", "subtotaal", "eindtotaal", "som", "total", "totals", "subtotal", "grand total"];
    let mut filled = line.cells.iter().filter(|cell| !cell.is_empty());
    let Some(first) = filled.next() else { return false };
    let first = fold(&first.words());
    let says_so = WORDS.iter().any(|word| {
        first.strip_prefix(word).is_some_and(|rest| rest.is_empty() || rest.starts_with(' ') && rest.len() < 20)
    });
    let numbers = filled.filter(|cell| fold(&cell.words()) != first);
    says_so && numbers.clone().count() > 0 && numbers.into_iter().all(is_number)
}

fn is_number(cell: &Cell) -> bool {
    match cell {
        Cell::Number(_) => true,
        Cell::Text(words) => words.chars().all(|letter| letter.is_ascii_digit() || ".,- ".contains(letter)),
        Cell::Broken(_) => true,
        Cell::Empty | Cell::Date(_) | Cell::Time(_) | Cell::Bool(_) => false,
    }
}

/// A, B, … Z, AA, AB and so on.
fn letter(index: usize) -> String {
    let mut letters = Vec::new();
    let mut left = index + 1;
    while left > 0 {
        letters.push(b'A' + ((left - 1) % 26) as u8);
        left = (left - 1) / 26;
    }
    letters.iter().rev().map(|letter| char::from(*letter)).collect()
}

#[cfg(test)]
mod tests;
