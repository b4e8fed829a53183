//! The second file: the key ring, the master key, and everything else that lies in the folder of the house beside its database. Who has
//! this and the first has the house.

use std::fs::{self, DirBuilder, OpenOptions};
use std::io::Write;
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::{Component, Path, PathBuf};

use ciborium::Value;
use store::Place;
use zeroize::Zeroizing;

use crate::drill::{DRILL_FOLDER, DRILLS};
use crate::item::Item;
use crate::opened::Opened;
use crate::{Fault, SETTINGS};

/// Writes the files of the house behind the opening, straight from memory.
pub(crate) fn write(folder: &Path, to: &mut impl Write, path: &Path) -> Result<(), Fault> {
    let (mut files, mut count) = (Vec::new(), 0);
    collect(folder, Path::new(""), &mut files)?;
    for inside in &files {
        let lies = folder.join(inside);
        let bytes = match fs::read(&lies) {
            Ok(bytes) => bytes,
            // Gone since it was listed: the ring and the master key never are.
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => continue,
            Err(error) => return Err(Fault::NotRead(lies, error)),
        };
        count += 1;
        let item = Item::File(inside.to_string_lossy().into_owned(), Value::Bytes(bytes));
        let written = item.write(to, path);
        wipe(item);
        written?;
    }
    Item::End(count).write(to, path)
}

/// Writes the files into the folder of a new house, for its owner's eyes only. Its settings come back instead of being written: a folder
/// without them is no house.
pub(crate) fn read(mut from: Opened, folder: &Path) -> Result<Option<String>, Fault> {
    let mut settings = None;
    let mut files = 0;
    while let Some(item) = from.next(files)? {
        let Item::File(inside, Value::Bytes(bytes)) = item else { return Err(from.damaged()) };
        let bytes = Zeroizing::new(bytes);
        files += 1;
        let within = Path::new(&inside).components().all(|part| matches!(part, Component::Normal(_)));
        if !within || inside.is_empty() {
            return Err(from.damaged());
        }
        if inside == SETTINGS {
            settings = Some(String::from_utf8(bytes.to_vec()).map_err(|_| from.damaged())?);
        } else {
            write_private(&folder.join(&inside), &bytes)?;
        }
    }
    Ok(settings)
}

/// Writes a file that was not there, and waits until the disk holds it.
pub(crate) fn write_private(path: &Path, bytes: &[u8]) -> Result<(), Fault> {
    if let Some(folder) = path.parent() {
        DirBuilder::new().recursive(true).mode(0o700).create(folder).map_err(Fault::writing(folder))?;
    }
    let opened = OpenOptions::new().write(true).create_new(true).mode(0o600).open(path);
    let written = opened.and_then(|mut file| file.write_all(bytes).and_then(|()| file.sync_all()));
    written.map_err(Fault::writing(path))
}

/// All files below a folder but the database, what is being written, and what drills leave.
fn collect(folder: &Path, inside: &Path, files: &mut Vec<PathBuf>) -> Result<(), Fault> {
    let here = folder.join(inside);
    for entry in fs::read_dir(&here).map_err(Fault::reading(&here))? {
        let name = entry.map_err(Fault::reading(&here))?.file_name();
        let (path, lies) = (inside.join(&name), here.join(&name));
        let name = name.to_string_lossy();
        let passing = name.ends_with(".new") || name.starts_with(DRILL_FOLDER) || name == DRILLS;
        if passing || Place::is_database(&name) {
            continue;
        }
        // What a link leads to is part of the house too.
        let what = fs::metadata(&lies).map_err(Fault::reading(&lies))?;
        if what.is_dir() {
            collect(folder, &path, files)?;
        } else if what.is_file() {
            files.push(path);
        }
    }
    files.sort();
    Ok(())
}

/// Overwrites in memory what may have been a key.
fn wipe(item: Item) {
    if let Item::File(_, Value::Bytes(bytes)) = item {
        drop(Zeroizing::new(bytes));
    }
}
