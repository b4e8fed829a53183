//! Texts of the picture: how wide they are, and where those of arrows stand without lying on a box or on each other.

use super::layout::{Layout, Place};
use super::lines::Line;
use super::pen::Point;

/// Half of the height that a text takes.
const HALF: f64 = 8.0;

/// About how wide a text is, in letters of the size of the picture.
pub(super) fn wide(text: &str) -> f64 {
    text.chars().count() as f64 * 7.2
}

/// A text in lines of about so many letters.
pub(super) fn wrapped(text: &str, letters: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + word.chars().count() <= letters => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

/// Where a text lies: left, top, right, foot.
type Area = (f64, f64, f64, f64);

/// Says where the label of each arrow stands, the widest arrows first. One for which there is no place has none: it stands in the table.
pub(super) fn place(layout: &Layout<'_>, lines: &mut [Line]) {
    let right = layout.wide + layout.around();
    let mut taken: Vec<Area> = layout.places.values().map(area).collect();
    let mut order: Vec<usize> = (0..lines.len()).collect();
    order.sort_by(|one, other| lines[*other].wide.total_cmp(&lines[*one].wide).then(one.cmp(other)));
    for nth in order {
        let mut best: Option<(f64, Point, Area)> = None;
        for (worth, at) in candidates(&lines[nth]) {
            let area = around(at, &lines[nth].label);
            if area.0 < 0.0 || right < area.2 || taken.iter().any(|other| meet(*other, area)) {
                continue;
            }
            let cost = worth + crossed(lines, nth, area);
            if best.is_none_or(|(least, ..)| cost < least) {
                best = Some((cost, at, area));
            }
        }
        if let Some((_, at, area)) = best {
            lines[nth].at = Some(at);
            taken.push(area);
        }
    }
}

/// Places along an arrow with how far each is from being the best: in the middle of a wide one, beside a thin one.
fn candidates(line: &Line) -> Vec<(f64, Point)> {
    let half = wide(&line.label) / 2.0;
    let beside = line.wide / 2.0 + half + 3.0;
    let shifts: &[(f64, f64)] =
        if line.wide > 2.0 * HALF { &[(0.0, 0.0)] } else { &[(0.0, beside), (0.1, -beside), (1.5, 0.0)] };
    // The point of a wide arrow is no ground for a text.
    let end = line.pen.points.last().map_or(0.0, |(_, y)| y - 8.0 - HALF);
    let mut found = Vec::new();
    for (at, (x, y)) in line.pen.points.iter().enumerate() {
        let off = (at as f64 / line.pen.points.len() as f64 - line.best).abs() * 6.0;
        let on_point = |shift: f64| if *y > end && shift.abs() < 1.0 { 3.0 } else { 0.0 };
        found.extend(shifts.iter().map(|(worth, shift)| (off + worth + on_point(*shift), (x + shift, *y))));
    }
    found
}

/// What it costs that other arrows lie under a text.
fn crossed(lines: &[Line], nth: usize, area: Area) -> f64 {
    let hit = |line: &Line| {
        let half = line.wide / 2.0;
        let under = |(x, y): &Point| area.0 - half < *x && *x < area.2 + half && area.1 < *y && *y < area.3;
        line.pen.points.iter().any(under)
    };
    let others = lines.iter().enumerate().filter(|(other, _)| *other != nth);
    others.map(|(_, line)| if hit(line) { 2.0 } else { 0.0 }).sum()
}

fn around((x, y): Point, label: &str) -> Area {
    let half = wide(label) / 2.0;
    (x - half, y - HALF, x + half, y + HALF)
}

fn area(place: &Place) -> Area {
    (place.x, place.y, place.x + place.wide, place.y + place.high)
}

fn meet(one: Area, other: Area) -> bool {
    one.0 < other.2 && other.0 < one.2 && one.1 < other.3 && other.1 < one.3
}
