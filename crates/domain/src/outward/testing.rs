//! What the stories about referrals to organisations outside begin with.

use super::{EndedBy, Event as Outer, Part, PartKind, ReferOutward};
pub use crate::admission::testing::{AMIN, TODAY, now, registered};
use crate::command::judge;
use crate::event::Event;
use crate::id::OutwardId;
use crate::personal::Personal;
use crate::plan::Strand;
use crate::referral::SecretHash;

pub const OUTWARD: OutwardId = OutwardId::new(2_201);
pub const SECRET: SecretHash = SecretHash::new([5; 32]);

pub fn part(kind: PartKind, words: &str) -> Part {
    Part { kind, words: Personal::new(words) }
}

pub fn referring() -> ReferOutward {
    ReferOutward {
        person: AMIN,
        outward: OUTWARD,
        purpose: Strand::Legal,
        receiver: Personal::new("Advocatenkantoor Voorbeeld"),
        parts: vec![part(PartKind::Question, "Kunt u meekijken?")],
        until: TODAY,
        secret: SECRET,
        agreed: true,
        asked_in: "ar".into(),
    }
}

/// Somebody who was referred.
pub fn sent() -> Vec<Event> {
    let sent = judge(&[registered()], referring(), &now()).expect("it is sent");
    [vec![registered()], sent].concat()
}

pub fn ended(by: EndedBy) -> Event {
    Outer::OutwardEnded { person: AMIN, outward: OUTWARD, by }.into()
}
