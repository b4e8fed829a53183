//! A referral to an organisation outside that is open, for addresses and forms that name one.

use std::sync::Arc;

use domain::id::{OutwardId, PersonId, WorkerId};
use domain::outward::{Part, PartKind, ReferOutward};
use domain::personal::Personal;
use domain::plan::Strand;
use domain::referral::SecretHash;
use domain::staff::{Role, Workplace};
use permission::Worker;

use crate::chance;
use crate::house::House;

/// A new referral of this person. Its secret nobody knows.
pub async fn fresh(house: &Arc<House>, person: PersonId) -> OutwardId {
    let outward = OutwardId::new(chance::number());
    let secret = SecretHash::new(std::array::from_fn(|_| chance::number() as u8));
    let refer = ReferOutward {
        person,
        outward,
        purpose: Strand::Social,
        receiver: Personal::new("Stichting Voorbeeld"),
        parts: vec![Part { kind: PartKind::Question, words: Personal::new("kunt u helpen") }],
        until: house.now().wall.date(),
        secret,
        agreed: true,
        asked_in: "nl".into(),
    };
    let guide = Worker { id: WorkerId::new(6), roles: vec![Role::Guide], workplace: Workplace::House, active: true };
    let allowed = house.guard.allow(&guide, refer).expect("a guide may");
    house.archive.execute(allowed, chance::command(), &house.now()).await.expect("it is sent");
    outward
}
