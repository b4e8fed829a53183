//! Many hands for the last places of a course: never more than there are, and nobody is lost.

use domain::admission::{Receipt, Verdict};
use domain::id::{OfferId, PersonId};
use domain::learning::{
    DescribeOffer, DescribeRefusal, EnrolPerson, EnrolRefusal, Enrolled, GivePlace, LeaveOffer, Leaving, OfferFacts,
    OfferKind, OpenOffer, Track, Wish,
};
use domain::personal::Personal;
use store::{Archive, Failure};
use testkit::{House, both_engines, monday_evening};

use crate::town::{ask, fresh, how_many, register, try_do};

const CLIENTS: usize = 12;
const PLACES: u16 = 3;

pub fn course(places: u16) -> OfferFacts {
    OfferFacts {
        kind: OfferKind::Course,
        title: "Nederlands".into(),
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

pub fn enrolling(offer: OfferId, person: PersonId, wish: Wish) -> EnrolPerson {
    let on = monday_evening().wall.date();
    let (rules, engine, trace) = ("0".into(), "1".into(), String::new());
    let receipt = Receipt { rules, engine, on, facts: vec![], verdict: Verdict::Admit, trace };
    EnrolPerson { offer, person, wish, receipt, reason: Personal::default() }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn the_last_places_are_given_once_and_everybody_else_can_wait() {
    let trials = how_many("BESTENDIG_TRIALS", 5);
    both_engines(async |house: House| {
        let archive = &house.archive;
        // Half of the clients come through another connection to the same database.
        let other = Archive::open(house.place.clone()).await.unwrap();
        let mut people = Vec::new();
        for number in 0..CLIENTS {
            people.push(register(archive, &format!("Testa Voorbeeld {number}")).await);
        }
        for _ in 0..trials {
            let offer = OfferId::new(fresh());
            ask(archive, OpenOffer { offer, facts: course(PLACES) }).await;
            let barrier = std::sync::Arc::new(tokio::sync::Barrier::new(CLIENTS));
            let mut hands = Vec::new();
            for (number, person) in people.iter().copied().enumerate() {
                let hand = if number % 2 == 0 { archive.clone() } else { other.clone() };
                let barrier = barrier.clone();
                hands.push(tokio::spawn(async move {
                    barrier.wait().await;
                    match try_do(&hand, enrolling(offer, person, Wish::Place), &monday_evening()).await {
                        Ok(_) => Enrolled::Placed,
                        // The last place went meanwhile: the answer is clear, and waiting is open.
                        Err(Failure::Refused(EnrolRefusal::Full | EnrolRefusal::OthersWait)) => {
                            try_do(&hand, enrolling(offer, person, Wish::WaitingList), &monday_evening())
                                .await
                                .unwrap();
                            Enrolled::Waiting
                        }
                        Err(other) => panic!("{other}"),
                    }
                }));
            }
            let mut answers = Vec::new();
            for hand in hands {
                answers.push(hand.await.unwrap());
            }
            let placed = answers.iter().filter(|standing| **standing == Enrolled::Placed).count();
            assert_eq!(placed, usize::from(PLACES));
            let now = archive.offer(offer).await.unwrap().unwrap();
            assert_eq!((now.placed, now.waiting), (placed, CLIENTS - placed), "nobody is lost");
            for (person, answer) in people.iter().zip(&answers) {
                let enrolled = archive.enrolled(offer).await.unwrap();
                let stands = enrolled.iter().find(|one| one.person == *person).map(|one| one.standing);
                assert_eq!(stands, Some(*answer), "who was told so has it");
            }
        }
        assert!(archive.rebuild_check().await.unwrap().is_same());
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_free_place_goes_to_one_of_those_who_wait_and_an_offer_never_shrinks_below_its_people() {
    both_engines(async |house: House| {
        let archive = &house.archive;
        let other = Archive::open(house.place.clone()).await.unwrap();
        let offer = OfferId::new(fresh());
        ask(archive, OpenOffer { offer, facts: course(1) }).await;
        let mut people = Vec::new();
        for name in ["Testa Een", "Testa Twee", "Testa Drie"] {
            people.push(register(archive, name).await);
        }
        ask(archive, enrolling(offer, people[0], Wish::Place)).await;
        for person in &people[1..] {
            ask(archive, enrolling(offer, *person, Wish::WaitingList)).await;
        }
        let words = Personal::default();
        ask(archive, LeaveOffer { offer, person: people[0], why: Leaving::Stopped, words }).await;
        let now = monday_evening();
        let (one, two) = tokio::join!(
            try_do(archive, GivePlace { offer, person: people[1] }, &now),
            try_do(&other, GivePlace { offer, person: people[2] }, &now),
        );
        assert_eq!(usize::from(one.is_ok()) + usize::from(two.is_ok()), 1);
        let fewer = try_do(archive, DescribeOffer { offer, facts: OfferFacts { places: 0, ..course(1) } }, &now).await;
        assert!(matches!(fewer, Err(Failure::Refused(DescribeRefusal::Unfit(_)))));
        let standing = archive.offer(offer).await.unwrap().unwrap();
        assert_eq!((standing.placed, standing.waiting, standing.free()), (1, 1, 0));
    })
    .await;
}
