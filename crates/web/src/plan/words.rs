//! Choices in a plan as forms send them and as texts are called.

use domain::plan::{Agreed, Aim, Outcome, Route};

/// What came of a step, as a word.
pub const fn outcome(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Done => "done",
        Outcome::NotDone => "not-done",
        Outcome::NotNeeded => "not-needed",
    }
}

/// What came of a step, by its word.
pub fn outcome_of(word: &str) -> Option<Outcome> {
    Outcome::ALL.into_iter().find(|one| outcome(*one) == word)
}

/// Whether the person agrees, as a word.
pub const fn agreed(agreed: Agreed) -> &'static str {
    match agreed {
        Agreed::OnScreen => "on-screen",
        Agreed::OnPaper => "on-paper",
        Agreed::Refused => "refused",
        Agreed::NotAsked => "not-asked",
    }
}

/// Whether the person agrees, by its word.
pub fn agreed_of(word: &str) -> Option<Agreed> {
    Agreed::ALL.into_iter().find(|one| agreed(*one) == word)
}

/// What is aimed for, as the key of its text.
pub const fn aim(aim: Aim) -> &'static str {
    match aim {
        Aim::UnderInvestigation => "route-under-investigation",
        Aim::For(Route::Legalisation) => "route-legalisation",
        Aim::For(Route::Onward) => "route-onward",
        Aim::For(Route::Return) => "route-return",
    }
}

/// What is aimed for, by the word of a form.
pub fn aim_of(word: &str) -> Option<Aim> {
    match word {
        "under-investigation" => Some(Aim::UnderInvestigation),
        _ => Route::ALL.into_iter().find(|route| route.name() == word).map(Aim::For),
    }
}
