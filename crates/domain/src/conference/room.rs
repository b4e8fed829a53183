//! A level with its seats, and a meeting of it, as far as their events tell.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::{Attendance, Begun, ConferenceFacts, Event as Conference, LevelFacts, SeatFacts, Seen};
use crate::command::Past;
use crate::event::Event;
use crate::id::{ItemId, LevelId, PartnerId};

/// What is known of a meeting and of the level it is of.
#[derive(Default)]
pub struct Room {
    levels: BTreeMap<LevelId, LevelFacts>,
    seats: BTreeMap<PartnerId, SeatFacts>,
    facts: Option<ConferenceFacts>,
    called_off: bool,
    begun: Option<Begun>,
    closed: bool,
    items: Vec<ItemId>,
}

impl Room {
    /// A level, if there is one with this id.
    pub fn level(&self, level: LevelId) -> Option<&LevelFacts> {
        self.levels.get(&level)
    }

    /// A seat in the level that was read.
    pub fn seat(&self, partner: PartnerId) -> Option<&SeatFacts> {
        self.seats.get(&partner)
    }

    /// Who sits in it on a day, in the order of their numbers.
    pub fn sits(&self, on: Date) -> impl Iterator<Item = PartnerId> {
        self.seats.iter().filter(move |(_, seat)| seat.sits(on)).map(|(partner, _)| *partner)
    }

    /// When and where the meeting is, if there is one.
    pub fn facts(&self) -> Option<&ConferenceFacts> {
        self.facts.as_ref()
    }

    /// Whether cases can still be put on its agenda: it is neither over nor called off.
    pub fn is_open(&self) -> bool {
        self.facts.is_some() && !self.called_off && !self.closed
    }

    /// Whether it was called off.
    pub fn is_called_off(&self) -> bool {
        self.called_off
    }

    /// Whether it is over.
    pub fn is_closed(&self) -> bool {
        self.closed
    }

    /// How it goes, once it began.
    pub fn begun(&self) -> Option<&Begun> {
        self.begun.as_ref()
    }

    /// Its cases, in their order.
    pub fn items(&self) -> &[ItemId] {
        &self.items
    }

    /// How this partner takes part, if they do.
    pub(super) fn attends(&self, partner: PartnerId) -> Option<Seen> {
        let mut present = self.begun.iter().flat_map(|begun| &begun.present);
        present.find(|attendance| attendance.partner == partner).map(|attendance| attendance.seen)
    }

    /// The cases that are on it come in this order. Whoever was forgotten stands in an old order still and is on no agenda,
    /// and nobody can be asked to put them in a place again.
    fn order(&mut self, order: &[ItemId]) {
        let place = |item: &ItemId| order.iter().position(|known| known == item).unwrap_or(order.len());
        self.items.sort_by_key(place);
    }

    fn begin(&mut self, present: &[Attendance]) {
        let on = self.begun.as_ref().and_then(|begun| begun.on);
        self.begun = Some(Begun { present: present.to_vec(), on });
    }
}

impl Past for Room {
    fn evolve(&mut self, event: &Event) {
        let Event::Conference(event) = event else { return };
        match event {
            Conference::LevelDescribed { level, facts } => {
                self.levels.insert(*level, facts.clone());
            }
            Conference::PartnerSeated { partner, facts, .. } => {
                self.seats.insert(*partner, facts.clone());
            }
            Conference::ConferencePlanned { facts, .. } => self.facts = Some(facts.clone()),
            Conference::ConferenceCalledOff { .. } => self.called_off = true,
            Conference::AgendaOrdered { items, .. } => self.order(items),
            Conference::ConferenceBegun { present, .. } => self.begin(present),
            Conference::ItemTurnedTo { item, .. } => {
                if let Some(begun) = &mut self.begun {
                    begun.on = Some(*item);
                }
            }
            Conference::ConferenceClosed { .. } => self.closed = true,
            Conference::ItemPutOn { item, .. } => {
                if !self.items.contains(item) {
                    self.items.push(*item);
                }
            }
            Conference::ItemTakenOff { item, .. } => self.items.retain(|known| known != item),
            Conference::PointPrepared { .. }
            | Conference::PointStruck { .. }
            | Conference::ConsentGiven { .. }
            | Conference::ConsentRefused { .. }
            | Conference::ConsentWithdrawn { .. }
            | Conference::PointsShown { .. }
            | Conference::AnswerNoted { .. }
            | Conference::PromiseMade { .. }
            | Conference::PromiseSettled { .. }
            | Conference::ItemConcluded { .. }
            | Conference::SharesStopped {}
            | Conference::SharesResumed {} => (),
        }
    }
}
