//! Procedures (asylum, regular, article 64, objection, appeal and others) as tracks, and the legal terms that run in
//! them. A term is never closed by silence: it is met with something that shows it, or dropped with a reason.

mod close;
mod describe;
mod docket;
mod drop_term;
mod event;
mod meet_term;
mod note_milestone;
mod note_reckoning;
mod open;
mod reopen;
mod reopen_term;
mod review_term;
mod take_back_milestone;
#[cfg(test)]
mod testing;
mod warn_of_term;
mod watch_term;

pub use close::{CloseProcedure, Refusal as CloseRefusal};
pub use describe::{DescribeProcedure, Refusal as DescribeRefusal};
pub use docket::{Docket, Milestone, Procedure, Term, TermState};
pub use drop_term::{DropTerm, Refusal as DropRefusal};
pub use event::Event;
pub use meet_term::{MeetTerm, Refusal as MeetRefusal};
pub use note_milestone::{NoteMilestone, Refusal as NoteMilestoneRefusal, Starting};
pub use note_reckoning::{NoteReckoning, Refusal as NoteReckoningRefusal};
pub use open::{OpenProcedure, Refusal as OpenRefusal};
pub use reopen::{Refusal as ReopenRefusal, ReopenProcedure};
pub use reopen_term::{Refusal as ReopenTermRefusal, ReopenTerm};
pub use review_term::{Refusal as ReviewRefusal, ReviewTerm};
pub use take_back_milestone::{Refusal as TakeBackMilestoneRefusal, TakeBackMilestone};
pub use warn_of_term::{Refusal as WarnRefusal, WarnOfTerm};
pub use watch_term::{Refusal as WatchRefusal, Unfit, WatchTerm, Watchers};

use serde::{Deserialize, Serialize};

/// Who must act within a term.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum RunsFor {
    /// The person: when the last day passes, a right may be gone.
    Person,
    /// Somebody else, such as the immigration service.
    Authority,
}

/// By which version of a rule a last day was counted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Basis {
    /// The rule in one line: two versions that count alike have the same.
    pub rule: String,
    /// Whether somebody confirmed it. What nobody confirmed asks for a lawyer from its first day.
    pub confirmed: bool,
}

/// How far a term is when those who watch it are told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Warning {
    /// Half of it has passed.
    Half,
    /// Three quarters of it have passed.
    ThreeQuarters,
    /// Three working days are left.
    ThreeWorkingDays,
    /// One working day is left.
    OneWorkingDay,
    /// The last day has passed, and nobody said that it was met.
    Passed,
}

impl Warning {
    /// All, in their order.
    pub const ALL: [Warning; 5] =
        [Warning::Half, Warning::ThreeQuarters, Warning::ThreeWorkingDays, Warning::OneWorkingDay, Warning::Passed];
}

/// Why a term does not have to be met.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Dropped {
    /// The person, who knows what it means, does not want it.
    PersonDecided,
    /// What began it was withdrawn or replaced.
    NoLongerRuns,
    /// It was never theirs to meet, or was noted by mistake.
    Mistaken,
    /// It passed, and nothing was done.
    Missed,
}

impl Dropped {
    /// All of them.
    pub const ALL: [Dropped; 4] = [Dropped::PersonDecided, Dropped::NoLongerRuns, Dropped::Mistaken, Dropped::Missed];
}
