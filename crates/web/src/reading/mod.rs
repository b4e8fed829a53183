//! How many files one worker opens. Whoever opens more within an hour than the house agreed is stopped, and everybody who may let them read
//! again sees it at once: nobody copies file after file unnoticed. Whoever stays below that number is not stopped; what they read stands in the log.

mod allow;
mod list;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, HashMap};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Mutex, PoisonError};

use axum::Router;
use domain::command::Place;
use domain::deed::Deed;
use domain::id::{PersonId, WorkerId};
use domain::moment::Moment;
use domain::staff::{StopReading, StopReadingRefusal};
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};
use store::{Broken, Failure};

use crate::answer::Trouble;
use crate::chance;
use crate::house::{House, Houses};
use crate::visit::Visit;

/// Within which time files are counted together.
const HOUR: SignedDuration = SignedDuration::from_hours(1);

/// What a house agreed about opening files.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct ReadingTerms {
    /// How many different files one worker opens within an hour before they are stopped. Lists that show names only are no files.
    pub files_an_hour: u32,
}

impl Default for ReadingTerms {
    fn default() -> ReadingTerms {
        // A meeting about thirty people, and somebody who asks in between. Not confirmed by any house.
        ReadingTerms { files_an_hour: 40 }
    }
}

/// Which files were opened within the last hour, by whom. It is kept in memory: after a new start the hour begins anew, and
/// whoever was stopped stays stopped.
pub struct Reading {
    most: AtomicU32,
    opened: Mutex<HashMap<WorkerId, BTreeMap<PersonId, Timestamp>>>,
}

impl Reading {
    /// Nothing was opened yet.
    pub fn new(terms: ReadingTerms) -> Reading {
        Reading { most: AtomicU32::new(terms.files_an_hour), opened: Mutex::default() }
    }

    /// Agrees on something else, for a test that does not open forty files.
    #[cfg(test)]
    fn agree(&self, terms: ReadingTerms) {
        self.most.store(terms.files_an_hour, Ordering::Relaxed);
    }

    /// Counts that somebody opens a file, and says how many they opened within an hour when that is more than agreed.
    fn count(&self, worker: WorkerId, person: PersonId, now: Timestamp) -> Option<u32> {
        let mut opened = self.opened.lock().unwrap_or_else(PoisonError::into_inner);
        let theirs = opened.entry(worker).or_default();
        theirs.insert(person, now);
        theirs.retain(|_, at| now.duration_since(*at) < HOUR);
        let files = u32::try_from(theirs.len()).unwrap_or(u32::MAX);
        (files > self.most()).then_some(files)
    }

    /// How many files one worker may open within an hour.
    fn most(&self) -> u32 {
        self.most.load(Ordering::Relaxed)
    }

    /// Begins the hour of somebody anew.
    fn begin(&self, worker: WorkerId) {
        self.opened.lock().unwrap_or_else(PoisonError::into_inner).remove(&worker);
    }
}

/// The pages of this subject.
pub fn routes() -> Router<Houses> {
    Router::new().merge(list::routes()).merge(allow::routes())
}

/// Lets a page about somebody open, or not any more. Asked for every address with a person in it, whatever the page then shows.
pub async fn open(house: &House, worker: WorkerId, person: PersonId, now: &Moment) -> Result<(), Trouble> {
    if house.archive.reading_is_stopped(worker).await? {
        return Err(Trouble::ReadingStopped);
    }
    let Some(files) = house.reading.count(worker, person, now.at) else { return Ok(()) };
    let stop = house.guard.house_clock(StopReading { worker, files });
    match house.archive.execute(stop, chance::command(), now).await {
        // Another page of theirs was quicker.
        Ok(_) | Err(Failure::Refused(StopReadingRefusal::Stopped)) => {
            tracing::warn!(files, "somebody opened more files within an hour than agreed, and is stopped");
            Err(Trouble::ReadingStopped)
        }
        Err(Failure::Refused(StopReadingRefusal::NotHere) | Failure::NotThere) => Err(Trouble::NotThere),
        Err(Failure::Broken(broken)) => Err(broken.into()),
    }
}

/// How many colleagues are stopped now, for whoever may let them read again.
pub async fn stopped(visit: &Visit) -> Result<usize, Broken> {
    if !visit.may(Deed::AllowReading, Place::House) {
        return Ok(0);
    }
    Ok(visit.house.archive.reading_stops(Timestamp::MAX, Timestamp::MIN).await?.len())
}
