//! Charts that are read without colour: lines differ by their dashes and bear their names, and the same figures stand in
//! a table beside them.

mod scale;
mod svg;
mod table;

pub use table::table;

use crate::cover::Cover;
use crate::simulate::Outcome;

/// Figures over time, or over anything else that is a number.
#[derive(Clone, Debug, PartialEq)]
pub struct Chart {
    /// What it shows, in a sentence.
    pub title: String,
    /// What is counted to the right.
    pub across: String,
    /// What is counted upwards.
    pub upwards: String,
    /// The lines; more than four are hard to tell apart.
    pub lines: Vec<Line>,
}

/// A line with its name.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// Its name, which stands at its end.
    pub name: String,
    /// How it is drawn.
    pub stroke: Stroke,
    /// Its points, from left to right.
    pub points: Vec<(f64, f64)>,
}

/// How a line is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stroke {
    /// Without a gap.
    Solid,
    /// With long dashes.
    Dashed,
    /// With points.
    Dotted,
    /// Thick, for what must not be passed.
    Thick,
}

impl Chart {
    /// How full a network was over time, and where its beds end.
    pub fn of_course(outcome: &Outcome, beds: u64) -> Chart {
        let line = |name: &str, stroke, value: fn(&crate::simulate::Range) -> f64| {
            let points = outcome.course.iter().map(|moment| (f64::from(moment.night), value(&moment.taken))).collect();
            Line { name: name.to_owned(), stroke, points }
        };
        let ends = outcome.course.iter().map(|moment| (f64::from(moment.night), beds as f64)).collect();
        Chart {
            title: format!("Beds taken in {} replications", outcome.replications),
            across: "night".into(),
            upwards: "beds".into(),
            lines: vec![
                Line { name: "beds".into(), stroke: Stroke::Thick, points: ends },
                line("19 in 20 below", Stroke::Dashed, |taken| taken.high),
                line("half below", Stroke::Solid, |taken| taken.middle),
                line("1 in 20 below", Stroke::Dotted, |taken| taken.low),
            ],
        }
    }

    /// How many beds it takes, the less well the rate is known.
    pub fn of_covers(covers: &[Cover], share: f64) -> Chart {
        let points = covers.iter().map(|cover| (100.0 * cover.uncertainty.share(), f64::from(cover.beds))).collect();
        Chart {
            title: format!("Beds that are enough on {} % of nights", (1e8 * share).round() / 1e6),
            across: "uncertainty of the rate, %".into(),
            upwards: "beds".into(),
            lines: vec![Line { name: "beds".into(), stroke: Stroke::Solid, points }],
        }
    }

    /// The chart as a picture.
    pub fn svg(&self) -> String {
        svg::draw(self)
    }

    /// The same figures as text, at most as many rows.
    pub fn table(&self, rows: usize) -> String {
        let mut heads = vec![self.across.clone()];
        heads.extend(self.lines.iter().map(|line| line.name.clone()));
        let points = self.lines.first().map_or(0, |line| line.points.len());
        let step = points.div_ceil(rows.max(1)).max(1);
        let row = |at: usize| {
            let mut cells = vec![scale::number(self.lines[0].points[at].0)];
            let value = |line: &Line| line.points.get(at).map_or_else(String::new, |point| scale::number(point.1));
            cells.extend(self.lines.iter().map(value));
            cells
        };
        table(&heads, &(0..points).step_by(step).map(row).collect::<Vec<_>>())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chart(points: &[(f64, f64)]) -> Chart {
        let line = |name: &str, stroke| Line { name: name.into(), stroke, points: points.to_vec() };
        Chart {
            title: "Beds & <nights>".into(),
            across: "night".into(),
            upwards: "beds".into(),
            lines: vec![line("one", Stroke::Thick), line("two", Stroke::Dashed)],
        }
    }

    #[test]
    fn a_picture_names_its_lines_and_tells_them_apart_without_colour() {
        let svg = chart(&[(0.0, 3.0), (10.0, 250.0)]).svg();
        for wanted in ["Beds &amp; &lt;nights&gt;", ">one<", ">two<", "stroke-dasharray", "role=\"img\"", ">250<"] {
            assert!(svg.contains(wanted), "{wanted} is missing in {svg}");
        }
        assert!(!svg.contains("style=") && !svg.contains("<script"));
    }

    #[test]
    fn a_table_has_the_same_figures() {
        let text = chart(&[(0.0, 3.0), (5.0, 4.5), (10.0, 250.0)]).table(10);
        assert_eq!(text, "night  one  two\n    0    3    3\n    5  4.5  4.5\n   10  250  250");
        assert_eq!(chart(&[(0.0, 3.0), (5.0, 4.5), (10.0, 250.0)]).table(2).lines().count(), 3);
    }

    #[test]
    fn nothing_and_one_point_and_nonsense_are_drawn_too() {
        for points in [&[][..], &[(1.0, 1.0)], &[(0.0, f64::NAN), (1.0, f64::INFINITY)], &[(0.0, -5.0), (1.0, -5.0)]] {
            let svg = chart(points).svg();
            assert!(!svg.contains("NaN") && !svg.contains("inf"), "{svg}");
        }
        let bare = Chart { lines: vec![], ..chart(&[]) };
        assert!(bare.svg().ends_with("</svg>\n") && bare.table(3).starts_with("night"));
    }
}
