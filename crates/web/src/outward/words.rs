//! The keys of what parts and answers are called.

use domain::outward::{Became, EndedBy, Outward, PartKind};
use jiff::civil::Date;

/// What a part is about, as the key of its name in the person's own language.
pub const fn part(kind: PartKind) -> &'static str {
    match kind {
        PartKind::Called => "part-called",
        PartKind::Languages => "part-languages",
        PartKind::Reach => "part-reach",
        PartKind::Question => "part-question",
        PartKind::Procedures => "point-procedures",
        PartKind::Papers => "point-papers",
        PartKind::Care => "part-care",
        PartKind::Learning => "part-learning",
    }
}

/// The same for who works here and for the organisation.
pub fn part_here(kind: PartKind) -> String {
    format!("outward-part-{}", kind.name())
}

/// What became of it.
pub fn became(became: Became) -> String {
    format!("outward-became-{}", became.name())
}

/// How one stands.
pub fn state(known: &Outward, today: Date) -> &'static str {
    match known.ended {
        Some(EndedBy::Person) => "outward-ended-person",
        Some(EndedBy::Worker) => "outward-ended-worker",
        Some(EndedBy::Receiver) => "outward-ended-receiver",
        None if known.is_open(today) => "outward-open",
        None => "outward-over",
    }
}
