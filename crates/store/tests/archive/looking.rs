//! Every look at a file is noted, shows no more than its classes, and can be read back.

use domain::command::{Past, Place};
use domain::event::{Class, Event};
use domain::household::JoinHousehold;
use domain::id::HouseholdId;
use domain::person::{BanScope, CorrectPerson, Description, Name, NameKind, NoteBan, RegisterPerson, SaidBy};
use domain::personal::Personal;
use domain::plan::{Strand, WriteNote};
use jiff::SignedDuration;
use permission::{Guard, Purpose};
use testkit::{House, both_engines, monday_evening, whoever_may};

use crate::town::{add_bed, ask, assigning, fresh, open_location, register, registering, sight};

/// The kinds of what was seen.
#[derive(Default)]
struct Kinds(Vec<&'static str>);

impl Past for Kinds {
    fn evolve(&mut self, event: &Event) {
        self.0.push(event.kind());
    }
}

#[tokio::test]
async fn a_look_shows_the_classes_it_was_given_and_nothing_more() {
    both_engines(async |house: House| {
        let archive = &house.archive;
        open_location(archive).await;
        let person = domain::id::PersonId::new(fresh());
        let description = Description { note: Personal::new("komt uit Testland"), ..Description::default() };
        ask(archive, RegisterPerson { description, ..registering(person, "Testa") }).await;
        ask(archive, assigning(person, add_bed(archive).await)).await;
        let now = monday_evening();
        for (classes, expected) in [
            (&[Class::Night][..], &["PersonRegistered", "BedsAssigned"][..]),
            (&[Class::Case], &["PersonDescribed", "BedsAssigned"]),
            (&[Class::Night, Class::Case], &["PersonRegistered", "PersonDescribed", "BedsAssigned"]),
        ] {
            let seen = archive.look::<Kinds>(&sight(classes), &[person], &now).await.unwrap();
            assert_eq!(seen[0].1.0, expected);
        }
        let open = archive.history::<Kinds>(&[domain::event::Subject::Person(person)]).await.unwrap();
        assert_eq!(open.0, ["BedsAssigned"]);
    })
    .await;
}

#[tokio::test]
async fn who_looked_is_written_down_once_in_ten_minutes() {
    both_engines(async |house: House| {
        let archive = &house.archive;
        let person = register(archive, "Testa").await;
        let mut now = monday_evening();
        let night = sight(&[Class::Night]);
        for minutes in [0, 5, 9, 10, 11] {
            now.at = monday_evening().at + SignedDuration::from_mins(minutes);
            archive.look::<Kinds>(&night, &[person], &now).await.unwrap();
            archive.cards(&night, &[person], &now).await.unwrap();
        }
        assert!(archive.reads(&night, person).await.unwrap().is_empty());
        let reads = archive.reads(&sight(&[Class::Reads]), person).await.unwrap();
        let at = |minutes| monday_evening().at + SignedDuration::from_mins(minutes);
        assert_eq!(reads.iter().map(|read| read.at).collect::<Vec<_>>(), [at(0), at(10)]);
        assert!(reads.iter().all(|read| read.by == whoever_may().id && read.purpose == "Registering"));
        assert_eq!(reads[0].classes, [Class::Night]);
        assert!(archive.rebuild_check().await.unwrap().is_same());
    })
    .await;
}

#[tokio::test]
async fn a_name_is_found_and_the_finding_is_a_look() {
    both_engines(async |mut house: House| {
        let person = register(&house.archive, "Mohammed Voorbeeld").await;
        let other = register(&house.archive, "Demo Deelnemer").await;
        let household = HouseholdId::new(fresh());
        ask(&house.archive, JoinHousehold { household, person }).await;
        let ban = NoteBan {
            ban: domain::id::BanId::new(fresh()),
            one: person,
            other,
            scope: BanScope::Location,
            said_by: SaidBy::Person,
        };
        ask(&house.archive, ban).await;
        for _ in ["at once", "after a new start"] {
            let archive = &house.archive;
            let now = monday_evening();
            let search = Guard::new().search(&whoever_may(), Purpose::Registering).unwrap();
            let found = archive.search(&search, &sight(&[Class::Night]), "Muhamad", 5, &now).await.unwrap();
            assert_eq!(found[0].known.person, person);
            assert_eq!(found[0].known.household, Some(household));
            assert_eq!(found[0].known.card.bans[0].other, other);
            assert!(!found.iter().any(|found| found.known.person == other));
            assert_eq!(archive.household(household).await.unwrap(), [person]);
            let found = archive.search(&search, &sight(&[Class::Case]), "Muhamad", 5, &now).await.unwrap();
            assert!(found.is_empty());
            assert!(!archive.reads(&sight(&[Class::Reads]), person).await.unwrap().is_empty());
            assert!(archive.reads(&sight(&[Class::Reads]), other).await.unwrap().is_empty());
            house = house.start_again().await;
        }
    })
    .await;
}

#[tokio::test]
async fn a_corrected_name_is_found_and_the_old_one_is_not() {
    both_engines(async |house: House| {
        let archive = &house.archive;
        let person = register(archive, "Zebedeus").await;
        let search = Guard::new().search(&whoever_may(), Purpose::Registering).unwrap();
        let night = sight(&[Class::Night]);
        let now = monday_evening();
        assert_eq!(archive.search(&search, &night, "Zebedeus", 3, &now).await.unwrap().len(), 1);
        // Through another connection, as if another process had written it.
        let other = store::Archive::open(house.place.clone()).await.unwrap();
        let names = vec![Name { words: Personal::new("Quirinus"), kind: NameKind::Told }];
        ask(&other, CorrectPerson { person, names: Some(names), needs: None, description: None }).await;
        assert_eq!(archive.search(&search, &night, "Quirinus", 3, &now).await.unwrap().len(), 1);
        assert!(archive.search(&search, &night, "Zebedeus", 3, &now).await.unwrap().is_empty());
    })
    .await;
}

#[tokio::test]
async fn a_look_at_nobody_leaves_nothing() {
    both_engines(async |house: House| {
        let nobody = domain::id::PersonId::new(fresh());
        let seen = house.archive.look::<Kinds>(&sight(&[Class::Night]), &[nobody], &monday_evening()).await.unwrap();
        assert!(seen[0].1.0.is_empty());
        assert_eq!(house.archive.head().await.unwrap().position, 0);
    })
    .await;
}

#[tokio::test]
async fn what_another_class_holds_is_not_even_opened() {
    both_engines(async |house: House| {
        let archive = &house.archive;
        let person = register(archive, "Testa").await;
        let (note, by) = (domain::id::NoteId::new(fresh()), whoever_may().id);
        let words = Personal::new("een zin van de arts");
        ask(archive, WriteNote { person, note, strand: Strand::Medical, by, words }).await;
        // Whoever opens it falls over: how long a page takes cannot tell how much of it there is.
        let mut behind = crate::chain::behind(&house).await;
        sqlx::query("UPDATE event SET payload = $1 WHERE kind = 'NoteWritten'")
            .bind(vec![0_u8])
            .execute(&mut behind)
            .await
            .unwrap();
        drop(behind);
        let now = monday_evening();
        let sight = |classes: &[Class]| {
            Guard::new().sight(&whoever_may(), Purpose::Guidance, classes, Place::House).expect("whoever may")
        };
        let seen = archive.told(&sight(&[Class::Night, Class::Case]), person, &now).await.unwrap();
        assert!(seen.iter().any(|noted| noted.event.kind() == "PersonRegistered"));
        assert!(archive.told(&sight(&[Class::Medical]), person, &now).await.is_err(), "it was broken indeed");
    })
    .await;
}
