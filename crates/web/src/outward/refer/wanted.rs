//! From what was typed to what would be sent, with every fault beside its field.

use domain::command::Command;
use domain::id::{CommandId, OutwardId, PersonId};
use domain::moment::Moment;
use domain::outward::{Part, PartKind, ReferOutward, ReferOutwardRefusal};
use domain::personal::Personal;
use domain::plan::Strand;
use domain::referral::SecretHash;
use jiff::civil::Date;

use super::field;
use crate::form::{Faults, Filled};
use crate::outward::known;
use crate::plan::find::Opened;
use crate::session::Token;

/// What would be sent.
#[derive(Clone)]
pub struct Wanted {
    person: PersonId,
    pub purpose: Strand,
    pub receiver: Personal,
    pub parts: Vec<Part>,
    pub until: Date,
}

impl Wanted {
    /// Reads the form; all faults at once.
    pub fn read(opened: &Opened, purpose: Strand, filled: &Filled) -> Result<Wanted, Faults> {
        let mut faults = Faults::default();
        let receiver = Personal::new(filled.one("receiver"));
        if receiver.is_empty() {
            faults.add("receiver", "outward-say-receiver");
        }
        let part = |kind| Part { kind, words: Personal::new(filled.one(&field(kind))) };
        let parts: Vec<Part> = PartKind::of(purpose).map(part).collect();
        if parts.iter().any(|part| part.kind == PartKind::Question && part.words.is_empty()) {
            faults.add("part-question", "outward-say-question");
        }
        let until = filled.one("until").parse().ok();
        if until.is_none() {
            faults.add("until", "outward-say-until");
        }
        let Some(until) = until.filter(|_| faults.is_empty()) else { return Err(faults) };
        Ok(Wanted { person: opened.person, purpose, receiver, parts, until })
    }

    /// Whether it could be sent if the person said yes: nobody is asked for nothing.
    pub fn would_do(&self, opened: &Opened, now: &Moment) -> Result<(), ReferOutwardRefusal> {
        let hash = SecretHash::new([0; 32]);
        self.clone().with(OutwardId::new(0), hash, String::new()).decide(&known(opened), now).map(|_| ())
    }

    /// The command, with the person's yes.
    pub fn command(self, id: CommandId, secret: &Token, asked_in: String) -> ReferOutward {
        let hash = SecretHash::new(secret.hash().0);
        self.with(OutwardId::new(id.number()), hash, asked_in)
    }

    fn with(self, outward: OutwardId, secret: SecretHash, asked_in: String) -> ReferOutward {
        let Wanted { person, purpose, receiver, parts, until } = self;
        ReferOutward { person, outward, purpose, receiver, parts, until, secret, agreed: true, asked_in }
    }
}
