//! How the ring lies on the disk: a head that fits one house and one master key, and records of
//! one length behind it, each wrapped on its own.

use std::fs::{self, File, OpenOptions};
use std::io::{Seek, SeekFrom, Write};
use std::path::Path;

use domain::event::{Class, Owner, Seal};
use zeroize::Zeroizing;

use crate::seal::{self, Key, WRAPPED};
use crate::{Broken, bytes};

const TITLE: &[u8; 16] = b"bestendig keys 1";
const HEAD: usize = TITLE.len() + 16 + WRAPPED;
/// What it is, whose it is, which class, and the wrapped key.
pub(super) const RECORD: usize = 1 + 17 + 1 + WRAPPED;

/// One line of the ring.
pub(super) enum Entry {
    /// A key.
    Key(Seal, Key),
    /// Somebody whose keys were destroyed.
    Forgotten(Owner),
}

/// The head of a ring.
pub(super) fn head(master: &Key, house: u128) -> Vec<u8> {
    let mut head = TITLE.to_vec();
    head.extend(house.to_be_bytes());
    head.extend(seal::wrap(master, &head, &Zeroizing::new([0; 32])));
    head
}

/// What follows the head, if the head belongs to this house and master key.
pub(super) fn check_head<'b>(master: &Key, house: u128, ring: &'b [u8]) -> Option<&'b [u8]> {
    let (head, records) = ring.split_at_checked(HEAD)?;
    let (place, wrapped) = head.split_at(HEAD - WRAPPED);
    (place[..16] == TITLE[..] && place[16..] == house.to_be_bytes()).then_some(())?;
    seal::unwrap(master, place, wrapped)?;
    Some(records)
}

/// One line as bytes.
pub(super) fn record(master: &Key, house: u128, entry: &Entry) -> Vec<u8> {
    let nothing = Zeroizing::new([0; 32]);
    let (what, owner, class, key) = match entry {
        Entry::Key(seal, key) => (1, seal.owner, bytes::class(seal.class), key),
        Entry::Forgotten(owner) => (2, *owner, 0, &nothing),
    };
    let mut record = vec![what];
    record.extend(bytes::owner(owner));
    record.push(class);
    let wrapped = seal::wrap(master, &place(house, &record), key);
    record.extend(wrapped);
    record
}

/// One line from bytes.
pub(super) fn entry(master: &Key, house: u128, record: &[u8]) -> Option<Entry> {
    let (front, wrapped) = record.split_at_checked(RECORD - WRAPPED)?;
    let key = seal::unwrap(master, &place(house, front), wrapped)?;
    let owner = bytes::to_owner(&front[1..18])?;
    match front[0] {
        1 => {
            let class: Class = bytes::to_class(front[18])?;
            Some(Entry::Key(Seal { owner, class }, key))
        }
        2 => Some(Entry::Forgotten(owner)),
        _ => None,
    }
}

fn place(house: u128, front: &[u8]) -> Vec<u8> {
    [&house.to_be_bytes()[..], front].concat()
}

/// Writes a file that was not there, for its owner's eyes only.
pub(super) fn write_new(path: &Path, bytes: &[u8]) -> Result<(), Broken> {
    if path.exists() {
        return Err(Broken::AlreadyThere(path.to_owned()));
    }
    replace(path, bytes)
}

/// Writes a file beside it and lets that one take its place, so that there is always a whole one.
pub(super) fn replace(path: &Path, bytes: &[u8]) -> Result<(), Broken> {
    let beside = path.with_extension("new");
    let mut file = private().create(true).truncate(true).open(&beside).map_err(Broken::file(&beside))?;
    file.write_all(bytes).map_err(Broken::file(&beside))?;
    file.sync_all().map_err(Broken::file(&beside))?;
    fs::rename(&beside, path).map_err(Broken::file(path))?;
    sync_folder(path)
}

/// Adds a record where the known part of the ring ends.
pub(super) fn append(path: &Path, at: u64, record: &[u8]) -> Result<(), Broken> {
    let mut ring = private().open(path).map_err(Broken::file(path))?;
    ring.seek(SeekFrom::Start(at)).map_err(Broken::file(path))?;
    ring.write_all(record).map_err(Broken::file(path))
}

/// Waits until the disk holds the file.
pub(super) fn sync(path: &Path) -> Result<(), Broken> {
    private().open(path).and_then(|ring| ring.sync_all()).map_err(Broken::file(path))
}

fn sync_folder(path: &Path) -> Result<(), Broken> {
    let folder = path.parent().unwrap_or(Path::new("."));
    File::open(folder).and_then(|folder| folder.sync_all()).map_err(Broken::file(folder))
}

fn private() -> OpenOptions {
    use std::os::unix::fs::OpenOptionsExt;
    let mut options = OpenOptions::new();
    options.write(true).mode(0o600);
    options
}
