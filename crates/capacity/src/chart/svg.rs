//! A chart as SVG: no colour, no script, no style of its own; it takes the colour of the text around it.

use std::fmt::Write;

use super::scale::{Scale, number};
use super::{Chart, Line, Stroke};

const WIDE: f64 = 760.0;
const HIGH: f64 = 380.0;
const LEFT: f64 = 70.0;
const RIGHT: f64 = 620.0;
const TOP: f64 = 50.0;
const FOOT: f64 = 320.0;
/// Names at the ends of lines stand no closer than this.
const APART: f64 = 16.0;

pub(super) fn draw(chart: &Chart) -> String {
    let points = || chart.lines.iter().flat_map(|line| &line.points);
    let across = Scale::over(points().map(|point| point.0), LEFT, RIGHT);
    // Upwards from zero: a line cut off below looks steeper than it is.
    let upwards = Scale::over(points().map(|point| point.1).chain([0.0]), FOOT, TOP);
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDE} {HIGH}\" role=\"img\" font-family=\"sans-serif\" \
         font-size=\"13\" fill=\"currentColor\" color=\"#000\">\n<title>{title}</title>\n<text x=\"{LEFT}\" y=\"24\" \
         font-size=\"16\">{title}</text>\n",
        title = safe(&chart.title),
    );
    marks(&mut out, &across, &upwards);
    let (middle, foot) = (f64::midpoint(LEFT, RIGHT), HIGH - 14.0);
    text(&mut out, (middle, foot), "middle", &chart.across);
    text(&mut out, (LEFT - 8.0, TOP - 10.0), "end", &chart.upwards);
    for line in &chart.lines {
        path(&mut out, line, &across, &upwards);
    }
    names(&mut out, chart, &upwards);
    out.push_str("</svg>\n");
    out
}

fn marks(out: &mut String, across: &Scale, upwards: &Scale) {
    for mark in upwards.marks() {
        let at = upwards.place(mark);
        add(
            out,
            format_args!("<path d=\"M{LEFT} {at:.1}H{RIGHT}\" stroke=\"currentColor\" stroke-opacity=\"0.2\"/>\n"),
        );
        text(out, (LEFT - 8.0, at + 4.0), "end", &number(mark));
    }
    for mark in across.marks() {
        let (at, below) = (across.place(mark), FOOT + 5.0);
        add(out, format_args!("<path d=\"M{at:.1} {FOOT}V{below}\" stroke=\"currentColor\"/>\n"));
        text(out, (at, FOOT + 20.0), "middle", &number(mark));
    }
}

fn path(out: &mut String, line: &Line, across: &Scale, upwards: &Scale) {
    let drawn = line.points.iter().filter(|(x, y)| x.is_finite() && y.is_finite());
    let places: Vec<String> = drawn.map(|(x, y)| format!("{:.1},{:.1}", across.place(*x), upwards.place(*y))).collect();
    let stroke = match line.stroke {
        Stroke::Solid => "stroke-width=\"1.5\"",
        Stroke::Dashed => "stroke-width=\"1.5\" stroke-dasharray=\"8 4\"",
        Stroke::Dotted => "stroke-width=\"1.5\" stroke-dasharray=\"2 3\"",
        Stroke::Thick => "stroke-width=\"3\"",
    };
    let places = places.join(" ");
    add(out, format_args!("<polyline points=\"{places}\" fill=\"none\" stroke=\"currentColor\" {stroke}/>\n"));
}

/// Each name beside the end of its line, moved down where it would lie on another.
fn names(out: &mut String, chart: &Chart, upwards: &Scale) {
    let end = |line: &Line| line.points.last().filter(|(_, y)| y.is_finite()).map(|(_, y)| upwards.place(*y));
    let mut ends: Vec<(f64, &str)> =
        chart.lines.iter().filter_map(|line| Some((end(line)?, line.name.as_str()))).collect();
    ends.sort_by(|one, other| one.0.total_cmp(&other.0));
    let mut last = f64::NEG_INFINITY;
    for (at, name) in ends {
        last = at.max(last + APART);
        text(out, (RIGHT + 8.0, last + 4.0), "start", name);
    }
}

fn text(out: &mut String, (x, y): (f64, f64), anchor: &str, words: &str) {
    let words = safe(words);
    add(out, format_args!("<text x=\"{x:.1}\" y=\"{y:.1}\" text-anchor=\"{anchor}\">{words}</text>\n"));
}

fn add(out: &mut String, what: std::fmt::Arguments<'_>) {
    // Writing to a text cannot fail.
    let _ = out.write_fmt(what);
}

/// Names come out of a file that somebody wrote.
fn safe(words: &str) -> String {
    words.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
