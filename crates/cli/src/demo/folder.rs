//! The folder of a demo: made once, found again later, and never mistaken for anything else.

use std::path::{Path, PathBuf};

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::complaint::Complaint;

const FILE: &str = "demo.toml";

/// What is known of the demo in a folder.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Made {
    /// From which seed.
    pub seed: u64,
    /// When.
    pub at: Timestamp,
    /// Whether it was finished.
    pub whole: bool,
}

/// What a folder turned out to be.
pub enum Found {
    /// Nothing is there.
    Nothing,
    /// A demo that can be used.
    Demo(Made),
}

/// What lies in this folder. A demo that was not finished is cleared away.
pub fn look(dir: &Path) -> Result<Found, Complaint> {
    let empty = std::fs::read_dir(dir).map(|mut found| found.next().is_none()).unwrap_or(true);
    if empty {
        return Ok(Found::Nothing);
    }
    let read = std::fs::read_to_string(path(dir)).ok().and_then(|text| toml::from_str::<Made>(&text).ok());
    match read {
        Some(made) if made.whole => Ok(Found::Demo(made)),
        Some(_) => clear(dir).map(|()| Found::Nothing),
        None => {
            let complaint = Complaint::new(format!("{} holds something that is no demo", dir.display()));
            Err(complaint.to_do("Give an empty folder with --dir; nothing was touched."))
        }
    }
}

/// Removes a demo, and nothing that is none.
pub fn clear(dir: &Path) -> Result<(), Complaint> {
    let gone = std::fs::remove_dir_all(dir);
    gone.map_err(|error| Complaint::new(format!("{} cannot be cleared away: {error}", dir.display())))
}

/// Notes what is being made, or that it is finished.
pub fn note(dir: &Path, made: &Made) -> Result<(), Complaint> {
    let text = toml::to_string(made).expect("it is plain data");
    let written = std::fs::create_dir_all(dir).and_then(|()| std::fs::write(path(dir), text));
    written.map_err(|error| Complaint::new(format!("{} cannot be written: {error}", dir.display())))
}

fn path(dir: &Path) -> PathBuf {
    dir.join(FILE)
}
