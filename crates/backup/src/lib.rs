//! Copies of a house that survive the machine: made while people work, encrypted for whoever holds a key offline, brought back and
//! checked every night.
//!
//! What was written and the keys to it are two files. The first says nothing without the second, and may be kept for years; the second
//! bears its last day in its name and is deleted after it. That is how forgetting reaches the copies.

mod bundle;
mod drill;
mod fault;
mod folder;
mod identity;
mod item;
mod log_part;
mod make;
mod manifest;
mod opened;
mod restore;
mod status;
mod terms;
mod unfinished;

pub use drill::{DRILLS, Drilled, drill};
pub use fault::Fault;
pub use folder::{Expired, check, expire, newest};
pub use identity::new_identity;
pub use make::{Made, make};
pub use manifest::{Manifest, Part};
pub use restore::{Restore, Restored, SETTINGS};
pub use status::{Status, status};
pub use terms::{BackupTerms, KeysKept};
