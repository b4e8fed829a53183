//! Whole roads: from a messy file to a house that knows what stands in it, once.

use domain::id::{CommandId, LocationId};
use domain::location::OpenLocation;
use domain::location::{LocationFacts, Regime};
use domain::moment::Moment;
use domain::person::Care;
use permission::Guard;
use sheet::Kind;
use store::{Archive, Place};
use testkit::{administrator, monday_evening, whoever_may};

use crate::*;

const PLACES: &str = "Beddenlijst;;;\nLocatie;Kamer;Bedden;M/V\nHuis Zuid;Z1;4;v\nHuis Zuid;Z2;2;m\n;;;\n\
                      Huis Noord;N1;12;m\nHuis Noord;N1;12;m\nHuis Oost;O1;veel;m\nTotaal;;18;\n";
const PEOPLE: &str = "Naam;Geboortedatum;M/V\nTesta Voorbeeld;3-5-1990;v\nDemo Deelnemer;1-1-2001;m\n\
                      Demo Derde;31-2-1990;m\nDemo;;m\n";

#[tokio::test]
async fn a_messy_list_of_places_is_imported_once() {
    let house = House::new().await;
    let content = house.read(PLACES, Kind::Locations);
    assert_eq!(content.left_out(), 2, "{:?}", content.faults);
    let expected = Made { locations: 2, rooms: 3, beds: 18, ..Made::default() };
    assert_eq!(house.preview(&content).await, Preview { made: expected.clone(), refused: vec![] });
    assert_eq!(house.position().await, 0, "a preview writes nothing");
    assert_eq!(house.import(&content).await.unwrap(), expected);
    assert_eq!(house.position().await, 23);
    let again = house.import(&content).await.unwrap();
    assert!(again.is_nothing());
    assert_eq!((again.there, house.position().await), (23, 23));
    assert!(house.archive.rebuild_check().await.unwrap().is_same());
}

#[tokio::test]
async fn what_is_there_is_left_and_what_is_new_is_added() {
    let house = House::new().await;
    house.import(&house.read(PLACES, Kind::Locations)).await.unwrap();
    let more = "Locatie;Kamer;Bedden;M/V\nhuis  ZUID;z1;6;v\nHuis Zuid;Z3;1;m\nHuis West;1;1;m\n";
    let made = house.import(&house.read(more, Kind::Locations)).await.unwrap();
    assert_eq!(made, Made { locations: 1, rooms: 2, beds: 4, there: 6, ..Made::default() });
}

#[tokio::test]
async fn people_are_registered_once_in_whatever_file_they_come_again() {
    let house = House::new().await;
    let content = house.read(PEOPLE, Kind::People);
    assert_eq!(content.left_out(), 1);
    assert_eq!(house.preview(&content).await.made.people, 3);
    assert_eq!(house.import(&content).await.unwrap().people, 3);
    let before = house.position().await;
    let again = house.import(&content).await.unwrap();
    assert_eq!((again.people, again.before, house.position().await), (0, vec![2, 3, 5], before));
    let mended = house.read(&PEOPLE.replace("31-2-1990", "28-2-1990"), Kind::People);
    assert_eq!(house.preview(&mended).await.made.before, [2, 3]);
    let made = house.import(&mended).await.unwrap();
    // A row with nothing but a first name could be anybody: in another file it is somebody else.
    assert_eq!((made.people, made.before), (2, vec![2, 3]));
}

#[tokio::test]
async fn a_fault_in_the_middle_leaves_nothing_behind() {
    let house = House::new().await;
    let long = "x".repeat(81);
    let places = format!("Locatie;Kamer;Bedden;M/V\nHuis Zuid;Z1;4;v\nHuis Noord;{long};2;m\nHuis West;1;1;m\n");
    let content = house.read(&places, Kind::Locations);
    let refused = Refused { line: 3, why: Objection::ImpossibleName };
    assert_eq!(house.preview(&content).await.refused, [refused]);
    assert!(matches!(house.import(&content).await, Err(Stopped::Refused(found)) if found == refused));
    let people = format!("Naam;Geboortedatum;Opmerking\nTesta;1990;\nDemo;1991;{}\n", "x".repeat(100_000));
    let content = house.read(&people, Kind::People);
    assert_eq!(house.preview(&content).await.refused.len(), 1);
    assert!(matches!(house.import(&content).await, Err(Stopped::Refused(_))));
    assert_eq!(house.position().await, 0);
    assert!(house.archive.locations().await.unwrap().is_empty());
}

#[tokio::test]
async fn nobody_imports_who_may_not() {
    let house = House::new().await;
    let by = By { archive: &house.archive, guard: &Guard::new(), worker: &administrator() };
    let stopped = carry_out(by, &house.read(PLACES, Kind::Locations), &house.now, |_, _| ()).await;
    assert!(matches!(stopped, Err(Stopped::NotAllowed(_))));
    assert_eq!(house.position().await, 0);
}

#[tokio::test]
async fn a_location_that_closed_does_not_stand_in_the_way() {
    let house = House::new().await;
    let facts =
        LocationFacts { name: "Huis Zuid".into(), regime: Regime::DayAndNight, women_only: false, care: Care::None };
    let location = LocationId::new(1);
    house.done(OpenLocation { location, facts }).await;
    house.done(domain::location::CloseLocation { location, moves: vec![] }).await;
    assert_eq!(house.import(&house.read(PLACES, Kind::Locations)).await.unwrap().locations, 2);
}

#[tokio::test]
async fn what_somebody_decided_about_columns_is_kept_for_the_next_file() {
    let house = House::new().await;
    let text = "Locatie;Kamer;Bedden;Plekken\nHuis Zuid;Z1;4;5\n";
    let mut bound = Bound::read(text.as_bytes(), "x.csv", Kind::Locations).unwrap();
    assert!(bound.set("bedden", None) && bound.set("D", Some(sheet::Field::Beds)) && !bound.set("Niets", None));
    bound.keep(&house.archive).await.unwrap();
    let next = Bound::read(text.as_bytes(), "y.csv", Kind::Locations).unwrap().as_before(&house.archive).await.unwrap();
    assert!(next.kept && next.mapping == bound.mapping);
    let other = Bound::read(PLACES.as_bytes(), "y.csv", Kind::Locations).unwrap();
    assert!(!other.as_before(&house.archive).await.unwrap().kept);
}

#[tokio::test]
async fn the_shelters_of_a_real_city_are_imported_whole() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data/toronto");
    let file = |name: &str| std::fs::read_to_string(format!("{folder}/{name}"));
    let (Ok(capacities), Ok(who)) = (file("by_program_name_capacities.csv"), file("eligibility_df.csv")) else {
        println!("skipped: the data of the real city is not here");
        return;
    };
    let house = House::new().await;
    let bound = Bound::read(capacities.as_bytes(), "x.csv", Kind::Locations).unwrap();
    let who = Bound::read(who.as_bytes(), "y.csv", Kind::Eligibility).unwrap();
    let content = Content::of(&house.archive, &bound, Some(&who), house.now.wall.date());
    let begun = std::time::Instant::now();
    let made = house.import(&content).await.unwrap();
    println!("imported in {:?}", begun.elapsed());
    assert_eq!(made, Made { locations: 40, rooms: 200, beds: 2_664, ..Made::default() });
    assert!(house.import(&content).await.unwrap().is_nothing());
}

struct House {
    archive: Archive,
    now: Moment,
    _folder: tempfile::TempDir,
}

impl House {
    async fn new() -> House {
        let folder = tempfile::tempdir().unwrap();
        let archive = Archive::create(Place::folder(folder.path())).await.unwrap();
        House { archive, now: monday_evening(), _folder: folder }
    }

    fn read(&self, text: &str, kind: Kind) -> Content {
        let bound = Bound::read(text.as_bytes(), "x.csv", kind).unwrap();
        Content::of(&self.archive, &bound, None, self.now.wall.date())
    }

    async fn preview(&self, content: &Content) -> Preview {
        preview(&self.archive, content, &self.now).await.unwrap()
    }

    async fn import(&self, content: &Content) -> Result<Made, Stopped> {
        let by = By { archive: &self.archive, guard: &Guard::new(), worker: &whoever_may() };
        carry_out(by, content, &self.now, |_, _| ()).await
    }

    async fn done<C: domain::command::Command>(&self, command: C) {
        let allowed = Guard::new().allow(&whoever_may(), command).unwrap();
        self.archive.execute(allowed, CommandId::new(chance::number()), &self.now).await.unwrap();
    }

    async fn position(&self) -> u64 {
        self.archive.head().await.unwrap().position
    }
}
