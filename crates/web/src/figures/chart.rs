//! A chart of what people left to: two bars for each class, at leaving and now. The table beside it says the same.

use super::view::ClassRow;

/// Two bars and what they are about, in the units of the drawing.
pub struct Bar {
    pub label: String,
    /// Where its text stands.
    pub text_y: usize,
    pub y: usize,
    pub y_now: usize,
    pub at_leaving: usize,
    pub now: usize,
    pub width: usize,
    pub width_now: usize,
}

/// How wide the widest bar is.
const WIDEST: usize = 240;
/// How high one class is, and one bar in it.
const STEP: usize = 46;
const BAR: usize = 12;

/// The bars, and how high the drawing is.
pub fn bars(classes: &[ClassRow]) -> (Vec<Bar>, usize) {
    let most = classes.iter().flat_map(|row| [row.at_leaving, row.now]).max().unwrap_or(0).max(1);
    let width = |count: usize| count * WIDEST / most;
    let bar = |(nth, row): (usize, &ClassRow)| Bar {
        label: row.label.clone(),
        text_y: nth * STEP + 11,
        y: nth * STEP + 16,
        y_now: nth * STEP + 16 + BAR,
        at_leaving: row.at_leaving,
        now: row.now,
        width: width(row.at_leaving),
        width_now: width(row.now),
    };
    (classes.iter().enumerate().map(bar).collect(), classes.len() * STEP)
}
