//! Why a backup was not made, or a house not brought back: what happened, and what to do.

use std::io;
use std::path::{Path, PathBuf};

use jiff::civil::Date;
use store::Broken;

/// Why it was not done. It never holds a word about a person.
#[derive(Debug, thiserror::Error)]
pub enum Fault {
    /// A house without backups would be one mistake away from none.
    #[error("the house does not say for whom its backups are encrypted, so none is made")]
    NoRecipients,
    /// What stands under `recipients` is something else.
    #[error("{0:?} under [backup] recipients is not a public key of age: those begin with age1 and have 62 signs")]
    NotARecipient(String),
    /// What stands under `[backup]` could not work.
    #[error("{0}")]
    Terms(&'static str),
    /// A backup beside what it is of burns with it, and holds its keys in one place with the log.
    #[error("{0} lies in the folder of the house itself")]
    InTheHouse(PathBuf),
    /// A folder is of one house.
    #[error("{0} holds backups of another house")]
    AnotherHouse(PathBuf),
    /// Somebody else is at it.
    #[error("another backup is being written to {0}")]
    Busy(PathBuf),
    /// Its name is its moment.
    #[error("a backup of this very second lies in {0} already")]
    SameSecond(PathBuf),
    /// No room.
    #[error("there is no room for {0}; nothing was left half done")]
    Full(PathBuf),
    /// It cannot be written.
    #[error("{0} cannot be written: {1}; nothing was left half done")]
    NotWritten(PathBuf, io::Error),
    /// It cannot be read.
    #[error("{0} cannot be read: {1}")]
    NotRead(PathBuf, io::Error),
    /// Nothing was ever finished here.
    #[error("there is no backup in {0}")]
    NoBackup(PathBuf),
    /// The manifest is damaged or something else.
    #[error("{0} is not the manifest of a backup, or it was damaged")]
    NotAManifest(PathBuf),
    /// Of another program.
    #[error("{path} was made by bestendig {program} in a form that this program does not know")]
    OtherForm {
        /// Which manifest.
        path: PathBuf,
        /// Which program made it.
        program: String,
    },
    /// A file of the backup is not there.
    #[error("{0}, which is part of this backup, is not there")]
    Missing(PathBuf),
    /// A file of the backup ends too early or too late.
    #[error("{path} has {found} bytes and should have {expected}: it was cut off or something was added")]
    OtherSize {
        /// Which file.
        path: PathBuf,
        /// How many it should have.
        expected: u64,
        /// How many it has.
        found: u64,
    },
    /// A file of the backup is not what was written.
    #[error("{0} is not what was written when the backup was made: its sha256 differs")]
    Changed(PathBuf),
    /// The keys are gone, as they must be after their last day.
    #[error(
        "the keys of this backup are not there, and no later ones lie beside it: it opens nothing; their last day is {0}"
    )]
    KeysGone(Date),
    /// An identity that is written over opens nothing any more.
    #[error("{0} is there already, and no identity is written over")]
    AlreadyThere(PathBuf),
    /// Not an identity.
    #[error("{0} holds no identity of age: a line that begins with AGE-SECRET-KEY-1")]
    NotAnIdentity(PathBuf),
    /// An identity of somebody else.
    #[error("this identity does not open {0}: it was encrypted for others")]
    WrongIdentity(PathBuf),
    /// What came out is not what went in.
    #[error("{0} is damaged, or was written by somebody who does not hold this house: it does not open to its end")]
    Damaged(PathBuf),
    /// Something is there.
    #[error("{0} is not empty")]
    NotEmpty(PathBuf),
    /// The chain does not hold.
    #[error("what came back is not as it was written: {0}")]
    NotWhole(String),
    /// Another log.
    #[error("what came back leads to another head of the log than the manifest says")]
    OtherHead,
    /// Tables that differ from the log.
    #[error("what came back has tables that are not what its log says: {0}")]
    OtherShelves(String),
    /// The settings of the house cannot be taken over.
    #[error("the settings in the backup cannot be taken over: {0}")]
    BadSettings(String),
    /// An accident of the archive.
    #[error(transparent)]
    Broken(#[from] Broken),
}

impl Fault {
    /// What helps; nothing where the sentence already says it.
    pub fn to_do(&self) -> Option<&'static str> {
        Some(match self {
            Fault::NoRecipients => {
                "On a machine elsewhere: bestendig backup identity --out FILE. Write the line that it prints under [backup] in house.toml; docs/trust/backup.md tells how."
            }
            Fault::NotARecipient(_) => "`bestendig backup identity` prints it; never write the secret key there.",
            Fault::InTheHouse(_) => "Give --to a folder on another disk.",
            Fault::AnotherHouse(_) => "Give each house a folder of its own.",
            Fault::Busy(_) => "Wait until it has ended.",
            Fault::SameSecond(_) => "Wait a second and try again.",
            Fault::Full(_) => "Make room there, or give another folder; then do it again.",
            Fault::NotWritten(..) => "Let the user who runs bestendig write there, or give another folder.",
            Fault::NotRead(..) => "Let the user who runs bestendig read it.",
            Fault::NoBackup(_) => "bestendig backup --dir HOUSE --to FOLDER makes one.",
            Fault::NotAManifest(_) => {
                "Give a file whose name ends in -backup.json, copied anew from where it was made."
            }
            Fault::OtherForm { .. } => "Use the program that made it, or a later one.",
            Fault::Missing(_) | Fault::OtherSize { .. } | Fault::Changed(_) => {
                "Copy it anew from where it was made, or take another backup."
            }
            Fault::KeysGone(_) => {
                "Put the manifest and the keys of a later backup of this house beside it: later keys open an older log."
            }
            Fault::NotAnIdentity(_) => "If it is locked with a passphrase, open it first: age --decrypt.",
            Fault::WrongIdentity(_) => "Take the identity of one of those whose public key stood in house.toml then.",
            Fault::Damaged(_) | Fault::NotWhole(_) | Fault::OtherHead => {
                "Take another backup, and keep this one as it is."
            }
            Fault::OtherShelves(_) => {
                "The log itself is whole. Take another backup, and run `bestendig rebuild --check` in the house it is of."
            }
            Fault::AlreadyThere(_) => "Give a file that is not there yet.",
            Fault::NotEmpty(_) => "Give a folder that is empty or not there yet.",
            Fault::Broken(Broken::NewerShape(_) | Broken::UnknownKind(_)) => "Use the newer bestendig that made it.",
            Fault::Broken(Broken::NotEmpty) => "Make an empty database for it: nothing that is there is overwritten.",
            Fault::Terms(_) | Fault::BadSettings(_) | Fault::Broken(_) => return None,
        })
    }

    /// An accident while writing a file.
    pub(crate) fn writing(path: &Path) -> impl FnOnce(io::Error) -> Fault {
        let path = path.to_owned();
        move |error| {
            let full = matches!(error.kind(), io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded);
            if full { Fault::Full(path) } else { Fault::NotWritten(path, error) }
        }
    }

    /// An accident while reading a file.
    pub(crate) fn reading(path: &Path) -> impl FnOnce(io::Error) -> Fault {
        let path = path.to_owned();
        move |error| {
            let gone = error.kind() == io::ErrorKind::NotFound;
            if gone { Fault::Missing(path) } else { Fault::NotRead(path, error) }
        }
    }
}
