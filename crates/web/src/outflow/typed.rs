//! What is typed on the page of somebody's leavings, as the deeds want it.

use domain::id::WorkerId;
use domain::outflow::{Aftercare, OutflowKind};
use domain::personal::Personal;
use jiff::civil::Date;
use report::{Kind, List};

use crate::form::{Faults, Filled};

/// Fields, and what is wrong with them.
pub struct Typed<'f> {
    pub filled: &'f Filled,
    pub faults: Faults,
}

impl<'f> Typed<'f> {
    pub fn new(filled: &'f Filled) -> Typed<'f> {
        Typed { filled, faults: Faults::default() }
    }

    pub fn words(&self, field: &str) -> Personal {
        Personal::new(self.filled.one(field))
    }

    /// A day that must be there.
    pub fn day(&mut self, field: &str) -> Option<Date> {
        let day = self.filled.one(field).parse().ok();
        if day.is_none() {
            self.faults.add(field, "outflow-say-day");
        }
        day
    }

    /// A kind that a list offers.
    pub fn kind<'l>(&mut self, field: &str, list: &'l List) -> Option<(OutflowKind, &'l Kind)> {
        let word = self.filled.one(field);
        let known = list.offered().find(|kind| kind.word == word);
        let kind = known.and_then(|known| Some((known.word.parse().ok()?, known)));
        if kind.is_none() {
            self.faults.add(field, "outflow-choose-kind");
        }
        kind
    }

    /// A colleague; nobody when nobody was chosen.
    pub fn worker(&mut self, field: &str) -> Option<WorkerId> {
        let chosen = self.filled.one(field);
        let worker = chosen.parse().ok();
        if worker.is_none() && !chosen.is_empty() {
            self.faults.add(field, "outflow-not-here");
        }
        worker
    }

    /// Who may call until when; nothing when neither was said, and a fault when only one of them was.
    pub fn aftercare(&mut self, by: &str, until: &str) -> Option<Aftercare> {
        let worker = self.worker(by);
        if worker.is_none() && self.filled.one(until).is_empty() {
            return None;
        }
        if worker.is_none() && self.faults.of(by).is_none() {
            self.faults.add(by, "outflow-say-who-calls");
        }
        let until = self.day(until);
        worker.zip(until).map(|(by, until)| Aftercare { by, until })
    }
}
