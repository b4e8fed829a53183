//! Somebody who was in the programme and left it, and may still be called.

use std::sync::Arc;

use domain::admission::{AdmitPerson, Decision, StayTerms};
use domain::id::{LetterId, OutflowId, PersonId, WorkerId};
use domain::letter::Letter;
use domain::outflow::{Aftercare, Arranged, LeaveProgramme};
use domain::person::Language;
use domain::personal::Personal;
use domain::staff::{Role, Workplace};
use jiff::ToSpan;

use super::house::{appoint, done};
use super::programme::{self, PROGRAMME};
use crate::chance;
use crate::course;
use crate::house::House;

/// They were let in and left today.
pub async fn fresh(house: &Arc<House>, person: PersonId) -> OutflowId {
    let caller = appoint(house, &[Role::Guide], Workplace::House).await;
    leaves(house, person, caller).await
}

/// The same, and this colleague may call.
pub async fn leaves(house: &Arc<House>, person: PersonId, caller: WorkerId) -> OutflowId {
    let application = comes_in(house, person).await;
    let (outflow, on) = (OutflowId::new(chance::number()), house.now().wall.date());
    let kind = "repeat-application".parse().expect("a kind");
    let aftercare = Some(Aftercare { by: caller, until: on.saturating_add(400.days()) });
    let (words, arranged, hand_over, route) = (Personal::new("proef"), Arranged::default(), None, None);
    let leave = LeaveProgramme { person, application, outflow, on, kind, route, words, arranged, hand_over, aftercare };
    done(house, leave).await;
    outflow
}

/// They apply and are let in, from today.
pub async fn comes_in(house: &Arc<House>, person: PersonId) -> domain::id::ApplicationId {
    programme::adopt(house).await;
    let application = programme::apply(house, person).await;
    let on = house.now().wall.date();
    let facts = house.archive.facts_of(person).await.expect("the shelf of facts");
    let advice = course::advice(house, PROGRAMME, &facts, on).await.expect("the rules").expect("they hold");
    let objection = course::objection_term(house, on);
    let letter = Letter { id: LetterId::new(chance::number()), language: Language("nl".into()), objection };
    let (reason, against_advice) = (Personal::new("proef"), Personal::new("proef"));
    let decision = Decision { on, receipt: advice.receipt, reason, against_advice, letter };
    let review = on.saturating_add(90.days());
    let terms = StayTerms { from: on, until: None, review, conditions: Personal::default() };
    done(house, AdmitPerson { person, application, terms, decision }).await;
    application
}
