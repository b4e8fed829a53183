//! Choices about offers as forms send them and as texts are called.

use domain::admission::Verdict;
use domain::learning::{Achieved, Day, Enrolled, Leaving, OfferKind, Presence, Track};

/// What kind of offer it is, as a word.
pub const fn kind(kind: OfferKind) -> &'static str {
    match kind {
        OfferKind::Course => "course",
        OfferKind::LearningWork => "learning-work",
        OfferKind::Activity => "activity",
    }
}

/// How it belongs to schooling, as a word.
pub const fn track(track: Track) -> &'static str {
    match track {
        Track::NotKnown => "not-known",
        Track::Outside => "outside",
        Track::Vmbo => "vmbo",
        Track::Bol => "bol",
        Track::Bbl => "bbl",
    }
}

/// A day of the week, as a word.
pub const fn day(day: Day) -> &'static str {
    match day {
        Day::Monday => "monday",
        Day::Tuesday => "tuesday",
        Day::Wednesday => "wednesday",
        Day::Thursday => "thursday",
        Day::Friday => "friday",
        Day::Saturday => "saturday",
        Day::Sunday => "sunday",
    }
}

/// Why somebody left, as a word.
pub const fn leaving(leaving: Leaving) -> &'static str {
    match leaving {
        Leaving::Finished => "finished",
        Leaving::Stopped => "stopped",
        Leaving::NeverCame => "never-came",
        Leaving::Elsewhere => "elsewhere",
        Leaving::Other => "other",
    }
}

/// Whether somebody was there, as a word.
pub const fn presence(presence: Presence) -> &'static str {
    match presence {
        Presence::Present => "present",
        Presence::Excused => "excused",
        Presence::Absent => "absent",
    }
}

/// What came of it, as a word.
pub const fn achieved(achieved: Achieved) -> &'static str {
    match achieved {
        Achieved::Finished => "finished",
        Achieved::Stopped => "stopped",
    }
}

/// How somebody stands, as a word.
pub const fn standing(standing: Enrolled) -> &'static str {
    match standing {
        Enrolled::Placed => "placed",
        Enrolled::Waiting => "waiting",
        Enrolled::Left => "left",
    }
}

/// What the rules say, as a word.
pub const fn verdict(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Admit => "may",
        Verdict::NotByTheseRules => "not",
        Verdict::CannotBeSaidYet => "unsaid",
    }
}

/// Yes, no or not known, as a word.
pub const fn answer(answer: Option<bool>) -> &'static str {
    match answer {
        Some(true) => "yes",
        Some(false) => "no",
        None => "unknown",
    }
}

/// Yes or no by its word; everything else is not known.
pub fn answer_of(word: &str) -> Option<bool> {
    match word {
        "yes" => Some(true),
        "no" => Some(false),
        _ => None,
    }
}
