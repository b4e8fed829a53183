//! The legal clock, as pages show it: a last day, its article and source, how it was reckoned, and
//! what nobody confirmed.

use jiff::civil::Date;
use term::Sentence;

use crate::dates;
use crate::language::Language;

/// A last day with its reasons.
pub struct Reckoned {
    /// The last day.
    pub last_day: Date,
    /// The same as it is read.
    pub shown: String,
    /// What the term is for.
    pub title: String,
    /// The article that gives the term.
    pub article: String,
    /// Where the rule was read.
    pub source: String,
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
        title: said(language, &reckoned.term.title),
        article: reckoned.term.article.clone(),
        source: reckoned.term.source.clone(),
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
