//! Who is proposed to be forgotten, and who was.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::{Because, Event as Forgetting};
use crate::command::Past;
use crate::event::Event;
use crate::id::{PersonId, WorkerId};

/// Somebody proposed it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Proposal {
    /// Who.
    pub by: WorkerId,
    /// Why.
    pub because: Because,
}

/// As far as the histories read so far tell.
#[derive(Clone, Debug, Default)]
pub struct Forgettings {
    proposed: BTreeMap<PersonId, Proposal>,
    days: BTreeMap<Date, u64>,
}

impl Past for Forgettings {
    fn evolve(&mut self, event: &Event) {
        let Event::Forgetting(event) = event else { return };
        match *event {
            Forgetting::ForgettingProposed { person, by, because } => {
                self.proposed.insert(person, Proposal { by, because });
            }
            Forgetting::ForgettingTakenBack { person, .. } => {
                self.proposed.remove(&person);
            }
            Forgetting::PersonForgotten { person, on, .. } => {
                self.proposed.remove(&person);
                *self.days.entry(on).or_default() += 1;
            }
        }
    }
}

impl Forgettings {
    /// What is proposed about somebody and waits for a second person.
    pub fn proposed(&self, person: PersonId) -> Option<Proposal> {
        self.proposed.get(&person).copied()
    }

    /// How many were forgotten on a day.
    pub fn forgotten_on(&self, day: Date) -> u64 {
        self.days.get(&day).copied().unwrap_or(0)
    }
}
