//! A small house, an identity, and short ways to make and bring back its backups.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};

use backup::{BackupTerms, Fault, Made, Restore, Restored, make, new_identity};
use domain::bed::AddBed;
use domain::command::Command;
use domain::id::{BedId, CommandId, LocationId, PersonId, RoomId};
use domain::location::{AddRoom, LocationFacts, OpenLocation, Regime, RoomFacts, RoomKind, SexRule};
use domain::person::{Care, Description, Name, NameKind, Needs, RegisterPerson};
use domain::personal::Personal;
use jiff::{Timestamp, ToSpan};
use permission::{Allowed, Guard};
use store::{Archive, Done, Place};
use tempfile::TempDir;
use testkit::{administrator, monday_evening, second_reader, whoever_may};

/// Words that stand nowhere else on a disk: a name, and what a location and a room are called, which lie open in the log.
pub const WORDS: [&str; 4] = ["Qanarija", "Zwaluwtjeshuis", "Roodborstzaal", "Pimpelmeesbedje"];

/// An identity, a folder for backups, and terms that name the identity.
pub struct Safe {
    pub to: PathBuf,
    pub identity: PathBuf,
    pub terms: BackupTerms,
    pub folder: TempDir,
}

impl Safe {
    pub fn new() -> Safe {
        let folder = tempfile::tempdir().unwrap();
        let identity = folder.path().join("identity");
        let recipients = vec![new_identity(&identity).unwrap()];
        Safe {
            to: folder.path().join("backups"),
            identity,
            terms: BackupTerms { recipients, ..BackupTerms::default() },
            folder,
        }
    }

    /// Another folder beside the backups.
    pub fn beside(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub async fn back_up(&self, place: &Place, now: Timestamp) -> Result<Made, Fault> {
        make(place, &self.to, &self.terms, "0.0.0", now).await
    }

    pub async fn bring_back(&self, manifest: &Path, place: &Place) -> Result<Restored, Fault> {
        self.bring_back_without(manifest, place, &[]).await
    }

    pub async fn bring_back_without(
        &self,
        manifest: &Path,
        place: &Place,
        forgotten: &[PersonId],
    ) -> Result<Restored, Fault> {
        let (identity, settings) = (&self.identity, None);
        Restore { manifest, identity, place, forgotten, noted: None, settings }.run().await
    }
}

/// A moment of the evening on which everything begins, so many days later.
pub fn evening(days: i64) -> Timestamp {
    monday_evening().at.checked_add((days * 24).hours()).unwrap()
}

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

pub async fn ask<C: Command>(archive: &Archive, command: C) -> Done {
    archive.execute(allow(command), CommandId::new(fresh()), &monday_evening()).await.unwrap()
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

/// A location with a room and a bed, and somebody who is called by the first of the words.
pub async fn furnish(archive: &Archive) -> PersonId {
    let (location, room) = (LocationId::new(1), RoomId::new(2));
    let facts =
        LocationFacts { name: WORDS[1].to_owned(), regime: Regime::DayAndNight, women_only: false, care: Care::None };
    ask(archive, OpenLocation { location, facts }).await;
    let facts = RoomFacts { name: WORDS[2].to_owned(), kind: RoomKind::Shared, sex: SexRule::Any, step_free: true };
    ask(archive, AddRoom { location, room, facts }).await;
    ask(archive, AddBed { location, room, bed: BedId::new(3), label: WORDS[3].to_owned() }).await;
    register(archive, WORDS[0]).await
}

/// What lies in a folder, by name.
pub fn names(folder: &Path) -> Vec<String> {
    let found = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let mut names: Vec<String> = found.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

pub fn copy_folder(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for name in names(from) {
        std::fs::copy(from.join(&name), to.join(&name)).unwrap();
    }
}
