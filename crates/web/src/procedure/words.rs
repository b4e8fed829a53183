//! What kinds of procedures and milestones are called: as the files name them, in the language of the page.

use domain::procedure::{Dropped, Warning};
use term::{Milestone, Procedure, Sentence, procedures};

use crate::language::Language;

/// The kind with this name; a log may know one that the files no longer have.
pub fn kind(name: &str) -> Option<&'static Procedure> {
    procedures().ok()?.get(name)
}

/// What a kind of procedure is called.
pub fn kind_said(language: Language, name: &str) -> String {
    kind(name).map_or_else(|| name.to_owned(), |kind| said(language, &kind.title))
}

/// What a milestone is called.
pub fn milestone_said(language: Language, in_kind: &str, name: &str) -> String {
    let milestone = kind(in_kind).and_then(|kind| kind.milestone(name));
    milestone.map_or_else(|| name.to_owned(), |milestone| said(language, &milestone.title))
}

/// Whether a decision against the person begins no term that is known here: nobody may read that as *no term runs*.
pub fn has_unknown_term(milestone: &Milestone) -> bool {
    milestone.decides && milestone.starts.is_empty() && milestone.against
}

/// A sentence in the language of the page.
pub fn said(language: Language, sentence: &Sentence) -> String {
    match language {
        Language::Dutch => sentence.nl.clone(),
        Language::English => sentence.en.clone(),
    }
}

/// What a term is for.
pub fn rule_said(language: Language, rule: &str) -> String {
    let terms = term::shipped().ok();
    let title = terms.and_then(|terms| terms.all().iter().rev().find(|term| term.name == rule));
    title.map_or_else(|| rule.to_owned(), |term| said(language, &term.title))
}

/// How far a term is, as a word.
pub const fn warning(warning: Warning) -> &'static str {
    match warning {
        Warning::Half => "half",
        Warning::ThreeQuarters => "three-quarters",
        Warning::ThreeWorkingDays => "three-days",
        Warning::OneWorkingDay => "one-day",
        Warning::Passed => "passed",
    }
}

/// Why a term does not have to be met, as a word.
pub const fn dropped(why: Dropped) -> &'static str {
    match why {
        Dropped::PersonDecided => "person-decided",
        Dropped::NoLongerRuns => "no-longer-runs",
        Dropped::Mistaken => "mistaken",
        Dropped::Missed => "missed",
    }
}

/// The reason with this word.
pub fn dropped_of(word: &str) -> Option<Dropped> {
    Dropped::ALL.into_iter().find(|why| dropped(*why) == word)
}
