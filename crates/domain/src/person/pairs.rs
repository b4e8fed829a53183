//! What stands between two people. It is written twice, once under each one's key, and stands as
//! long as either writing can be read: one of the two may have been forgotten.

use std::collections::BTreeMap;

use super::{BanScope, Event as PersonEvent};
use crate::event::Event;
use crate::id::{BanId, PersonId, StatementId};

/// What stands between whom.
#[derive(Clone, Debug)]
pub(super) struct Pairs<Id, Fact>(BTreeMap<Id, (PersonId, PersonId, Fact)>);

// Written out, because a derive would ask for an id that has a default.
impl<Id, Fact> Default for Pairs<Id, Fact> {
    fn default() -> Self {
        Pairs(BTreeMap::new())
    }
}

impl<Id: Ord, Fact: Copy> Pairs<Id, Fact> {
    /// Whether this id is in use.
    pub(super) fn has(&self, id: Id) -> bool {
        self.0.contains_key(&id)
    }

    /// Whether this is what stands between these two.
    pub(super) fn joins(&self, id: Id, one: PersonId, other: PersonId) -> bool {
        self.0.get(&id).is_some_and(|&(first, second, _)| same_pair((first, second), (one, other)))
    }

    /// Everything that stands between these two.
    pub(super) fn between(&self, one: PersonId, other: PersonId) -> impl Iterator<Item = Fact> {
        let pairs = self.0.values().filter(move |&&(first, second, _)| same_pair((first, second), (one, other)));
        pairs.map(|&(_, _, fact)| fact)
    }
}

impl Pairs<BanId, BanScope> {
    /// Takes in the next event, when it is about a ban.
    pub(super) fn evolve_bans(&mut self, event: &Event) {
        let Event::Person(event) = event else { return };
        match *event {
            PersonEvent::MustNotMeetNoted { ban, person, other, scope, .. } => {
                self.0.insert(ban, (person, other, scope));
            }
            PersonEvent::MustNotMeetLifted { ban, .. } => {
                self.0.remove(&ban);
            }
            PersonEvent::PersonRegistered { .. }
            | PersonEvent::NamesCorrected { .. }
            | PersonEvent::NeedsNoted { .. }
            | PersonEvent::PersonDescribed { .. }
            | PersonEvent::SameSaid { .. }
            | PersonEvent::SameTakenBack { .. }
            | PersonEvent::FileRead { .. } => (),
        }
    }
}

impl Pairs<StatementId, bool> {
    /// Takes in the next event, when it is about being the same.
    pub(super) fn evolve_statements(&mut self, event: &Event) {
        let Event::Person(event) = event else { return };
        match *event {
            PersonEvent::SameSaid { statement, person, other, same } => {
                self.0.insert(statement, (person, other, same));
            }
            PersonEvent::SameTakenBack { statement, .. } => {
                self.0.remove(&statement);
            }
            PersonEvent::PersonRegistered { .. }
            | PersonEvent::NamesCorrected { .. }
            | PersonEvent::NeedsNoted { .. }
            | PersonEvent::PersonDescribed { .. }
            | PersonEvent::MustNotMeetNoted { .. }
            | PersonEvent::MustNotMeetLifted { .. }
            | PersonEvent::FileRead { .. } => (),
        }
    }
}

fn same_pair(one: (PersonId, PersonId), other: (PersonId, PersonId)) -> bool {
    one == other || one == (other.1, other.0)
}
