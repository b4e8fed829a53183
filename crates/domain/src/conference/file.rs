//! What one person's file tells about conferences: their cases, what was prepared, and whom they let see what.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::{AskedIn, Event as Conference, Outcome, Point, Seen};
use crate::command::Past;
use crate::event::Event;
use crate::id::{ConferenceId, ItemId, PartnerId, PersonId, PointId, PromiseId};
use crate::person;
use crate::personal::Personal;

/// Somebody's cases, in the order in which they were put on an agenda.
#[derive(Default)]
pub struct ConferenceFile {
    registered: BTreeSet<PersonId>,
    items: Vec<Item>,
}

/// One case at one meeting.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    /// Which.
    pub id: ItemId,
    /// About whom: the history of a meeting tells of others as well.
    pub person: PersonId,
    /// At which meeting.
    pub conference: ConferenceId,
    /// What is to be answered.
    pub question: Personal,
    /// Whether it was taken off again.
    pub taken_off: bool,
    /// What could be shown, and what was struck again: it may have been shown before.
    pub points: Vec<Point>,
    /// Which of these are shown to nobody any more.
    pub struck: BTreeSet<PointId>,
    /// What the person said about a point and a partner, as far as it can be read.
    pub consents: BTreeMap<(PartnerId, PointId), Consent>,
    /// What was shown to whom, in the order in which it happened.
    pub shown: Vec<Shown>,
    /// What each partner answered.
    pub answers: BTreeMap<PartnerId, Personal>,
    /// What was promised.
    pub promises: Vec<Promise>,
    /// What came of it.
    pub concluded: Option<(Outcome, Personal)>,
}

/// What the person said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Consent {
    /// Yes, asked like this.
    Given(AskedIn),
    /// No, asked like this.
    Refused(AskedIn),
    /// Yes, and then no.
    Withdrawn,
}

/// What one partner was shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    /// Whom.
    pub partner: PartnerId,
    /// What.
    pub points: Vec<PointId>,
    /// On which page.
    pub seen: Seen,
}

/// What somebody promised.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Promise {
    /// Which.
    pub id: PromiseId,
    /// Who; nobody for the house itself.
    pub by: Option<PartnerId>,
    /// What.
    pub what: Personal,
    /// Until which day.
    pub until: Date,
    /// Whether it came, and what.
    pub settled: Option<(bool, Personal)>,
}

impl ConferenceFile {
    /// Whether there is such a person.
    pub fn registered(&self, person: PersonId) -> bool {
        self.registered.contains(&person)
    }

    /// All cases.
    pub fn items(&self) -> &[Item] {
        &self.items
    }

    /// One of them.
    pub fn item(&self, item: ItemId) -> Option<&Item> {
        self.items.iter().find(|known| known.id == item)
    }

    /// A case of this person.
    pub(super) fn of(&self, person: PersonId, item: ItemId) -> Option<&Item> {
        self.item(item).filter(|known| known.person == person)
    }

    /// The same as long as it is on an agenda and the meeting is not done with it.
    pub(super) fn open(&self, person: PersonId, item: ItemId) -> Option<&Item> {
        self.of(person, item).filter(|known| !known.taken_off && known.concluded.is_none())
    }

    fn change(&mut self, item: ItemId, change: impl FnOnce(&mut Item)) {
        if let Some(known) = self.items.iter_mut().find(|known| known.id == item) {
            change(known);
        }
    }

    fn consent(&mut self, item: ItemId, partner: PartnerId, points: &[PointId], consent: &Consent) {
        self.change(item, |known| {
            known.consents.extend(points.iter().map(|point| ((partner, *point), consent.clone())));
        });
    }
}

impl Item {
    fn new(id: ItemId, person: PersonId, conference: ConferenceId, question: Personal) -> Item {
        Item {
            id,
            person,
            conference,
            question,
            taken_off: false,
            points: vec![],
            struck: BTreeSet::new(),
            consents: BTreeMap::new(),
            shown: vec![],
            answers: BTreeMap::new(),
            promises: vec![],
            concluded: None,
        }
    }

    /// The point with this id, struck or not.
    pub fn point(&self, point: PointId) -> Option<&Point> {
        self.points.iter().find(|known| known.id == point)
    }

    /// The points that were not struck, in the order in which they were prepared.
    pub fn standing(&self) -> impl Iterator<Item = &Point> {
        self.points.iter().filter(|point| !self.struck.contains(&point.id))
    }

    /// What this partner may see, in the order in which it was prepared. Whatever nobody asked is like a no.
    pub fn visible(&self, partner: PartnerId) -> Vec<PointId> {
        let given = |point: &&Point| matches!(self.consents.get(&(partner, point.id)), Some(Consent::Given(_)));
        self.standing().filter(given).map(|point| point.id).collect()
    }

    /// What all of these may see: what stands on a screen that they read together.
    pub fn visible_to_all(&self, partners: &[PartnerId]) -> Vec<PointId> {
        let Some((first, others)) = partners.split_first() else { return vec![] };
        let mut points = self.visible(*first);
        for partner in others {
            let theirs = self.visible(*partner);
            points.retain(|point| theirs.contains(point));
        }
        points
    }
}

impl Past for ConferenceFile {
    fn evolve(&mut self, event: &Event) {
        if let Event::Person(person::Event::PersonRegistered { person, .. }) = event {
            self.registered.insert(*person);
        }
        let Event::Conference(event) = event else { return };
        match event {
            Conference::ItemPutOn { person, item, conference, question } => {
                self.items.push(Item::new(*item, *person, *conference, question.clone()));
            }
            Conference::ItemTakenOff { item, .. } => self.change(*item, |known| known.taken_off = true),
            Conference::PointPrepared { item, point, .. } => {
                self.change(*item, |known| known.points.push(point.clone()));
            }
            Conference::PointStruck { item, point, .. } => {
                self.change(*item, |known| {
                    known.struck.insert(*point);
                });
            }
            Conference::ConsentGiven { item, partner, points, asked, .. } => {
                self.consent(*item, *partner, points, &Consent::Given(asked.clone()));
            }
            Conference::ConsentRefused { item, partner, points, asked, .. } => {
                self.consent(*item, *partner, points, &Consent::Refused(asked.clone()));
            }
            Conference::ConsentWithdrawn { item, partner, points, .. } => {
                self.consent(*item, *partner, points, &Consent::Withdrawn);
            }
            Conference::PointsShown { item, partner, points, seen, .. } => {
                let shown = Shown { partner: *partner, points: points.clone(), seen: *seen };
                self.change(*item, |known| known.shown.push(shown));
            }
            Conference::AnswerNoted { item, partner, words, .. } => {
                self.change(*item, |known| {
                    known.answers.insert(*partner, words.clone());
                });
            }
            Conference::PromiseMade { item, promise, by, what, until, .. } => {
                let promise = Promise { id: *promise, by: *by, what: what.clone(), until: *until, settled: None };
                self.change(*item, |known| known.promises.push(promise));
            }
            Conference::PromiseSettled { item, promise, kept, words, .. } => self.change(*item, |known| {
                if let Some(made) = known.promises.iter_mut().find(|made| made.id == *promise) {
                    made.settled = Some((*kept, words.clone()));
                }
            }),
            Conference::ItemConcluded { item, outcome, words, .. } => {
                self.change(*item, |known| known.concluded = Some((*outcome, words.clone())));
            }
            Conference::LevelDescribed { .. }
            | Conference::PartnerSeated { .. }
            | Conference::ConferencePlanned { .. }
            | Conference::ConferenceCalledOff { .. }
            | Conference::SharesStopped {}
            | Conference::SharesResumed {}
            | Conference::AgendaOrdered { .. }
            | Conference::ConferenceBegun { .. }
            | Conference::ItemTurnedTo { .. }
            | Conference::ConferenceClosed { .. } => (),
        }
    }
}
