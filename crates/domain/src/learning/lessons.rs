//! Who was there on which day, beside who stands in the offer.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::{Event as Learning, Presence, Roster};
use crate::command::Past;
use crate::event::Event;
use crate::id::PersonId;

/// An offer with its days. Days are many, so that they have a history of their own.
#[derive(Default)]
pub struct Lessons {
    /// Who stands in it.
    pub roster: Roster,
    noted: BTreeMap<(Date, PersonId), Presence>,
}

impl Lessons {
    /// Whether somebody was there on a day, as far as it was noted.
    pub fn seen(&self, person: PersonId, day: Date) -> Option<Presence> {
        self.noted.get(&(day, person)).copied()
    }
}

impl Past for Lessons {
    fn evolve(&mut self, event: &Event) {
        self.roster.evolve(event);
        let Event::Learning(Learning::AttendanceNoted { person, day, seen, .. }) = event else { return };
        match seen {
            Some(seen) => self.noted.insert((*day, *person), *seen),
            None => self.noted.remove(&(*day, *person)),
        };
    }
}
