//! Why it was decided so: the reason, everything that was looked at, hardship, and the rules.

use super::section;
use crate::pen::Pen;
use crate::{Advice, Block, Decision, DecisionLetter, Found, Ground, Item, Section, Standing, Topic, clean};

/// How much of a rule file's hash is shown: 64 bits, enough to compare by eye.
const HASH_SIGNS: usize = 16;

pub(super) fn reason(pen: &Pen, letter: &DecisionLetter) -> Option<Section> {
    let written = pen.written(&letter.reason)?;
    Some(section(pen, Topic::Reason, "heading-reason", vec![written]))
}

pub(super) fn grounds(pen: &Pen, letter: &DecisionLetter) -> Option<Section> {
    if letter.grounds.is_empty() {
        return None;
    }
    let items = letter.grounds.iter().map(|ground| point(pen, ground)).collect();
    let mut blocks =
        vec![pen.paragraph("grounds-intro", &[]), Block::List { items, numbered: true, note: pen.in_english() }];
    if letter.grounds.iter().any(|ground| ground.standing == Standing::Unknown) {
        blocks.push(pen.paragraph("grounds-unknown", &[]));
    }
    Some(section(pen, Topic::Grounds, "heading-grounds", blocks))
}

fn point(pen: &Pen, ground: &Ground) -> Item {
    let lead = match ground.standing {
        Standing::Met => "standing-met",
        Standing::NotMet => "standing-not-met",
        Standing::Unknown => "standing-unknown",
        Standing::Judged => "standing-judged",
    };
    let source = clean::line(&ground.source);
    let aside = (!source.is_empty()).then(|| pen.with("source", &[("source", source)]));
    Item { lead: Some(pen.say(lead)), text: pen.either(&ground.dutch, &ground.english), aside }
}

pub(super) fn deviation(pen: &Pen, letter: &DecisionLetter) -> Option<Section> {
    let deviation = letter.deviation.as_ref()?;
    let advised = match deviation.advice {
        Advice::Admit => "deviation-admit",
        Advice::NotByTheseRules => "deviation-not-by-rules",
        Advice::CannotBeSaidYet => "deviation-cannot-say",
    };
    let mut blocks = vec![pen.paragraph(advised, &[])];
    blocks.extend(pen.written(&deviation.reason));
    Some(section(pen, Topic::Deviation, "heading-deviation", blocks))
}

pub(super) fn hardship(pen: &Pen, letter: &DecisionLetter) -> Option<Section> {
    let (found, words) = match &letter.decision {
        Decision::Admitted { hardship, .. } => {
            let found = hardship.as_ref()?;
            (Some(found), &found.words)
        }
        Decision::HardshipFound(found) => (Some(found), &found.words),
        Decision::Refused { weighed, .. } | Decision::StayEnded { weighed, .. } => (None, weighed),
        Decision::ReferredElsewhere { .. } | Decision::Warned { .. } | Decision::ObjectionDecided { .. } => {
            return None;
        }
    };
    let outcome = if found.is_some() { "hardship-found" } else { "hardship-not-found" };
    let mut blocks = vec![pen.paragraph("hardship-weighed", &[]), pen.paragraph(outcome, &[])];
    blocks.extend(pen.written(words));
    blocks.extend(found.into_iter().flat_map(|found| holds(pen, found)));
    Some(section(pen, Topic::Hardship, "heading-hardship", blocks))
}

fn holds(pen: &Pen, found: &Found) -> [Block; 2] {
    let until = match found.until {
        Some(until) => pen.paragraph("hardship-until", &[("until", pen.day(until))]),
        None => pen.paragraph("no-end", &[]),
    };
    [until, pen.paragraph("hardship-review", &[("review", pen.day(found.review))])]
}

pub(super) fn rule(pen: &Pen, letter: &DecisionLetter) -> Option<Section> {
    let rule = letter.rule.as_ref()?;
    let short: String = rule.hash.chars().filter(char::is_ascii_alphanumeric).take(HASH_SIGNS).collect();
    let blocks = vec![
        pen.paragraph("rule-used", &[("rule", clean::line(&rule.name)), ("since", pen.day(rule.since))]),
        pen.paragraph("rule-hash", &[("hash", short)]),
    ];
    Some(section(pen, Topic::Rule, "heading-rule", blocks))
}
