//! Mail to colleagues on both engines: one of many gets a message, nothing is lost, and addresses lie sealed.

use domain::event::Owner;
use domain::id::{CommandId, PersonId, WorkerId};
use domain::personal::Personal;
use jiff::civil::{Date, date};
use jiff::{SignedDuration, Timestamp};
use store::{MailKind, MailNow, MailState, Mailbox};
use testkit::{House, both_engines};

const WORKER: WorkerId = WorkerId::new(7);
const DAY: Date = date(2026, 11, 23);
const ID: CommandId = CommandId::new(1);

#[tokio::test]
async fn of_many_who_would_send_a_message_one_gets_it_until_its_time_is_over() {
    both_engines(async |house: House| {
        let archive = &house.archive;
        for _ in 0..2 {
            archive.write_mail(&message(ID)).await.unwrap();
        }
        let tries = at_once(archive, minute(0)).await;
        assert_eq!(tries.iter().filter(|taken| **taken).count(), 1, "{tries:?}");
        assert_eq!(archive.mail_to_send(minute(4)).await.unwrap(), [], "whoever took it still has it");
        let house = house.start_again().await;
        let waiting = house.archive.mail_to_send(minute(5)).await.unwrap();
        assert_eq!(waiting.len(), 1, "whoever took it fell over");
        assert!(house.archive.take_mail(ID, minute(5), minute(10)).await.unwrap());
        house.archive.settle_mail(ID, MailState::Sent, minute(5), None).await.unwrap();
        house.archive.settle_mail(ID, MailState::Waits, minute(6), Some("unreachable")).await.unwrap();
        let known = house.archive.mail_of(ID).await.unwrap().unwrap();
        assert_eq!((known.state, known.tries, known.fault), (MailState::Sent, 2, None), "sent is sent");
        assert!(!house.archive.try_mail_again(ID, minute(7)).await.unwrap());
    })
    .await;
}

#[tokio::test]
async fn what_was_given_up_can_be_tried_again_and_is_forgotten_in_time() {
    both_engines(async |house: House| {
        let archive = &house.archive;
        archive.write_mail(&message(ID)).await.unwrap();
        archive.settle_mail(ID, MailState::GivenUp, minute(1), Some("refused 550")).await.unwrap();
        assert_eq!(archive.mail_to_send(minute(9)).await.unwrap(), []);
        assert!(archive.try_mail_again(ID, minute(2)).await.unwrap());
        assert_eq!(archive.mail_to_send(minute(2)).await.unwrap().len(), 1);
        archive.sweep_mail(date(2027, 1, 1)).await.unwrap();
        assert_eq!(archive.mail().await.unwrap().len(), 1, "what waits stays");
        archive.settle_mail(ID, MailState::GivenUp, minute(3), Some("late")).await.unwrap();
        archive.sweep_mail(date(2027, 1, 1)).await.unwrap();
        assert_eq!(archive.mail().await.unwrap(), []);
    })
    .await;
}

#[tokio::test]
async fn an_address_is_kept_sealed_and_goes_with_whoever_leaves() {
    both_engines(async |house: House| {
        let archive = &house.archive;
        let address = Personal::new("demo@voorbeeld.example");
        let mailbox = Mailbox { address, language: "nl".into(), daily: true };
        archive.keep_mailbox(WORKER, &mailbox, minute(1)).await.unwrap();
        assert_eq!(archive.mailbox(WORKER).await.unwrap(), Some((mailbox.clone(), minute(1))));
        assert_eq!(archive.not_yet_told(DAY).await.unwrap(), [WORKER]);
        archive.write_mail(&message(ID)).await.unwrap();
        assert_eq!(archive.not_yet_told(DAY).await.unwrap(), []);
        assert_eq!(archive.not_yet_told(date(2026, 11, 24)).await.unwrap(), [WORKER]);
        archive.shut_out(WORKER).await.unwrap();
        assert_eq!(archive.mailbox(WORKER).await.unwrap(), None);
        archive.keep_mailbox(WORKER, &mailbox, minute(1)).await.unwrap();
        archive.shred(Owner::Worker(WORKER)).await.unwrap();
        assert_eq!(archive.mailbox(WORKER).await.unwrap(), None);
        assert_eq!(archive.mail().await.unwrap(), []);
    })
    .await;
}

#[tokio::test]
async fn the_address_of_somebodys_days_works_until_it_is_taken_back_or_they_are_forgotten() {
    both_engines(async |house: House| {
        let (archive, person) = (&house.archive, PersonId::new(9));
        archive.open_own_days([1; 32], person, minute(0)).await.unwrap();
        archive.open_own_days([2; 32], person, minute(1)).await.unwrap();
        assert_eq!(archive.own_days_at([1; 32]).await.unwrap(), None, "the newest counts");
        assert_eq!(archive.own_days_at([2; 32]).await.unwrap(), Some(person));
        assert_eq!(archive.own_days_of(person).await.unwrap(), Some(minute(1)));
        archive.close_own_days(person).await.unwrap();
        assert_eq!(archive.own_days_at([2; 32]).await.unwrap(), None);
        archive.open_own_days([3; 32], person, minute(2)).await.unwrap();
        archive.shred(Owner::Person(person)).await.unwrap();
        assert_eq!(archive.own_days_at([3; 32]).await.unwrap(), None);
    })
    .await;
}

/// Five who try at once.
async fn at_once(archive: &store::Archive, now: Timestamp) -> Vec<bool> {
    let mut tries = tokio::task::JoinSet::new();
    for _ in 0..5 {
        let archive = archive.clone();
        tries.spawn(async move { archive.take_mail(ID, now, now + SignedDuration::from_mins(5)).await.unwrap() });
    }
    tries.join_all().await
}

fn message(id: CommandId) -> MailNow {
    MailNow {
        id,
        worker: WORKER,
        kind: MailKind::Daily,
        day: DAY,
        state: MailState::Waits,
        tries: 0,
        at: minute(0),
        fault: None,
    }
}

fn minute(minute: i64) -> Timestamp {
    Timestamp::UNIX_EPOCH + SignedDuration::from_mins(minute)
}
