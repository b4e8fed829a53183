//! What the person can do next: go against it, find help, and have a bed tonight whatever it says.

use super::section;
use crate::pen::Pen;
use crate::{Bed, Block, DecisionLetter, Item, Piece, Remedy, RemedyKind, Section, Topic, clean};

pub(super) fn remedy(pen: &Pen, letter: &DecisionLetter) -> Option<Section> {
    let remedy = letter.remedy.as_ref()?;
    let until = match remedy.kind {
        RemedyKind::Objection => "objection-until",
        RemedyKind::Appeal => "appeal-until",
    };
    let mut blocks = vec![
        pen.paragraph(until, &[("last", pen.day(remedy.last_day))]),
        pen.paragraph("term-rule", &[("rule", clean::line(&remedy.rule))]),
        pen.paragraph("objection-how", &[("reference", clean::line(&letter.reference))]),
    ];
    let lines = address(pen, &remedy.send_to);
    if !lines.is_empty() {
        blocks.push(Block::Address { lead: pen.say("send-to"), lines });
    }
    blocks.extend(bed(pen, letter, remedy));
    blocks.extend(remedy.measure_at.as_ref().map(|court| pen.paragraph("measure", &[("court", clean::line(court))])));
    Some(section(pen, Topic::Remedy, "heading-objection", blocks))
}

fn bed(pen: &Pen, letter: &DecisionLetter, remedy: &Remedy) -> Option<Block> {
    match &remedy.bed {
        Bed::StaysAfterDecision { weeks } => Some(Block::Paragraph(pen.counted("meanwhile-decided", "weeks", *weeks))),
        Bed::StaysUntil(until) => Some(pen.paragraph("meanwhile-until", &[("until", pen.day(*until))])),
        Bed::None => Some(pen.paragraph("meanwhile-no-bed", &[("programme", clean::line(&letter.sender.programme))])),
        Bed::Words(words) => pen.pointed("meanwhile-written", words),
    }
}

fn address(pen: &Pen, lines: &[String]) -> Vec<Piece> {
    lines.iter().map(|line| pen.dutch(line)).filter(|line| !line.words.is_empty()).collect()
}

pub(super) fn help(pen: &Pen, letter: &DecisionLetter) -> Option<Section> {
    if letter.help.is_empty() {
        return None;
    }
    let point = |name: &str, how: &str| Item { lead: Some(pen.dutch(name)), text: pen.dutch(how), aside: None };
    let items = letter.help.iter().map(|help| point(&help.name, &help.how)).collect();
    let list = Block::List { items, numbered: false, note: pen.in_dutch() };
    Some(section(pen, Topic::Help, "heading-help", vec![list]))
}

/// In every letter: tonight's bed depends on no decision.
pub(super) fn tonight(pen: &Pen, letter: &DecisionLetter) -> Section {
    let mut blocks = vec![pen.paragraph("tonight", &[])];
    blocks.extend(letter.tonight.as_ref().and_then(|at| pen.pointed("tonight-where", at)));
    section(pen, Topic::Tonight, "heading-tonight", blocks)
}
