//! The nightly drill: brings the newest backup back into a folder of its own, checks it, removes it, and writes down how it went.

use std::fs::{self, OpenOptions};
use std::io::Write;
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;
use std::time::Instant;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use store::Place;

use crate::folder::newest;
use crate::{Fault, Restore, Restored};

/// Where it is written down how drills went, in the folder of the house.
pub const DRILLS: &str = "drills.jsonl";
/// How the name of a folder begins into which a backup is brought back for a drill.
pub(crate) const DRILL_FOLDER: &str = ".drill-";

/// How a drill went: a line of [`DRILLS`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Drilled {
    /// When.
    pub at: Timestamp,
    /// Which backup it was, by when that was made.
    pub backup: Option<Timestamp>,
    /// The last event that came back.
    pub position: Option<u64>,
    /// How long it took, in milliseconds.
    pub took_ms: u64,
    /// Why it failed; nothing when it went well.
    pub why: Option<String>,
}

impl Drilled {
    /// Whether the house came back whole.
    pub fn is_well(&self) -> bool {
        self.why.is_none()
    }
}

/// Brings the newest backup of a folder back into a folder of its own below `dir`, and writes there how it went. What came back is
/// removed, however it went.
pub async fn drill(dir: &Path, from: &Path, identity: &Path, now: Timestamp) -> Result<Drilled, Fault> {
    let begun = Instant::now();
    clear_what_was_left(dir)?;
    let tried = bring_back(dir, from, identity).await;
    let done = tried.as_ref().ok();
    let line = Drilled {
        at: now,
        backup: done.map(|done| done.manifest.made_at).or_else(|| Some(newest(from).ok()??.1.made_at)),
        position: done.map(|done| done.manifest.position),
        took_ms: begun.elapsed().as_millis() as u64,
        why: tried.as_ref().err().map(Fault::to_string),
    };
    write_down(&dir.join(DRILLS), &line)?;
    tried.map(|_| line)
}

/// The last drill that is written down, if there was one.
pub(crate) fn last(dir: &Path) -> Result<Option<Drilled>, Fault> {
    let path = dir.join(DRILLS);
    let text = match fs::read_to_string(&path) {
        Ok(text) => text,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(Fault::NotRead(path, error)),
    };
    // A last line that was cut off tells of a drill that was.
    let read = |line: &str| serde_json::from_str(line).ok();
    Ok(text.lines().rev().find_map(read))
}

async fn bring_back(dir: &Path, from: &Path, identity: &Path) -> Result<Restored, Fault> {
    let (manifest, _) = newest(from)?.ok_or_else(|| Fault::NoBackup(from.to_owned()))?;
    let made = tempfile::Builder::new().prefix(DRILL_FOLDER).tempdir_in(dir);
    let folder = made.map_err(Fault::writing(dir))?;
    let place = Place::folder(folder.path());
    let restore = Restore { manifest: &manifest, identity, place: &place, forgotten: &[], noted: None, settings: None };
    let restored = restore.run().await;
    let removed = folder.close().map_err(Fault::writing(dir));
    let restored = restored?;
    removed?;
    Ok(restored)
}

/// Removes what a drill left that was interrupted: it holds keys.
fn clear_what_was_left(dir: &Path) -> Result<(), Fault> {
    for entry in fs::read_dir(dir).map_err(Fault::reading(dir))?.flatten() {
        if entry.file_name().to_string_lossy().starts_with(DRILL_FOLDER) {
            fs::remove_dir_all(entry.path()).map_err(Fault::writing(&entry.path()))?;
        }
    }
    Ok(())
}

fn write_down(path: &Path, line: &Drilled) -> Result<(), Fault> {
    let text = serde_json::to_string(line).expect("a line is plain data") + "\n";
    let opened = OpenOptions::new().append(true).create(true).mode(0o600).open(path);
    let written = opened.and_then(|mut file| file.write_all(text.as_bytes()).and_then(|()| file.sync_all()));
    written.map_err(Fault::writing(path))
}
