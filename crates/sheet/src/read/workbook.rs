//! Workbooks, through calamine, one cell at a time so that nothing is made room for that is not there.

use std::io::Cursor;

use calamine::{Data, DataRef, ExcelDateTime, Ods, Reader, SheetType, Xlsx};
use jiff::civil::{Date, DateTime, Time};

use super::limits::{Budget, DECLARED_CELLS, LINES, SHEETS};
use super::{Cell, Line, Merged, Unreadable, Worksheet};

/// Reads a workbook of Excel that was weighed before.
pub fn read_excel(bytes: &[u8]) -> Result<Vec<Worksheet>, Unreadable> {
    let mut workbook = Xlsx::new(Cursor::new(bytes)).map_err(|_| Unreadable::Damaged)?;
    let mut budget = Budget::new();
    let mut sheets = Vec::new();
    for name in sheet_names(&workbook)? {
        let lines = excel_lines(&mut workbook, &name, &mut budget)?;
        let merged = workbook.merge_cells_by_sheet_name(&name).unwrap_or_default();
        let merged = merged.iter().map(|block| Merged {
            lines: (block.start.0.saturating_add(1), block.end.0.saturating_add(1)),
            columns: (block.start.1, block.end.1),
        });
        sheets.push(Worksheet { name, lines, merged: merged.collect() });
    }
    Ok(sheets)
}

fn sheet_names<R: Reader<Cursor<B>>, B: AsRef<[u8]>>(workbook: &R) -> Result<Vec<String>, Unreadable> {
    let sheets = workbook.sheets_metadata().iter().filter(|sheet| sheet.typ == SheetType::WorkSheet);
    let names: Vec<String> = sheets.map(|sheet| sheet.name.clone()).collect();
    if names.len() > SHEETS { Err(Unreadable::TooLarge) } else { Ok(names) }
}

fn excel_lines(workbook: &mut Xlsx<Cursor<&[u8]>>, name: &str, budget: &mut Budget) -> Result<Vec<Line>, Unreadable> {
    let mut reader = workbook.worksheet_cells_reader(name).map_err(|_| Unreadable::Damaged)?;
    if reader.dimensions().len() > DECLARED_CELLS {
        return Err(Unreadable::TooLarge);
    }
    let mut lines: Vec<Line> = Vec::new();
    while let Some(cell) = reader.next_cell().map_err(|_| Unreadable::Damaged)? {
        let (line, column) = cell.get_position();
        let value = from_excel(cell.get_value(), budget)?;
        if value.is_empty() {
            continue;
        }
        if line >= LINES {
            return Err(Unreadable::TooLarge);
        }
        let number = line + 1;
        if lines.last().is_none_or(|last| last.number < number) {
            lines.push(Line { number, cells: Vec::new() });
        }
        // Lines come in order in every file that a program wrote; other files are not guessed at.
        let last = lines.last_mut().filter(|last| last.number == number).ok_or(Unreadable::Damaged)?;
        budget.put(&mut last.cells, column, value)?;
    }
    Ok(lines)
}

fn from_excel(value: &DataRef<'_>, budget: &mut Budget) -> Result<Cell, Unreadable> {
    Ok(match value {
        DataRef::Empty => Cell::Empty,
        DataRef::Int(number) => Cell::Number(*number as f64),
        DataRef::Float(number) => Cell::Number(*number),
        DataRef::String(words) => text(words, budget)?,
        DataRef::SharedString(words) => text(words, budget)?,
        DataRef::Bool(truth) => Cell::Bool(*truth),
        DataRef::DateTime(moment) => from_serial(*moment),
        DataRef::DateTimeIso(words) | DataRef::DurationIso(words) => from_iso(words, budget)?,
        DataRef::Error(sign) => Cell::Broken(sign.to_string()),
    })
}

/// Reads a workbook of LibreOffice that was weighed before.
pub fn read_open_document(bytes: &[u8]) -> Result<Vec<Worksheet>, Unreadable> {
    let mut workbook = Ods::new(Cursor::new(bytes)).map_err(|_| Unreadable::Damaged)?;
    let mut budget = Budget::new();
    let mut sheets = Vec::new();
    for name in sheet_names(&workbook)? {
        let range = workbook.worksheet_range(&name).map_err(|_| Unreadable::Damaged)?;
        let (first_line, first_column) = range.start().unwrap_or((0, 0));
        let mut lines: Vec<Line> = Vec::new();
        for (line, column, value) in range.used_cells() {
            let number = u32::try_from(line).map_err(|_| Unreadable::TooLarge)? + first_line + 1;
            let column = u32::try_from(column).map_err(|_| Unreadable::TooLarge)? + first_column;
            let value = from_open_document(value, &mut budget)?;
            if value.is_empty() {
                continue;
            }
            if number > LINES {
                return Err(Unreadable::TooLarge);
            }
            if lines.last().is_none_or(|last| last.number < number) {
                lines.push(Line { number, cells: Vec::new() });
            }
            let last = lines.last_mut().expect("a line was just put there when there was none");
            budget.put(&mut last.cells, column, value)?;
        }
        sheets.push(Worksheet { name, lines, merged: Vec::new() });
    }
    Ok(sheets)
}

fn from_open_document(value: &Data, budget: &mut Budget) -> Result<Cell, Unreadable> {
    Ok(match value {
        Data::Empty => Cell::Empty,
        Data::Int(number) => Cell::Number(*number as f64),
        Data::Float(number) => Cell::Number(*number),
        Data::String(words) => text(words, budget)?,
        Data::Bool(truth) => Cell::Bool(*truth),
        Data::DateTime(moment) => from_serial(*moment),
        Data::DateTimeIso(words) | Data::DurationIso(words) => from_iso(words, budget)?,
        Data::Error(sign) => Cell::Broken(sign.to_string()),
    })
}

fn text(words: &str, budget: &mut Budget) -> Result<Cell, Unreadable> {
    budget.text(words)?;
    Ok(Cell::text(words))
}

/// Excel keeps days as numbers. What is no day, such as its 29 February 1900, stays a number.
fn from_serial(moment: ExcelDateTime) -> Cell {
    let number = moment.as_f64();
    let (year, month, day, hour, minute, _, _) = moment.to_ymd_hms_milli();
    if moment.is_duration() || (0.0..1.0).contains(&number) {
        return Time::new(hour as i8, minute as i8, 0, 0).map_or(Cell::Number(number), Cell::Time);
    }
    let date = i16::try_from(year).ok().and_then(|year| Date::new(year, month as i8, day as i8).ok());
    date.map_or(Cell::Number(number), Cell::Date)
}

fn from_iso(words: &str, budget: &mut Budget) -> Result<Cell, Unreadable> {
    if let Ok(date) = words.parse::<Date>() {
        return Ok(Cell::Date(date));
    }
    if let Ok(moment) = words.parse::<DateTime>() {
        return Ok(Cell::Date(moment.date()));
    }
    text(words, budget)
}
