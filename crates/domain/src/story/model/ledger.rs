//! Who has which bed, kept in the plainest way there is and apart from the folds of the deeds.

use std::collections::BTreeSet;

use jiff::Timestamp;

use super::evening::Step;
use crate::bed::Event as Bed;
use crate::event::Event;
use crate::id::{BedId, PersonId, RequestId};
use crate::tonight::{Event as Tonight, Placing};

/// A bed that somebody has, or had until they left.
struct Stay {
    bed: BedId,
    person: PersonId,
    request: Option<RequestId>,
    /// Until when it is held; not when it is slept in.
    held_until: Option<Timestamp>,
    left: bool,
}

/// Everybody's bed at one moment.
pub struct Ledger {
    at: Timestamp,
    stays: Vec<Stay>,
    passed_on: bool,
}

impl Ledger {
    /// What these steps leave at this moment.
    pub fn of(steps: &[Step], at: Timestamp) -> Ledger {
        let mut ledger = Ledger { at, stays: Vec::new(), passed_on: false };
        for event in steps.iter().map(|step| &*step.event) {
            ledger.write(event);
        }
        ledger
    }

    fn write(&mut self, event: &Event) {
        match event {
            Event::Tonight(Tonight::BedsHeld { request, places, until, .. }) => {
                self.give(places, Some(*request), Some(*until));
            }
            Event::Tonight(Tonight::ArrivalConfirmed { request, places, .. }) => {
                self.take(places);
                self.give(places, Some(*request), None);
            }
            Event::Tonight(Tonight::HoldExtended { places, until, .. }) => {
                let held = |stay: &&mut Stay| stay.held_until.is_some() && places.contains(&stay.placing());
                self.stays.iter_mut().filter(held).for_each(|stay| stay.held_until = Some(*until));
            }
            Event::Tonight(Tonight::HoldReleased { places, .. }) => self.take(places),
            Event::Bed(Bed::BedsAssigned { places, .. }) => self.give(places, None, None),
            Event::Bed(Bed::BedLeft { bed, person, .. }) => {
                let theirs = |stay: &&mut Stay| stay.bed == *bed && stay.person == *person;
                self.stays.iter_mut().filter(theirs).for_each(|stay| stay.left = true);
            }
            Event::Tonight(_) | Event::Bed(_) | Event::Person(_) | Event::Household(_) => (),
            Event::Location(_)
            | Event::Night(_)
            | Event::Staff(_)
            | Event::Admission(_)
            | Event::Hardship(_)
            | Event::Objection(_)
            | Event::Plan(_)
            | Event::Procedure(_)
            | Event::Learning(_)
            | Event::Letter(_)
            | Event::Rules(_)
            | Event::Referral(_)
            | Event::Allowance(_)
            | Event::Conference(_)
            | Event::Wish(_)
            | Event::Complaint(_)
            | Event::Outward(_)
            | Event::Transfer(_)
            | Event::Outflow(_)
            | Event::Forgetting(_)
            | Event::Proposal(_) => (),
        }
    }

    fn give(&mut self, places: &[Placing], request: Option<RequestId>, held_until: Option<Timestamp>) {
        for Placing { bed, person } in places.iter().copied() {
            let lapsed = |stay: &Stay| stay.held_until.is_some() && stay.bed == bed && stay.person != person;
            self.passed_on |= self.stays.iter().any(lapsed);
            self.stays.push(Stay { bed, person, request, held_until, left: false });
        }
    }

    /// A hold ends: what was slept in is never taken away like this.
    fn take(&mut self, places: &[Placing]) {
        self.stays.retain(|stay| stay.held_until.is_none() || !places.contains(&stay.placing()));
    }

    fn now(&self) -> impl Iterator<Item = &Stay> {
        self.stays.iter().filter(|stay| !stay.left && stay.held_until.is_none_or(|until| self.at < until))
    }

    /// No bed has two people.
    pub fn beds_are_single(&self) -> bool {
        let mut beds = BTreeSet::new();
        self.now().all(|stay| beds.insert(stay.bed))
    }

    /// Nobody has two beds.
    pub fn people_are_single(&self) -> bool {
        let mut people = BTreeSet::new();
        self.now().all(|stay| people.insert(stay.person))
    }

    /// How many beds are slept in.
    pub fn taken(&self) -> usize {
        self.now().filter(|stay| stay.held_until.is_none()).count()
    }

    /// Whether this person has a bed through this request.
    pub fn through(&self, request: RequestId, person: PersonId) -> bool {
        self.now().any(|stay| stay.request == Some(request) && stay.person == person)
    }

    /// Whether this person left the bed that they had through this request.
    pub fn left(&self, request: RequestId, person: PersonId) -> bool {
        self.stays.iter().any(|stay| stay.left && stay.request == Some(request) && stay.person == person)
    }

    /// Whether a bed went on to another when its hold had run out and nobody had let it go.
    pub fn passed_on(&self) -> bool {
        self.passed_on
    }

    /// Who has which bed, for comparing.
    pub fn places(&self) -> BTreeSet<(BedId, PersonId)> {
        self.now().map(|stay| (stay.bed, stay.person)).collect()
    }
}

impl Stay {
    fn placing(&self) -> Placing {
        Placing { person: self.person, bed: self.bed }
    }
}
