//! The two ways in which something does not happen: an answer, or an accident.

use std::path::PathBuf;

/// Why a command was not done.
#[derive(Debug, thiserror::Error)]
pub enum Failure<R> {
    /// An ordinary answer of the judge, to be shown beside the form.
    #[error("{0}")]
    Refused(R),
    /// What it is about belongs to another organisation: for whoever asked it is not there.
    #[error("this is not there")]
    NotThere,
    /// An accident; nothing was written.
    #[error(transparent)]
    Broken(#[from] Broken),
}

/// An accident of the archive. It never holds a word about a person.
#[derive(Debug, thiserror::Error)]
pub enum Broken {
    /// There is no house here.
    #[error("there is no archive in {0}; `bestendig init` makes one")]
    NoArchive(PathBuf),
    /// There is one already.
    #[error("{0} is there already; a new archive is only made in an empty place")]
    AlreadyThere(PathBuf),
    /// The key that opens the ring is gone.
    #[error("the master key {0} is missing or is not 32 bytes; without it nothing personal can be read")]
    NoMasterKey(PathBuf),
    /// The ring of keys is gone.
    #[error("the key ring {0} is missing; put back the newest copy before starting")]
    NoRing(PathBuf),
    /// The ring belongs to another house, or to another master key.
    #[error("the key ring {0} does not belong to this archive and its master key")]
    WrongRing(PathBuf),
    /// The ring is older than the log.
    #[error(
        "the key ring {ring} is older than the log: {missing} keys that were used are not in it; put back a newer copy"
    )]
    OldRing {
        /// Which file.
        ring: PathBuf,
        /// How many keys it lacks.
        missing: usize,
    },
    /// The keys of this owner were destroyed.
    #[error("this person was forgotten; nothing more can be written about them")]
    Forgotten,
    /// The log holds an event that this program does not know.
    #[error("the log holds events of the kind {0:?}, which this program does not know: it was written by a newer one")]
    UnknownKind(String),
    /// What stands in the log at this position cannot be read.
    #[error("event {position} of the log cannot be read: {why}")]
    Unreadable {
        /// Where in the log.
        position: u64,
        /// In a word.
        why: &'static str,
    },
    /// What stands in a table drawn from the log cannot be read.
    #[error("the shelf {0} holds something that cannot be read; `bestendig rebuild` draws it anew from the log")]
    BadShelf(&'static str),
    /// A database that something is to be put into holds something.
    #[error("the database is not empty; a house is only put into one that is")]
    NotEmpty,
    /// A copy was made by a newer program.
    #[error("the copy has the shape {0:?}, which this program does not know: it was made by a newer one")]
    NewerShape(String),
    /// A copy is not one.
    #[error("the copy is not one of a house: {0}")]
    BadCopy(&'static str),
    /// The database underneath is not as it must be.
    #[error("the database is not as it must be: {0}")]
    Engine(String),
    /// Writing went wrong before; nothing is written until the program is started anew.
    #[error("writing went wrong earlier, so nothing is written any more until the program is started anew")]
    Poisoned,
    /// The disk is full.
    #[error("the disk is full; nothing was written")]
    DiskFull,
    /// The disk or the file may not be written.
    #[error("the archive can only be read here, not written")]
    ReadOnly,
    /// A command names more and more to be read.
    #[error("the past of a command does not come to an end")]
    EndlessPast,
    /// The database said no.
    #[error("the database failed: {0}")]
    Database(#[from] sqlx::Error),
    /// The file system said no.
    #[error("{path}: {source}")]
    File {
        /// Which file.
        path: PathBuf,
        /// What it said.
        source: std::io::Error,
    },
}

impl Broken {
    /// An accident with a file.
    pub(crate) fn file(path: &std::path::Path) -> impl FnOnce(std::io::Error) -> Broken {
        let path = path.to_owned();
        move |source| {
            if source.kind() == std::io::ErrorKind::StorageFull {
                Broken::DiskFull
            } else if source.kind() == std::io::ErrorKind::ReadOnlyFilesystem {
                Broken::ReadOnly
            } else {
                Broken::File { path, source }
            }
        }
    }
}
