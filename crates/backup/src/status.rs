//! Whether somebody has to worry: how old the newest backup is, how the last drill went, and whether keys are there that should not be.

use std::path::Path;

use jiff::Timestamp;

use crate::drill::{self, Drilled};
use crate::folder::{day, newest, overdue};
use crate::{BackupTerms, Fault, Manifest};

/// How the backups of a house stand.
#[derive(Debug)]
pub struct Status {
    /// The newest backup.
    pub newest: Option<Manifest>,
    /// The last drill.
    pub drill: Option<Drilled>,
    /// What somebody has to see to, each in a sentence; nothing when all is well.
    pub trouble: Vec<String>,
}

/// How the backups in a folder stand, and the drills that are written down in the folder of the house.
pub fn status(dir: &Path, from: &Path, terms: &BackupTerms, now: Timestamp) -> Result<Status, Fault> {
    let newest = newest(from)?.map(|(_, manifest)| manifest);
    let drill = drill::last(dir)?;
    let mut trouble = Vec::new();
    match &newest {
        None => trouble.push("There is no backup.".to_owned()),
        Some(newest) => trouble.extend(age("The newest backup", newest.made_at, terms.backup_hours, now)),
    }
    match &drill {
        None => trouble.push("No drill was ever made: nobody knows whether a backup can be brought back.".to_owned()),
        Some(Drilled { why: Some(why), .. }) => trouble.push(format!("The last drill failed: {why}.")),
        Some(drill) => trouble.extend(age("The last drill", drill.at, terms.drill_hours, now)),
    }
    for name in overdue(from, day(now))? {
        trouble.push(format!("{name} passed its last day and is still there: who is forgotten can be read with it."));
    }
    Ok(Status { newest, drill, trouble })
}

/// What is wrong with something of this age. Of the future is wrong too: then a clock is, and keys may go too late.
fn age(what: &str, at: Timestamp, most: u16, now: Timestamp) -> Option<String> {
    let hours = now.duration_since(at).as_hours();
    if hours < 0 {
        Some(format!("{what} is of later than now: a clock is wrong."))
    } else if hours >= i64::from(most) {
        Some(format!("{what} is {hours} hours old, and should be less than {most}."))
    } else {
        None
    }
}
