//! The sections of a letter in their order. Both sides are written by the same hand, so that what
//! stands opposite each other says the same.

mod decided;
mod known;
mod next;
mod why;

use crate::pen::Pen;
use crate::{Block, DecisionLetter, Section, Topic};

/// All sections that this letter has.
pub(crate) fn sections(pen: &Pen, letter: &DecisionLetter) -> Vec<Section> {
    let sections = [
        Some(decided::decision(pen, letter)),
        why::reason(pen, letter),
        decided::conditions(pen, letter),
        why::hardship(pen, letter),
        why::deviation(pen, letter),
        why::grounds(pen, letter),
        why::rule(pen, letter),
        Some(known::facts(pen, letter)),
        next::remedy(pen, letter),
        next::help(pen, letter),
        Some(next::tonight(pen, letter)),
    ];
    sections.into_iter().flatten().collect()
}

fn section(pen: &Pen, topic: Topic, heading: &str, blocks: Vec<Block>) -> Section {
    Section { topic, heading: pen.say(heading), blocks }
}
