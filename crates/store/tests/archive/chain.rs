//! Whoever changes the log behind the program's back is found out.

use sqlx::{AnyConnection, Connection};
use store::{Archive, Fault, Head};
use testkit::{House, both_engines};

use crate::town::register;

#[tokio::test]
async fn an_edit_is_found() {
    check(&["UPDATE event SET payload = $1 WHERE position = 5"], |fault, _| {
        assert_eq!(fault, Some(Fault::Edited(5)));
    })
    .await;
}

#[tokio::test]
async fn a_changed_header_is_found() {
    check(&["UPDATE event SET actor = $1 WHERE position = 5"], |fault, _| {
        assert_eq!(fault, Some(Fault::OutOfOrder(5)));
    })
    .await;
}

#[tokio::test]
async fn a_deletion_is_found() {
    check(&["DELETE FROM event WHERE position = 5"], |fault, _| assert_eq!(fault, Some(Fault::Missing(5)))).await;
}

#[tokio::test]
async fn two_events_that_changed_places_are_found() {
    let swap = [
        "UPDATE event SET position = 100 WHERE position = 5",
        "UPDATE event SET position = 5 WHERE position = 6",
        "UPDATE event SET position = 6 WHERE position = 100",
    ];
    check(&swap, |fault, _| assert_eq!(fault, Some(Fault::OutOfOrder(5)))).await;
}

#[tokio::test]
async fn a_cut_tail_is_found() {
    check(&["DELETE FROM event WHERE position > 8"], |fault, _| assert_eq!(fault, Some(Fault::Cut(8)))).await;
}

#[tokio::test]
async fn a_tail_cut_with_care_is_found_with_a_head_noted_outside_and_not_without() {
    let cut = [
        "DELETE FROM event_about WHERE position > 8",
        "DELETE FROM event WHERE position > 8",
        "UPDATE head SET position = 8, hash = (SELECT hash FROM event WHERE position = 8)",
    ];
    check(&cut, |fault, witnessed| {
        assert_eq!(fault, None);
        assert_eq!(witnessed, Some(Fault::NotTheWitness(10)));
    })
    .await;
}

/// Does these things to a log of ten events, and looks at what is found without and with its head.
async fn check(statements: &[&'static str], found: impl Fn(Option<Fault>, Option<Fault>)) {
    both_engines(async |house: House| {
        for number in 0..10 {
            register(&house.archive, &format!("Testa {number}")).await;
        }
        let witness: Head = house.archive.head().await.unwrap();
        assert!(house.archive.verify(Some(witness.into())).await.unwrap().is_whole());
        house.archive.close().await;
        let mut behind = behind(&house).await;
        for statement in statements {
            let query = sqlx::query(*statement);
            let query = if statement.contains("$1") { query.bind(vec![7_u8; 16]) } else { query };
            query.execute(&mut behind).await.unwrap();
        }
        behind.close().await.unwrap();
        let archive = Archive::open(house.place.clone()).await.unwrap();
        let without = archive.verify(None).await.unwrap();
        found(without.fault, archive.verify(Some(witness.into())).await.unwrap().fault);
    })
    .await;
}

/// A connection to the database of a house that does not go through the archive.
pub async fn behind(house: &House) -> AnyConnection {
    sqlx::any::install_default_drivers();
    AnyConnection::connect(&house.database()).await.unwrap()
}
