//! One term as the law, a court, a contract or a policy sets it for a while.

use jiff::civil::Date;
use serde::Deserialize;

use crate::length::Length;
use crate::sentence::Sentence;

/// A term with everything that must be known to count it and to say why it is so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// What it is called here: law and article, as `awb-6:7`.
    pub name: String,
    /// The article that gives the length, as *Awb 6:7*.
    pub article: String,
    /// What the term is for.
    pub title: Sentence,
    /// What happens on the day from which it is counted.
    pub counts_from: Sentence,
    /// How long it is; nothing when there is no length, or none that anybody knows. [`Certainty`] then says why.
    pub length: Option<Length>,
    /// How the first day follows from the day from which it is counted.
    pub starts: Start,
    /// The article that says so, as *Awb 6:8*.
    pub start_article: String,
    /// Who sets it.
    pub set_by: SetBy,
    /// Where it was read.
    pub source: String,
    /// The first day on which the rule holds, if known. The day from which the term is counted decides.
    pub in_force_from: Option<Date>,
    /// The last day on which it holds, if it ends.
    pub in_force_until: Option<Date>,
    /// Whether somebody confirmed it.
    pub certainty: Certainty,
    /// What else must be known by whoever uses it.
    pub note: Option<Sentence>,
}

/// Who sets a term. The Act moves only terms that a law sets.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum SetBy {
    /// A law or a general administrative order.
    Law,
    /// A court, in its decision.
    Court,
    /// An agreement.
    Contract,
    /// A ministerial rule, a policy, or what is usually done.
    Policy,
}

/// How a term begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Start {
    /// Its first day is the day after: what happened on a day does not use up that day.
    DayAfter,
    /// Its first day is the day itself.
    SameDay,
    /// It is counted back from an event; the day before the event is its first.
    CountedBack,
}

/// Whether a fact was confirmed by somebody who can know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Certainty {
    /// It stands in the source.
    Confirmed,
    /// It is general knowledge, an inference, old, or not known at all.
    Unconfirmed {
        /// Why, and what to do about it.
        why: Sentence,
        /// When somebody must have looked again.
        review_by: Date,
    },
}

impl Term {
    /// The rule in one line, as a record that keeps which rule a last day was counted by: two versions of a term that
    /// count alike have the same.
    pub fn basis(&self) -> String {
        let length = self.length.map_or_else(|| "no length".to_owned(), |length| length.to_string());
        let starts = match self.starts {
            Start::DayAfter => "day after",
            Start::SameDay => "same day",
            Start::CountedBack => "counted back",
        };
        let set_by = match self.set_by {
            SetBy::Law => "law",
            SetBy::Court => "court",
            SetBy::Contract => "contract",
            SetBy::Policy => "policy",
        };
        format!("{}: {length}, {starts}, {set_by}", self.name)
    }

    pub(crate) fn is_in_force_on(&self, day: Date) -> bool {
        self.in_force_from.is_none_or(|from| from <= day) && self.in_force_until.is_none_or(|until| day <= until)
    }
}
