//! All terms together: which one is meant by a name, and which of its rules is in force on a day.

use jiff::civil::Date;

use crate::calendar::Calendar;
use crate::name::{self, Unknown};
use crate::note::Doubt;
use crate::reckon::{NoLastDay, Reckoning};
use crate::sentence::{Sentence, day_in_dutch, day_in_english};
use crate::version::Term;

/// Terms and designated days, as [`Terms::load`] reads them. No name has two rules on one day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Terms {
    terms: Vec<Term>,
    /// The key of each name, in the same order.
    keys: Vec<String>,
    calendar: Calendar,
}

/// A rule to count by, and why it may not hold any more on the day that was asked for.
pub(crate) struct Found<'a> {
    pub term: &'a Term,
    pub out_of_date: Option<Doubt>,
}

impl Terms {
    pub(crate) fn new(terms: Vec<Term>, calendar: Calendar) -> Terms {
        let keys = terms.iter().map(|term| name::key(&term.name)).collect();
        Terms { terms, keys, calendar }
    }

    /// Every rule of every term, in the order of the files.
    pub fn all(&self) -> &[Term] {
        &self.terms
    }

    /// Which days are no ordinary days, beyond the holidays.
    pub fn calendar(&self) -> &Calendar {
        &self.calendar
    }

    /// Each name once, in the order of the files.
    pub fn names(&self) -> Vec<&str> {
        let mut names: Vec<&str> = Vec::new();
        for term in &self.terms {
            if !names.contains(&term.name.as_str()) {
                names.push(&term.name);
            }
        }
        names
    }

    /// The last day of a term that is counted from this day, and why that day.
    ///
    /// When the rule of that day is not known, the last known one is used, and the answer is not confirmed.
    ///
    /// # Errors
    /// When no term has this name, when it has no length, when its rule was not yet in force, and outside the years
    /// for which holidays are known.
    pub fn reckon(&self, asked: &str, from: Date) -> Result<Reckoning, NoLastDay> {
        let found = self.find(asked, from)?;
        found.reckon(from, &self.calendar)
    }

    fn find(&self, asked: &str, from: Date) -> Result<Found<'_>, NoLastDay> {
        let wanted = name::key(asked);
        let keyed = self.terms.iter().zip(&self.keys);
        let mut versions: Vec<&Term> = keyed.filter(|(_, key)| **key == wanted).map(|(term, _)| term).collect();
        versions.sort_by_key(|term| term.in_force_from);
        let Some(first) = versions.first() else { return Err(self.unknown(asked).into()) };
        let known = versions.iter().rev().find(|term| term.length.is_some() && begins_by(term, from));
        let current = versions.iter().find(|term| term.is_in_force_on(from));
        match (current, known) {
            (Some(current), _) if current.length.is_some() => Ok(Found { term: current, out_of_date: None }),
            (current, Some(known)) => {
                Ok(Found { term: known, out_of_date: Some(out_of_date(known, current.copied())) })
            }
            (Some(current), None) => Err(no_length(current)),
            (None, None) => match first.in_force_from {
                Some(since) if from < since => Err(NoLastDay::NotYet { name: first.name.clone(), since }),
                Some(_) | None => Err(no_length(first)),
            },
        }
    }

    fn unknown(&self, asked: &str) -> Unknown {
        let owned = |names: Vec<&str>| names.into_iter().map(str::to_owned).collect();
        let close = self.names().into_iter().filter(|name| name::is_close(asked, name)).collect();
        Unknown { asked: asked.trim().to_owned(), close: owned(close), all: owned(self.names()) }
    }
}

fn begins_by(term: &Term, day: Date) -> bool {
    term.in_force_from.is_none_or(|from| from <= day)
}

/// Why a rule may not hold any more: what is known about its successor, and until when it held itself.
fn out_of_date(known: &Term, successor: Option<&Term>) -> Doubt {
    let Doubt { why, review_by } = successor.and_then(Doubt::of).unwrap_or_else(|| Doubt {
        why: Sentence::new("De regel die nu geldt is hier niet bekend.", "The rule that holds now is not known here."),
        review_by: None,
    });
    let until = known.in_force_until.map_or(Sentence::new("", ""), |until| {
        let (nl, en) = (day_in_dutch(until), day_in_english(until));
        Sentence::new(format!("; die gold tot en met {nl}"), format!(", which held until {en}"))
    });
    let why = Sentence::new(
        format!("{} Gerekend is met de laatste regel die hier bekend is{}.", why.nl, until.nl),
        format!("{} Counted by the last rule that is known here{}.", why.en, until.en),
    );
    Doubt { why, review_by }
}

fn no_length(term: &Term) -> NoLastDay {
    let none = || Sentence::new("Er is geen lengte bekend.", "No length is known.");
    NoLastDay::NoLength { name: term.name.clone(), why: Doubt::of(term).map_or_else(none, |doubt| doubt.why) }
}
