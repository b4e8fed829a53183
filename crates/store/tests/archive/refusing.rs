//! What is not as it must be is refused with a sentence, and nothing is lost by it.

use domain::id::WorkerId;
use domain::personal::Personal;
use domain::staff::{AppointRefusal, AppointStaff, Position, Role, Workplace};
use sqlx::Connection;
use store::{Archive, Broken, Failure, Place};
use testkit::{House, both_engines, in_one_folder, monday_evening};

use crate::chain::behind;
use crate::town::{ask, fresh, register, try_do};

#[tokio::test]
async fn a_wrong_ring_is_refused() {
    both_engines(async |house: House| {
        let other = tempfile::tempdir().unwrap();
        Archive::create(Place::folder(other.path())).await.unwrap().close().await;
        house.archive.close().await;
        std::fs::copy(other.path().join("keys"), house.folder().join("keys")).unwrap();
        check(&house.place, "does not belong to this archive").await;
        std::fs::copy(other.path().join("master.key"), house.folder().join("master.key")).unwrap();
        check(&house.place, "does not belong to this archive").await;
    })
    .await;
}

#[tokio::test]
async fn a_missing_file_is_named() {
    both_engines(async |house: House| {
        house.archive.close().await;
        std::fs::rename(house.folder().join("keys"), house.folder().join("aside")).unwrap();
        check(&house.place, "the key ring").await;
        std::fs::remove_file(house.folder().join("master.key")).unwrap();
        check(&house.place, "the master key").await;
    })
    .await;
}

#[tokio::test]
async fn an_event_of_a_newer_program_is_named() {
    both_engines(async |house: House| {
        register(&house.archive, "Testa").await;
        house.archive.close().await;
        let mut behind = behind(&house).await;
        sqlx::query("UPDATE event SET kind = 'BedBlessed'").execute(&mut behind).await.unwrap();
        behind.close().await.unwrap();
        check(&house.place, "BedBlessed").await;
    })
    .await;
}

#[tokio::test]
async fn a_shape_of_a_newer_program_is_named() {
    both_engines(async |house: House| {
        house.archive.close().await;
        let mut behind = behind(&house).await;
        sqlx::query("INSERT INTO migration (name) VALUES ('9999_dreams')").execute(&mut behind).await.unwrap();
        behind.close().await.unwrap();
        check(&house.place, "9999_dreams").await;
    })
    .await;
}

#[tokio::test]
async fn an_event_that_cannot_be_read_is_named_by_its_place() {
    both_engines(async |house: House| {
        let person = register(&house.archive, "Testa").await;
        let mut behind = behind(&house).await;
        sqlx::query("UPDATE event SET payload = $1").bind(vec![1_u8; 400]).execute(&mut behind).await.unwrap();
        behind.close().await.unwrap();
        let sight = crate::town::sight(&[domain::event::Class::Night]);
        let now = testkit::monday_evening();
        let looked = house.archive.look::<domain::person::Registered>(&sight, &[person], &now).await;
        assert!(matches!(looked, Err(Broken::Unreadable { position: 1, .. })));
    })
    .await;
}

#[tokio::test]
async fn an_archive_is_never_made_over_another() {
    both_engines(async |house: House| {
        house.archive.close().await;
        let refused = Archive::create(house.place.clone()).await;
        assert!(matches!(refused, Err(Broken::AlreadyThere(_))));
        Archive::open(house.place.clone()).await.unwrap();
    })
    .await;
}

#[tokio::test]
async fn no_archive_and_no_database_are_said_plainly() {
    let nothing = tempfile::tempdir().unwrap();
    check(&Place::folder(nothing.path()), "there is no archive").await;
    std::fs::write(nothing.path().join("log.db"), vec![7; 5000]).unwrap();
    check(&Place::folder(nothing.path()), "is damaged or is none").await;
}

#[tokio::test]
async fn a_second_process_may_write_too() {
    in_one_folder(async |house: House| {
        let other = Archive::open(house.place.clone()).await.unwrap();
        for number in 0..10 {
            register(&house.archive, &format!("Testa {number}")).await;
            register(&other, &format!("Demo {number}")).await;
        }
        assert_eq!(house.archive.head().await.unwrap().position, 20);
        assert!(house.archive.verify(None).await.unwrap().is_whole());
    })
    .await;
}

#[tokio::test]
async fn whoever_opens_it_anew_judges_by_every_class_that_lies_there() {
    both_engines(async |house: House| {
        let worker = WorkerId::new(fresh());
        let position = Position { name: Personal::new("Demo"), roles: vec![Role::Guide], workplace: Workplace::House };
        let appointing = AppointStaff { worker, position };
        ask(&house.archive, appointing.clone()).await;
        // The first archive remembers; the second reads what lies there.
        let other = Archive::open(house.place.clone()).await.unwrap();
        let again = try_do(&other, appointing, &monday_evening()).await.unwrap_err();
        assert!(matches!(again, Failure::Refused(AppointRefusal::AlreadyAppointed)), "{again:?}");
    })
    .await;
}

async fn check(place: &Place, words: &str) {
    let refused = Archive::open(place.clone()).await.unwrap_err();
    assert!(refused.to_string().contains(words), "{refused}");
}
