//! What the stories about leaving begin with.

use jiff::civil::{Date, date};

use super::{Aftercare, Arranged, Event as Outflow, LeaveProgramme, OutflowKind};
use crate::admission::testing::{AMIN, APPLICATION, tomorrow};
use crate::event::Event;
use crate::id::{ApplicationId, OutflowId, PersonId, WorkerId};
use crate::personal::Personal;
use crate::plan::{Aim, Event as Plan, Route};
use crate::staff::{Event as Staff, Role, Workplace};

pub const OUTFLOW: OutflowId = OutflowId::new(961);
pub const GUIDE: WorkerId = WorkerId::new(5);

pub fn kind(word: &str) -> OutflowKind {
    word.parse().expect("the word of a kind")
}

pub fn leaving(person: PersonId, application: ApplicationId, on: Date) -> LeaveProgramme {
    LeaveProgramme {
        person,
        application,
        outflow: OUTFLOW,
        on,
        kind: kind("repeat-application"),
        route: None,
        words: Personal::default(),
        arranged: Arranged::default(),
        hand_over: None,
        aftercare: None,
    }
}

pub fn left() -> Event {
    let on = tomorrow().wall.date();
    Outflow::ProgrammeLeft {
        person: AMIN,
        application: APPLICATION,
        outflow: OUTFLOW,
        on,
        kind: kind("repeat-application"),
        words: Personal::default(),
        arranged: Arranged::default(),
        hand_over: None,
        aftercare: Some(Aftercare { by: GUIDE, until: date(2027, 11, 26) }),
    }
    .into()
}

pub fn taken_back() -> Event {
    Outflow::ProgrammeLeavingTakenBack { person: AMIN, application: APPLICATION, outflow: OUTFLOW }.into()
}

pub fn returned(on: Date) -> Event {
    let words = Personal::default();
    Outflow::ReturnedToProgramme { person: AMIN, application: APPLICATION, outflow: OUTFLOW, on, words }.into()
}

pub fn noted(word: &str, on: Date) -> Event {
    let (kind, words) = (kind(word), Personal::default());
    Outflow::LaterOutcomeNoted { person: AMIN, outflow: OUTFLOW, on, kind, words }.into()
}

pub fn chosen(choice: &str) -> Event {
    let (why, choice) = (Personal::new("gekozen"), Personal::new(choice));
    Plan::AimSet { person: AMIN, aim: Aim::For(Route::Return), why, choice }.into()
}

pub fn appointed() -> Event {
    let (name, roles) = (Personal::new("Guus"), vec![Role::Guide]);
    Staff::StaffAppointed { worker: GUIDE, name, roles, workplace: Workplace::House }.into()
}
