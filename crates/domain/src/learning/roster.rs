//! Who stands in an offer, as far as its events tell: what every judgement about places rests on.

use std::collections::BTreeSet;

use super::{Enrolled, Event as Learning, OfferFacts};
use crate::command::Past;
use crate::event::Event;
use crate::id::PersonId;
use crate::person;

/// An offer with the people in it, in the order in which they came.
#[derive(Default)]
pub struct Roster {
    facts: Option<OfferFacts>,
    closed: bool,
    people: Vec<Entry>,
    registered: BTreeSet<PersonId>,
}

struct Entry {
    person: PersonId,
    standing: Enrolled,
    /// Whether they ever had a place: then there can be days on which they came.
    had_place: bool,
}

impl Roster {
    /// What the offer is, if there is one.
    pub fn facts(&self) -> Option<&OfferFacts> {
        self.facts.as_ref()
    }

    /// Whether nobody new comes in any more.
    pub fn is_closed(&self) -> bool {
        self.closed
    }

    /// How somebody stands, if they were ever in it.
    pub fn standing(&self, person: PersonId) -> Option<Enrolled> {
        self.entry(person).map(|entry| entry.standing)
    }

    /// Whether somebody has a place, or had one.
    pub fn had_place(&self, person: PersonId) -> bool {
        self.entry(person).is_some_and(|entry| entry.had_place)
    }

    /// Who has a place.
    pub fn placed(&self) -> impl Iterator<Item = PersonId> {
        self.with(Enrolled::Placed)
    }

    /// Who waits, first come in front.
    pub fn waiting(&self) -> impl Iterator<Item = PersonId> {
        self.with(Enrolled::Waiting)
    }

    /// How many places nobody has.
    pub fn free(&self) -> usize {
        let places = self.facts.as_ref().map_or(0, |facts| usize::from(facts.places));
        places.saturating_sub(self.placed().count())
    }

    pub(super) fn is_registered(&self, person: PersonId) -> bool {
        self.registered.contains(&person)
    }

    fn with(&self, standing: Enrolled) -> impl Iterator<Item = PersonId> {
        self.people.iter().filter(move |entry| entry.standing == standing).map(|entry| entry.person)
    }

    fn entry(&self, person: PersonId) -> Option<&Entry> {
        self.people.iter().find(|entry| entry.person == person)
    }

    fn stand(&mut self, person: PersonId, standing: Enrolled) {
        let placed = standing == Enrolled::Placed;
        let known = self.people.iter().position(|entry| entry.person == person);
        match known {
            // Who comes back stands behind those who came meanwhile.
            Some(place) if self.people[place].standing == Enrolled::Left => {
                let had_place = self.people.remove(place).had_place || placed;
                self.people.push(Entry { person, standing, had_place });
            }
            Some(place) => {
                let entry = &mut self.people[place];
                entry.standing = standing;
                entry.had_place |= placed;
            }
            None => self.people.push(Entry { person, standing, had_place: placed }),
        }
    }
}

impl Past for Roster {
    fn evolve(&mut self, event: &Event) {
        if let Event::Person(person::Event::PersonRegistered { person, .. }) = event {
            self.registered.insert(*person);
        }
        let Event::Learning(event) = event else { return };
        match event {
            Learning::OfferOpened { facts, .. } | Learning::OfferDescribed { facts, .. } => {
                self.facts = Some(facts.clone());
            }
            Learning::OfferClosed { .. } => self.closed = true,
            Learning::OfferReopened { .. } => self.closed = false,
            Learning::PlaceGiven { person, .. } => self.stand(*person, Enrolled::Placed),
            Learning::WaitingBegun { person, .. } | Learning::PlaceTakenBack { person, .. } => {
                self.stand(*person, Enrolled::Waiting);
            }
            Learning::OfferLeft { person, .. } => self.stand(*person, Enrolled::Left),
            Learning::AttendanceNoted { .. }
            | Learning::EnrolmentExplained { .. }
            | Learning::LeavingExplained { .. }
            | Learning::ResultNoted { .. } => (),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::learning::testing::{AMIN, BILAL, CHEN, left, opened, placed, taken_back, waits};

    #[test]
    fn who_waits_keeps_their_turn_and_who_comes_back_stands_behind() {
        let mut history = vec![opened(1), placed(AMIN), waits(BILAL), waits(CHEN)];
        check(&history, &[AMIN], &[BILAL, CHEN]);
        history.extend([left(AMIN), placed(BILAL), taken_back(BILAL)]);
        check(&history, &[], &[BILAL, CHEN]);
        history.extend([left(BILAL), waits(BILAL)]);
        check(&history, &[], &[CHEN, BILAL]);
    }

    #[track_caller]
    fn check(history: &[Event], placed: &[PersonId], waiting: &[PersonId]) {
        let roster = Roster::of(history);
        assert_eq!(roster.placed().collect::<Vec<_>>(), placed);
        assert_eq!(roster.waiting().collect::<Vec<_>>(), waiting);
    }
}
