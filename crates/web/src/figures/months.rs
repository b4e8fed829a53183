//! A chart of months: two columns for who came and who left, and a line for who was there. The table beside it says the same.

use report::MonthFlow;

use crate::dates;
use crate::language::Language;

/// What is drawn, in the units of the drawing, and the same as rows.
pub struct Months {
    pub rows: Vec<Row>,
    pub columns: Vec<Column>,
    /// The line of who was there.
    pub line: String,
    /// Lines across with their counts.
    pub across: Vec<(usize, usize)>,
}

/// One month in words.
pub struct Row {
    pub label: String,
    pub came: usize,
    pub left: usize,
    pub there: usize,
}

/// One month as columns.
pub struct Column {
    pub label: String,
    pub x: usize,
    pub width: usize,
    pub came_y: usize,
    pub came_height: usize,
    pub left_x: usize,
    pub left_y: usize,
    pub left_height: usize,
}

/// Where the drawing begins on the left, how wide it is, where its foot is and how high it may go.
const LEFT: usize = 30;
const WIDE: usize = 286;
const FOOT: usize = 150;
const HIGH: usize = 140;
/// No more than so many months are named below the columns.
const NAMED: usize = 7;
/// So many lines across.
const ACROSS: usize = 4;

/// The chart of these months.
pub fn of(language: Language, months: &[MonthFlow]) -> Months {
    let most = months.iter().flat_map(|one| [one.came, one.left, one.there]).max().unwrap_or(0).max(1);
    let high = |count: usize| count * HIGH / most;
    let step = WIDE / months.len().max(1);
    let named = months.len().div_ceil(NAMED).max(1);
    let width = (step / 3).max(1);
    let column = |(nth, one): (usize, &MonthFlow)| {
        let x = LEFT + nth * WIDE / months.len();
        Column {
            label: if nth % named == 0 { dates::month(language, one.first) } else { String::new() },
            x,
            width,
            came_y: FOOT - high(one.came),
            came_height: high(one.came),
            left_x: x + width,
            left_y: FOOT - high(one.left),
            left_height: high(one.left),
        }
    };
    let point = |(nth, one): (usize, &MonthFlow)| {
        format!("{},{}", LEFT + nth * WIDE / months.len() + width, FOOT - high(one.there))
    };
    let row = |one: &MonthFlow| {
        let whole = one.first.day() == 1 && one.last == one.first.last_of_month();
        let part = || format!("{} – {}", dates::day(language, one.first), dates::full_day(language, one.last));
        let label = if whole { dates::month(language, one.first) } else { part() };
        Row { label, came: one.came, left: one.left, there: one.there }
    };
    Months {
        rows: months.iter().map(row).collect(),
        columns: months.iter().enumerate().map(column).collect(),
        line: months.iter().enumerate().map(point).collect::<Vec<_>>().join(" "),
        across: across(most).into_iter().map(|count| (FOOT - high(count), count)).collect(),
    }
}

/// Round counts from nothing to the most.
fn across(most: usize) -> Vec<usize> {
    let step = (most / ACROSS).max(1);
    (0..=most).step_by(step).collect()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn columns_stay_within_the_drawing_however_many_there_are() {
        for count in [1, 2, 12, 48, 400] {
            let first = date(1990, 1, 1);
            let month = |nth: i64| {
                let first = first.checked_add(jiff::Span::new().months(nth)).expect("a day");
                MonthFlow { first, last: first.last_of_month(), came: 9, left: 3, there: 120 }
            };
            let drawn = of(Language::Dutch, &(0..count).map(month).collect::<Vec<_>>());
            let last = drawn.columns.last().expect("a column");
            assert!(last.left_x + last.width <= LEFT + WIDE + 2, "{count}");
            assert!(drawn.columns.iter().filter(|one| !one.label.is_empty()).count() <= NAMED);
        }
        assert!(of(Language::Dutch, &[]).columns.is_empty());
    }
}
