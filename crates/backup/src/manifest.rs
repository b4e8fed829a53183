//! The manifest of a backup: what lies beside it and what it must lead to, in plain text and without a secret, so that another machine
//! can fetch a backup and check it without a key.

use std::fs;
use std::path::Path;

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::Fault;
use crate::unfinished::{digest, hex};

/// The form that this program writes.
pub(crate) const FORM: &str = "bestendig backup 1";
/// How the name of a manifest ends.
pub(crate) const ENDING: &str = "-backup.json";

/// What a backup is. It is written last: what has no manifest is no backup.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Manifest {
    /// In which form it is.
    pub form: String,
    /// Which version of the program made it.
    pub program: String,
    /// The last change of the shape of the database.
    pub shape: String,
    /// When.
    pub made_at: Timestamp,
    /// By what backups of one house are known to each other.
    pub house: String,
    /// The last event that is in it, which is also how many there are.
    pub position: u64,
    /// The hash that covers all of them.
    pub head: String,
    /// How many tables there are.
    pub tables: u64,
    /// How many rows they have.
    pub rows: u64,
    /// The log and the tables.
    pub log: Part,
    /// The keys and the settings.
    pub keys: Part,
    /// The last day on which the keys may be there.
    pub keys_until: Date,
    /// The sha256 of all this with nothing in this line, so that a damaged manifest is noticed.
    pub sum: String,
}

/// An encrypted file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Part {
    /// Its name, beside the manifest.
    pub name: String,
    /// How long it is.
    pub bytes: u64,
    /// Its sha256.
    pub sha256: String,
}

impl Manifest {
    /// Reads a manifest and checks that it is whole.
    pub fn read(path: &Path) -> Result<Manifest, Fault> {
        let text = fs::read_to_string(path).map_err(|error| {
            let no_text = error.kind() == std::io::ErrorKind::InvalidData;
            if no_text { Fault::NotAManifest(path.to_owned()) } else { Fault::reading(path)(error) }
        })?;
        let wrong = || Fault::NotAManifest(path.to_owned());
        let told: serde_json::Value = serde_json::from_str(&text).map_err(|_| wrong())?;
        let word = |name: &str| told.get(name).and_then(serde_json::Value::as_str);
        // A later form may have other fields; its name is known by how it begins.
        if let (Some(form), Some(program)) = (word("form"), word("program"))
            && form != FORM
            && form.starts_with("bestendig backup ")
        {
            return Err(Fault::OtherForm { path: path.to_owned(), program: program.to_owned() });
        }
        let manifest: Manifest = serde_json::from_str(&text).map_err(|_| wrong())?;
        let names = [&manifest.log.name, &manifest.keys.name];
        let inside = names.iter().all(|name| !name.contains(['/', '\\']) && !name.starts_with('.'));
        if manifest.form != FORM || manifest.sum != manifest.summed().sum || !inside {
            return Err(wrong());
        }
        Ok(manifest)
    }

    /// The same with its own sha256.
    pub(crate) fn summed(&self) -> Manifest {
        let without = Manifest { sum: String::new(), ..self.clone() };
        let sum = hex(&Sha256::digest(without.text()));
        Manifest { sum, ..without }
    }

    /// How it stands in its file.
    pub(crate) fn text(&self) -> String {
        serde_json::to_string_pretty(self).expect("a manifest is plain data") + "\n"
    }
}

impl Part {
    /// Whether the file is what was written, as far as that can be said without a key.
    pub(crate) fn check(&self, folder: &Path) -> Result<(), Fault> {
        let path = folder.join(&self.name);
        let length = fs::metadata(&path).map_err(Fault::reading(&path))?.len();
        if length != self.bytes {
            return Err(Fault::OtherSize { path, expected: self.bytes, found: length });
        }
        let (_, sha256) = digest(&path)?;
        if sha256 == self.sha256 { Ok(()) } else { Err(Fault::Changed(path)) }
    }
}
