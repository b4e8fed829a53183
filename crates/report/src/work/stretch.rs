//! What was counted in a stretch of time, so that two of them side by side add up to one.

use std::collections::BTreeMap;

use jiff::Timestamp;
use store::{Archive, Broken, CountNow, Measure};

use super::remembered::Adds;

/// How it came out, of what.
type Way = (Measure, String);

/// What was counted in a stretch of time.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stretch {
    /// How often, and all amounts together.
    pub(super) ways: BTreeMap<Way, (u64, u64)>,
    /// How often each amount, of what is known.
    pub(super) amounts: BTreeMap<Measure, BTreeMap<u64, u64>>,
    /// Ways whose word lies sealed: how often, and all amounts together.
    pub(super) sealed: BTreeMap<Way, (u64, u64)>,
    /// How often of whoever is alone and of whoever belongs to a household now.
    pub(super) groups: Groups,
}

impl Adds for Stretch {
    async fn read(archive: &Archive, from: Timestamp, before: Timestamp) -> Result<Stretch, Broken> {
        let mut stretch = Stretch::default();
        for one in archive.tally(from, before).await? {
            // How long whoever was forgotten had waited is not how long a decision took.
            if let Some(amount) = one.amount
                && one.detail != super::sealed::FORGOTTEN
            {
                *stretch.amounts.entry(one.measure).or_default().entry(amount).or_default() += one.times;
            }
            let sum = one.amount.unwrap_or(0) * one.times;
            add(&mut stretch.ways, (one.measure, one.detail), (one.times, sum));
        }
        for one in archive.sealed_ways(from, before).await? {
            add(&mut stretch.sealed, (one.measure, one.detail), (one.times, one.sum));
        }
        for (one, in_household) in archive.tally_by_household(from, before).await? {
            let times = if in_household { (0, one.times) } else { (one.times, 0) };
            add(&mut stretch.groups, (one.measure, one.detail), times);
        }
        Ok(stretch)
    }

    fn add(&mut self, other: &Stretch) {
        let mine = [&mut self.ways, &mut self.sealed, &mut self.groups];
        for (mine, theirs) in mine.into_iter().zip([&other.ways, &other.sealed, &other.groups]) {
            theirs.iter().for_each(|(way, both)| add(mine, way.clone(), *both));
        }
        for (measure, amounts) in &other.amounts {
            let mine = self.amounts.entry(*measure).or_default();
            amounts.iter().for_each(|(amount, times)| *mine.entry(*amount).or_default() += times);
        }
    }
}

fn add(to: &mut BTreeMap<Way, (u64, u64)>, way: Way, (one, other): (u64, u64)) {
    let both = to.entry(way).or_default();
    *both = (both.0 + one, both.1 + other);
}

/// The same as a list.
pub(super) fn counts(ways: BTreeMap<Way, (u64, u64)>) -> Vec<CountNow> {
    ways.into_iter().map(|((measure, detail), (times, sum))| CountNow { measure, detail, times, sum }).collect()
}

impl Stretch {
    /// How often one thing was, all ways together.
    pub(super) fn times(&self, of: Measure) -> u64 {
        self.ways.iter().filter(|((measure, _), _)| *measure == of).map(|(_, (times, _))| times).sum()
    }
}

/// How often each way of whoever is alone and of whoever belongs to a household.
pub(super) type Groups = BTreeMap<Way, (u64, u64)>;
