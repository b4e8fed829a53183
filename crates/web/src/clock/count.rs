//! Counting the beds of an evening, once: what there was for those who ask in that night.

use std::collections::BTreeSet;

use domain::id::RequestId;
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
    let command = house.guard.house_clock(CountEvening { beds: counted(house, now).await? });
    bring(house, command, once("evening", 0, days(night)), now).await
}

/// How many of each there are now.
pub async fn counted(house: &House, now: &Moment) -> Result<EveningBeds, Broken> {
    let noon = house.zone.to_timestamp(now.night().at(12, 0, 0, 0)).unwrap_or(now.at);
    let tonight = house.archive.requests_since(noon).await?;
    Ok(sorted(&house.archive.beds(now).await?, &tonight))
}

/// A bed that somebody who asked tonight has by now was there for who asks tonight, at whatever hour it is counted.
fn sorted(beds: &[BedNow], tonight: &BTreeSet<RequestId>) -> EveningBeds {
    let mut counted = EveningBeds::default();
    for bed in beds.iter().filter(|bed| !bed.paper) {
        let since_before = |request: Option<RequestId>| request.is_none_or(|request| !tonight.contains(&request));
        let taken = bed.claim.is_some_and(|claimed| since_before(claimed.claim.request));
        match (bed.out.is_some(), taken, bed.reserve) {
            (true, _, _) => counted.out += 1,
            (false, true, _) => counted.taken += 1,
            (false, false, true) => counted.reserve += 1,
            (false, false, false) => counted.free += 1,
        }
    }
    counted
}

pub(super) fn days(night: Date) -> i64 {
    i64::from(night.year()) * 400 + i64::from(night.day_of_year())
}
