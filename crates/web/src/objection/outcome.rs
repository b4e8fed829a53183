//! How an objection or an appeal ends, as forms send it and as texts are called.

use domain::objection::Outcome;

/// All of them, in the order of the form.
pub const ALL: [Outcome; 3] = [Outcome::WellFounded, Outcome::Unfounded, Outcome::Inadmissible];

/// As a word.
pub const fn word(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::WellFounded => "well-founded",
        Outcome::Unfounded => "unfounded",
        Outcome::Inadmissible => "inadmissible",
    }
}

/// The outcome with this word.
pub fn of_word(sent: &str) -> Option<Outcome> {
    ALL.into_iter().find(|outcome| word(*outcome) == sent)
}
