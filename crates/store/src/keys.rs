//! The key ring: one random key per owner and class, in a file of its own that is not backed up
//! with the log. Destroy a key and what lies under it is gone, wherever its copies are.

mod file;

use std::collections::{HashMap, HashSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{RwLock, RwLockReadGuard, RwLockWriteGuard};

use domain::event::{Owner, Seal};
use zeroize::Zeroizing;

use crate::seal::{self, Key};
use crate::{Broken, Place};
use file::{Entry, RECORD};

/// The keys of a house, in memory and in their file.
pub(crate) struct Keys {
    path: PathBuf,
    house: u128,
    master: Key,
    ring: RwLock<Ring>,
}

#[derive(Default)]
struct Ring {
    keys: HashMap<Seal, Key>,
    forgotten: HashSet<Owner>,
    /// Keys that the log is known to need.
    used: HashSet<Seal>,
    /// How much of the file is known here; another process may have added to it.
    read_until: u64,
    /// Whether keys were added that the disk has not confirmed.
    unsettled: bool,
}

impl Keys {
    /// Makes a master key and an empty ring.
    pub(crate) fn create(place: &Place, house: u128) -> Result<Keys, Broken> {
        let master = seal::new_key();
        file::write_new(&place.master(), &*master)?;
        let head = file::head(&master, house);
        file::write_new(&place.ring(), &head)?;
        let ring = RwLock::new(Ring { read_until: head.len() as u64, ..Ring::default() });
        Ok(Keys { path: place.ring(), house, master, ring })
    }

    /// Reads the ring of this house with its master key.
    pub(crate) fn open(place: &Place, house: u128) -> Result<Keys, Broken> {
        let master = master_key(&place.master())?;
        let keys = Keys { path: place.ring(), house, master, ring: RwLock::default() };
        keys.read_again()?;
        Ok(keys)
    }

    /// The key of the house, from which other keys can be made.
    pub(crate) fn master(&self) -> &[u8] {
        &*self.master
    }

    /// The key, if there is one and its owner is not forgotten.
    pub(crate) fn get(&self, seal: Seal) -> Result<Option<Key>, Broken> {
        let known = self.reading().keys.get(&seal).cloned();
        if known.is_none() && !self.reading().forgotten.contains(&seal.owner) {
            self.read_again()?;
            return Ok(self.reading().keys.get(&seal).cloned());
        }
        Ok(known)
    }

    /// The key, made when there was none. It counts only after [`Keys::settle`].
    pub(crate) fn get_or_make(&self, seal: Seal) -> Result<Key, Broken> {
        if let Some(key) = self.get(seal)? {
            return Ok(key);
        }
        let mut ring = self.writing();
        if ring.forgotten.contains(&seal.owner) {
            return Err(Broken::Forgotten);
        }
        let key = seal::new_key();
        let record = file::record(&self.master, self.house, &Entry::Key(seal, key.clone()));
        file::append(&self.path, ring.read_until, &record)?;
        ring.read_until += RECORD as u64;
        ring.unsettled = true;
        ring.keys.insert(seal, key.clone());
        Ok(key)
    }

    /// Waits until the disk holds every key made so far. No commit that needs a key goes before.
    pub(crate) fn settle(&self) -> Result<(), Broken> {
        if self.reading().unsettled {
            let mut ring = self.writing();
            file::sync(&self.path)?;
            ring.unsettled = false;
        }
        Ok(())
    }

    /// How many of these keys are neither here nor destroyed on purpose. All of them count as used.
    pub(crate) fn missing(&self, used: &[Seal]) -> usize {
        self.note_used(used.iter().copied());
        let ring = self.reading();
        let lost = |seal: &&Seal| !ring.keys.contains_key(seal) && !ring.forgotten.contains(&seal.owner);
        used.iter().filter(lost).count()
    }

    /// Whether the log already knows that this key is needed.
    pub(crate) fn is_used(&self, seal: Seal) -> bool {
        self.reading().used.contains(&seal)
    }

    /// The log knows now that these keys are needed.
    pub(crate) fn note_used(&self, seals: impl IntoIterator<Item = Seal>) {
        self.writing().used.extend(seals);
    }

    /// Whether this owner was forgotten.
    pub(crate) fn is_forgotten(&self, owner: Owner) -> bool {
        self.reading().forgotten.contains(&owner)
    }

    /// All who were forgotten.
    pub(crate) fn forgotten(&self) -> Vec<Owner> {
        self.reading().forgotten.iter().copied().collect()
    }

    /// Writes the ring anew without the keys of these owners, and that they were forgotten: all at once.
    pub(crate) fn forget(&self, owners: &[Owner]) -> Result<(), Broken> {
        self.read_again()?;
        let mut ring = self.writing();
        ring.keys.retain(|seal, _| !owners.contains(&seal.owner));
        ring.forgotten.extend(owners);
        let mut bytes = file::head(&self.master, self.house);
        for owner in &ring.forgotten {
            bytes.extend(file::record(&self.master, self.house, &Entry::Forgotten(*owner)));
        }
        for (seal, key) in &ring.keys {
            bytes.extend(file::record(&self.master, self.house, &Entry::Key(*seal, key.clone())));
        }
        file::replace(&self.path, &bytes)?;
        ring.read_until = bytes.len() as u64;
        ring.unsettled = false;
        Ok(())
    }

    /// Takes in what another process may have written since.
    fn read_again(&self) -> Result<(), Broken> {
        let length = match fs::metadata(&self.path) {
            Ok(found) => found.len(),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
                return Err(Broken::NoRing(self.path.clone()));
            }
            Err(error) => return Err(Broken::file(&self.path)(error)),
        };
        let mut ring = self.writing();
        if length == ring.read_until {
            return Ok(());
        }
        let bytes = Zeroizing::new(fs::read(&self.path).map_err(Broken::file(&self.path))?);
        let wrong = || Broken::WrongRing(self.path.clone());
        let records = file::check_head(&self.master, self.house, &bytes).ok_or_else(wrong)?;
        // A last record that is cut short was never part of a commit: the next key goes over it.
        let whole = records.chunks_exact(RECORD);
        let mut read = Ring { read_until: (bytes.len() - whole.remainder().len()) as u64, ..Ring::default() };
        for record in whole {
            match file::entry(&self.master, self.house, record).ok_or_else(wrong)? {
                Entry::Key(seal, key) => drop(read.keys.insert(seal, key)),
                Entry::Forgotten(owner) => drop(read.forgotten.insert(owner)),
            }
        }
        read.keys.retain(|seal, _| !read.forgotten.contains(&seal.owner));
        read.unsettled = ring.unsettled;
        read.used = std::mem::take(&mut ring.used);
        *ring = read;
        Ok(())
    }

    fn reading(&self) -> RwLockReadGuard<'_, Ring> {
        self.ring.read().unwrap_or_else(std::sync::PoisonError::into_inner)
    }

    fn writing(&self) -> RwLockWriteGuard<'_, Ring> {
        self.ring.write().unwrap_or_else(std::sync::PoisonError::into_inner)
    }
}

fn master_key(path: &Path) -> Result<Key, Broken> {
    let missing = || Broken::NoMasterKey(path.to_owned());
    let bytes = Zeroizing::new(fs::read(path).map_err(|_| missing())?);
    Ok(Zeroizing::new(bytes.as_slice().try_into().map_err(|_| missing())?))
}

#[cfg(test)]
mod tests;
