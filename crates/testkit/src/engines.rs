//! The same story on both engines.

use domain::id::WorkerId;
use domain::moment::{Moment, NightTerms};
use domain::staff::{Role, Workplace};
use jiff::Timestamp;
use jiff::civil::date;
use permission::Worker;
use store::{Archive, Place};
use tempfile::TempDir;

use crate::postgres;

/// An empty house in a folder of its own, gone when dropped.
pub struct House {
    /// Its archive.
    pub archive: Archive,
    /// Where it lies.
    pub place: Place,
    folder: TempDir,
}

/// A place in which no house is yet; gone when dropped.
pub struct Empty {
    /// Where a house can be put: a folder that is not there, and on one of the engines a database that is empty.
    pub place: Place,
    _above: TempDir,
    _database: Option<postgres::Database>,
}

/// A place in which no house is yet, on SQLite and on PostgreSQL.
pub fn empty_places() -> [Empty; 2] {
    let database = postgres::Database::fresh().unwrap_or_else(|why| panic!("{why}"));
    [None, Some(database)].map(|database| {
        let above = tempfile::tempdir().expect("a folder for the test");
        let postgres = database.as_ref().map(|database| database.address().to_owned());
        let place = Place { folder: above.path().join("house"), postgres };
        Empty { place, _above: above, _database: database }
    })
}

impl House {
    /// Makes an empty house in this place.
    async fn make(postgres: Option<String>) -> House {
        let folder = tempfile::tempdir().expect("a folder for the test");
        let place = Place { folder: folder.path().to_owned(), postgres };
        let archive = Archive::create(place.clone()).await.expect("a new archive");
        House { archive, place, folder }
    }

    /// Lets go of the archive and opens it again, as after a new start.
    pub async fn start_again(self) -> House {
        self.archive.close().await;
        let archive = Archive::open(self.place.clone()).await.expect("the archive opens again");
        House { archive, ..self }
    }

    /// The address of its server, when its log does not lie in its folder.
    pub fn server(&self) -> Option<&str> {
        self.place.postgres.as_deref()
    }

    /// How others reach its database without going through the archive.
    pub fn database(&self) -> String {
        let file = || format!("sqlite://{}", self.folder().join("log.db").display());
        self.place.postgres.clone().unwrap_or_else(file)
    }

    /// The folder of the house.
    pub fn folder(&self) -> &std::path::Path {
        self.folder.path()
    }
}

/// The place of a house, for another process that is told its folder and its server.
pub fn place_of(folder: impl Into<std::path::PathBuf>, server: Option<String>) -> Place {
    Place { folder: folder.into(), postgres: server }
}

/// Tells a story in an empty house on SQLite, and then again on PostgreSQL.
pub async fn both_engines(story: impl AsyncFn(House)) {
    in_one_folder(&story).await;
    on_a_server(&story).await;
}

/// Tells a story in an empty house on SQLite.
pub async fn in_one_folder(story: impl AsyncFn(House)) {
    println!("on SQLite");
    story(House::make(None).await).await;
}

/// Tells a story in an empty house on PostgreSQL.
pub async fn on_a_server(story: impl AsyncFn(House)) {
    println!("on PostgreSQL");
    let database = postgres::Database::fresh().unwrap_or_else(|why| panic!("{why}"));
    story(House::make(Some(database.address().to_owned())).await).await;
}

/// Monday 23 November 2026, 22:40 on the wall: somebody is at the door.
pub fn monday_evening() -> Moment {
    let at: Timestamp = "2026-11-23T21:40:00Z".parse().expect("a moment");
    Moment { at, wall: date(2026, 11, 23).at(22, 40, 0, 0), terms: NightTerms::default() }
}

/// Somebody who may do and see everything about people and places, for stories that are not about
/// permission.
pub fn whoever_may() -> Worker {
    let roles = vec![Role::Desk, Role::Night, Role::Guide, Role::LegalGuide, Role::MedicalGuide, Role::Coordinator];
    Worker { id: WorkerId::new(1), roles, workplace: Workplace::House, active: true }
}

/// Somebody who confirms what another proposed.
pub fn second_reader() -> Worker {
    Worker { id: WorkerId::new(3), roles: vec![Role::SecondReader], workplace: Workplace::House, active: true }
}

/// Somebody who looks after workers, and reads nothing about people.
pub fn administrator() -> Worker {
    Worker { id: WorkerId::new(2), roles: vec![Role::Administrator], workplace: Workplace::House, active: true }
}
