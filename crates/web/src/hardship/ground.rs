//! Why hardship is weighed, as the form sends it and as the page says it.

use domain::hardship::{Ground, Over};
use domain::person::SignalKind;

/// Every ground there is, in the order of the form.
pub fn all() -> Vec<Ground> {
    let signals = SignalKind::ALL.iter().copied().map(Ground::Signal);
    signals.chain([Ground::Appeal, Ground::Doubt]).collect()
}

/// As the form sends it.
pub fn word(ground: Ground) -> String {
    match ground {
        Ground::Signal(kind) => format!("signal-{}", kind.name()),
        Ground::Appeal => "appeal".to_owned(),
        Ground::Doubt => "doubt".to_owned(),
    }
}

/// The ground with this word; what no form of ours sends is none.
pub fn of_word(sent: &str) -> Option<Ground> {
    all().into_iter().find(|ground| word(*ground) == sent)
}

/// The key of its text.
pub fn key(ground: Ground) -> String {
    match ground {
        Ground::Signal(kind) => format!("person-signal-{}", kind.name()),
        Ground::Appeal => "hardship-ground-appeal".to_owned(),
        Ground::Doubt => "hardship-ground-doubt".to_owned(),
    }
}

/// Before which decision it is weighed, as a word.
pub const fn over(over: Over) -> &'static str {
    match over {
        Over::Admission => "admission",
        Over::Stay => "stay",
    }
}
