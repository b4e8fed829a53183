//! A command is done once, however often it is sent, and all of a list or none of it.

use domain::id::{CommandId, PersonId};
use domain::moment::Moment;
use store::Failure;
use testkit::{House, both_engines, monday_evening};

use crate::town::{allow, fresh, register, registering};

#[tokio::test(flavor = "multi_thread")]
async fn a_command_sent_five_times_is_done_once() {
    both_engines(async |house: House| {
        let (id, person) = (CommandId::new(fresh()), PersonId::new(fresh()));
        let mut hands = Vec::new();
        for _ in 0..5 {
            let archive = house.archive.clone();
            hands.push(tokio::spawn(async move {
                archive.execute(allow(registering(person, "Testa")), id, &monday_evening()).await.unwrap()
            }));
        }
        let mut done = Vec::new();
        for hand in hands {
            done.push(hand.await.unwrap());
        }
        assert_eq!(done.iter().filter(|done| !done.again).count(), 1);
        assert!(done.iter().all(|done| (done.first, done.last) == (1, 1)));
        let house = house.start_again().await;
        let again = house.archive.execute(allow(registering(person, "Testa")), id, &monday_evening()).await.unwrap();
        assert!(again.again);
        assert_eq!(house.archive.head().await.unwrap().position, 1);
    })
    .await;
}

#[tokio::test]
async fn a_list_with_one_refusal_leaves_nothing() {
    both_engines(async |house: House| {
        let archive = &house.archive;
        let known = register(archive, "Testa").await;
        let before = archive.head().await.unwrap();
        let people = [PersonId::new(fresh()), PersonId::new(fresh()), known, PersonId::new(fresh())];
        let list = |people: &[PersonId]| {
            people.iter().map(|person| (allow(registering(*person, "Demo")), CommandId::new(fresh()))).collect()
        };
        let refused = archive.execute_all(list(&people), &monday_evening()).await;
        assert!(matches!(refused, Err((2, Failure::Refused(_)))));
        assert_eq!(archive.head().await.unwrap(), before);
        assert!(archive.rebuild_check().await.unwrap().is_same());
        let done = archive.execute_all(list(&people[..2]), &monday_evening()).await.unwrap();
        assert_eq!(done.iter().map(|done| done.last).collect::<Vec<_>>(), [before.position + 1, before.position + 2]);
    })
    .await;
}

#[tokio::test]
async fn whoever_waits_is_told_that_something_was_written() {
    both_engines(async |house: House| {
        let mut changes = house.archive.changes();
        assert!(!changes.has_changed().unwrap());
        register(&house.archive, "Testa").await;
        changes.changed().await.unwrap();
        assert_eq!(*changes.borrow(), 1);
    })
    .await;
}

#[tokio::test]
async fn a_form_that_was_begun_is_there_for_a_day_and_for_nobody_else() {
    both_engines(async |house: House| {
        use domain::{id::WorkerId, personal::Personal};
        let (mine, theirs) = (WorkerId::new(1), WorkerId::new(2));
        let (id, now) = (CommandId::new(fresh()), monday_evening());
        let words = Personal::new("{\"name\":\"Testa\"}");
        let archive = &house.archive;
        archive.save_draft(mine, id, "person/register", &Personal::new("T"), &now).await.unwrap();
        archive.save_draft(mine, id, "person/register", &words, &now).await.unwrap();
        archive.save_draft(theirs, id, "person/register", &Personal::new("stolen"), &now).await.unwrap();
        let house = house.start_again().await;
        assert_eq!(house.archive.drafts(mine, &now).await.unwrap().len(), 1);
        assert!(house.archive.draft(mine, id, &now).await.unwrap().unwrap().content == words);
        assert!(house.archive.draft(theirs, id, &now).await.unwrap().is_none());
        assert!(house.archive.draft(mine, id, &a_day_after(&now)).await.unwrap().is_none());
        house.archive.drop_draft(mine, id).await.unwrap();
        assert!(house.archive.draft(mine, id, &now).await.unwrap().is_none());
    })
    .await;
}

fn a_day_after(now: &Moment) -> Moment {
    Moment { at: now.at + jiff::SignedDuration::from_hours(25), ..now.clone() }
}
