//! A course in which somebody has a place, for addresses that name it.

use std::sync::Arc;

use domain::admission::{Receipt, Verdict};
use domain::command::Command;
use domain::id::{OfferId, PersonId, WorkerId};
use domain::learning::{EnrolPerson, OfferFacts, OfferKind, OpenOffer, Track, Wish};
use domain::personal::Personal;
use domain::staff::{Role, Workplace};
use permission::Worker;

use crate::chance;
use crate::house::House;

/// What it is: a course with so many places.
pub fn facts(places: u16) -> OfferFacts {
    OfferFacts {
        kind: OfferKind::Course,
        title: "Proefles".into(),
        giver: "Stichting Voorbeeld".into(),
        place: "Buurthuis".into(),
        days: vec![],
        times: String::new(),
        from: None,
        until: None,
        places,
        level: String::new(),
        languages: vec![],
        track: Track::Outside,
        paid: Some(false),
        compulsory: None,
    }
}

/// A new one with this person in it.
pub async fn fresh(house: &Arc<House>, person: PersonId) -> OfferId {
    let offer = OfferId::new(chance::number());
    done(house, OpenOffer { offer, facts: facts(3) }).await;
    let on = house.now().wall.date();
    let receipt = Receipt {
        rules: "0".into(),
        engine: "1".into(),
        on,
        facts: vec![],
        verdict: Verdict::Admit,
        trace: String::new(),
    };
    let (wish, reason) = (Wish::Place, Personal::default());
    done(house, EnrolPerson { offer, person, wish, receipt, reason }).await;
    offer
}

async fn done<C: Command>(house: &Arc<House>, command: C) {
    // Whoever administers reads no content, and so writes none.
    let (roles, workplace) = (vec![Role::Guide], Workplace::House);
    let guide = Worker { id: WorkerId::new(6), roles, workplace, active: true };
    let allowed = house.guard.allow(&guide, command).expect("a guide may");
    house.archive.execute(allowed, chance::command(), &house.now()).await.expect("it is done");
}
