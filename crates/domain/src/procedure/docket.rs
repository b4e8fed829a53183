//! Somebody's procedures and the terms that run in them, as the deeds need to know them.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::{Basis, Dropped, Event as ProcedureEvent, RunsFor, Warning};
use crate::command::Past;
use crate::event::Event;
use crate::id::{MilestoneId, PersonId, ProcedureId, TermId, WorkerId};
use crate::person;
use crate::staff::{Role, Team};

/// All procedures and terms of a person, and who works here to watch them.
#[derive(Default)]
pub struct Docket {
    registered: bool,
    procedures: BTreeMap<ProcedureId, Procedure>,
    terms: BTreeMap<TermId, Term>,
    team: Team,
}

/// A procedure with what happened in it.
#[derive(Clone, Debug, PartialEq)]
pub struct Procedure {
    /// Of which kind, by its name in the files.
    pub kind: String,
    /// Whether it is over.
    pub closed: bool,
    /// What happened in it and was not taken back, in the order in which it was noted.
    pub milestones: Vec<(MilestoneId, Milestone)>,
}

/// Something that happened in a procedure.
#[derive(Clone, Debug, PartialEq)]
pub struct Milestone {
    /// What, by its name in the files.
    pub what: String,
    /// Whether it is the decision.
    pub decides: bool,
    /// On which day.
    pub on: Date,
}

/// A term.
#[derive(Clone, Debug, PartialEq)]
pub struct Term {
    /// Whose.
    pub person: PersonId,
    /// In which procedure.
    pub procedure: ProcedureId,
    /// By which milestone it began.
    pub milestone: MilestoneId,
    /// Of which rule.
    pub rule: String,
    /// For whom it runs.
    pub runs_for: RunsFor,
    /// From which day it is counted.
    pub from: Date,
    /// The last day that counts: until somebody looked at a changed rule, the earlier of both.
    pub last_day: Date,
    /// The last day as it was counted last.
    pub reckoned: Date,
    /// By which version of the rule that was.
    pub basis: Basis,
    /// Whether somebody must look at it because the rule changed.
    pub review: bool,
    /// Who watches it.
    pub watcher: WorkerId,
    /// Who watches it too.
    pub second: Option<WorkerId>,
    /// What was told about it.
    pub warned: Vec<Warning>,
    /// Whether it runs.
    pub state: TermState,
}

/// Whether a term runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TermState {
    /// It does.
    Running,
    /// What had to be done was done, on this day.
    Met(Date),
    /// It does not have to be met.
    Dropped(Dropped),
    /// What began it was taken back.
    TakenBack,
}

impl Docket {
    /// Whether such a person was written down.
    pub fn registered(&self) -> bool {
        self.registered
    }

    /// A procedure, if there is one.
    pub fn procedure(&self, procedure: ProcedureId) -> Option<&Procedure> {
        self.procedures.get(&procedure)
    }

    /// A procedure that goes on.
    pub(super) fn open(&self, procedure: ProcedureId) -> Option<&Procedure> {
        self.procedure(procedure).filter(|procedure| !procedure.closed)
    }

    /// All procedures, in no order of time.
    pub fn procedures(&self) -> impl Iterator<Item = (ProcedureId, &Procedure)> {
        self.procedures.iter().map(|(id, procedure)| (*id, procedure))
    }

    /// A term, if there is one.
    pub fn term(&self, term: TermId) -> Option<&Term> {
        self.terms.get(&term)
    }

    /// A term that runs.
    pub(super) fn running(&self, term: TermId) -> Option<&Term> {
        self.term(term).filter(|term| term.state == TermState::Running)
    }

    /// The terms of a procedure, earliest last day first.
    pub fn terms(&self, procedure: ProcedureId) -> Vec<(TermId, &Term)> {
        let of = self.terms.iter().filter(|(_, term)| term.procedure == procedure);
        let mut terms: Vec<(TermId, &Term)> = of.map(|(id, term)| (*id, term)).collect();
        terms.sort_by_key(|(id, term)| (term.last_day, *id));
        terms
    }

    /// Whether somebody works here who may watch a term.
    pub(super) fn can_watch(&self, worker: WorkerId) -> bool {
        self.team.is(worker, Role::LegalGuide)
    }

    fn open_procedure(&mut self, id: ProcedureId, kind: &str) {
        let procedure = Procedure { kind: kind.to_owned(), closed: false, milestones: Vec::new() };
        self.procedures.insert(id, procedure);
    }

    fn take_back(&mut self, procedure: ProcedureId, milestone: MilestoneId) {
        if let Some(procedure) = self.procedures.get_mut(&procedure) {
            procedure.milestones.retain(|(id, _)| *id != milestone);
        }
        for term in self.terms.values_mut().filter(|term| term.milestone == milestone) {
            term.state = TermState::TakenBack;
        }
    }
}

impl Past for Docket {
    fn evolve(&mut self, event: &Event) {
        self.team.evolve(event);
        if let Event::Person(person::Event::PersonRegistered { .. }) = event {
            self.registered = true;
        }
        let Event::Procedure(event) = event else { return };
        match event {
            ProcedureEvent::ProcedureOpened { procedure, kind, .. } => self.open_procedure(*procedure, kind),
            ProcedureEvent::ProcedureDescribed { .. } => (),
            ProcedureEvent::MilestoneNoted { procedure, milestone, what, decides, on, .. } => {
                let noted = Milestone { what: what.clone(), decides: *decides, on: *on };
                if let Some(procedure) = self.procedures.get_mut(procedure) {
                    procedure.milestones.push((*milestone, noted));
                }
            }
            ProcedureEvent::MilestoneTakenBack { procedure, milestone, .. } => self.take_back(*procedure, *milestone),
            ProcedureEvent::ProcedureClosed { procedure, .. } => self.set_closed(*procedure, true),
            ProcedureEvent::ProcedureReopened { procedure, .. } => self.set_closed(*procedure, false),
            ProcedureEvent::TermStarted { term, .. } => {
                if let Some(started) = Term::started(event) {
                    self.terms.insert(*term, started);
                }
            }
            ProcedureEvent::TermReckoned { term, .. }
            | ProcedureEvent::TermReviewed { term, .. }
            | ProcedureEvent::TermWarned { term, .. }
            | ProcedureEvent::WatchersSet { term, .. }
            | ProcedureEvent::TermMet { term, .. }
            | ProcedureEvent::TermDropped { term, .. }
            | ProcedureEvent::TermReopened { term, .. } => {
                if let Some(term) = self.terms.get_mut(term) {
                    term.evolve(event);
                }
            }
        }
    }
}

impl Docket {
    fn set_closed(&mut self, procedure: ProcedureId, closed: bool) {
        if let Some(procedure) = self.procedures.get_mut(&procedure) {
            procedure.closed = closed;
        }
    }
}

impl Term {
    fn started(event: &ProcedureEvent) -> Option<Term> {
        let ProcedureEvent::TermStarted {
            person,
            procedure,
            milestone,
            term: _,
            rule,
            runs_for,
            from,
            last_day,
            basis,
            watcher,
            second,
        } = event
        else {
            return None;
        };
        Some(Term {
            person: *person,
            procedure: *procedure,
            milestone: *milestone,
            rule: rule.clone(),
            runs_for: *runs_for,
            from: *from,
            last_day: *last_day,
            reckoned: *last_day,
            basis: basis.clone(),
            review: false,
            watcher: *watcher,
            second: *second,
            warned: Vec::new(),
            state: TermState::Running,
        })
    }

    fn evolve(&mut self, event: &ProcedureEvent) {
        match event {
            ProcedureEvent::TermReckoned { last_day, basis, .. } => {
                self.reckoned = *last_day;
                // Nobody looked yet: what comes first is the safe day.
                self.last_day = self.last_day.min(*last_day);
                self.basis.clone_from(basis);
                self.review = true;
            }
            ProcedureEvent::TermReviewed { .. } => {
                // What was told was about a day that no longer is the last: it is told anew.
                if self.last_day != self.reckoned {
                    self.warned.clear();
                }
                self.last_day = self.reckoned;
                self.review = false;
            }
            ProcedureEvent::TermWarned { warning, .. } => self.warned.push(*warning),
            ProcedureEvent::WatchersSet { watcher, second, .. } => {
                self.watcher = *watcher;
                self.second = *second;
            }
            ProcedureEvent::TermMet { on, .. } => self.state = TermState::Met(*on),
            ProcedureEvent::TermDropped { why, .. } => self.state = TermState::Dropped(*why),
            ProcedureEvent::TermReopened { .. } => self.state = TermState::Running,
            ProcedureEvent::ProcedureOpened { .. }
            | ProcedureEvent::ProcedureDescribed { .. }
            | ProcedureEvent::MilestoneNoted { .. }
            | ProcedureEvent::MilestoneTakenBack { .. }
            | ProcedureEvent::ProcedureClosed { .. }
            | ProcedureEvent::ProcedureReopened { .. }
            | ProcedureEvent::TermStarted { .. } => (),
        }
    }
}
