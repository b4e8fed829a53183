//! The folder with the backups of one house: which there are, which is the newest, and which keys have passed their last day.

use std::fs::{self, File, TryLockError};
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use crate::manifest;
use crate::unfinished::{self, settle_folder};
use crate::{Fault, Manifest};

/// What stands in the name of a file with keys, before its last day.
const UNTIL: &str = "-keys-until-";
/// How the names of encrypted files end.
const ENCRYPTED: &str = ".age";

/// How the files of a backup are called.
pub(crate) struct Names {
    pub(crate) log: String,
    pub(crate) keys: String,
    pub(crate) manifest: String,
}

impl Names {
    /// Of a backup that is made now, with keys until then.
    pub(crate) fn of(made_at: Timestamp, until: Date) -> Names {
        let moment = made_at.strftime("%Y%m%dT%H%M%SZ");
        Names {
            log: format!("{moment}-log{ENCRYPTED}"),
            keys: format!("{moment}{UNTIL}{until}{ENCRYPTED}"),
            manifest: format!("{moment}{}", manifest::ENDING),
        }
    }
}

/// Which day it is where nobody lives: names bear the days of universal time, whatever the clock on the wall says.
pub(crate) fn day(at: Timestamp) -> Date {
    TimeZone::UTC.to_datetime(at).date()
}

/// The one who writes in a folder.
pub(crate) struct Hold {
    _lock: File,
}

impl Hold {
    /// Takes hold of a folder, and clears away what somebody left who was interrupted.
    pub(crate) fn take(folder: &Path) -> Result<Hold, Fault> {
        let path = folder.join(".lock");
        let lock = File::create(&path).map_err(Fault::writing(&path))?;
        match lock.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => return Err(Fault::Busy(folder.to_owned())),
            Err(TryLockError::Error(error)) => return Err(Fault::writing(&path)(error)),
        }
        for name in names(folder)?.into_iter().filter(|name| name.ends_with(unfinished::ENDING)) {
            let path = folder.join(name);
            fs::remove_file(&path).map_err(Fault::writing(&path))?;
        }
        Ok(Hold { _lock: lock })
    }

    /// Deletes every file with keys whose last day has passed.
    pub(crate) fn expire(&self, folder: &Path, today: Date) -> Result<Vec<String>, Fault> {
        let gone = overdue(folder, today)?;
        for name in &gone {
            let path = folder.join(name);
            fs::remove_file(&path).map_err(Fault::writing(&path))?;
        }
        if !gone.is_empty() {
            settle_folder(folder)?;
        }
        Ok(gone)
    }
}

/// Files with keys that were deleted because their last day had passed.
pub type Expired = Vec<String>;

/// Deletes every file with keys whose last day has passed, also where copies of backups were fetched to.
pub fn expire(folder: &Path, now: Timestamp) -> Result<Expired, Fault> {
    Hold::take(folder)?.expire(folder, day(now))
}

/// Files with keys whose last day has passed.
pub(crate) fn overdue(folder: &Path, today: Date) -> Result<Vec<String>, Fault> {
    let passed = |name: &String| last_day(name).is_some_and(|until| until < today);
    Ok(names(folder)?.into_iter().filter(passed).collect())
}

/// The last day of a file with keys, from its name alone.
fn last_day(name: &str) -> Option<Date> {
    let (_, rest) = name.split_once(UNTIL)?;
    rest.get(..10)?.parse().ok()
}

/// Checks as far as that can be done without a key: a backup by its manifest, or all backups of a folder. Gives those that are whole;
/// keys that passed their last day are not missed.
pub fn check(path: &Path, now: Timestamp) -> Result<Vec<Manifest>, Fault> {
    let paths = if path.is_dir() { manifests(path)? } else { vec![path.to_owned()] };
    if paths.is_empty() {
        return Err(Fault::NoBackup(path.to_owned()));
    }
    let whole = |path: &PathBuf| {
        let (manifest, folder) = (Manifest::read(path)?, beside(path));
        manifest.log.check(folder)?;
        if folder.join(&manifest.keys.name).exists() || manifest.keys_until >= day(now) {
            manifest.keys.check(folder)?;
        }
        Ok(manifest)
    };
    paths.iter().map(whole).collect()
}

/// The newest backup in a folder, if there is one. Earlier ones are not asked, so that a damaged one is in nobody's way.
pub fn newest(folder: &Path) -> Result<Option<(PathBuf, Manifest)>, Fault> {
    let Some(path) = manifests(folder)?.pop() else { return Ok(None) };
    let manifest = Manifest::read(&path)?;
    Ok(Some((path, manifest)))
}

/// Where all manifests of a folder lie, oldest first: their names begin with their moment.
pub(crate) fn manifests(folder: &Path) -> Result<Vec<PathBuf>, Fault> {
    let of_manifests = |name: &String| name.ends_with(manifest::ENDING);
    Ok(names(folder)?.into_iter().filter(of_manifests).map(|name| folder.join(name)).collect())
}

/// The folder in which a manifest lies.
pub(crate) fn beside(manifest: &Path) -> &Path {
    manifest.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

fn names(folder: &Path) -> Result<Vec<String>, Fault> {
    let found = fs::read_dir(folder).map_err(Fault::reading(folder))?;
    let mut names = Vec::new();
    for entry in found {
        names.push(entry.map_err(Fault::reading(folder))?.file_name().to_string_lossy().into_owned());
    }
    names.sort();
    Ok(names)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn the_last_day_of_keys_is_read_from_their_name_alone() {
        let names = Names::of("2026-11-23T21:40:07Z".parse().unwrap(), date(2026, 12, 27));
        assert_eq!(names.keys, "20261123T214007Z-keys-until-2026-12-27.age");
        assert_eq!(last_day(&names.keys), Some(date(2026, 12, 27)));
        assert_eq!(last_day(&format!("{}.part", names.keys)), Some(date(2026, 12, 27)));
        for other in [&*names.log, &names.manifest, "keys-until-", "x-keys-until-2026", "x-keys-until-2026-13-45.age"] {
            assert_eq!(last_day(other), None, "{other}");
        }
    }
}
