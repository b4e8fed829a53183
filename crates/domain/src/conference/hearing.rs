//! A meeting together with the file of somebody who is spoken about there.

use super::{ConferenceFile, Item, Room};
use crate::command::Past;
use crate::event::{Event, Subject};
use crate::id::{ConferenceId, ItemId, PersonId};

/// What must be known to judge what happens with a case at a meeting.
#[derive(Default)]
pub struct Hearing {
    pub(super) room: Room,
    pub(super) file: ConferenceFile,
}

impl Hearing {
    /// Whose histories: the person's, then those of the meeting and of its level.
    pub(super) fn about(&self, person: PersonId, conference: Option<ConferenceId>) -> Vec<Subject> {
        let level = self.room.facts().map(|facts| Subject::Level(facts.level));
        [Subject::Person(person)].into_iter().chain(conference.map(Subject::Conference)).chain(level).collect()
    }

    /// The same for a case that is on an agenda.
    pub(super) fn about_item(&self, person: PersonId, item: ItemId) -> Vec<Subject> {
        self.about(person, self.file.item(item).map(|known| known.conference))
    }

    /// The case of this person, while its meeting is neither over nor called off and not done with it.
    pub(super) fn open(&self, person: PersonId, item: ItemId) -> Option<&Item> {
        self.file.open(person, item).filter(|_| self.room.is_open())
    }
}

impl Past for Hearing {
    fn evolve(&mut self, event: &Event) {
        self.room.evolve(event);
        self.file.evolve(event);
    }
}
