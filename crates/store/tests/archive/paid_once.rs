//! Two workers with the same list: the allowance of a week is paid once, and the other hears that it was.

use domain::admission::{AdmitPerson, AppliedBy, ApplyForAdmission, Decision, Receipt, StayTerms, Verdict};
use domain::allowance::{Cents, CorrectGiven, How, PayAllowance, PayRefusal, Receipt as Signed, SetAllowance, Week};
use domain::event::Owner;
use domain::id::{ApplicationId, GivenId, HardshipId, LetterId, PersonId};
use domain::letter::Letter;
use domain::person::Language;
use domain::personal::Personal;
use domain::rules::AdoptRules;
use jiff::civil::{Date, date};
use store::{Archive, Failure};
use testkit::{House, both_engines, monday_evening};

use crate::town::{ask, fresh, how_many, register, try_do};

const HANDS: usize = 12;
const PROGRAMME: &str = "proef";

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn the_allowance_of_a_week_is_paid_once() {
    let trials = how_many("BESTENDIG_TRIALS", 10);
    both_engines(async |house: House| {
        let archive = &house.archive;
        // Half of the workers come through another connection to the same database.
        let other = Archive::open(house.place.clone()).await.unwrap();
        agree(archive).await;
        let person = register(archive, "Testa Voorbeeld").await;
        admit(archive, person).await;
        for _ in 0..trials {
            let barrier = std::sync::Arc::new(tokio::sync::Barrier::new(HANDS));
            let mut hands = Vec::new();
            for number in 0..HANDS {
                let hand = if number % 2 == 0 { archive.clone() } else { other.clone() };
                let (barrier, given) = (barrier.clone(), GivenId::new(fresh()));
                hands.push(tokio::spawn(async move {
                    barrier.wait().await;
                    match try_do(&hand, pay(person, given), &monday_evening()).await {
                        Ok(_) => Some(given),
                        Err(Failure::Refused(PayRefusal::PaidAlready)) => None,
                        Err(other) => panic!("{other}"),
                    }
                }));
            }
            let mut paid = Vec::new();
            for hand in hands {
                paid.extend(hand.await.unwrap());
            }
            let [given] = paid.as_slice() else { panic!("paid {} times", paid.len()) };
            let shelf = archive.paid_in(week()).await.unwrap();
            let counts: Vec<GivenId> = shelf.iter().filter(|paid| paid.counts).map(|paid| paid.id).collect();
            assert_eq!(counts, [*given]);
            // A mistake is corrected, and the week can be paid anew.
            ask(archive, CorrectGiven { person, given: *given, reason: Personal::new("dubbel") }).await;
        }
        assert_eq!(archive.paid_in(week()).await.unwrap().len(), trials, "what was corrected stays in sight");
        assert!(archive.rebuild_check().await.unwrap().is_same());
    })
    .await;
}

#[tokio::test]
async fn a_forgotten_person_leaves_no_payment_behind() {
    both_engines(async |house: House| {
        let archive = &house.archive;
        agree(archive).await;
        let person = register(archive, "Testa Voorbeeld").await;
        admit(archive, person).await;
        ask(archive, pay(person, GivenId::new(fresh()))).await;
        assert_eq!(archive.recipients().await.unwrap().len(), 1);
        archive.shred(Owner::Person(person)).await.unwrap();
        assert!(archive.paid_in(week()).await.unwrap().is_empty());
        assert!(archive.recipients().await.unwrap().is_empty());
        assert!(archive.rebuild_check().await.unwrap().is_same());
    })
    .await;
}

fn week() -> Week {
    Week::of(today())
}

fn today() -> Date {
    monday_evening().wall.date()
}

fn pay(person: PersonId, given: GivenId) -> PayAllowance {
    let (amount, how, receipt) = (Cents::new(4_000), How::Cash, Signed::ToSign);
    PayAllowance { person, given, week: week(), amount, how, receipt, why: Personal::default() }
}

async fn agree(archive: &Archive) {
    let (programme, source, from) = (PROGRAMME.to_owned(), "verzonnen".to_owned(), date(2026, 1, 5));
    ask(archive, SetAllowance { programme, amount: Cents::new(4_000), every_weeks: 1, from, source }).await;
    let (programme, from) = (PROGRAMME.to_owned(), date(2026, 1, 1));
    ask(archive, AdoptRules { programme, from, hash: "a1".into(), text: String::new() }).await;
}

async fn admit(archive: &Archive, person: PersonId) {
    let (application, hardship) = (ApplicationId::new(fresh()), HardshipId::new(fresh()));
    let (programme, by, through) = (PROGRAMME.to_owned(), AppliedBy::Person, Personal::default());
    ask(archive, ApplyForAdmission { person, application, hardship, programme, by, through }).await;
    let (on, verdict) = (today(), Verdict::Admit);
    let receipt =
        Receipt { rules: "a1".into(), engine: "proef".into(), on, facts: vec![], verdict, trace: String::new() };
    let letter = Letter { id: LetterId::new(fresh()), language: Language("nl".into()), objection: None };
    let (reason, against_advice) = (Personal::new("proef"), Personal::default());
    let decision = Decision { on, receipt, reason, against_advice, letter };
    let terms = StayTerms { from: on, until: None, review: date(2027, 6, 1), conditions: Personal::default() };
    ask(archive, AdmitPerson { person, application, terms, decision }).await;
}
