//! What comes out of a weighing: as it is filled in, as it is handed on from the page that was read,
//! and as it is said.

use domain::hardship::Outcome;
use jiff::civil::Date;

use crate::dates;
use crate::form::{Faults, Filled};
use crate::language::Language;

/// What was filled in as the outcome; what is wrong with it is added to the faults.
pub fn read(filled: &Filled, faults: &mut Faults) -> Option<Outcome> {
    match filled.one("outcome") {
        "not-found" => Some(Outcome::NotFound),
        "found" => found(filled, faults),
        _ => {
            faults.add("outcome", "hardship-no-outcome");
            None
        }
    }
}

fn found(filled: &Filled, faults: &mut Faults) -> Option<Outcome> {
    let typed = filled.one("until");
    let until = typed.parse::<Date>().ok();
    if !typed.is_empty() && until.is_none() {
        faults.add("until", "hardship-no-date");
    }
    let Ok(review) = filled.one("review").parse::<Date>() else {
        faults.add("review", "hardship-no-review");
        return None;
    };
    if until.is_some_and(|until| until < review) {
        faults.add("until", "hardship-ends-before-review");
    }
    Some(Outcome::Found { until, review })
}

/// Fills the form in with what was proposed before.
pub fn fill(filled: &mut Filled, outcome: Outcome) {
    match outcome {
        Outcome::NotFound => filled.set("outcome", ["not-found".to_owned()]),
        Outcome::Found { until, review } => {
            filled.set("outcome", ["found".to_owned()]);
            filled.set("until", until.map(|day| day.to_string()));
            filled.set("review", [review.to_string()]);
        }
    }
}

/// In one word, so that a page can hand on what was read there.
pub fn word(outcome: Outcome) -> String {
    match outcome {
        Outcome::NotFound => "not-found".to_owned(),
        Outcome::Found { until: None, review } => format!("found {review}"),
        Outcome::Found { until: Some(until), review } => format!("found {review} {until}"),
    }
}

/// The outcome with this word.
pub fn of_word(word: &str) -> Option<Outcome> {
    let mut parts = word.split(' ');
    let (kind, review, until) = (parts.next()?, parts.next(), parts.next());
    match (kind, review, until) {
        ("not-found", None, None) => Some(Outcome::NotFound),
        ("found", Some(review), until) => {
            let until = until.map(str::parse).transpose().ok()?;
            Some(Outcome::Found { until, review: review.parse().ok()? })
        }
        _ => None,
    }
}

/// In a sentence.
pub fn said(language: Language, outcome: Outcome) -> String {
    let day = |date| dates::full_day(language, date);
    match outcome {
        Outcome::NotFound => language.t("hardship-outcome-not-found"),
        Outcome::Found { until: None, review } => language.with("hardship-outcome-found", &[("review", &day(review))]),
        Outcome::Found { until: Some(until), review } => {
            language.with("hardship-outcome-found-until", &[("review", &day(review)), ("until", &day(until))])
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn what_was_read_comes_back_as_it_was() {
        let (review, until) = (date(2027, 2, 25), Some(date(2027, 6, 1)));
        for outcome in [Outcome::NotFound, Outcome::Found { until: None, review }, Outcome::Found { until, review }] {
            assert_eq!(of_word(&word(outcome)), Some(outcome));
        }
        for nonsense in ["", "found", "found soon", "not-found 2027-02-25", "found 2027-02-25 never"] {
            assert_eq!(of_word(nonsense), None, "{nonsense}");
        }
    }
}
