//! Many hands for the last bed: one gets it.

use domain::bed::{LeaveBed, LeftFor, TakeBackLeaving};
use domain::tonight::{HoldRefusal, ReleaseHold, Released};
use store::{Archive, Failure};
use testkit::{House, both_engines, monday_evening};

use crate::town::{add_bed, ask, assigning, holding, how_many, open_location, register, request, try_do};

const CLIENTS: usize = 24;

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn the_last_bed_is_given_once() {
    let trials = how_many("BESTENDIG_TRIALS", 20);
    both_engines(async |house: House| {
        let archive = &house.archive;
        // Half of the clients come through another connection to the same database.
        let other = Archive::open(house.place.clone()).await.unwrap();
        open_location(archive).await;
        let bed = add_bed(archive).await;
        let mut people = Vec::new();
        for number in 0..CLIENTS {
            let person = register(archive, &format!("Testa Voorbeeld {number}")).await;
            people.push((person, request(archive, person).await));
        }
        for _ in 0..trials {
            let barrier = std::sync::Arc::new(tokio::sync::Barrier::new(CLIENTS));
            let mut hands = Vec::new();
            for (number, (person, request)) in people.iter().copied().enumerate() {
                let hand = if number % 2 == 0 { archive.clone() } else { other.clone() };
                let barrier = barrier.clone();
                hands.push(tokio::spawn(async move {
                    barrier.wait().await;
                    match try_do(&hand, holding(request, person, bed), &monday_evening()).await {
                        Ok(_) => Some(request),
                        Err(Failure::Refused(HoldRefusal::Unfit(_))) => None,
                        Err(other) => panic!("{other}"),
                    }
                }));
            }
            let mut winners = Vec::new();
            for hand in hands {
                winners.extend(hand.await.unwrap());
            }
            assert_eq!(winners.len(), 1);
            let held: Vec<_> = archive.claims(&monday_evening()).await.unwrap();
            assert_eq!(held.iter().map(|held| held.claim.request).collect::<Vec<_>>(), [Some(winners[0])]);
            let location = crate::town::LOCATION;
            ask(archive, ReleaseHold { request: winners[0], location, because: Released::ByWorker }).await;
        }
    })
    .await;
}

#[tokio::test]
async fn a_hold_that_ran_out_is_nobodys_and_the_bed_goes_to_the_next() {
    both_engines(async |house: House| {
        let archive = &house.archive;
        open_location(archive).await;
        let bed = add_bed(archive).await;
        let first = register(archive, "Testa Voorbeeld").await;
        let second = register(archive, "Demo Deelnemer").await;
        let asked = request(archive, first).await;
        ask(archive, holding(asked, first, bed)).await;
        let mut later = monday_evening();
        assert!(archive.beds(&later).await.unwrap()[0].claim.is_some());
        later.at = later.hold_until();
        assert!(archive.beds(&later).await.unwrap()[0].claim.is_none());
        assert!(archive.claims(&later).await.unwrap().is_empty());
        try_do(archive, assigning(second, bed), &later).await.unwrap();
        assert_eq!(archive.beds(&later).await.unwrap()[0].claim.unwrap().claim.person, second);
    })
    .await;
}

#[tokio::test]
async fn a_leaving_is_taken_back_over_a_hold_that_ran_out() {
    both_engines(async |house: House| {
        let archive = &house.archive;
        open_location(archive).await;
        let bed = add_bed(archive).await;
        let first = register(archive, "Testa Voorbeeld").await;
        let second = register(archive, "Demo Deelnemer").await;
        let (location, mut now) = (crate::town::LOCATION, monday_evening());
        ask(archive, assigning(first, bed)).await;
        ask(archive, LeaveBed { location, bed, person: first, left_for: LeftFor::NotKnown }).await;
        let asked = request(archive, second).await;
        ask(archive, holding(asked, second, bed)).await;
        now.at = now.hold_until();
        try_do(archive, TakeBackLeaving { location, bed, person: first }, &now).await.unwrap();
        assert_eq!(archive.beds(&now).await.unwrap()[0].claim.unwrap().claim.person, first);
        assert!(archive.rebuild_check().await.unwrap().is_same());
    })
    .await;
}
