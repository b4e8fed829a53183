//! Text files with a comma, a semicolon or a tab between the cells.

use csv::{ReaderBuilder, StringRecord};

use super::limits::{Budget, LINES};
use super::{Cell, Line, Unreadable, Worksheet, encoding};

/// What can stand between cells, likeliest in the Netherlands first.
const SEPARATORS: [u8; 4] = [b';', b',', b'\t', b'|'];
/// So many records tell which one it is.
const SAMPLE: usize = 60;

pub fn read(bytes: &[u8], file_name: &str) -> Result<Worksheet, Unreadable> {
    let text = encoding::decode(bytes)?;
    let (told, body) = told_separator(&text);
    let separator = told.unwrap_or_else(|| likeliest(body));
    // A line that only tells the separator is a line of the file all the same.
    let skipped = u32::from(told.is_some());
    Ok(Worksheet { name: bare_name(file_name), lines: lines(body, separator, skipped)?, merged: Vec::new() })
}

fn lines(text: &str, separator: u8, skipped: u32) -> Result<Vec<Line>, Unreadable> {
    let mut budget = Budget::new();
    let mut lines = Vec::new();
    let mut reader = reader(text, separator);
    let mut record = StringRecord::new();
    while reader.read_record(&mut record).map_err(|_| Unreadable::Damaged)? {
        let number = line_of(&record, text)? + skipped;
        if number > LINES {
            return Err(Unreadable::TooLarge);
        }
        let mut cells = Vec::new();
        for (column, words) in record.iter().enumerate() {
            budget.text(words)?;
            let cell = Cell::text(words);
            if !cell.is_empty() {
                budget.put(&mut cells, u32::try_from(column).unwrap_or(u32::MAX), cell)?;
            }
        }
        if !cells.is_empty() {
            lines.push(Line { number, cells });
        }
    }
    Ok(lines)
}

/// The line on which a record begins. The reader counts from the end of the record before, so
/// the empty lines between are still to be added.
fn line_of(record: &StringRecord, text: &str) -> Result<u32, Unreadable> {
    let place = record.position().ok_or(Unreadable::Damaged)?;
    let start = usize::try_from(place.byte()).map_err(|_| Unreadable::TooLarge)?;
    let ends = text.as_bytes().get(start..).unwrap_or_default().iter().take_while(|byte| matches!(byte, b'\r' | b'\n'));
    let empty = ends.filter(|byte| **byte == b'\n').count() as u64;
    u32::try_from(place.line() + empty).map_err(|_| Unreadable::TooLarge)
}

fn reader(text: &str, separator: u8) -> csv::Reader<&[u8]> {
    ReaderBuilder::new().delimiter(separator).has_headers(false).flexible(true).from_reader(text.as_bytes())
}

/// Excel writes and reads a first line such as `sep=;`.
fn told_separator(text: &str) -> (Option<u8>, &str) {
    let bare = text.trim_start_matches('\u{FEFF}');
    let Some(rest) = bare.strip_prefix("sep=") else { return (None, bare) };
    match rest.as_bytes() {
        [separator, b'\r' | b'\n', ..] if SEPARATORS.contains(separator) => {
            (Some(*separator), rest[1..].split_once('\n').map_or("", |(_, body)| body))
        }
        _ => (None, bare),
    }
}

/// The separator that gives the same number of cells, more than one, on the most lines.
fn likeliest(text: &str) -> u8 {
    let score = |separator: u8| {
        let records = reader(text, separator).into_records().take(SAMPLE);
        let widths: Vec<usize> = records.map_while(Result::ok).map(|record| record.len()).collect();
        let usual = widths.iter().copied().filter(|width| *width > 1).max_by_key(|width| count(&widths, *width));
        usual.map_or((0, 0), |width| (count(&widths, width), width))
    };
    // Of equals the last wins in `max_by_key`, so the likeliest is asked last.
    SEPARATORS.into_iter().rev().max_by_key(|separator| score(*separator)).unwrap_or(b',')
}

fn count(widths: &[usize], width: usize) -> usize {
    widths.iter().filter(|other| **other == width).count()
}

fn bare_name(file_name: &str) -> String {
    let last = file_name.rsplit(['/', '\\']).next().unwrap_or_default();
    last.rsplit_once('.').map_or(last, |(name, _)| name).to_owned()
}
