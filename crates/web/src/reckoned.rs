//! The legal clock, as the pages about objections show it: a last day, its article, how it was
//! reckoned, and what nobody confirmed.

use jiff::civil::Date;
use term::Sentence;

use crate::dates;
use crate::language::Language;

/// A last day with its reasons.
pub struct Reckoned {
    pub last_day: Date,
    pub shown: String,
    /// The article that gives the term.
    pub article: String,
    /// Every step, each in a sentence.
    pub steps: Vec<String>,
    /// Why it is not certain, when it is not.
    pub doubt: Option<String>,
}

/// The last day of this term counted from a day; nothing when it cannot be reckoned, which the log says.
pub fn reckon(language: Language, rule: &str, from: Date) -> Option<Reckoned> {
    let terms = term::shipped().ok()?;
    let found = terms.reckon(rule, from);
    let reckoned = found.inspect_err(|why| tracing::error!(%why, rule, "a term cannot be reckoned")).ok()?;
    let step = |step: &term::Step| match language {
        Language::Dutch => format!("{} ({})", step.text_nl, step.article),
        Language::English => format!("{} ({})", step.text_en, step.article),
    };
    let doubt = reckoned.notes.first().filter(|_| !reckoned.confirmed);
    Some(Reckoned {
        last_day: reckoned.last_day,
        shown: dates::full_day(language, reckoned.last_day),
        article: reckoned.term.article.clone(),
        steps: reckoned.steps.iter().map(step).collect(),
        doubt: doubt.map(|note| said(language, note)),
    })
}

fn said(language: Language, sentence: &Sentence) -> String {
    match language {
        Language::Dutch => sentence.nl.clone(),
        Language::English => sentence.en.clone(),
    }
}
