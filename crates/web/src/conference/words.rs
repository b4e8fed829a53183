//! The words of this subject as forms and texts know them.

use domain::conference::{AskedHow, Outcome, PointKind, Seen};
use store::ItemState;

/// The name of what a point is about.
pub const fn kind(kind: PointKind) -> &'static str {
    match kind {
        PointKind::Aim => "aim",
        PointKind::Legalisation => "legalisation",
        PointKind::Onward => "onward",
        PointKind::Return => "return",
        PointKind::Procedures => "procedures",
        PointKind::Papers => "papers",
        PointKind::Needs => "needs",
        PointKind::Other => "other",
    }
}

/// What a point is about by its name.
pub fn kind_of(word: &str) -> Option<PointKind> {
    PointKind::ALL.into_iter().find(|one| kind(*one) == word)
}

/// The name of how somebody was asked.
pub const fn how(how: AskedHow) -> &'static str {
    match how {
        AskedHow::OnScreen => "on-screen",
        AskedHow::OnPaper => "on-paper",
        AskedHow::Aloud => "aloud",
    }
}

/// How somebody was asked by its name.
pub fn how_of(word: &str) -> Option<AskedHow> {
    AskedHow::ALL.into_iter().find(|one| how(*one) == word)
}

/// The name of what came of a case.
pub const fn outcome(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Agreed => "agreed",
        Outcome::Disagreed => "disagreed",
        Outcome::Escalated => "escalated",
        Outcome::Postponed => "postponed",
    }
}

/// What came of a case by its name.
pub fn outcome_of(word: &str) -> Option<Outcome> {
    Outcome::ALL.into_iter().find(|one| outcome(*one) == word)
}

/// The name of how a case stands.
pub const fn state(state: ItemState) -> &'static str {
    match state {
        ItemState::On => "on",
        ItemState::Off => "off",
        ItemState::Agreed => "agreed",
        ItemState::Disagreed => "disagreed",
        ItemState::Escalated => "escalated",
        ItemState::Postponed => "postponed",
    }
}

/// The name of how a partner takes part.
pub const fn seen(seen: Seen) -> &'static str {
    match seen {
        Seen::InTheRoom => "room",
        Seen::ByCode => "code",
    }
}

/// How a partner takes part by its name; nothing for who does not.
pub fn seen_of(word: &str) -> Option<Seen> {
    [Seen::InTheRoom, Seen::ByCode].into_iter().find(|one| seen(*one) == word)
}
