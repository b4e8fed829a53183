//! The index of names, in memory only: no name stands readable in the database.

use std::collections::HashMap;

use domain::event::Class;
use domain::id::PersonId;
use domain::moment::Moment;
use domain::person::SleepsWith;
use permission::{Search, Sight};

use crate::look::Known;
use crate::shelf::person::{self, Opened};
use crate::{Archive, Broken};

/// Somebody found by name.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    /// Who, opened.
    pub known: Known,
    /// How surely: 1 is the same spelling of the whole name.
    pub score: f32,
    /// What made it so.
    pub why: names::Why,
}

/// The names of everybody, as far as a position in the log.
#[derive(Default)]
pub(crate) struct Index {
    names: names::Index<PersonId>,
    /// With whom each shares a room, for judging which beds fit without opening a card each time.
    with: HashMap<PersonId, SleepsWith>,
    until: u64,
}

impl Index {
    fn take(&mut self, changed: &[Opened]) {
        for Opened { id, card, position, .. } in changed {
            self.names.insert(*id, card.names.iter().map(|name| name.words.reveal()));
            self.with.insert(*id, card.needs.sleeps_with);
            self.until = self.until.max(*position);
        }
    }

    pub(crate) fn remove(&mut self, person: PersonId) {
        self.names.remove(person);
        self.with.remove(&person);
    }

    pub(crate) fn sleeps_with(&self, people: &[PersonId]) -> HashMap<PersonId, SleepsWith> {
        people.iter().filter_map(|person| Some((*person, *self.with.get(person)?))).collect()
    }
}

impl Archive {
    /// Takes in the names that changed since the index last looked, by whichever process.
    pub(crate) async fn fill_index(&self) -> Result<(), Broken> {
        let _filling = self.filling.lock().await;
        let until = self.index().until;
        let changed = person::changed_after(&mut *self.engine.read().await?, self, until).await?;
        if !changed.is_empty() {
            self.index_to_change().take(&changed);
        }
        Ok(())
    }

    /// The people whose names are nearest to these words, best first, opened for this sight.
    /// Whoever is shown is noted as read, like any look.
    pub async fn search(
        &self,
        search: &Search,
        sight: &Sight,
        query: &str,
        top: usize,
        now: &Moment,
    ) -> Result<Vec<Found>, Broken> {
        // Whose leave it is to search must be whose leave it is to read what is found.
        if search.worker() != sight.worker() || !sight.classes().contains(&Class::Night) {
            return Ok(Vec::new());
        }
        self.fill_index().await?;
        let hits = self.index().names.search(query, top);
        let people: Vec<PersonId> = hits.iter().map(|hit| hit.key).collect();
        let mut cards = self.cards(sight, &people, now).await?;
        let mut found = Vec::with_capacity(cards.len());
        for names::Hit { key, score, why } in hits {
            if let Some(place) = cards.iter().position(|known| known.person == key) {
                found.push(Found { known: cards.swap_remove(place), score, why });
            }
        }
        Ok(found)
    }
}
