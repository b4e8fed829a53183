//! `bestendig restore`: brings a house back from a backup, checks everything that can be checked, and lets it be a house only then.

use std::fs::{self, DirBuilder};
use std::os::unix::fs::DirBuilderExt;
use std::path::{Path, PathBuf};

use domain::event::Owner;
use domain::id::PersonId;
use jiff::Timestamp;
use store::{Archive, Hash, Place, Witness};

use crate::folder::{beside, manifests};
use crate::item::Holds;
use crate::opened::Opened;
use crate::unfinished::settle_folder;
use crate::{Fault, Manifest, bundle, identity, log_part};

/// The settings of a house. They are written last: a folder without them is no house.
pub const SETTINGS: &str = "house.toml";

/// What is to be brought back, and how.
pub struct Restore<'a> {
    /// The manifest of the backup.
    pub manifest: &'a Path,
    /// A file with an identity for which it was encrypted.
    pub identity: &'a Path,
    /// Where the house is to lie: a folder that is empty or not there, and perhaps a database that is empty.
    pub place: &'a Place,
    /// Whoever was forgotten after the backup was made, by the numbers on the certificates.
    pub forgotten: &'a [PersonId],
    /// A head of the log that was noted outside.
    pub noted: Option<Witness>,
    /// What becomes of the settings of the house. Where this is nothing they are not written, and what came back is never a house.
    pub settings: Option<&'a Settled<'a>>,
}

/// Makes the settings of the new house from those of the old one, or says why not.
pub type Settled<'a> = dyn Fn(&str) -> Result<String, String> + 'a;

/// What was brought back.
#[derive(Debug)]
pub struct Restored {
    /// The backup.
    pub manifest: Manifest,
    /// When the keys were copied: whoever was forgotten until then is.
    pub keys_of: Timestamp,
    /// How many events were opened and drawn.
    pub opened: u64,
    /// How many rows came back.
    pub rows: u64,
}

impl Restore<'_> {
    /// Brings the house back, or leaves everything as it was.
    pub async fn run(self) -> Result<Restored, Fault> {
        let folder = &self.place.folder;
        let was_there = refuse_what_is_there(folder)?;
        let manifest = Manifest::read(self.manifest)?;
        let from = beside(self.manifest);
        let identities = identity::read(self.identity)?;
        let keys = newest_keys(self.manifest, &manifest)?;
        manifest.log.check(from)?;
        keys.keys.check(from)?;
        // Both open before anything is written.
        let log = Opened::open(from, &manifest.log, Holds::Log, &manifest, &identities)?;
        let ring = Opened::open(from, &keys.keys, Holds::Keys, &keys, &identities)?;
        let made = DirBuilder::new().recursive(true).mode(0o700).create(folder);
        made.map_err(Fault::writing(folder))?;
        let mut filled = false;
        let done = self.bring_back(&manifest, log, ring, &mut filled).await;
        if done.is_err() {
            if filled {
                // The folder goes as a whole; this is for a database elsewhere, which was empty before.
                let _ = self.place.empty_again().await;
            }
            clear(folder, was_there);
        }
        let (opened, rows) = done?;
        Ok(Restored { manifest, keys_of: keys.made_at, opened, rows })
    }

    async fn bring_back(
        &self,
        manifest: &Manifest,
        log: Opened,
        ring: Opened,
        filled: &mut bool,
    ) -> Result<(u64, u64), Fault> {
        let folder = &self.place.folder;
        let settings = bundle::read(ring, folder)?;
        let settings = match (self.settings, settings) {
            (Some(settle), Some(text)) => Some(settle(&text).map_err(Fault::BadSettings)?),
            (Some(_), None) => return Err(Fault::BadSettings(format!("there is no {SETTINGS} among them"))),
            (None, _) => None,
        };
        let rows = log_part::read(log, self.place).await?;
        *filled = true;
        if rows != manifest.rows {
            return Err(Fault::OtherHead);
        }
        let archive = Archive::open(self.place.clone()).await?;
        let opened = self.check(&archive, manifest).await;
        archive.close().await;
        let opened = opened?;
        if let Some(text) = settings {
            bundle::write_private(&folder.join(SETTINGS), text.as_bytes())?;
        }
        settle_folder(folder)?;
        Ok((opened, rows))
    }

    /// Forgets who is to be forgotten, then checks the chain, its head, what is sealed and the tables.
    async fn check(&self, archive: &Archive, manifest: &Manifest) -> Result<u64, Fault> {
        for person in self.forgotten {
            archive.shred(Owner::Person(*person)).await?;
        }
        let head = archive.head().await?;
        if head.position != manifest.position || manifest.head.parse::<Hash>() != Ok(head.hash) {
            return Err(Fault::OtherHead);
        }
        for witness in [Some(Witness::from(head)), self.noted.clone()].into_iter().flatten() {
            let found = archive.verify(Some(witness)).await?;
            if !found.is_whole() {
                let fault = found.fault.map(|fault| fault.to_string()).into_iter();
                return Err(Fault::NotWhole(fault.chain(found.complaints).collect::<Vec<_>>().join("; ")));
            }
        }
        // Drawing the tables opens every seal for which there is a key.
        let drawn = archive.rebuild_check().await?;
        if drawn.is_same() {
            return Ok(drawn.events);
        }
        let differs = drawn.shelves.iter().filter(|shelf| shelf.before != shelf.after).map(|shelf| shelf.name);
        Err(Fault::OtherShelves(differs.collect::<Vec<_>>().join(", ")))
    }
}

/// The newest keys of this house that lie beside the backup: a later ring opens an earlier log, and knows who was forgotten meanwhile.
/// Which is newest the log says: a clock that was wrong once is wrong in a name.
fn newest_keys(path: &Path, manifest: &Manifest) -> Result<Manifest, Fault> {
    let from = beside(path);
    let there = |other: &Manifest| from.join(&other.keys.name).exists();
    let mut newest = there(manifest).then(|| manifest.clone());
    for other in manifests(from)? {
        let later = other.file_name() > path.file_name();
        let other = match Manifest::read(&other) {
            Ok(other) => other,
            // One that cannot be read is said: without it somebody who was forgotten could come back unseen.
            Err(fault) if later => return Err(fault),
            Err(_) => continue,
        };
        let known = newest.as_ref().unwrap_or(manifest);
        let is_newer = (other.position, other.made_at) > (known.position, known.made_at);
        if other.house == manifest.house && is_newer && there(&other) {
            newest = Some(other);
        }
    }
    newest.ok_or(Fault::KeysGone(manifest.keys_until))
}

/// Whether the folder is there; one that holds something is refused.
fn refuse_what_is_there(folder: &Path) -> Result<bool, Fault> {
    match fs::read_dir(folder) {
        Ok(mut found) => {
            if found.next().is_some() {
                Err(Fault::NotEmpty(folder.to_owned()))
            } else {
                Ok(true)
            }
        }
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(false),
        Err(error) => Err(Fault::NotRead(folder.to_owned(), error)),
    }
}

/// Leaves the folder as it was found: empty, or not there.
fn clear(folder: &Path, was_there: bool) {
    let inside: Vec<PathBuf> = fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path()).collect();
    for path in inside {
        let _ = if path.is_dir() { fs::remove_dir_all(&path) } else { fs::remove_file(&path) };
    }
    if !was_there {
        let _ = fs::remove_dir(folder);
    }
}
