//! Months that are over are counted once and remembered: a year is then read as this month and eleven that are known. A month that
//! changed since is counted anew, and so is every month after somebody was forgotten, joined a household or left one.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};
use store::{Archive, Broken, MonthsAsOf, month_bounds};

/// A month counts as over when it has been for so long: whatever was being written as it ended has been written.
const SETTLED: SignedDuration = SignedDuration::from_hours(24);

/// What can be counted for two stretches of time apart and then added up.
pub trait Adds: Default + Send + Sync {
    /// Counts a stretch: from a moment on and before another.
    ///
    /// # Errors
    ///
    /// When the archive cannot be read.
    fn read(archive: &Archive, from: Timestamp, before: Timestamp)
    -> impl Future<Output = Result<Self, Broken>> + Send;

    /// Adds what was counted in another stretch.
    fn add(&mut self, other: &Self);
}

/// What was counted of each month that is over.
#[derive(Debug)]
pub struct Remembered<S> {
    held: Mutex<Held<S>>,
}

#[derive(Debug)]
struct Held<S> {
    as_of: MonthsAsOf,
    /// By its first day: as of which position of the log it was counted, and what.
    months: BTreeMap<Date, (u64, Arc<S>)>,
    /// The sum of all months from one to another, as it was asked last: most who ask, ask the same.
    sum: Option<(Date, Date, Arc<S>)>,
}

impl<S> Default for Remembered<S> {
    fn default() -> Self {
        Remembered { held: Mutex::new(Held { as_of: MonthsAsOf::default(), months: BTreeMap::new(), sum: None }) }
    }
}

impl<S: Adds> Remembered<S> {
    /// Everything from a moment on and before another, as it is now.
    ///
    /// # Errors
    ///
    /// When the archive cannot be read.
    pub async fn over(
        &self,
        archive: &Archive,
        (from, before): (Timestamp, Timestamp),
        now: Timestamp,
    ) -> Result<S, Broken> {
        let seen = self.look_again(archive).await?;
        let from = from.max(seen.first);
        let settled = before.min(now.saturating_sub(SETTLED).unwrap_or(now));
        let months: Vec<Month> = whole_months(from, settled).collect();
        let (Some((first, begins, _)), Some((last, _, ends))) = (months.first(), months.last()) else {
            return S::read(archive, from, before).await;
        };
        let mut whole = S::default();
        if from < *begins {
            whole.add(&S::read(archive, from, *begins).await?);
        }
        if *ends < before {
            whole.add(&S::read(archive, *ends, before).await?);
        }
        let known = self.held().sum.clone().filter(|(from, to, _)| (from, to) == (first, last));
        let sum = match known {
            Some((.., sum)) => sum,
            None => self.sum(archive, &months, &seen).await?,
        };
        whole.add(&sum);
        Ok(whole)
    }

    async fn sum(&self, archive: &Archive, months: &[Month], seen: &MonthsAsOf) -> Result<Arc<S>, Broken> {
        let mut sum = S::default();
        for month in months {
            sum.add(&*self.month(archive, *month, seen).await?);
        }
        let sum = Arc::new(sum);
        let mut held = self.held();
        if let (Some((first, ..)), Some((last, ..))) = (months.first(), months.last())
            && held.as_of == *seen
        {
            held.sum = Some((*first, *last, Arc::clone(&sum)));
        }
        Ok(sum)
    }

    /// Lets go of what changed. Gives as of when.
    async fn look_again(&self, archive: &Archive) -> Result<MonthsAsOf, Broken> {
        let known = self.held().as_of.clone();
        let now = archive.months_as_of(&known).await?;
        let mut held = self.held();
        if held.as_of.is_shaken(&now) {
            held.months.clear();
            held.sum = None;
        }
        let kept = held.months.len();
        held.months.retain(|month, (as_of, _)| now.changed.get(month).is_none_or(|changed| *changed <= *as_of));
        if held.months.len() < kept {
            held.sum = None;
        }
        if held.as_of.position <= now.position {
            held.as_of = now.clone();
        }
        Ok(now)
    }

    async fn month(
        &self,
        archive: &Archive,
        (month, begins, ends): Month,
        seen: &MonthsAsOf,
    ) -> Result<Arc<S>, Broken> {
        if let Some((_, known)) = self.held().months.get(&month) {
            return Ok(Arc::clone(known));
        }
        let counted = Arc::new(S::read(archive, begins, ends).await?);
        let mut held = self.held();
        // Whoever looked since may know of changes that came after this was read.
        if held.as_of == *seen {
            held.months.insert(month, (seen.position, Arc::clone(&counted)));
        }
        Ok(counted)
    }

    fn held(&self) -> MutexGuard<'_, Held<S>> {
        self.held.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A month by its first day, with when it begins and when the next one does.
type Month = (Date, Timestamp, Timestamp);

/// The months that lie whole between two moments.
fn whole_months(from: Timestamp, before: Timestamp) -> impl Iterator<Item = Month> {
    let month = |first: Date| {
        let (begins, ends) = month_bounds(first)?;
        Some((first, begins, ends))
    };
    let first = store::month_of(from);
    std::iter::successors(Some(first), |first| first.last_of_month().tomorrow().ok())
        .map_while(month)
        .skip_while(move |(_, begins, _)| *begins < from)
        .take_while(move |(.., ends)| *ends <= before)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use jiff::tz::TimeZone;

    use super::*;

    fn at(year: i16, month: i8, day: i8, hour: i8) -> Timestamp {
        let zone = TimeZone::get("Europe/Amsterdam").unwrap();
        zone.to_timestamp(date(year, month, day).at(hour, 0, 0, 0)).unwrap()
    }

    fn months(from: Timestamp, before: Timestamp) -> Vec<Date> {
        whole_months(from, before).map(|(month, ..)| month).collect()
    }

    #[test]
    fn only_months_that_lie_within_are_whole() {
        let all = [date(2026, 2, 1), date(2026, 3, 1)];
        assert_eq!(months(at(2026, 2, 1, 0), at(2026, 4, 1, 0)), all, "also where the clock is moved");
        assert_eq!(months(at(2026, 1, 1, 1), at(2026, 4, 30, 23)), all, "a month of which an hour is missing is none");
        assert_eq!(months(at(2026, 2, 1, 1), at(2026, 2, 28, 23)), []);
        assert_eq!(months(at(2026, 4, 1, 0), at(2026, 2, 1, 0)), []);
        let months: Vec<_> = whole_months(at(2025, 12, 1, 0), at(2026, 4, 1, 0)).collect();
        assert!(months.is_sorted_by(|(.., ends), (_, begins, _)| ends == begins), "nothing lies between two months");
    }
}
