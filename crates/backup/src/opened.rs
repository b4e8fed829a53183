//! An encrypted file, opened with an identity: its first item says what it is, its last that it is whole.

use std::fs::File;
use std::io::{BufReader, ErrorKind, Read};
use std::path::{Path, PathBuf};

use age::stream::StreamReader;
use age::{DecryptError, Decryptor, Identity};

use crate::item::{Holds, Item, Opening};
use crate::{Fault, Manifest, Part};

/// An encrypted file that is being read.
pub(crate) struct Opened {
    path: PathBuf,
    from: BufReader<StreamReader<BufReader<File>>>,
    /// What it says that it is.
    pub(crate) opening: Opening,
}

impl Opened {
    /// Opens a part of a backup, and makes sure that it is the one that the manifest names.
    pub(crate) fn open(
        folder: &Path,
        part: &Part,
        holds: Holds,
        of: &Manifest,
        identities: &[Box<dyn Identity>],
    ) -> Result<Opened, Fault> {
        let path = folder.join(&part.name);
        let file = File::open(&path).map_err(Fault::reading(&path))?;
        let fault = |error| match error {
            DecryptError::NoMatchingKeys => Fault::WrongIdentity(path.clone()),
            DecryptError::Io(error) if ![ErrorKind::UnexpectedEof, ErrorKind::InvalidData].contains(&error.kind()) => {
                Fault::reading(&path)(error)
            }
            DecryptError::DecryptionFailed
            | DecryptError::ExcessiveWork { .. }
            | DecryptError::InvalidHeader
            | DecryptError::InvalidMac
            | DecryptError::Io(_)
            | DecryptError::KeyDecryptionFailed
            | DecryptError::UnknownFormat => Fault::Damaged(path.clone()),
        };
        let decryptor = Decryptor::new(BufReader::new(file)).map_err(fault)?;
        let opened = decryptor.decrypt(identities.iter().map(|identity| &**identity)).map_err(fault)?;
        let mut from = BufReader::with_capacity(1 << 18, opened);
        let Item::Opening(opening) = Item::read(&mut from, &path)? else { return Err(Fault::Damaged(path)) };
        if opening.holds != holds || opening.house != of.house || opening.made_at != of.made_at {
            return Err(Fault::Damaged(path));
        }
        Ok(Opened { path, from, opening })
    }

    /// The next item; nothing at the end, which must come after as many rows or files as it says, with nothing behind it.
    pub(crate) fn next(&mut self, so_far: u64) -> Result<Option<Item>, Fault> {
        let damaged = || Fault::Damaged(self.path.clone());
        match Item::read(&mut self.from, &self.path)? {
            Item::End(count) => {
                let more = self.from.read(&mut [0]).map_err(|_| damaged())?;
                if count == so_far && more == 0 { Ok(None) } else { Err(damaged()) }
            }
            Item::Opening(_) => Err(damaged()),
            item @ (Item::Table(_) | Item::Row(_) | Item::File(..)) => Ok(Some(item)),
        }
    }

    /// That it is not what it should be.
    pub(crate) fn damaged(&self) -> Fault {
        Fault::Damaged(self.path.clone())
    }
}
