//! Which months changed after they were over, and when: whoever has counted a month that is over need not count it again.

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::civil::Date;

use super::kept::{clock, how_many_forgotten, on_the_clock};
use super::row::noon;
use crate::bytes::Columns;
use crate::engine::Conn;
use crate::shelf::Shelf;
use crate::{Archive, Broken, log};

pub(crate) const SHELF: Shelf = Shelf {
    name: "tally_month",
    // What the forgotten changed cannot be drawn again. A position only grows, so what is drawn twice stays the same.
    clear: "DELETE FROM tally_month WHERE position < 0",
    content: "SELECT month, position FROM tally_month ORDER BY month",
};

/// The first day of the month in which something was, by the clock of every house.
pub fn month_of(at: Timestamp) -> Date {
    on_the_clock(at).first_of_month()
}

/// When a month begins and when the next one does; nothing at the end of all time.
pub fn month_bounds(first: Date) -> Option<(Timestamp, Timestamp)> {
    let midnight = |day: Date| clock().to_timestamp(day.at(0, 0, 0, 0)).ok();
    midnight(first).zip(midnight(first.last_of_month().tomorrow().ok()?))
}

/// Notes that rows of this moment changed; within the month itself nobody relies on it yet.
pub(super) async fn touch(conn: &mut Conn, position: u64, written: Timestamp, at: Timestamp) -> Result<(), Broken> {
    let month = month_of(at);
    if month == month_of(written) {
        return Ok(());
    }
    sqlx::query(
        "INSERT INTO tally_month (month, position) VALUES ($1, $2)
         ON CONFLICT (month) DO UPDATE SET position = excluded.position
         WHERE excluded.position > tally_month.position",
    )
    .bind(noon(month))
    .bind(position as i64)
    .execute(conn)
    .await?;
    Ok(())
}

/// As of when months were counted: with this it is told which of them have changed since.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MonthsAsOf {
    /// How far the log reached.
    pub position: u64,
    /// At which position a month changed last after it was over; a month that is not here never did.
    pub changed: BTreeMap<Date, u64>,
    /// Before this moment nothing was counted or written.
    pub first: Timestamp,
    households: u64,
    forgotten: u64,
}

impl MonthsAsOf {
    /// Whether something happened that may change any month: somebody was forgotten, joined a household or left one.
    pub fn is_shaken(&self, later: &MonthsAsOf) -> bool {
        (self.households, self.forgotten) != (later.households, later.forgotten)
    }
}

impl Archive {
    /// As of now; what was known before says from where to look.
    pub async fn months_as_of(&self, known: &MonthsAsOf) -> Result<MonthsAsOf, Broken> {
        let mut tx = self.engine.read().await?;
        let forgotten = how_many_forgotten(&mut tx).await?;
        let position = log::head(&mut tx).await?.position;
        let row = sqlx::query(
            "SELECT MAX(position) AS last FROM event WHERE position > $1 AND kind IN ('HouseholdJoined', 'HouseholdLeft')",
        )
        .bind(known.position as i64)
        .fetch_one(&mut *tx)
        .await?;
        let households = row.number_or_none("last")?.map_or(known.households, |last| last.max(0) as u64);
        let mut changed = BTreeMap::new();
        for row in sqlx::query(SHELF.content).fetch_all(&mut *tx).await? {
            changed.insert(on_the_clock(row.time("month")?), row.position("position")?);
        }
        let row = sqlx::query(
            "SELECT MIN(at) AS first FROM (SELECT MIN(at) AS at FROM tally UNION SELECT MIN(at) FROM event) t",
        );
        let first = row.fetch_one(&mut *tx).await?.time_or_none("first")?.unwrap_or(Timestamp::MIN);
        Ok(MonthsAsOf { position, changed, first, households, forgotten })
    }
}
