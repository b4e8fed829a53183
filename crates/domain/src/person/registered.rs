//! Who is written down: what many deeds must know about somebody, and nothing more.

use std::collections::BTreeSet;

use super::Event as PersonEvent;
use crate::command::Past;
use crate::event::Event;
use crate::id::PersonId;

/// The people who are written down, among those whose history was read.
#[derive(Clone, Debug, Default)]
pub struct Registered(BTreeSet<PersonId>);

impl Past for Registered {
    fn evolve(&mut self, event: &Event) {
        let Event::Person(event) = event else { return };
        match event {
            PersonEvent::PersonRegistered { person, .. } => {
                self.0.insert(*person);
            }
            PersonEvent::NamesCorrected { .. }
            | PersonEvent::NeedsNoted { .. }
            | PersonEvent::PersonDescribed { .. }
            | PersonEvent::MustNotMeetNoted { .. }
            | PersonEvent::MustNotMeetLifted { .. }
            | PersonEvent::SameSaid { .. }
            | PersonEvent::SameTakenBack { .. }
            | PersonEvent::FileRead { .. } => (),
        }
    }
}

impl Registered {
    /// Whether this person is written down.
    pub fn has(&self, person: PersonId) -> bool {
        self.0.contains(&person)
    }

    /// The first of these people who is not written down.
    pub fn missing(&self, people: impl IntoIterator<Item = PersonId>) -> Option<PersonId> {
        people.into_iter().find(|person| !self.has(*person))
    }
}
