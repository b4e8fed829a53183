//! A plan with a step and a note, for the tests of the deeds about them.

use jiff::civil::{Date, Time, date};

use super::{Event as Plan, Meeting, Outcome, Owner, Planned, Route, RouteWeighed, Strand};
pub use crate::admission::testing::{AMIN, TODAY, now, registered};
use crate::event::Event;
use crate::id::{NoteId, StepId, WorkerId};
use crate::person::Language;
use crate::personal::Personal;
use crate::staff::Role;
use crate::story;

pub const STEP: StepId = StepId::new(1_001);
pub const NEXT: StepId = StepId::new(1_002);
pub const NOTE: NoteId = NoteId::new(1_101);
pub const GUIDE: WorkerId = WorkerId::new(605);
pub const MEDIC: WorkerId = WorkerId::new(606);
pub const WRITER: WorkerId = WorkerId::new(607);
const DUE: Date = date(2026, 12, 2);

pub fn appointed(worker: WorkerId, role: Role) -> Event {
    story::appointed(worker, &[role])
}

pub fn guided(strand: Strand, worker: WorkerId) -> Event {
    Plan::GuideAssigned { person: AMIN, strand, worker: Some(worker) }.into()
}

pub fn planned() -> Planned {
    let what = Personal::new("bellen met de school");
    Planned { what, owner: Owner::Worker(GUIDE), due: Some(DUE), meeting: None, every_weeks: None }
}

pub fn meeting() -> Meeting {
    let interpreter = Some(Language("ti".into()));
    Meeting { at: Time::constant(10, 30, 0, 0), place: Personal::new("balie"), interpreter, along: Some(GUIDE) }
}

pub fn step_planned(strand: Strand) -> Event {
    of_plan(STEP, strand, planned())
}

pub fn of_plan(step: StepId, strand: Strand, planned: Planned) -> Event {
    Plan::StepPlanned { person: AMIN, step, strand, planned }.into()
}

pub fn finished(strand: Strand) -> Event {
    let (outcome, words) = (Outcome::Done, Personal::default());
    Plan::StepFinished { person: AMIN, step: STEP, strand, on: TODAY, outcome, words }.into()
}

pub fn written(strand: Strand) -> Event {
    Plan::NoteWritten { person: AMIN, note: NOTE, strand, by: WRITER, words: Personal::new("een zin") }.into()
}

pub fn shared(from: Strand, to: Strand) -> Event {
    let words = Personal::new("een zin");
    Plan::NoteShared { person: AMIN, note: NOTE, from, to, by: WRITER, words }.into()
}

pub fn struck(strand: Strand) -> Event {
    Plan::NoteStruck { person: AMIN, note: NOTE, strand, why: Personal::new("andere persoon") }.into()
}

pub fn weighed_words() -> RouteWeighed {
    let words = Personal::new;
    RouteWeighed {
        speaks_for: words("familie"),
        against: words("geen papieren"),
        view: words("misschien"),
        open: words(""),
        ..RouteWeighed::default()
    }
}

pub fn weighed(route: Route) -> Event {
    Plan::RouteWeighed { person: AMIN, route, weighed: weighed_words() }.into()
}
