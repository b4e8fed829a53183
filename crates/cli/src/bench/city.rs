//! A house of the size of a city: locations, people, and years of night rounds, made by real deeds.

use std::path::Path;

use domain::bed::{AddBed, AssignBed};
use domain::command::Command;
use domain::id::{BedId, CommandId, LocationId, PersonId, RoomId, WorkerId};
use domain::location::{AddRoom, LocationFacts, OpenLocation, Regime, RoomFacts, RoomKind, SexRule};
use domain::moment::{Moment, NightTerms};
use domain::night::{MarkRound, Seen};
use domain::person::{Care, Description, Name, NameKind, Needs, RegisterPerson, SleepsWith};
use domain::personal::Personal;
use domain::staff::{AppointStaff, Position, Role, Workplace};
use domain::tonight::Placing;
use indicatif::ProgressBar;
use jiff::{SignedDuration, Timestamp};
use permission::{Guard, Worker};
use store::Archive;

use crate::complaint::Complaint;
use crate::open;
use crate::settings::Settings;

/// How many commands share one transaction while the house is made.
const AT_ONCE: usize = 500;
/// How many beds a room has, and how many rooms a location.
const BEDS_PER_ROOM: usize = 5;
const ROOMS_PER_LOCATION: usize = 10;
/// The coordinator who does everything here.
pub const WORKER: WorkerId = WorkerId::new(1);

/// The house while it is made.
pub struct City {
    settings: Settings,
    archive: Archive,
    guard: Guard,
}

impl City {
    /// The house in this folder, or a new one.
    pub async fn open_or_make(dir: &Path, people: usize, beds: usize, events: u64) -> Result<City, Complaint> {
        if Settings::path(dir).exists() {
            let (settings, archive) = open::archive(dir).await?;
            return Ok(City { settings, archive, guard: Guard::new() });
        }
        std::fs::create_dir_all(dir).map_err(|error| Complaint::new(format!("{}: {error}", dir.display())))?;
        let settings = Settings {
            name: "Meetstad".into(),
            slug: "meetstad".into(),
            zone: "Europe/Amsterdam".into(),
            origin: "http://127.0.0.1:8080".into(),
            postgres: None,
            night: NightTerms::default(),
            admission: web::AdmissionTerms::default(),
            mail: None,
            conference: None,
            neighbour: vec![],
            funded: vec![],
            catalogue: None,
            digest: web::DigestTerms::default(),
            keeping: web::KeepingTerms::default(),
            backup: backup::BackupTerms::default(),
            reading: web::ReadingTerms::default(),
        };
        settings.write_new(dir)?;
        let archive = Archive::create(open::place(dir, &settings)).await?;
        let city = City { settings, archive, guard: Guard::new() };
        city.fill(people, beds, events).await?;
        Ok(city)
    }

    /// How many events there are.
    pub async fn events(&self) -> Result<u64, Complaint> {
        Ok(self.archive.head().await?.position)
    }

    /// Lets go of the house.
    pub async fn close(self) {
        self.archive.close().await;
    }

    async fn fill(&self, people: usize, beds: usize, events: u64) -> Result<(), Complaint> {
        let progress = ProgressBar::new(events);
        let nights = events / beds.max(1) as u64 + 1;
        let begin = Timestamp::now() - SignedDuration::from_hours(24 * (nights as i64 + 2));
        let now = open::at(&self.settings, begin)?;
        let position = Position {
            name: Personal::new("Meet Meester"),
            roles: vec![Role::Coordinator],
            workplace: Workplace::House,
        };
        let founder = self.guard.at_the_machine(AppointStaff { worker: WORKER, position });
        self.archive.execute(founder, command(), &now).await?;
        let places = self.build(beds, &now).await?;
        self.register(people, &now).await?;
        let taken = self.assign(&places, people, &now).await?;
        let mut night = 0;
        while self.events().await? < events {
            night += 1;
            let now = open::at(&self.settings, begin + SignedDuration::from_hours(24 * night))?;
            self.round(&taken, &now).await?;
            progress.set_position(self.events().await?);
        }
        progress.finish_and_clear();
        Ok(())
    }

    async fn build(&self, beds: usize, now: &Moment) -> Result<Vec<(LocationId, BedId)>, Complaint> {
        let rooms = beds.div_ceil(BEDS_PER_ROOM);
        let locations = rooms.div_ceil(ROOMS_PER_LOCATION);
        let location = |number: usize| LocationId::new(1_000 + number as u128);
        let open = |number| OpenLocation {
            location: location(number),
            facts: LocationFacts {
                name: format!("Meetlocatie {number}"),
                regime: Regime::DayAndNight,
                women_only: false,
                care: Care::None,
            },
        };
        self.all((0..locations).map(open), now).await?;
        let room = |number: usize| AddRoom {
            location: location(number / ROOMS_PER_LOCATION),
            room: RoomId::new(10_000 + number as u128),
            facts: RoomFacts { name: number.to_string(), kind: RoomKind::Shared, sex: SexRule::Any, step_free: true },
        };
        self.all((0..rooms).map(room), now).await?;
        let place = |number: usize| {
            (location(number / (BEDS_PER_ROOM * ROOMS_PER_LOCATION)), BedId::new(100_000 + number as u128))
        };
        let add = |number: usize| AddBed {
            location: place(number).0,
            room: RoomId::new(10_000 + (number / BEDS_PER_ROOM) as u128),
            bed: place(number).1,
            label: (number % BEDS_PER_ROOM + 1).to_string(),
        };
        self.all((0..beds).map(add), now).await?;
        Ok((0..beds).map(place).collect())
    }

    async fn register(&self, people: usize, now: &Moment) -> Result<(), Complaint> {
        let register = |number: usize| RegisterPerson {
            person: person(number),
            names: vec![Name { words: Personal::new(&invented(number)), kind: NameKind::Told }],
            needs: Needs { sleeps_with: SleepsWith::Men, ..Needs::default() },
            description: Description { note: Personal::new("Meet"), ..Description::default() },
        };
        self.all((0..people).map(register), now).await
    }

    /// Four beds of five are taken for long.
    async fn assign(
        &self,
        places: &[(LocationId, BedId)],
        people: usize,
        now: &Moment,
    ) -> Result<Vec<(LocationId, BedId, PersonId)>, Complaint> {
        let wanted = places.iter().enumerate().filter(|(number, _)| number % 5 != 0).take(people / 2);
        let taken: Vec<_> = wanted.map(|(number, (location, bed))| (*location, *bed, person(number))).collect();
        let assign = |(location, bed, person): &(LocationId, BedId, PersonId)| AssignBed {
            location: *location,
            places: vec![Placing { person: *person, bed: *bed }],
            until: None,
        };
        self.all(taken.iter().map(assign), now).await?;
        Ok(taken)
    }

    async fn round(&self, taken: &[(LocationId, BedId, PersonId)], now: &Moment) -> Result<(), Complaint> {
        let night = now.night();
        let mark = |(location, bed, person): &(LocationId, BedId, PersonId)| MarkRound {
            location: *location,
            night,
            bed: *bed,
            person: *person,
            seen: Seen::Present,
        };
        self.all(taken.iter().map(mark), now).await
    }

    async fn all<C: Command>(&self, commands: impl Iterator<Item = C>, now: &Moment) -> Result<(), Complaint> {
        let worker = Worker { id: WORKER, roles: vec![Role::Coordinator], workplace: Workplace::House, active: true };
        let mut waiting = Vec::with_capacity(AT_ONCE);
        let mut commands = commands.peekable();
        while let Some(next) = commands.next() {
            let allowed = self.guard.allow(&worker, next).map_err(|error| Complaint::new(error.to_string()))?;
            waiting.push((allowed, command()));
            if waiting.len() == AT_ONCE || commands.peek().is_none() {
                let some = std::mem::take(&mut waiting);
                self.archive.execute_all(some, now).await.map_err(|(_, failure)| Complaint::from(failure))?;
            }
        }
        Ok(())
    }
}

/// The person with this number.
pub fn person(number: usize) -> PersonId {
    PersonId::new(1_000_000 + number as u128)
}

/// A number for a command.
pub fn command() -> CommandId {
    web::chance::command()
}

/// An obviously invented name, different for each number.
pub fn invented(number: usize) -> String {
    const SYLLABLES: [&str; 16] =
        ["ba", "do", "fi", "gu", "he", "ka", "lo", "mi", "nu", "pe", "ra", "so", "ti", "vu", "we", "za"];
    let word = |mut rest: usize, length: usize| {
        let mut word = String::new();
        for _ in 0..length {
            word.push_str(SYLLABLES[rest % SYLLABLES.len()]);
            rest /= SYLLABLES.len();
        }
        word
    };
    let mixed = number.wrapping_mul(2_654_435_761);
    format!("{} {}", word(mixed, 3), word(mixed >> 12, 4))
}
