//! Where everything stands. Steps stand in rows, always the same; an arrow that passes a row has a place of its own in it, so that
//! it runs through no box.

use std::collections::BTreeMap;

use super::labels;
use crate::ways::{Arrow, Step, Tongue, Ways};

/// The picture is at least so wide.
const WIDE: f64 = 480.0;
/// The step with the most people has arrows so wide.
const WIDEST: f64 = 110.0;
/// Between two boxes of a row, at least and at most.
const APART: (f64, f64) = (8.0, 30.0);
/// Between two rows.
const BETWEEN: f64 = 86.0;
/// Where the first row begins; lower where people come back above it.
const TOP: (f64, f64) = (60.0, 84.0);
/// A name in a box breaks after about so many letters.
const LETTERS: usize = 10;
/// A line of text.
pub(super) const LINE: f64 = 16.0;
/// Between two ways back up the right side.
pub(super) const LANE: f64 = 14.0;

/// Boxes in rows, and where arrows pass.
pub(super) struct Layout<'w> {
    pub(super) ways: &'w Ways,
    pub(super) tongue: Tongue,
    /// Each arrow that is drawn, with how wide.
    pub(super) arrows: Vec<(&'w Arrow, f64)>,
    pub(super) rows: Vec<Row>,
    pub(super) places: BTreeMap<&'w Step, Place>,
    /// To which steps people come back.
    pub(super) back_to: Vec<&'w Step>,
    /// How wide the rows are.
    pub(super) wide: f64,
}

/// A box.
#[derive(Clone, Debug)]
pub(super) struct Place {
    pub(super) x: f64,
    pub(super) y: f64,
    pub(super) wide: f64,
    pub(super) high: f64,
    pub(super) over: Option<&'static str>,
    pub(super) name: Vec<String>,
    pub(super) people: String,
    /// How many went on in a way that is not told.
    pub(super) otherwise: Option<String>,
}

/// A row of boxes, and of places at which arrows pass.
#[derive(Default)]
pub(super) struct Row {
    pub(super) top: f64,
    pub(super) high: f64,
    slots: Vec<Slot>,
}

struct Slot {
    what: What,
    x: f64,
    wide: f64,
}

enum What {
    Step(usize),
    Passes(usize),
}

/// In which row a step stands.
fn floor(step: &Step) -> usize {
    match step {
        Step::SignedUp | Step::WaitsAgain => 0,
        Step::Admitted | Step::ByHardship | Step::Elsewhere | Step::Refused | Step::Withdrawn | Step::Waits => 1,
        Step::Came | Step::CameBack => 2,
        Step::GuidanceBegun => 3,
        Step::Left(_) | Step::IsThere => 4,
        Step::Later(_) | Step::Otherwise => 5,
    }
}

/// Whether an arrow goes up, or stays in its row.
pub(super) fn goes_back(arrow: &Arrow) -> bool {
    floor(&arrow.to) <= floor(&arrow.from)
}

impl<'w> Layout<'w> {
    pub(super) fn of(ways: &'w Ways, tongue: Tongue) -> Layout<'w> {
        let steps = steps(ways);
        let most = steps.iter().map(|step| ways.at(step)).max().unwrap_or(1).max(1);
        let wide = |arrow: &Arrow| (arrow.people as f64 * WIDEST / most as f64).max(1.2);
        // What is not told stands in the box where it parts.
        let arrows = ways.arrows.iter().filter(|arrow| arrow.to != Step::Otherwise);
        let arrows: Vec<(&Arrow, f64)> = arrows.map(|arrow| (arrow, wide(arrow))).collect();
        let mut back_to: Vec<&Step> =
            arrows.iter().filter(|(arrow, _)| goes_back(arrow)).map(|(arrow, _)| &arrow.to).collect();
        back_to.sort();
        back_to.dedup();
        let places = BTreeMap::new();
        let mut layout = Layout { ways, tongue, arrows, rows: Vec::new(), places, back_to, wide: WIDE };
        layout.rows.resize_with(6, Row::default);
        for (nth, step) in steps.iter().enumerate() {
            let place = layout.place(step);
            let row = &mut layout.rows[floor(step)];
            row.high = row.high.max(place.high);
            row.slots.push(Slot { what: What::Step(nth), x: 0.0, wide: place.wide });
            layout.places.insert(step, place);
        }
        layout.pass(&steps);
        layout.spread(&steps);
        layout
    }

    /// A box as large as what stands in it, and as wide as its arrows.
    fn place(&self, step: &Step) -> Place {
        let (over, name) = self.ways.label(step, self.tongue);
        let name = labels::wrapped(&name, LETTERS);
        let otherwise = self.ways.arrows.iter().find(|arrow| arrow.from == *step && arrow.to == Step::Otherwise);
        let otherwise = otherwise.map(|arrow| {
            let people = self.tongue.number(arrow.people);
            format!("{people} {}", self.tongue.of("anders verder", "otherwise"))
        });
        let texts = name.iter().map(String::as_str).chain(over).chain(otherwise.as_deref());
        let longest = texts.map(labels::wide).fold(0.0, f64::max);
        let sum = |is: &dyn Fn(&Arrow) -> bool| -> f64 {
            self.arrows.iter().filter(|(arrow, _)| is(arrow)).map(|(_, wide)| wide + 5.0).sum()
        };
        let (leave, arrive) = (sum(&|arrow| arrow.from == *step), sum(&|arrow| arrow.to == *step));
        let lines = name.len() + over.iter().len() + 1 + otherwise.iter().len();
        Place {
            x: 0.0,
            y: 0.0,
            wide: (longest + 14.0).max(leave).max(arrive).max(64.0),
            high: lines as f64 * LINE + 10.0,
            over,
            name,
            people: self.tongue.number(self.ways.at(step)),
            otherwise,
        }
    }

    /// Gives arrows a place in the rows that they pass, to the right of the boxes.
    fn pass(&mut self, steps: &[&Step]) {
        let rank = |step: &Step| steps.iter().position(|one| *one == step);
        let mut passing: Vec<usize> = (0..self.arrows.len()).filter(|nth| !goes_back(self.arrows[*nth].0)).collect();
        passing.sort_by_key(|nth| (rank(&self.arrows[*nth].0.from), rank(&self.arrows[*nth].0.to)));
        for nth in passing {
            let (arrow, wide) = self.arrows[nth];
            for row in &mut self.rows[floor(&arrow.from) + 1..floor(&arrow.to)] {
                row.slots.push(Slot { what: What::Passes(nth), x: 0.0, wide: wide + 4.0 });
            }
        }
        // Where nobody stands nothing need be passed.
        self.rows.retain(|row| row.high > 0.0);
    }

    /// Says where each slot stands: from the left, as far apart as there is room, up to a point.
    fn spread(&mut self, steps: &[&'w Step]) {
        let full = |row: &Row| row.slots.iter().map(|slot| slot.wide + APART.0).sum::<f64>() - APART.0;
        self.wide = self.rows.iter().map(full).fold(WIDE - self.around(), f64::max);
        let mut top = if self.back_to.is_empty() { TOP.0 } else { TOP.1 };
        for row in &mut self.rows {
            let gaps = (row.slots.len() as f64 - 1.0).max(1.0);
            let apart = (APART.0 + (self.wide - full(row)) / gaps).min(APART.1);
            let mut x = 0.0;
            for slot in &mut row.slots {
                slot.x = x;
                x += slot.wide + apart;
                if let What::Step(nth) = slot.what
                    && let Some(place) = self.places.get_mut(steps[nth])
                {
                    (place.x, place.y, place.high) = (slot.x, top, row.high);
                }
            }
            row.top = top;
            top += row.high + BETWEEN;
        }
    }

    /// How much room the ways back up take.
    pub(super) fn around(&self) -> f64 {
        if self.back_to.is_empty() { 0.0 } else { self.back_to.len() as f64 * LANE + 2.0 }
    }

    /// Where an arrow passes rows: across, from where down and until where.
    pub(super) fn passes(&self, nth: usize) -> Vec<(f64, f64, f64)> {
        let mut found = Vec::new();
        for row in &self.rows {
            let slot = row.slots.iter().find(|slot| matches!(slot.what, What::Passes(which) if which == nth));
            found.extend(slot.map(|slot| (slot.x + slot.wide / 2.0, row.top, row.top + row.high)));
        }
        found
    }

    /// Where the last row ends.
    pub(super) fn foot(&self) -> f64 {
        self.rows.last().map_or(TOP.0 - 12.0, |row| row.top + row.high)
    }
}

/// All steps that are drawn, in the order in which they stand from above and from the left.
fn steps(ways: &Ways) -> Vec<&Step> {
    let rank = |step: &Step| match step {
        Step::Left(class) | Step::Later(class) => ways.rank(class),
        Step::IsThere | Step::Otherwise => usize::MAX,
        Step::SignedUp
        | Step::WaitsAgain
        | Step::Admitted
        | Step::ByHardship
        | Step::Elsewhere
        | Step::Refused
        | Step::Withdrawn
        | Step::Waits
        | Step::Came
        | Step::CameBack
        | Step::GuidanceBegun => 0,
    };
    let mut steps: Vec<&Step> =
        ways.ways.iter().flat_map(|way| &way.steps).filter(|step| **step != Step::Otherwise).collect();
    steps.sort_by_key(|step| (floor(step), rank(step), *step));
    steps.dedup();
    steps
}
