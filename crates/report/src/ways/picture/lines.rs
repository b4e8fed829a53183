//! The arrows from box to box. One that goes back up runs around the right side, and all that come back to one step share that way.

use super::layout::{LANE, Layout, Place, goes_back};
use super::pen::{Pen, Point};
use crate::ways::{Arrow, Step};

/// An arrow.
pub(super) struct Line {
    pub(super) pen: Pen,
    pub(super) wide: f64,
    pub(super) label: String,
    /// Where along it the label is best: near its end, where it has its box for itself, or else near its beginning.
    pub(super) best: f64,
    /// Where the middle of the label stands.
    pub(super) at: Option<Point>,
}

/// All arrows.
pub(super) fn of(layout: &Layout<'_>) -> Vec<Line> {
    let (leave, arrive) = (ports(layout, true), ports(layout, false));
    let mut lines = Vec::new();
    for (nth, (arrow, wide)) in layout.arrows.iter().enumerate() {
        let (Some(from), Some(to)) = (layout.places.get(&arrow.from), layout.places.get(&arrow.to)) else { continue };
        let mut pen = Pen::at((leave[nth], from.y + from.high));
        let back = goes_back(arrow);
        if back {
            around_the_side(layout, &mut pen, to, &arrow.to);
        } else {
            for (x, top, foot) in layout.passes(nth) {
                pen.bend((x, top));
                pen.straight((x, foot));
            }
            pen.bend((arrive[nth], to.y - 1.0));
        }
        let people = layout.tongue.number(arrow.people);
        let label = arrow.days.map_or(people.clone(), |days| format!("{people} · {} d", days.median));
        let many = |is: &dyn Fn(&Arrow) -> bool| layout.arrows.iter().filter(|(other, _)| is(other)).count();
        let ends = many(&|other| other.to == arrow.to) <= many(&|other| other.from == arrow.from);
        let best = if back {
            0.05
        } else if ends {
            0.8
        } else {
            0.2
        };
        lines.push(Line { pen, wide: if back { 1.5 } else { *wide }, label, best, at: None });
    }
    lines
}

/// Out below the box, to the right, up, and in from above.
fn around_the_side(layout: &Layout<'_>, pen: &mut Pen, to: &Place, step: &Step) {
    let (left, top) = pen.points[0];
    let nth = layout.back_to.iter().position(|one| *one == step).unwrap_or_default() as f64;
    let side = layout.wide + 8.0 + nth * LANE;
    let (low, high) = (top + 30.0, to.y - 22.0);
    let x = to.x + to.wide - 12.0;
    for point in [(left, low), (side, low), (side, high), (x, high), (x, to.y - 1.0)] {
        pen.straight(point);
    }
}

/// Where arrows leave a box below, or arrive above it: beside each other, in the order of where they come from or go to. Those that
/// go back stand at the right.
fn ports(layout: &Layout<'_>, leaving: bool) -> Vec<f64> {
    let mut ports = vec![0.0; layout.arrows.len()];
    let middle = |step: &Step| layout.places.get(step).map_or(0.0, |place| place.x + place.wide / 2.0);
    let beside = |nth: usize| {
        let (arrow, _) = layout.arrows[nth];
        let passes = layout.passes(nth);
        let next = if leaving { passes.first() } else { passes.last() };
        let step = if leaving { &arrow.to } else { &arrow.from };
        if goes_back(arrow) { f64::INFINITY } else { next.map_or_else(|| middle(step), |(x, ..)| *x) }
    };
    for (step, place) in &layout.places {
        let is_here = |arrow: &Arrow| if leaving { arrow.from == **step } else { arrow.to == **step };
        let mut here: Vec<usize> = (0..ports.len()).filter(|nth| is_here(layout.arrows[*nth].0)).collect();
        here.sort_by(|one, other| beside(*one).total_cmp(&beside(*other)));
        let used: f64 = here.iter().map(|nth| layout.arrows[*nth].1).sum();
        let apart = ((place.wide - used) / (here.len() + 1) as f64).max(0.0);
        let mut x = place.x + apart;
        for nth in here {
            let wide = layout.arrows[nth].1;
            ports[nth] = x + wide / 2.0;
            x += wide + apart;
        }
    }
    ports
}
