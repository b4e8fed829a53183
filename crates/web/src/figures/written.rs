//! What was written in the log in a stretch of time: how often each kind of thing, and how many files one worker read on one day.

use std::collections::BTreeMap;

use jiff::Timestamp;
use report::work::{Adds, Spread};
use store::{Archive, Broken};

/// What was written in a stretch of time.
#[derive(Default)]
pub struct Written {
    kinds: BTreeMap<String, u64>,
    /// On how many days of a worker so many files were read.
    reads: BTreeMap<u64, u64>,
}

impl Written {
    /// How often anything of these kinds was written.
    pub fn times(&self, kinds: &[&str]) -> u64 {
        kinds.iter().filter_map(|kind| self.kinds.get(*kind)).sum()
    }

    /// How many files one worker read on one day.
    pub fn reading(&self) -> Option<Spread> {
        Spread::of(&self.reads)
    }
}

impl Adds for Written {
    async fn read(archive: &Archive, from: Timestamp, before: Timestamp) -> Result<Written, Broken> {
        let kinds = archive.kinds_between(from, before).await?.into_iter().collect();
        let mut reads: BTreeMap<u64, u64> = BTreeMap::new();
        for files in archive.reads_by_day(from, before).await? {
            *reads.entry(files).or_default() += 1;
        }
        Ok(Written { kinds, reads })
    }

    fn add(&mut self, other: &Written) {
        for (kind, times) in &other.kinds {
            *self.kinds.entry(kind.clone()).or_default() += times;
        }
        for (files, days) in &other.reads {
            *self.reads.entry(*files).or_default() += days;
        }
    }
}
