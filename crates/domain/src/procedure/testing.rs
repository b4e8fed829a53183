//! A procedure and a term that runs in it, for the tests of the deeds about them.

use jiff::civil::{Date, date};

use super::{Basis, Event as Procedure, RunsFor, Starting, Warning};
use crate::admission::testing::{AMIN, TODAY};
use crate::event::Event;
use crate::id::{MilestoneId, ProcedureId, TermId, WorkerId};
use crate::personal::Personal;
use crate::staff::Role;
use crate::story;

pub const PROCEDURE: ProcedureId = ProcedureId::new(701);
pub const MILESTONE: MilestoneId = MilestoneId::new(801);
pub const TERM: TermId = TermId::new(901);
pub const WATCHER: WorkerId = WorkerId::new(603);
pub const SECOND: WorkerId = WorkerId::new(604);
pub const LAST_DAY: Date = date(2026, 12, 23);

pub fn appointed(worker: WorkerId) -> Event {
    story::appointed(worker, &[Role::LegalGuide])
}

pub fn opened() -> Event {
    let (lawyer, words) = (Personal::default(), Personal::default());
    Procedure::ProcedureOpened { person: AMIN, procedure: PROCEDURE, kind: "asylum".into(), lawyer, words }.into()
}

pub fn closed() -> Event {
    Procedure::ProcedureClosed { person: AMIN, procedure: PROCEDURE, words: Personal::new("over") }.into()
}

pub fn noted() -> Event {
    Procedure::MilestoneNoted {
        person: AMIN,
        procedure: PROCEDURE,
        milestone: MILESTONE,
        what: "refused".into(),
        decides: true,
        on: TODAY,
        words: Personal::default(),
    }
    .into()
}

pub fn taken_back() -> Event {
    let why = Personal::new("vergissing");
    Procedure::MilestoneTakenBack { person: AMIN, procedure: PROCEDURE, milestone: MILESTONE, why }.into()
}

pub fn basis() -> Basis {
    Basis { rule: "vw-69:1: 4 weeks".into(), confirmed: true }
}

pub fn other_basis() -> Basis {
    Basis { rule: "anders".into(), confirmed: true }
}

pub fn term_started() -> Starting {
    Starting {
        term: TERM,
        rule: "vw-69:1".into(),
        runs_for: RunsFor::Person,
        from: TODAY,
        last_day: LAST_DAY,
        basis: basis(),
    }
}

pub fn started() -> Event {
    ending(LAST_DAY)
}

pub fn ending(last_day: Date) -> Event {
    let Starting { term, rule, runs_for, from, basis, .. } = term_started();
    Procedure::TermStarted {
        person: AMIN,
        procedure: PROCEDURE,
        milestone: MILESTONE,
        term,
        rule,
        runs_for,
        from,
        last_day,
        basis,
        watcher: WATCHER,
        second: Some(SECOND),
    }
    .into()
}

pub fn reckoned(last_day: Date) -> Event {
    Procedure::TermReckoned { person: AMIN, term: TERM, last_day, basis: other_basis() }.into()
}

pub fn reviewed() -> Event {
    Procedure::TermReviewed { person: AMIN, term: TERM, words: Personal::new("klopt") }.into()
}

pub fn warned(warning: Warning) -> Event {
    Procedure::TermWarned { person: AMIN, term: TERM, warning }.into()
}

pub fn met() -> Event {
    Procedure::TermMet { person: AMIN, term: TERM, on: TODAY, proof: Personal::new("bevestiging") }.into()
}
