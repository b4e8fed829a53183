//! What was known about the person, how that came to be known, and how to correct it.

use super::section;
use crate::pen::Pen;
use crate::{
    Block, Decision, DecisionLetter, FactUsed, Item, Known, KnownBy, Language, Piece, Section, Topic, Value, clean,
};

pub(super) fn facts(pen: &Pen, letter: &DecisionLetter) -> Section {
    let mut blocks = if letter.facts.is_empty() {
        // A warning rests on what happened, which it tells itself; it is no decision yet.
        let warned = matches!(letter.decision, Decision::Warned { .. });
        if warned { Vec::new() } else { vec![pen.paragraph("facts-none", &[])] }
    } else {
        let items = letter.facts.iter().map(|fact| point(pen, fact)).collect();
        vec![pen.paragraph("facts-intro", &[]), Block::List { items, numbered: true, note: pen.in_english() }]
    };
    blocks.push(pen.paragraph("facts-correct", &[]));
    section(pen, Topic::Facts, "heading-facts", blocks)
}

fn point(pen: &Pen, fact: &FactUsed) -> Item {
    let lead = pen.either(&fact.dutch, &fact.english);
    Item { lead: Some(lead), text: value(pen, &fact.value), aside: fact.known.map(|known| how(pen, known)) }
}

fn value(pen: &Pen, value: &Value) -> Piece {
    match value {
        Value::Unknown => pen.say("fact-unknown"),
        Value::Truth(true) => pen.say("fact-yes"),
        Value::Truth(false) => pen.say("fact-no"),
        Value::Number(number) => pen.own(&number.to_string()),
        Value::Day(day) => pen.piece(pen.day(*day)),
        Value::Words(words) => Piece { language: Language::Dutch, words: clean::line(words) },
    }
}

fn how(pen: &Pen, known: Known) -> Piece {
    let key = match known.by {
        KnownBy::Told => "known-told",
        KnownBy::DocumentSeen => "known-document",
        KnownBy::PartnerAnswered => "known-partner",
        KnownBy::WorkerSaw => "known-worker",
    };
    pen.with(key, &[("since", pen.day(known.on))])
}
