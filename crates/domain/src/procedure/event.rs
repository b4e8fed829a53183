//! What can have happened in a procedure, and to the terms that run in it.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Basis, Dropped, RunsFor, Warning};
use crate::event::{Class, Seal, Subject, kinds};
use crate::id::{MilestoneId, PersonId, ProcedureId, TermId, WorkerId};
use crate::personal::Personal;

/// Facts about somebody's procedures. They lie under the key of the legal strand.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Event {
    /// Somebody is in a procedure.
    ProcedureOpened {
        /// Who.
        person: PersonId,
        /// Which procedure.
        procedure: ProcedureId,
        /// Of which kind, by its name in the files.
        kind: String,
        /// Their lawyer, as far as known.
        lawyer: Personal,
        /// What it is about; documents are described, not kept.
        words: Personal,
    },
    /// The lawyer or the description became another.
    ProcedureDescribed {
        /// Whose.
        person: PersonId,
        /// Which procedure.
        procedure: ProcedureId,
        /// Their lawyer.
        lawyer: Personal,
        /// What it is about.
        words: Personal,
    },
    /// Something happened in it.
    MilestoneNoted {
        /// Whose.
        person: PersonId,
        /// In which procedure.
        procedure: ProcedureId,
        /// Which milestone.
        milestone: MilestoneId,
        /// What, by its name in the files.
        what: String,
        /// Whether it is the decision.
        decides: bool,
        /// On which day; for a decision the day on which it was made known (bekendmaking).
        on: Date,
        /// What was received, described.
        words: Personal,
    },
    /// That was a mistake; its terms do not run.
    MilestoneTakenBack {
        /// Whose.
        person: PersonId,
        /// In which procedure.
        procedure: ProcedureId,
        /// Which milestone.
        milestone: MilestoneId,
        /// Why.
        why: Personal,
    },
    /// The procedure is over.
    ProcedureClosed {
        /// Whose.
        person: PersonId,
        /// Which procedure.
        procedure: ProcedureId,
        /// How it ended, in words.
        words: Personal,
    },
    /// It is not over after all.
    ProcedureReopened {
        /// Whose.
        person: PersonId,
        /// Which procedure.
        procedure: ProcedureId,
        /// Why.
        words: Personal,
    },
    /// A term began by a milestone.
    TermStarted {
        /// Whose.
        person: PersonId,
        /// In which procedure.
        procedure: ProcedureId,
        /// By which milestone.
        milestone: MilestoneId,
        /// Which term.
        term: TermId,
        /// Of which rule, by its name in the files.
        rule: String,
        /// For whom it runs.
        runs_for: RunsFor,
        /// From which day it is counted.
        from: Date,
        /// The last day, as it was counted then.
        last_day: Date,
        /// By which version of the rule.
        basis: Basis,
        /// Who watches it.
        watcher: WorkerId,
        /// Who watches it too.
        second: Option<WorkerId>,
    },
    /// The rule became another, and with it the last day.
    TermReckoned {
        /// Whose.
        person: PersonId,
        /// Which term.
        term: TermId,
        /// The last day, as it is counted now.
        last_day: Date,
        /// By which version of the rule.
        basis: Basis,
    },
    /// Somebody looked at the last day after the rule had changed.
    TermReviewed {
        /// Whose.
        person: PersonId,
        /// Which term.
        term: TermId,
        /// What they found.
        words: Personal,
    },
    /// Those who watch it were told that it runs out.
    TermWarned {
        /// Whose.
        person: PersonId,
        /// Which term.
        term: TermId,
        /// How far it was.
        warning: Warning,
    },
    /// Others watch it from now on.
    WatchersSet {
        /// Whose.
        person: PersonId,
        /// Which term.
        term: TermId,
        /// Who watches it.
        watcher: WorkerId,
        /// Who watches it too.
        second: Option<WorkerId>,
    },
    /// What had to be done was done, and this shows it.
    TermMet {
        /// Whose.
        person: PersonId,
        /// Which term.
        term: TermId,
        /// On which day it was done.
        on: Date,
        /// What shows that it was done in time.
        proof: Personal,
    },
    /// It does not have to be met.
    TermDropped {
        /// Whose.
        person: PersonId,
        /// Which term.
        term: TermId,
        /// Why.
        why: Dropped,
        /// The same in words.
        words: Personal,
    },
    /// It runs after all.
    TermReopened {
        /// Whose.
        person: PersonId,
        /// Which term.
        term: TermId,
        /// Why.
        why: Personal,
    },
}

kinds!(Event as Procedure:
    ProcedureOpened, ProcedureDescribed, MilestoneNoted, MilestoneTakenBack, ProcedureClosed, ProcedureReopened,
    TermStarted, TermReckoned, TermReviewed, TermWarned, WatchersSet, TermMet, TermDropped, TermReopened,
);

impl Event {
    /// Whom it is about.
    pub fn person(&self) -> PersonId {
        match *self {
            Event::ProcedureOpened { person, .. }
            | Event::ProcedureDescribed { person, .. }
            | Event::MilestoneNoted { person, .. }
            | Event::MilestoneTakenBack { person, .. }
            | Event::ProcedureClosed { person, .. }
            | Event::ProcedureReopened { person, .. }
            | Event::TermStarted { person, .. }
            | Event::TermReckoned { person, .. }
            | Event::TermReviewed { person, .. }
            | Event::TermWarned { person, .. }
            | Event::WatchersSet { person, .. }
            | Event::TermMet { person, .. }
            | Event::TermDropped { person, .. }
            | Event::TermReopened { person, .. } => person,
        }
    }

    /// The procedure, milestone and term it is about, as far as it names them.
    pub(crate) fn threads(&self) -> Vec<u128> {
        match *self {
            Event::ProcedureOpened { procedure, .. }
            | Event::ProcedureDescribed { procedure, .. }
            | Event::ProcedureClosed { procedure, .. }
            | Event::ProcedureReopened { procedure, .. } => vec![procedure.number()],
            Event::MilestoneNoted { procedure, milestone, .. }
            | Event::MilestoneTakenBack { procedure, milestone, .. } => vec![procedure.number(), milestone.number()],
            Event::TermStarted { procedure, milestone, term, .. } => {
                vec![procedure.number(), milestone.number(), term.number()]
            }
            Event::TermReckoned { term, .. }
            | Event::TermReviewed { term, .. }
            | Event::TermWarned { term, .. }
            | Event::WatchersSet { term, .. }
            | Event::TermMet { term, .. }
            | Event::TermDropped { term, .. }
            | Event::TermReopened { term, .. } => vec![term.number()],
        }
    }

    pub(crate) fn subjects(&self) -> Vec<Subject> {
        vec![Subject::Person(self.person())]
    }

    pub(crate) fn sealed_for(&self) -> Seal {
        Seal::of(self.person(), Class::Legal)
    }
}
