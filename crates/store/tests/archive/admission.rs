//! A bed tonight has nothing to do with admission, and forgetting takes everything about it along.

use domain::admission::{AppliedBy, ApplyForAdmission, Decision, Receipt, RefuseAdmission, Verdict};
use domain::event::Owner;
use domain::hardship::{CloseHardship, Ground, OpenHardship, Outcome, Over, ProposeHardship};
use domain::id::{ApplicationId, HardshipId, LetterId, PersonId};
use domain::letter::{Letter, ObjectionTerm};
use domain::person::{Language, SaidBy};
use domain::personal::Personal;
use domain::rules::AdoptRules;
use domain::tonight::State;
use jiff::civil::date;
use store::{ApplicationState, Archive, Failure};
use testkit::{House, both_engines, monday_evening, second_reader, whoever_may};

use crate::town::{add_bed, ask, fresh, holding, open_location, register, request, try_do};

#[tokio::test]
async fn who_was_refused_gets_a_bed_tonight_like_everybody() {
    both_engines(async |house: House| {
        let archive = &house.archive;
        open_location(archive).await;
        let bed = add_bed(archive).await;
        let person = register(archive, "Testa Voorbeeld").await;
        refuse(archive, person).await;
        let asked = request(archive, person).await;
        ask(archive, holding(asked, person, bed)).await;
        let state = archive.request(asked).await.unwrap().unwrap().asked.state;
        assert!(matches!(state, State::Held { .. }), "{state:?}");
    })
    .await;
}

#[tokio::test]
async fn nobody_is_refused_before_another_person_confirmed_the_weighing() {
    both_engines(async |house: House| {
        let archive = &house.archive;
        let person = register(archive, "Testa Voorbeeld").await;
        let (application, hardship) = apply(archive, person).await;
        let refused = try_do(archive, refusal(person, application, hardship), &monday_evening()).await;
        assert!(matches!(refused, Err(Failure::Refused(_))), "{refused:?}");
        propose(archive, person, hardship).await;
        let refused = try_do(archive, refusal(person, application, hardship), &monday_evening()).await;
        assert!(matches!(refused, Err(Failure::Refused(_))), "{refused:?}");
        assert_eq!(archive.applications_of(person).await.unwrap()[0].state, ApplicationState::Pending);
        confirm(archive, person, hardship).await;
        ask(archive, refusal(person, application, hardship)).await;
        assert_eq!(archive.applications_of(person).await.unwrap()[0].state, ApplicationState::Refused);
    })
    .await;
}

#[tokio::test]
async fn a_forgotten_person_leaves_no_application_behind() {
    both_engines(async |house: House| {
        let archive = &house.archive;
        let person = register(archive, "Testa Voorbeeld").await;
        refuse(archive, person).await;
        assert_eq!(archive.letters_of(person).await.unwrap().len(), 1);
        archive.shred(Owner::Person(person)).await.unwrap();
        assert!(archive.applications_of(person).await.unwrap().is_empty());
        assert!(archive.letters_of(person).await.unwrap().is_empty());
        assert!(archive.rebuild_check().await.unwrap().is_same());
        assert!(archive.verify(None).await.unwrap().is_whole());
    })
    .await;
}

async fn refuse(archive: &Archive, person: PersonId) {
    let (application, hardship) = apply(archive, person).await;
    propose(archive, person, hardship).await;
    confirm(archive, person, hardship).await;
    ask(archive, refusal(person, application, hardship)).await;
}

async fn apply(archive: &Archive, person: PersonId) -> (ApplicationId, HardshipId) {
    let (application, hardship) = (ApplicationId::new(fresh()), HardshipId::new(fresh()));
    let (programme, by, through) = ("proef".to_owned(), AppliedBy::Person, Personal::default());
    let adopt =
        AdoptRules { programme: programme.clone(), from: date(2026, 1, 1), hash: "a1".into(), text: String::new() };
    ask(archive, adopt).await;
    let none = HardshipId::new(fresh());
    ask(archive, ApplyForAdmission { person, application, hardship: none, programme, by, through }).await;
    let (grounds, said_by, over) = (vec![Ground::Doubt], SaidBy::Worker, Over::Admission);
    let words = Personal::default();
    ask(archive, OpenHardship { person, application, hardship, over, grounds, words, said_by }).await;
    (application, hardship)
}

async fn propose(archive: &Archive, person: PersonId, hardship: HardshipId) {
    let (outcome, by) = (Outcome::NotFound, whoever_may().id);
    let (evidence, words) = (Personal::default(), Personal::new("gewogen"));
    ask(archive, ProposeHardship { person, hardship, outcome, evidence, words, by }).await;
}

async fn confirm(archive: &Archive, person: PersonId, hardship: HardshipId) {
    let (outcome, by, words) = (Outcome::NotFound, second_reader().id, Personal::default());
    ask(archive, CloseHardship { person, hardship, outcome, words, by }).await;
}

fn refusal(person: PersonId, application: ApplicationId, hardship: HardshipId) -> RefuseAdmission {
    let on = date(2026, 11, 23);
    let receipt = Receipt {
        rules: "a1".into(),
        engine: "proef".into(),
        on,
        facts: Vec::new(),
        verdict: Verdict::NotByTheseRules,
        trace: String::new(),
    };
    let term = ObjectionTerm { last_day: date(2026, 12, 21), rule: "vw-69:1".into() };
    let letter = Letter { id: LetterId::new(fresh()), language: Language("ti".into()), objection: Some(term) };
    let (reason, against_advice) = (Personal::new("voldoet niet"), Personal::default());
    let decision = Decision { on, receipt, reason, against_advice, letter };
    RefuseAdmission { person, application, hardship, stays_until: date(2026, 12, 21), decision }
}
