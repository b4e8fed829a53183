//! What was decided, from and until when, and on which conditions.

use jiff::civil::Date;

use super::section;
use crate::pen::Pen;
use crate::summary::after;
use crate::{Block, Decision, DecisionLetter, Item, ObjectionOutcome, Section, Terms, Topic, clean};

pub(super) fn decision(pen: &Pen, letter: &DecisionLetter) -> Section {
    let programme = || ("programme", clean::line(&letter.sender.programme));
    let mut heading = "heading-decision";
    let blocks = match &letter.decision {
        Decision::Admitted { terms, .. } => {
            let mut blocks = vec![pen.paragraph("decision-admitted", &[programme(), ("from", pen.day(terms.from))])];
            blocks.extend(stay(pen, terms));
            blocks
        }
        Decision::ReferredElsewhere { city, bed_there, held_until } => {
            let values = [("city", clean::line(city)), ("held", pen.day(*held_until))];
            let mut blocks = vec![pen.paragraph("decision-referred", &values)];
            blocks.extend(pen.pointed("referred-where", bed_there));
            blocks.extend(letter.has_bed().then(|| pen.paragraph("referred-keep", &[])));
            blocks
        }
        Decision::Refused { bed_until, .. } => {
            let mut blocks = vec![pen.paragraph("decision-refused", &[programme()])];
            blocks.extend(bed(pen, *bed_until));
            blocks
        }
        Decision::StayEnded { from, afterwards, arranged, .. } => {
            let mut blocks = vec![pen.paragraph("decision-ended", &[programme(), ("from", pen.day(*from))])];
            blocks.push(pen.paragraph(after(*afterwards), &[]));
            blocks.extend(pen.pointed("arranged", arranged));
            blocks
        }
        Decision::Warned { answer_by } => {
            heading = "heading-warning";
            vec![
                pen.paragraph("decision-warned", &[programme()]),
                pen.paragraph("warned-bed", &[]),
                pen.paragraph("answer", &[("until", pen.day(*answer_by))]),
            ]
        }
        Decision::ObjectionDecided { outcome, bed_until } => {
            let mut blocks = vec![pen.paragraph(objection(*outcome), &[])];
            blocks.extend(bed(pen, *bed_until));
            blocks
        }
        Decision::HardshipFound(_) => vec![pen.paragraph("decision-hardship", &[])],
    };
    section(pen, Topic::Decision, heading, blocks)
}

/// What is asked of somebody who gets a place, or that nothing is.
pub(super) fn conditions(pen: &Pen, letter: &DecisionLetter) -> Option<Section> {
    let conditions = match &letter.decision {
        Decision::Admitted { terms, .. } => &terms.conditions,
        Decision::ReferredElsewhere { .. }
        | Decision::Refused { .. }
        | Decision::StayEnded { .. }
        | Decision::Warned { .. }
        | Decision::ObjectionDecided { .. }
        | Decision::HardshipFound(_) => return None,
    };
    let items: Vec<Item> = conditions
        .iter()
        .map(|condition| Item { lead: None, text: pen.dutch(condition), aside: None })
        .filter(|item| !item.text.words.is_empty())
        .collect();
    let blocks = if items.is_empty() {
        vec![pen.paragraph("conditions-none", &[])]
    } else {
        let list = Block::List { items, numbered: true, note: pen.in_dutch() };
        vec![pen.paragraph("conditions-intro", &[]), list]
    };
    Some(section(pen, Topic::Conditions, "heading-conditions", blocks))
}

fn stay(pen: &Pen, terms: &Terms) -> Vec<Block> {
    let mut blocks = vec![match terms.until {
        Some(until) => pen.paragraph("until", &[("until", pen.day(until))]),
        None => pen.paragraph("no-end", &[]),
    }];
    let day = |date: &Date| Item { lead: None, text: pen.piece(pen.day(*date)), aside: None };
    let items: Vec<Item> = terms.reviews.iter().map(day).collect();
    if !items.is_empty() {
        blocks.push(pen.paragraph("reviews", &[]));
        blocks.push(Block::List { items, numbered: false, note: None });
    }
    blocks
}

fn bed(pen: &Pen, until: Option<Date>) -> Option<Block> {
    until.map(|until| pen.paragraph("bed-until", &[("until", pen.day(until))]))
}

fn objection(outcome: ObjectionOutcome) -> &'static str {
    match outcome {
        ObjectionOutcome::WellFounded => "decision-objection-well-founded",
        ObjectionOutcome::Unfounded => "decision-objection-unfounded",
        ObjectionOutcome::Inadmissible => "decision-objection-inadmissible",
    }
}
