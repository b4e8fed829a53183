//! A bar for each number of moves: how many stay without a bed. Numbers stand beside the bars, so that it is read without colour, and the
//! table below says the same.

use super::Point;

/// One bar and its numbers, in the units of the drawing.
pub struct Bar {
    pub moves: usize,
    pub without: usize,
    pub y: usize,
    pub text_y: usize,
    pub width: usize,
    /// Where the number of people stands.
    pub after: usize,
}

/// How wide the widest bar is, and where bars begin.
const WIDEST: usize = 200;
pub const BEGIN: usize = 28;
/// How high one point is, and its bar.
const STEP: usize = 24;

/// The bars, and how high the drawing is.
pub fn bars(points: &[Point]) -> (Vec<Bar>, usize) {
    let most = points.iter().map(|point| point.without).max().unwrap_or(0).max(1);
    let bar = |(nth, point): (usize, &Point)| {
        let width = point.without * WIDEST / most;
        let (y, after) = (nth * STEP + 4, BEGIN + width + 5);
        Bar { moves: point.moves, without: point.without, y, text_y: y + 12, width, after }
    };
    (points.iter().enumerate().map(bar).collect(), points.len() * STEP + 4)
}
