//! A line that is drawn step by step, as thin or as broad as need be, and the points that it passes.

use std::fmt::Write;

/// A place in the picture: across and down.
pub(super) type Point = (f64, f64);

/// Points of one stroke that are remembered.
const POINTS: u32 = 16;

/// A line.
#[derive(Clone, Debug)]
pub(super) struct Pen {
    stops: Vec<(Point, Stroke)>,
    /// Points that it passes, in order.
    pub(super) points: Vec<Point>,
}

/// How a stop is reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stroke {
    Straight,
    Bend,
}

impl Pen {
    /// A line that begins here.
    pub(super) fn at(point: Point) -> Pen {
        Pen { stops: vec![(point, Stroke::Straight)], points: vec![point] }
    }

    /// Straight on.
    pub(super) fn straight(&mut self, (x, y): Point) {
        let (left, top) = self.last();
        let share = |nth: u32| f64::from(nth) / f64::from(POINTS);
        self.points.extend((1..=POINTS).map(|nth| (left + (x - left) * share(nth), top + (y - top) * share(nth))));
        self.stops.push(((x, y), Stroke::Straight));
    }

    /// Bending downwards, so that it leaves and arrives upright.
    pub(super) fn bend(&mut self, (x, y): Point) {
        let (left, top) = self.last();
        let middle = f64::midpoint(top, y);
        for nth in 1..=POINTS {
            let t = f64::from(nth) / f64::from(POINTS);
            let (s, across) = (1.0 - t, t * t * (3.0 - 2.0 * t));
            let down = s.powi(3) * top + 3.0 * s * t * middle + t.powi(3) * y;
            self.points.push((left + (x - left) * across, down));
        }
        self.stops.push(((x, y), Stroke::Bend));
    }

    fn last(&self) -> Point {
        self.points.last().copied().unwrap_or_default()
    }

    /// As a line without breadth.
    pub(super) fn line(&self) -> String {
        let mut path = String::new();
        along(&mut path, self.stops.iter().copied(), 0.0, 'M');
        path
    }

    /// As an area that is everywhere so wide across.
    pub(super) fn band(&self, wide: f64) -> String {
        let mut path = String::new();
        along(&mut path, self.stops.iter().copied(), wide / 2.0, 'M');
        // Back on the other side: each stop is now reached by the stroke that left it.
        let strokes = self.stops.iter().skip(1).map(|(_, stroke)| *stroke).chain([Stroke::Straight]);
        let back: Vec<(Point, Stroke)> = self.stops.iter().map(|(point, _)| *point).zip(strokes).collect();
        along(&mut path, back.into_iter().rev(), -wide / 2.0, 'L');
        path.push('z');
        path
    }
}

/// Writes one stop after the other, moved across. Writing to a text cannot fail.
fn along(path: &mut String, stops: impl Iterator<Item = (Point, Stroke)>, across: f64, first: char) {
    let mut before: Option<Point> = None;
    for ((x, y), stroke) in stops {
        let x = x + across;
        let _ = match (before, stroke) {
            (None, _) => write!(path, "{first}{x:.1} {y:.1}"),
            (Some(_), Stroke::Straight) => write!(path, "L{x:.1} {y:.1}"),
            (Some((left, top)), Stroke::Bend) => {
                let middle = f64::midpoint(top, y);
                write!(path, "C{left:.1} {middle:.1} {x:.1} {middle:.1} {x:.1} {y:.1}")
            }
        };
        before = Some((x, y));
    }
}
