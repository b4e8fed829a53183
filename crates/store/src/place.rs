//! Where an archive lies: a folder with the log, the key ring and the master key.

use std::path::PathBuf;

/// The embedded database.
const LOG: &str = "log.db";

/// Where the archive of a house lies.
#[derive(Clone, Debug)]
pub struct Place {
    /// The house's folder.
    pub folder: PathBuf,
    /// The address of a PostgreSQL database, for a house whose log does not lie in the folder.
    pub postgres: Option<String>,
}

impl Place {
    /// A house with everything in one folder.
    pub fn folder(folder: impl Into<PathBuf>) -> Place {
        Place { folder: folder.into(), postgres: None }
    }

    /// The embedded database.
    pub(crate) fn log(&self) -> PathBuf {
        self.folder.join(LOG)
    }

    /// The key ring. It is backed up apart from the log, and its copies are kept for 35 days.
    pub(crate) fn ring(&self) -> PathBuf {
        self.folder.join("keys")
    }

    /// The key that opens the ring.
    pub(crate) fn master(&self) -> PathBuf {
        self.folder.join("master.key")
    }

    /// Whether a file of the folder is part of the embedded database, which is copied by what stands in it and never as a file.
    pub fn is_database(name: &str) -> bool {
        name.strip_prefix(LOG).is_some_and(|rest| ["", "-wal", "-shm", "-journal"].contains(&rest))
    }
}
