//! What is known of somebody's referrals to organisations outside, and of the link of one.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::{Became, EndedBy, Event as Outer, Part, PartKind};
use crate::command::Past;
use crate::event::Event;
use crate::id::{OutwardId, PersonId};
use crate::person;
use crate::personal::Personal;
use crate::plan::Strand;
use crate::referral::SecretHash;

/// Everything of somebody, as far as the histories read so far tell.
#[derive(Clone, Debug, Default)]
pub struct Outwards {
    registered: bool,
    all: BTreeMap<OutwardId, Outward>,
    order: Vec<OutwardId>,
}

/// One of them.
#[derive(Clone, Debug, PartialEq)]
pub struct Outward {
    /// Who was referred.
    pub person: PersonId,
    /// The last day on which it can be opened.
    pub until: Date,
    /// Who ended it, if anybody did.
    pub ended: Option<EndedBy>,
    /// For what, when that can be read.
    pub purpose: Option<Strand>,
    /// To whom; empty when that cannot be read.
    pub receiver: Personal,
    /// Which kinds of parts were sent.
    pub kinds: Vec<PartKind>,
    /// The parts themselves, for whoever reads the strand.
    pub parts: Vec<Part>,
    /// What the organisation said, in that order.
    pub answers: Vec<OutwardAnswer>,
    secret: SecretHash,
}

/// What the organisation said once.
#[derive(Clone, Debug, PartialEq)]
pub struct OutwardAnswer {
    /// What became of it.
    pub became: Became,
    /// In their words.
    pub words: Personal,
}

/// What lies open of one: enough to judge a link, and nothing of the file.
#[derive(Clone, Debug, Default)]
pub struct OutwardLink(Outwards);

impl Outward {
    /// Whether the organisation can open it on this day.
    pub fn is_open(&self, today: Date) -> bool {
        self.ended.is_none() && today <= self.until
    }
}

impl Outwards {
    /// Whether such a person was written down.
    pub fn registered(&self) -> bool {
        self.registered
    }

    /// One of them.
    pub fn get(&self, outward: OutwardId) -> Option<&Outward> {
        self.all.get(&outward)
    }

    /// All of them, in the order in which they were made.
    pub fn all(&self) -> impl DoubleEndedIterator<Item = (OutwardId, &Outward)> {
        self.order.iter().filter_map(|id| self.all.get(id).map(|known| (*id, known)))
    }

    /// One of them, for whoever knows its secret and while it is open.
    pub fn open_with(&self, outward: OutwardId, secret: &SecretHash, today: Date) -> Option<&Outward> {
        self.get(outward).filter(|known| known.secret == *secret && known.is_open(today))
    }
}

impl OutwardLink {
    /// Whose it is, for whoever knows its secret and while nobody ended it.
    pub fn person(&self, outward: OutwardId, secret: &SecretHash, today: Date) -> Option<PersonId> {
        self.0.open_with(outward, secret, today).map(|known| known.person)
    }
}

impl Past for OutwardLink {
    fn evolve(&mut self, event: &Event) {
        self.0.evolve(event);
    }
}

impl Past for Outwards {
    fn evolve(&mut self, event: &Event) {
        if let Event::Person(person::Event::PersonRegistered { .. }) = event {
            self.registered = true;
        }
        let Event::Outward(event) = event else { return };
        if let Outer::OutwardOpened { person, outward, secret, until } = event {
            self.order.push(*outward);
            self.all.insert(*outward, opened(*person, *secret, *until));
        }
        if let Some(known) = self.all.get_mut(&event.outward()) {
            known.hear(event);
        }
    }
}

fn opened(person: PersonId, secret: SecretHash, until: Date) -> Outward {
    Outward {
        person,
        until,
        ended: None,
        purpose: None,
        receiver: Personal::default(),
        kinds: Vec::new(),
        parts: Vec::new(),
        answers: Vec::new(),
        secret,
    }
}

impl Outward {
    fn hear(&mut self, event: &Outer) {
        match event {
            // Who opened it is read where looks are.
            Outer::OutwardOpened { .. } | Outer::OutwardRead { .. } => (),
            Outer::OutwardGiven { purpose, receiver, kinds, .. } => {
                (self.purpose, self.receiver, self.kinds) = (Some(*purpose), receiver.clone(), kinds.clone());
            }
            Outer::OutwardSent { purpose, receiver, parts, .. } => {
                (self.purpose, self.receiver, self.parts) = (Some(*purpose), receiver.clone(), parts.clone());
                self.kinds = parts.iter().map(|part| part.kind).collect();
            }
            Outer::OutwardAnswered { became, words, .. } => {
                self.answers.push(OutwardAnswer { became: *became, words: words.clone() });
            }
            Outer::OutwardEnded { by, .. } => self.ended = Some(*by),
        }
    }
}
