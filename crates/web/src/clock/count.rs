//! Counting the beds of an evening, once: what was free for those who ask that night.

use domain::moment::Moment;
use domain::night::{CountEvening, EveningBeds};
use jiff::civil::Date;
use store::{BedNow, Broken};

use super::{bring, once};
use crate::house::House;

/// Counts this evening, unless it was.
pub async fn count(house: &House, now: &Moment) -> Result<(), Broken> {
    let night = now.night();
    if !now.is_evening() || house.archive.last_evening().await? == Some(night) {
        return Ok(());
    }
    let beds = counted(&house.archive.beds(now).await?);
    let command = house.guard.house_clock(CountEvening { beds });
    bring(house, command, once("evening", 0, days(night)), now).await
}

/// How many of each there are.
pub fn counted(beds: &[BedNow]) -> EveningBeds {
    let mut counted = EveningBeds::default();
    for bed in beds.iter().filter(|bed| !bed.paper) {
        match (bed.out.is_some(), bed.claim.is_some(), bed.reserve) {
            (true, _, _) => counted.out += 1,
            (false, true, _) => counted.taken += 1,
            (false, false, true) => counted.reserve += 1,
            (false, false, false) => counted.free += 1,
        }
    }
    counted
}

fn days(night: Date) -> i64 {
    i64::from(night.year()) * 400 + i64::from(night.day_of_year())
}
