//! Whoever is forgotten cannot be read any more, and the chain still holds.

use domain::event::{Class, Owner};
use domain::person::Registered;
use permission::{Guard, Purpose};
use store::{Archive, Broken, Failure};
use testkit::{House, both_engines, monday_evening, whoever_may};

use crate::town::{add_bed, ask, assigning, open_location, register, registering, sight, try_do};

#[tokio::test]
async fn a_forgotten_person_is_gone_and_the_others_stay() {
    both_engines(async |mut house: House| {
        open_location(&house.archive).await;
        let gone = register(&house.archive, "Testa Voorbeeld").await;
        let stays = register(&house.archive, "Demo Deelnemer").await;
        ask(&house.archive, assigning(gone, add_bed(&house.archive).await)).await;
        let now = monday_evening();
        let night = sight(&[Class::Night]);
        house.archive.look::<Registered>(&night, &[gone], &now).await.unwrap();
        let before = house.archive.head().await.unwrap();
        house.archive.shred(Owner::Person(gone)).await.unwrap();
        let search = Guard::new().search(&whoever_may(), Purpose::Registering).unwrap();
        for _ in ["at once", "after a new start"] {
            let archive = &house.archive;
            let seen = archive.look::<Registered>(&night, &[gone, stays], &now).await.unwrap();
            assert!(!seen[0].1.has(gone) && seen[1].1.has(stays));
            assert!(archive.cards(&night, &[gone], &now).await.unwrap().is_empty());
            assert!(archive.search(&search, &night, "Testa", 5, &now).await.unwrap().is_empty());
            assert!(archive.reads(&sight(&[Class::Reads]), gone).await.unwrap().is_empty());
            // Where somebody slept is still known; who it was is not.
            assert_eq!(archive.claims(&now).await.unwrap().len(), 1);
            let verified = archive.verify(Some(before.into())).await.unwrap();
            assert!(verified.is_whole(), "{verified:?}");
            assert_eq!(verified.removed, 2);
            assert!(archive.rebuild_check().await.unwrap().is_same());
            let again = try_do(archive, registering(gone, "Testa"), &now).await;
            assert!(matches!(again, Err(Failure::Broken(Broken::Forgotten))));
            house = house.start_again().await;
        }
    })
    .await;
}

#[tokio::test]
async fn an_old_ring_is_noticed_at_the_start() {
    both_engines(async |house: House| {
        let ring = house.folder().join("keys");
        let old = std::fs::read(&ring).unwrap();
        register(&house.archive, "Testa").await;
        house.archive.close().await;
        std::fs::write(&ring, old).unwrap();
        let refused = Archive::open(house.place.clone()).await.unwrap_err();
        assert!(matches!(refused, Broken::OldRing { missing: 1, .. }), "{refused}");
    })
    .await;
}

#[tokio::test]
async fn a_forgetting_that_was_broken_off_is_finished_at_the_next_start() {
    both_engines(async |house: House| {
        let gone = register(&house.archive, "Testa").await;
        // The ring of a house in which the keys were destroyed and nothing else happened yet.
        let ring = house.folder().join("keys");
        let before = std::fs::read(&ring).unwrap();
        let log = house.folder().join("log.db");
        house.archive.close().await;
        let copy = std::fs::read(&log).ok();
        let archive = Archive::open(house.place.clone()).await.unwrap();
        archive.shred(Owner::Person(gone)).await.unwrap();
        archive.close().await;
        assert_ne!(std::fs::read(&ring).unwrap(), before);
        let Some(copy) = copy else { return };
        std::fs::write(&log, copy).unwrap();
        let archive = Archive::open(house.place.clone()).await.unwrap();
        assert_eq!(archive.verify(None).await.unwrap().removed, 1);
        assert!(archive.rebuild_check().await.unwrap().is_same());
    })
    .await;
}
