//! People, rooms and beds for the stories, made through commands.

use std::sync::atomic::{AtomicU64, Ordering};

use domain::bed::{AddBed, AssignBed};
use domain::command::Command;
use domain::event::Class;
use domain::id::{BedId, CommandId, LocationId, PersonId, RequestId, RoomId};
use domain::location::{AddRoom, LocationFacts, OpenLocation, Regime, RoomFacts, RoomKind, SexRule};
use domain::moment::Moment;
use domain::person::{Care, Description, Name, NameKind, Needs, RegisterPerson};
use domain::personal::Personal;
use domain::tonight::{HoldBeds, Placing, RequestTonight};
use permission::{Allowed, Guard, Purpose, Sight};
use store::{Archive, Done, Failure};
use testkit::{administrator, monday_evening, second_reader, whoever_may};

pub const LOCATION: LocationId = LocationId::new(1);
pub const ROOM: RoomId = RoomId::new(2);

/// A new id every time, the same in every run.
pub fn fresh() -> u128 {
    static NEXT: AtomicU64 = AtomicU64::new(1_000);
    NEXT.fetch_add(1, Ordering::Relaxed).into()
}

pub fn allow<C: Command>(command: C) -> Allowed<C> {
    let guard = Guard::new();
    let workers = [whoever_may(), second_reader(), administrator()];
    let worker = workers.iter().find(|worker| guard.may(worker, C::DEED, command.place()));
    guard.allow(worker.unwrap(), command).unwrap()
}

pub async fn try_do<C: Command>(archive: &Archive, command: C, now: &Moment) -> Result<Done, Failure<C::Refusal>> {
    archive.execute(allow(command), CommandId::new(fresh()), now).await
}

pub async fn ask<C: Command>(archive: &Archive, command: C) -> Done {
    try_do(archive, command, &monday_evening()).await.unwrap()
}

pub fn sight(classes: &[Class]) -> Sight {
    let purpose = if classes.contains(&Class::Reads) { Purpose::PersonAsks } else { Purpose::Registering };
    Guard::new().sight(&whoever_may(), purpose, classes, domain::command::Place::House).unwrap()
}

/// A location with one shared room.
pub async fn open_location(archive: &Archive) {
    open_another(archive, LOCATION, ROOM).await;
}

pub async fn open_another(archive: &Archive, location: LocationId, room: RoomId) {
    let facts = LocationFacts {
        name: format!("Huis {location}"),
        regime: Regime::DayAndNight,
        women_only: false,
        care: Care::None,
    };
    ask(archive, OpenLocation { location, facts }).await;
    let facts = RoomFacts { name: "Zaal".into(), kind: RoomKind::Shared, sex: SexRule::Any, step_free: true };
    ask(archive, AddRoom { location, room, facts }).await;
}

pub async fn add_bed(archive: &Archive) -> BedId {
    let bed = BedId::new(fresh());
    ask(archive, AddBed { location: LOCATION, room: ROOM, bed, label: bed.to_string()[20..].to_owned() }).await;
    bed
}

pub fn registering(person: PersonId, name: &str) -> RegisterPerson {
    let names = vec![Name { words: Personal::new(name), kind: NameKind::Told }];
    RegisterPerson { person, names, needs: Needs::default(), description: Description::default() }
}

pub async fn register(archive: &Archive, name: &str) -> PersonId {
    let person = PersonId::new(fresh());
    ask(archive, registering(person, name)).await;
    person
}

pub async fn request(archive: &Archive, person: PersonId) -> RequestId {
    let request = RequestId::new(fresh());
    ask(archive, RequestTonight { request, people: vec![person] }).await;
    request
}

pub fn holding(request: RequestId, person: PersonId, bed: BedId) -> HoldBeds {
    HoldBeds { request, location: LOCATION, places: vec![Placing { person, bed }] }
}

pub fn assigning(person: PersonId, bed: BedId) -> AssignBed {
    AssignBed { location: LOCATION, places: vec![Placing { person, bed }], until: None }
}

/// A number from the environment, so that a short run can be made long.
pub fn how_many(variable: &str, otherwise: usize) -> usize {
    std::env::var(variable).ok().and_then(|text| text.parse().ok()).unwrap_or(otherwise)
}
