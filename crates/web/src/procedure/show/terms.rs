//! The terms of a procedure as the page shows them: the last day first, and everything that makes it certain or not.

use domain::id::{ProcedureId, TermId};
use domain::procedure::{RunsFor, Term, TermState};
use jiff::civil::Date;

use crate::dates;
use crate::procedure::find::Opened;
use crate::procedure::watchers::Colleagues;
use crate::procedure::words;
use crate::reckoned::{self, Reckoned};
use crate::visit::Visit;

/// One term.
pub struct TermCard {
    pub id: TermId,
    pub title: String,
    pub state: TermState,
    pub state_key: String,
    pub theirs: bool,
    pub from: String,
    pub last_day: Date,
    pub shown: String,
    /// How many days are left; below zero when it passed.
    pub left: i32,
    /// How it is counted now.
    pub how: Option<Reckoned>,
    /// The rule changed, and nobody looked yet: the last day as it is counted now.
    pub changed_to: Option<String>,
    /// That day, as a form sends it.
    pub reckoned: Date,
    pub watcher: String,
    pub second: Option<String>,
    /// What was told about it, as words.
    pub warned: Vec<&'static str>,
}

/// The terms of a procedure, those that run first.
pub fn of(visit: &Visit, opened: &Opened, procedure: ProcedureId, colleagues: &Colleagues) -> Vec<TermCard> {
    let mut cards: Vec<TermCard> =
        opened.docket.terms(procedure).into_iter().map(|(id, term)| card(visit, id, term, colleagues)).collect();
    cards.sort_by_key(|card| card.state != TermState::Running);
    cards
}

fn card(visit: &Visit, id: TermId, term: &Term, colleagues: &Colleagues) -> TermCard {
    let language = visit.language;
    TermCard {
        id,
        title: words::rule_said(language, &term.rule),
        state: term.state,
        state_key: match term.state {
            TermState::Running => "procedure-term-running".to_owned(),
            TermState::Met(_) => "procedure-term-met".to_owned(),
            TermState::Dropped(why) => format!("procedure-drop-{}", words::dropped(why)),
            TermState::TakenBack => "procedure-term-taken-back".to_owned(),
        },
        theirs: term.runs_for == RunsFor::Authority,
        from: dates::full_day(language, term.from),
        last_day: term.last_day,
        shown: dates::full_day(language, term.last_day),
        left: visit.now.wall.date().until(term.last_day).map_or(0, |span| span.get_days()),
        how: reckoned::reckon(language, &term.rule, term.from),
        reckoned: term.reckoned,
        changed_to: term.review.then(|| dates::full_day(language, term.reckoned)),
        watcher: colleagues.name(term.watcher),
        second: term.second.map(|second| colleagues.name(second)),
        warned: term.warned.iter().copied().map(words::warning).collect(),
    }
}

impl TermCard {
    /// Whether it runs.
    pub fn runs(&self) -> bool {
        self.state == TermState::Running
    }

    /// Whether it can run again.
    pub fn can_reopen(&self) -> bool {
        match self.state {
            TermState::Met(_) | TermState::Dropped(_) => true,
            TermState::Running | TermState::TakenBack => false,
        }
    }

    /// How many days are left or over.
    pub fn days(&self) -> usize {
        usize::try_from(self.left.abs()).unwrap_or(0)
    }

    /// The reasons for which it can be dropped now: nothing is missed before its last day has passed.
    pub fn reasons(&self) -> Vec<&'static str> {
        let all = domain::procedure::Dropped::ALL.into_iter().map(words::dropped);
        all.filter(|why| self.left < 0 || *why != "missed").collect()
    }

    /// The name of a field of a form about this term.
    pub fn field(&self, name: &str) -> String {
        format!("{name}-{}", self.id)
    }
}
