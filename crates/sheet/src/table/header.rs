//! Where the header stands: below titles, perhaps spread over two lines.

use std::collections::HashSet;

use crate::mapping::{Likeness, likeness_in_any_kind};
use crate::read::{Cell, Line, Merged, Worksheet};
use crate::value::fold;

/// The header stands among the first so many lines that hold something.
const SEARCHED: usize = 50;

/// The header of a table.
pub struct Header {
    /// The lines it stands on.
    pub lines: Vec<u32>,
    /// The last of them; what stands above is no row.
    pub last_line: u32,
    /// What stands above each column.
    pub columns: Vec<String>,
    /// The lines it stands on, folded, to know it again further down.
    folded: Vec<Vec<String>>,
}

impl Header {
    /// What stands above a column.
    pub fn words(&self, column: usize) -> &str {
        self.columns.get(column).map_or("", String::as_str)
    }

    /// Whether a line is the header again, as after each page of a printed list.
    pub fn is_repeated_by(&self, line: &Line) -> bool {
        let line = folded(line);
        self.folded.contains(&line)
    }

    fn none() -> Header {
        Header { lines: Vec::new(), last_line: 0, columns: Vec::new(), folded: Vec::new() }
    }

    fn one(line: &Line) -> Header {
        let columns = line.cells.iter().map(words).collect();
        Header { lines: vec![line.number], last_line: line.number, columns, folded: vec![folded(line)] }
    }

    fn two(top: &Line, bottom: &Line, columns: Vec<String>) -> Header {
        let lines = vec![top.number, bottom.number];
        Header { lines, last_line: bottom.number, columns, folded: vec![folded(top), folded(bottom)] }
    }
}

/// Looks for the line with the most words that stand above columns elsewhere.
pub fn find(sheet: &Worksheet) -> Header {
    let searched = &sheet.lines[..sheet.lines.len().min(SEARCHED)];
    let best = searched.iter().enumerate().rev().max_by_key(|(_, line)| weigh(line));
    let Some((index, best)) = best.filter(|(_, line)| weigh(line) > 0) else {
        // Nothing is known: the first line with words above each other, else simply the first.
        let first = searched.iter().find(|line| line.cells.iter().filter(|cell| is_words(cell)).count() > 1);
        return first.or(searched.first()).map_or_else(Header::none, Header::one);
    };
    let above = index.checked_sub(1).map(|above| (&searched[above], best));
    let below = searched.get(index + 1).map(|below| (best, below));
    let pairs = [above, below].into_iter().flatten();
    let joined = pairs.filter_map(|(top, bottom)| Some((top, bottom, join(top, bottom, sheet)?)));
    let richer = joined.filter(|(_, _, columns)| known(columns) > known(&Header::one(best).columns));
    match richer.max_by_key(|(_, _, columns)| known(columns)) {
        Some((top, bottom, columns)) => Header::two(top, bottom, columns),
        None => Header::one(best),
    }
}

/// The header on the line that somebody pointed at.
pub fn at(sheet: &Worksheet, line: u32) -> Header {
    sheet.lines.iter().find(|other| other.number == line).map_or_else(Header::none, Header::one)
}

/// How much a line looks like a header. A date or a number does not stand in one.
fn weigh(line: &Line) -> i32 {
    let cells = line.cells.iter().map(|cell| match cell {
        Cell::Text(words) if words.len() <= 80 => match likeness_in_any_kind(words) {
            Some((Likeness::Exact, _)) => 3,
            Some((Likeness::Within(_), _)) => 1,
            None => 0,
        },
        Cell::Text(_) | Cell::Empty => 0,
        Cell::Number(_) | Cell::Date(_) | Cell::Time(_) | Cell::Bool(_) | Cell::Broken(_) => -2,
    });
    cells.sum()
}

/// How many different fields these headers seem to name.
fn known(columns: &[String]) -> usize {
    let fields = columns.iter().filter_map(|header| likeness_in_any_kind(header));
    fields.map(|(_, field)| field).collect::<HashSet<_>>().len()
}

/// Two lines as one header: what stands in the upper line holds for the empty cells to its right
/// as well. Only when that happens somewhere do the two belong together.
fn join(top: &Line, bottom: &Line, sheet: &Worksheet) -> Option<Vec<String>> {
    let neighbours = bottom.number == top.number + 1;
    let only_words = |line: &Line| line.cells.iter().all(|cell| cell.is_empty() || is_words(cell));
    if !neighbours || !only_words(top) || !only_words(bottom) || looks_like_a_row(top, bottom, sheet) {
        return None;
    }
    let width = top.cells.len().max(bottom.cells.len());
    let mut columns = Vec::with_capacity(width);
    let (mut spread, mut upper) = (merged_over_both(top, sheet), String::new());
    for index in 0..width {
        let own = top.cells.get(index).map(words).unwrap_or_default();
        let lower = bottom.cells.get(index).map(words).unwrap_or_default();
        if !own.is_empty() {
            upper = own;
        } else if lower.is_empty() || !may_spread(top.number, index, sheet) {
            upper.clear();
        } else if !upper.is_empty() {
            spread = true;
        }
        let inherited = top.cells.get(index).is_none_or(Cell::is_empty);
        let joined = format!("{upper} {lower}");
        columns.push(match (upper.is_empty(), lower.is_empty() || upper == lower) {
            (true, _) => lower,
            (false, true) => upper.clone(),
            // How far the upper words reach cannot be seen in a text file.
            (false, false) if inherited && is_exact(&lower) && !is_exact(&joined) => lower,
            (false, false) => joined,
        });
    }
    spread.then_some(columns)
}

/// In a text file, words below a header of one column are a row: a second header line says
/// something only where the first reaches over several columns.
fn looks_like_a_row(top: &Line, bottom: &Line, sheet: &Worksheet) -> bool {
    let filled = |line: &Line, index: usize| line.cells.get(index).is_some_and(|cell| !cell.is_empty());
    let alone = |index: usize| filled(top, index) && (filled(top, index + 1) || !filled(bottom, index + 1));
    let told = sheet.merged.iter().any(|block| block.lines.0 == top.number);
    !told && (0..top.cells.len()).any(|index| alone(index) && filled(bottom, index))
}

/// Where the file tells which cells were merged, words reach no further than that.
fn may_spread(line: u32, column: usize, sheet: &Worksheet) -> bool {
    let of_line = |block: &&Merged| block.lines.0 == line && block.columns.1 > block.columns.0;
    let mut blocks = sheet.merged.iter().filter(of_line).peekable();
    let within = |block: &Merged| (block.columns.0 as usize..=block.columns.1 as usize).contains(&column);
    blocks.peek().is_none() || blocks.any(within)
}

fn is_exact(header: &str) -> bool {
    matches!(likeness_in_any_kind(header), Some((Likeness::Exact, _)))
}

/// Whether a cell of this line was merged with the one below it.
fn merged_over_both(top: &Line, sheet: &Worksheet) -> bool {
    sheet.merged.iter().any(|block| block.lines == (top.number, top.number + 1))
}

fn is_words(cell: &Cell) -> bool {
    matches!(cell, Cell::Text(words) if words.chars().any(char::is_alphabetic))
}

fn words(cell: &Cell) -> String {
    cell.words().split_whitespace().collect::<Vec<_>>().join(" ")
}

fn folded(line: &Line) -> Vec<String> {
    let mut folded: Vec<String> = line.cells.iter().map(|cell| fold(&cell.words())).collect();
    folded.truncate(folded.iter().rposition(|words| !words.is_empty()).map_or(0, |last| last + 1));
    folded
}
