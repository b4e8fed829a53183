//! The work of a period: who signed up and how long they waited, beds tonight, decisions, terms, learning, what was shared, what
//! people asked. Counted from rows that were drawn as it happened, month by month, and a month that is over is counted once
//! ([`Remembered`]).

mod beds;
mod grouped;
mod measures;
mod remembered;
mod sealed;
mod spread;
mod stretch;
mod unmet;

use std::collections::BTreeMap;

use domain::moment::Moment;
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use serde::Serialize;
use store::{Archive, Broken, CountNow, Measure};

pub use beds::{Beds, Funded};
pub use grouped::Grouped;
pub use measures::{Amount, MeasureGroup, MeasureTerms, Measures};
pub use remembered::{Adds, Remembered};
pub use spread::Spread;
pub use stretch::Stretch;
pub use unmet::UnmetNow;

use crate::Period;

/// The work of a period.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Work {
    /// The first day.
    pub from: Date,
    /// The last day.
    pub reference_date: Date,
    /// By which definitions it was counted.
    pub definitions: String,
    /// Who waited for a decision at the end of the reference date.
    pub waiting: Waiting,
    /// Beds on the evenings of the period.
    pub beds: Beds,
    /// Wishes that the house does not meet, when the reference date is today: for another day it is not kept.
    pub unmet: Option<UnmetNow>,
    /// Everything that is counted, in the order of the list.
    pub counts: Vec<Count>,
    /// What was counted of people, by whether they are alone.
    pub grouped: Vec<Grouped>,
}

/// Who waits for a decision.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Waiting {
    /// How many.
    pub all: u64,
    /// For whom, when the reference date is today: for another day it is not kept.
    pub split: Option<WaitingSplit>,
}

/// For whom people wait now, and how long until now.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct WaitingSplit {
    /// How many wait for this house.
    pub for_us: usize,
    /// How many wait for others.
    pub for_others: usize,
    /// Days for which this house was waited for, of all who wait.
    pub days_for_us: Option<Spread>,
    /// Days for which others were waited for, of all who wait.
    pub days_for_others: Option<Spread>,
}

/// One measure, and how it came out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Count {
    /// What.
    pub measure: Measure,
    /// How often, all ways together.
    pub times: u64,
    /// All amounts together; for what took time the sum says nothing, and `spread` does.
    pub sum: u64,
    /// How long it took.
    pub spread: Option<Spread>,
    /// Each way in which it can come out, also those in which nothing did.
    pub ways: Vec<WayCount>,
}

/// How often something came out in one way.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct WayCount {
    /// The word.
    pub way: String,
    /// How often.
    pub times: u64,
    /// All amounts together.
    pub sum: u64,
}

/// The first moment of a period and the first after it, by the clock on a wall.
pub fn moments(period: Period, zone: &TimeZone) -> (Timestamp, Timestamp) {
    let begins = |day: Date| zone.to_timestamp(day.at(0, 0, 0, 0)).unwrap_or(Timestamp::MIN);
    (begins(period.from()), period.to().tomorrow().map_or(Timestamp::MAX, begins))
}

impl Work {
    /// Counts.
    pub async fn of(
        archive: &Archive,
        months: &Remembered<Stretch>,
        period: Period,
        funded: &[Funded],
        (zone, now): (&TimeZone, &Moment),
    ) -> Result<Work, Broken> {
        let (from, before) = moments(period, zone);
        let measures = Measures::shipped();
        let Stretch { ways, amounts, sealed, groups } = months.over(archive, (from, before), now.at).await?;
        let since = months.over(archive, (before, Timestamp::MAX), now.at).await?;
        let mut counted = by_measure(stretch::counts(ways));
        sealed::lay(&mut counted, stretch::counts(sealed));
        let counted = |terms: &MeasureTerms| {
            let ways = counted.get(&terms.of).map_or(&[][..], Vec::as_slice);
            let amounts = amounts.get(&terms.of).filter(|_| terms.amount.is_time());
            count(terms, ways, amounts.and_then(Spread::of))
        };
        let evenings = archive.evenings(period.from()).await?;
        let evenings = evenings.into_iter().filter(|(night, _)| *night <= period.to()).collect();
        Ok(Work {
            from: period.from(),
            reference_date: period.to(),
            definitions: measures.version(),
            waiting: waiting(archive, before, now.at, &since).await?,
            beds: Beds::of(evenings, funded, period.to()),
            unmet: if before > now.at { Some(UnmetNow::of(archive, now).await?) } else { None },
            counts: measures.groups.iter().flat_map(|group| &group.measures).map(counted).collect(),
            grouped: grouped::grouped(groups),
        })
    }

    /// One measure.
    pub fn count(&self, of: Measure) -> Option<&Count> {
        self.counts.iter().find(|count| count.measure == of)
    }
}

impl Count {
    /// How often it came out in this way.
    pub fn came_out(&self, way: &str) -> u64 {
        self.ways.iter().find(|one| one.way == way).map_or(0, |one| one.times)
    }
}

fn by_measure(counts: Vec<CountNow>) -> BTreeMap<Measure, Vec<CountNow>> {
    let mut by: BTreeMap<Measure, Vec<CountNow>> = BTreeMap::new();
    counts.into_iter().for_each(|one| by.entry(one.measure).or_default().push(one));
    by
}

/// The ways of the list in their order, then those that it does not know.
fn count(terms: &MeasureTerms, counted: &[CountNow], spread: Option<Spread>) -> Count {
    let way = |word: &str| {
        let found = counted.iter().find(|one| one.detail == word);
        WayCount { way: word.to_owned(), times: found.map_or(0, |one| one.times), sum: found.map_or(0, |one| one.sum) }
    };
    let unlisted = counted.iter().map(|one| one.detail.as_str());
    let unlisted = unlisted.filter(|word| !word.is_empty() && !terms.ways.iter().any(|[known, ..]| known == word));
    Count {
        measure: terms.of,
        times: counted.iter().map(|one| one.times).sum(),
        sum: counted.iter().map(|one| one.sum).sum(),
        spread,
        ways: terms.ways.iter().map(|[word, ..]| word.as_str()).chain(unlisted).map(way).collect(),
    }
}

/// Who waits now, less whoever began to wait since then, and whoever waited then and does not any more.
async fn waiting(archive: &Archive, before: Timestamp, now: Timestamp, since: &Stretch) -> Result<Waiting, Broken> {
    let pending = archive.pending_applications().await?;
    let began = since.times(Measure::Applied) + since.times(Measure::Reopened);
    let all = (pending.len() as u64 + since.times(Measure::Decided)).saturating_sub(began);
    if before <= now {
        return Ok(Waiting { all, split: None });
    }
    let days = |others: bool| {
        let mut days: BTreeMap<u64, u64> = BTreeMap::new();
        for (for_others, for_us) in pending.iter().map(|one| one.waited(now)) {
            let time = if others { for_others } else { for_us };
            *days.entry(u64::try_from(time.as_hours() / 24).unwrap_or(0)).or_default() += 1;
        }
        Spread::of(&days)
    };
    let for_others = pending.iter().filter(|one| one.waits_for == domain::admission::WaitsFor::Others).count();
    let split = WaitingSplit {
        for_us: pending.len() - for_others,
        for_others,
        days_for_us: days(false),
        days_for_others: days(true),
    };
    Ok(Waiting { all, split: Some(split) })
}
