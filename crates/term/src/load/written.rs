//! Terms and decrees as they are written in a file, and what must hold of each alone.

use jiff::civil::Date;
use serde::Deserialize;
use toml::Spanned;

use crate::calendar::DesignatedDay;
use crate::fault::Fault;
use crate::length::{Length, Unit};
use crate::name;
use crate::sentence::Sentence;
use crate::version::{self, Certainty, SetBy, Start};

/// One file.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct File {
    #[serde(default)]
    pub term: Vec<Spanned<Term>>,
    #[serde(default)]
    pub decree: Vec<Spanned<Decree>>,
}

/// A term as it is written; what it means stands at [`version::Term`].
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Term {
    name: String,
    article: String,
    title: Sentence,
    counts_from: Sentence,
    length: Option<Length>,
    starts: Start,
    start_article: Option<String>,
    set_by: SetBy,
    source: Option<String>,
    in_force_from: Option<Date>,
    in_force_until: Option<Date>,
    confirmed: bool,
    doubt: Option<Sentence>,
    review_by: Option<Date>,
    note: Option<Sentence>,
}

/// The days that one decree designates.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Decree {
    dates: Vec<Date>,
    source: Option<String>,
    confirmed: bool,
    doubt: Option<Sentence>,
    review_by: Option<Date>,
}

/// A fault that does not know yet in which line it stands.
pub(super) struct Misgiving {
    pub what: String,
    pub to_do: &'static str,
}

impl Misgiving {
    fn new(what: impl Into<String>, to_do: &'static str) -> Misgiving {
        Misgiving { what: what.into(), to_do }
    }

    pub(super) fn at(self, file: &str, line: usize) -> Fault {
        Fault { file: file.to_owned(), line, what: self.what, to_do: self.to_do.to_owned() }
    }
}

impl Term {
    pub(super) fn judge(self) -> Result<version::Term, Vec<Misgiving>> {
        let mut found = self.misgivings();
        let certainty = match certainty(&self.name, self.confirmed, self.doubt, self.review_by) {
            Ok(certainty) if found.is_empty() => certainty,
            Ok(_) => return Err(found),
            Err(misgiving) => {
                found.push(misgiving);
                return Err(found);
            }
        };
        Ok(version::Term {
            start_article: self.start_article.unwrap_or_else(|| self.article.clone()),
            name: self.name,
            article: self.article,
            title: self.title,
            counts_from: self.counts_from,
            length: self.length,
            starts: self.starts,
            set_by: self.set_by,
            source: self.source.unwrap_or_default(),
            in_force_from: self.in_force_from,
            in_force_until: self.in_force_until,
            certainty,
            note: self.note,
        })
    }

    fn misgivings(&self) -> Vec<Misgiving> {
        let name = &self.name;
        let mut found = Vec::new();
        if name::key(name).is_empty() {
            found.push(Misgiving::new(format!("`{name}` is no name"), "Name it by its article, as in \"awb-6:7\"."));
        }
        if self.source.as_deref().is_none_or(|source| source.trim().is_empty()) {
            found.push(sourceless(name));
        }
        if let (Some(from), Some(until)) = (self.in_force_from, self.in_force_until)
            && until < from
        {
            let what = format!("`{name}` is in force from {from} and only until {until}");
            found.push(Misgiving::new(what, "Turn the two days round."));
        }
        if self.length.is_some_and(|length| length.unit() == Unit::Hours) && self.starts != Start::SameDay {
            let what = format!("`{name}` is in hours and does not begin at once");
            found.push(Misgiving::new(what, "Write starts = \"same-day\": hours run from the moment itself."));
        }
        if self.confirmed && self.length.is_none() {
            let what = format!("`{name}` has no length and is yet called confirmed");
            found.push(Misgiving::new(what, "Write confirmed = false, with doubt and review_by."));
        }
        found
    }
}

impl Decree {
    pub(super) fn judge(self) -> Result<Vec<DesignatedDay>, Vec<Misgiving>> {
        let source = self.source.filter(|source| !source.trim().is_empty());
        let source = source.ok_or_else(|| vec![sourceless("decree")])?;
        let certainty = certainty("decree", self.confirmed, self.doubt, self.review_by);
        let certainty = certainty.map_err(|misgiving| vec![misgiving])?;
        let day = |date| DesignatedDay { date, source: source.clone(), certainty: certainty.clone() };
        Ok(self.dates.into_iter().map(day).collect())
    }
}

fn certainty(
    name: &str,
    confirmed: bool,
    doubt: Option<Sentence>,
    review_by: Option<Date>,
) -> Result<Certainty, Misgiving> {
    match (confirmed, doubt, review_by) {
        (true, None, None) => Ok(Certainty::Confirmed),
        (false, Some(why), Some(review_by)) => Ok(Certainty::Unconfirmed { why, review_by }),
        (true, _, _) => {
            let what = format!("`{name}` is confirmed and doubted at once");
            Err(Misgiving::new(what, "Take out doubt and review_by, or write confirmed = false."))
        }
        (false, _, _) => {
            let what = format!("`{name}` is not confirmed, and it is not said why or until when that may stay so");
            Err(Misgiving::new(what, "Add doubt.nl, doubt.en and review_by."))
        }
    }
}

fn sourceless(name: &str) -> Misgiving {
    Misgiving::new(format!("`{name}` names no source"), "Add source = \"…\": where it was read, and of when that is.")
}
