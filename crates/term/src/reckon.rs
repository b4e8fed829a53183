//! Counting: from a day and a rule to the last day, step by step, each with its article.

use jiff::civil::Date;
use thiserror::Error;

use crate::act::{self, Stretch};
use crate::calendar::{Calendar, Designated};
use crate::holiday::{OutOfRange, within_known_years};
use crate::length::Length;
use crate::name::Unknown;
use crate::note::{self, Doubt};
use crate::sentence::{Sentence, day_in_dutch, day_in_english};
use crate::terms::Found;
use crate::version::{Start, Term};

/// A last day and everything that led to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reckoning {
    /// The rule that was used.
    pub term: Term,
    /// The day from which it was counted.
    pub from: Date,
    /// The last day of the term. For a term that is counted back it is the earliest day that belongs to it.
    pub last_day: Date,
    /// The reasoning, in its order; never empty, and the last step has the last day.
    pub steps: Vec<Step>,
    /// Whether rule and period are confirmed. When not, the first note says why.
    pub confirmed: bool,
    /// When somebody must have looked again at what is not confirmed.
    pub review_by: Option<Date>,
    /// What must be known beside the day, gravest first.
    pub notes: Vec<Sentence>,
}

/// One step of the reasoning.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// The article it rests on, as *Atw 1(1)*.
    pub article: String,
    /// The day that follows from it.
    pub day: Date,
    /// The reasoning in Dutch.
    pub text_nl: String,
    /// The reasoning in English.
    pub text_en: String,
}

/// Why there is no last day.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum NoLastDay {
    /// No term has this name.
    #[error(transparent)]
    Unknown(#[from] Unknown),
    /// It begins or ends where holidays are not known.
    #[error(transparent)]
    OutOfRange(#[from] OutOfRange),
    /// The earliest rule under this name begins later.
    #[error("`{name}` is known from {since}, not before")]
    NotYet {
        /// The name.
        name: String,
        /// When the earliest rule begins.
        since: Date,
    },
    /// The term has no length, or none that anybody knows.
    #[error("`{name}` has no last day: {}", .why.en)]
    NoLength {
        /// The name.
        name: String,
        /// Why, and what to do.
        why: Sentence,
    },
}

impl Step {
    pub(crate) fn new(article: &str, day: Date, text: Sentence) -> Step {
        Step { article: article.to_owned(), day, text_nl: text.nl, text_en: text.en }
    }
}

impl Found<'_> {
    pub(crate) fn reckon(&self, from: Date, calendar: &Calendar) -> Result<Reckoning, NoLastDay> {
        let Found { term, out_of_date } = self;
        let Some(length) = term.length else {
            let none = Sentence::new("Er is geen lengte bekend.", "No length is known.");
            return Err(NoLastDay::NoLength { name: term.name.clone(), why: none });
        };
        within_known_years(from.year())?;
        let stretch = stretch(from, term.starts, length)?;
        let moved = |designated| act::steps(term, length, stretch, calendar, designated);
        let (by_the_act, last_day) = moved(Designated::Confirmed);
        let (_, if_designated) = moved(Designated::All);
        within_known_years(last_day.year())?;
        within_known_years(if_designated.year())?;

        let mut steps = vec![beginning(term, from, stretch.first), ending(term, length, stretch.last)];
        steps.extend(by_the_act);
        let doubts: Vec<Doubt> = out_of_date.clone().into_iter().chain(Doubt::of(term)).collect();
        let review_by = doubts.iter().filter_map(|doubt| doubt.review_by).min();
        let mut notes: Vec<Sentence> = doubts.iter().map(Doubt::note).collect();
        let confirmed = notes.is_empty();
        notes.extend(term.note.clone());
        notes.extend(note::about_days(term.starts, length, last_day, if_designated));
        Ok(Reckoning { term: (*term).clone(), from, last_day, steps, confirmed, review_by, notes })
    }
}

/// First and last day by the calendar alone.
fn stretch(from: Date, starts: Start, length: Length) -> Result<Stretch, OutOfRange> {
    let found = || {
        Some(match starts {
            Start::DayAfter => Stretch { first: from.tomorrow().ok()?, last: length.after(from)? },
            Start::SameDay => Stretch { first: from, last: length.after(from)?.yesterday().ok()? },
            Start::CountedBack => Stretch { first: from.yesterday().ok()?, last: length.before(from)? },
        })
    };
    // Beyond the end of all calendars: as far out of the known years as a year can be.
    let stretch = found().ok_or(OutOfRange { year: i16::MAX })?;
    within_known_years(stretch.last.year())?;
    Ok(stretch)
}

fn beginning(term: &Term, from: Date, first: Date) -> Step {
    let (nl, en) = (day_in_dutch(first), day_in_english(first));
    let what = &term.counts_from;
    let text = match term.starts {
        Start::DayAfter => Sentence::new(
            format!("De termijn begint op {nl}: de dag na {} ({}).", day_in_dutch(from), what.nl),
            format!("The term begins on {en}: the day after {} ({}).", day_in_english(from), what.en),
        ),
        Start::SameDay => Sentence::new(
            format!("De termijn begint op {nl} zelf ({}).", what.nl),
            format!("The term begins on {en} itself ({}).", what.en),
        ),
        Start::CountedBack => Sentence::new(
            format!("Er wordt teruggerekend vanaf {} ({}); {nl} is de eerste dag.", day_in_dutch(from), what.nl),
            format!("It is counted back from {} ({}); {en} is the first day.", day_in_english(from), what.en),
        ),
    };
    Step::new(&term.start_article, first, text)
}

fn ending(term: &Term, length: Length, last: Date) -> Step {
    let (nl, en) = (day_in_dutch(last), day_in_english(last));
    let words = length.words();
    let text = Sentence::new(
        format!("De termijn is {}; naar de kalender is de laatste dag {nl}.", words.nl),
        format!("The term is {}; by the calendar its last day is {en}.", words.en),
    );
    Step::new(&term.article, last, text)
}
