//! The picture as SVG.

use std::fmt::{Arguments, Write};

use super::labels;
use super::layout::{LINE, Layout, Place};
use super::lines::{self, Line};
use crate::ways::{Tongue, Ways};

pub(super) fn draw(layout: &Layout<'_>) -> String {
    let (ways, tongue) = (layout.ways, layout.tongue);
    let mut lines = lines::of(layout);
    labels::place(layout, &mut lines);
    let title = tongue.of("Wegen door het programma", "Ways through the programme");
    let right = layout.wide + layout.around();
    let points = lines.iter().flat_map(|line| &line.pen.points);
    let foot = points.map(|(_, y)| y + 8.0).fold(layout.foot(), f64::max);
    let (head, notes) = (labels::wrapped(&ways.whose(tongue), letters(right)), notes(ways, tongue, right));
    let (wide, high) = (right + 8.0, foot + 24.0 + notes.len() as f64 * LINE);
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"-4 0 {wide:.0} {high:.0}\" role=\"img\" font-family=\"sans-serif\" \
         font-size=\"13\" fill=\"currentColor\" color=\"#000\">\n<title>{title}</title>\n<desc>{desc}</desc>\n\
         <text x=\"0\" y=\"22\" font-size=\"16\" font-weight=\"bold\">{title}</text>\n",
        desc = safe(&description(ways, tongue)),
    );
    small(&mut out, &head, 40.0);
    lines.iter().for_each(|line| arrow(&mut out, line));
    layout.places.values().for_each(|place| step(&mut out, place));
    lines.iter().for_each(|line| label(&mut out, line));
    small(&mut out, &notes, foot + 28.0);
    out.push_str("</svg>\n");
    out
}

fn small(out: &mut String, lines: &[String], top: f64) {
    for (nth, line) in lines.iter().enumerate() {
        let (y, line) = (top + nth as f64 * LINE, safe(line));
        add(out, format_args!("<text x=\"0\" y=\"{y:.1}\" font-size=\"12\">{line}</text>\n"));
    }
}

/// How many letters of a note fit beside each other.
fn letters(wide: f64) -> usize {
    (wide / 6.6) as usize
}

/// What the arrows say, and what is not in the picture.
fn notes(ways: &Ways, tongue: Tongue, wide: f64) -> Vec<String> {
    let legend = tongue.of(
        "Hoe breder een pijl, hoe meer mensen. 120 · 30 d: 120 mensen, de helft binnen 30 dagen na de stap ervoor.",
        "The wider an arrow, the more people. 120 · 30 d: 120 people, half of them within 30 days of the step before.",
    );
    let none = tongue.of("Er is niets te tekenen.", "There is nothing to draw.");
    let first = if ways.arrows.is_empty() { none } else { legend };
    let all = [first.to_owned()].into_iter().chain(ways.left_out(tongue));
    all.flat_map(|note| labels::wrapped(&note, letters(wide))).collect()
}

/// For whoever does not see the picture.
fn description(ways: &Ways, tongue: Tongue) -> String {
    let Some(usual) = ways.ways.first() else {
        return tongue.of("Er is niets te tekenen.", "There is nothing to draw.").to_owned();
    };
    let (whose, told, people) = (ways.whose(tongue), ways.tell(usual, tongue), tongue.number(usual.people));
    match tongue {
        Tongue::Dutch => format!("{whose}. De gewoonste weg ({people} mensen): {told}. De tabel zegt hetzelfde."),
        Tongue::English => format!("{whose}. The usual way ({people} people): {told}. The table says the same."),
    }
}

/// A band as wide as many people, and a point at its end that says where it goes.
fn arrow(out: &mut String, line: &Line) {
    if line.wide < 3.0 {
        // The thinner, the darker: else it would not be seen.
        let (path, wide, shade) = (line.pen.line(), line.wide, 0.75 - line.wide * 0.15);
        add(
            out,
            format_args!(
                "<path d=\"{path}\" fill=\"none\" stroke=\"currentColor\" stroke-opacity=\"{shade:.2}\" stroke-width=\"{wide:.1}\"/>\n"
            ),
        );
    } else {
        let path = line.pen.band(line.wide);
        add(out, format_args!("<path d=\"{path}\" fill-opacity=\"0.25\"/>\n"));
    }
    if let Some((x, y)) = line.pen.points.last() {
        let half = (line.wide / 2.0).clamp(4.0, 7.0);
        add(out, format_args!("<path d=\"M{x:.1} {y:.1}l-{half:.1} -8h{:.1}z\"/>\n", half * 2.0));
    }
}

fn step(out: &mut String, place: &Place) {
    let Place { x, y, wide, high, .. } = place;
    add(
        out,
        format_args!(
            "<rect x=\"{x:.1}\" y=\"{y:.1}\" width=\"{wide:.1}\" height=\"{high:.1}\" rx=\"4\" fill=\"none\" \
             stroke=\"currentColor\" stroke-width=\"1.5\"/>\n"
        ),
    );
    let over = place.over.map(|over| (over, "12", "normal"));
    let name = place.name.iter().map(|name| (name.as_str(), "13", "bold"));
    let people = [(place.people.as_str(), "13", "normal")];
    let otherwise = place.otherwise.as_deref().map(|otherwise| (otherwise, "12", "normal"));
    let lines: Vec<(&str, &str, &str)> = over.into_iter().chain(name).chain(people).chain(otherwise).collect();
    let (middle, first) = (x + wide / 2.0, y + (high - lines.len() as f64 * LINE) / 2.0 + 12.0);
    for (nth, (words, size, weight)) in lines.into_iter().enumerate() {
        let (down, words) = (first + nth as f64 * LINE, safe(words));
        add(
            out,
            format_args!(
                "<text x=\"{middle:.1}\" y=\"{down:.1}\" text-anchor=\"middle\" font-size=\"{size}\" \
                 font-weight=\"{weight}\">{words}</text>\n"
            ),
        );
    }
}

fn label(out: &mut String, line: &Line) {
    if let Some((x, y)) = line.at {
        let (down, words) = (y + 4.5, safe(&line.label));
        add(
            out,
            format_args!("<text x=\"{x:.1}\" y=\"{down:.1}\" text-anchor=\"middle\" font-size=\"12\">{words}</text>\n"),
        );
    }
}

fn add(out: &mut String, what: Arguments<'_>) {
    // Writing to a text cannot fail.
    let _ = out.write_fmt(what);
}

/// Names come out of a file that somebody wrote.
fn safe(words: &str) -> String {
    words.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
