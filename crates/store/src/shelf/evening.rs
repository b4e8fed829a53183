//! What was free on each evening, and how many asked for a bed in each night.

use std::collections::{BTreeMap, BTreeSet};

use domain::id::RequestId;
use domain::moment::night_of;
use domain::night::{EveningBeds, Event};
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use sqlx::any::AnyRow;

use super::Shelf;
use crate::bytes::Columns;
use crate::engine::Conn;
use crate::{Archive, Broken};

pub(crate) const SHELF: Shelf = Shelf {
    name: "evening",
    clear: "DELETE FROM evening",
    content: "SELECT night, taken, free, reserve, out_of_use FROM evening ORDER BY night",
};

pub(crate) async fn draw(conn: &mut Conn, event: &Event) -> Result<(), Broken> {
    match event {
        Event::EveningCounted { night, beds } => {
            sqlx::query("INSERT INTO evening (night, taken, free, reserve, out_of_use) VALUES ($1, $2, $3, $4, $5)")
                .bind(night.to_string())
                .bind(i64::from(beds.taken))
                .bind(i64::from(beds.free))
                .bind(i64::from(beds.reserve))
                .bind(i64::from(beds.out))
                .execute(conn)
                .await?;
            Ok(())
        }
        Event::RoundMarked { .. } | Event::NightSheetPrinted { .. } => Ok(()),
    }
}

impl Archive {
    /// What was free on each evening that was counted since this one, the first one first.
    pub async fn evenings(&self, since: Date) -> Result<Vec<(Date, EveningBeds)>, Broken> {
        let rows =
            sqlx::query("SELECT night, taken, free, reserve, out_of_use FROM evening WHERE night >= $1 ORDER BY night")
                .bind(since.to_string())
                .fetch_all(&mut *self.engine.read().await?)
                .await?;
        rows.iter().map(read).collect()
    }

    /// The requests that were made since then.
    pub async fn requests_since(&self, since: Timestamp) -> Result<BTreeSet<RequestId>, Broken> {
        let rows = sqlx::query("SELECT id FROM request WHERE asked_at >= $1")
            .bind(since.as_millisecond())
            .fetch_all(&mut *self.engine.read().await?)
            .await?;
        rows.iter().map(|row| row.id("id")).collect()
    }

    /// The last evening that was counted.
    pub async fn last_evening(&self) -> Result<Option<Date>, Broken> {
        let row =
            sqlx::query("SELECT MAX(night) AS night FROM evening").fetch_one(&mut *self.engine.read().await?).await?;
        row.date_or_none("night")
    }

    /// For how many people a bed was asked in each night since this one, by the clock on this wall. Nights in which nobody
    /// asked are left out; a request that was taken back counts: somebody asked.
    pub async fn asked_by_night(&self, zone: &TimeZone, since: Date) -> Result<BTreeMap<Date, u32>, Broken> {
        let noon = zone.to_timestamp(since.at(12, 0, 0, 0)).map_err(|_| Broken::BadShelf("asked_at"))?;
        let rows = sqlx::query("SELECT asked_at, people_count FROM request WHERE asked_at >= $1")
            .bind(noon.as_millisecond())
            .fetch_all(&mut *self.engine.read().await?)
            .await?;
        let mut nights = BTreeMap::new();
        for row in &rows {
            let asked: Timestamp = row.time("asked_at")?;
            let people = u32::try_from(row.number("people_count")?).map_err(|_| Broken::BadShelf("people_count"))?;
            let night = night_of(zone.to_datetime(asked));
            *nights.entry(night).or_insert(0) += people;
        }
        Ok(nights)
    }
}

fn read(row: &AnyRow) -> Result<(Date, EveningBeds), Broken> {
    let night = row.date_or_none("night")?.ok_or(Broken::BadShelf("night"))?;
    let count = |column: &'static str| u32::try_from(row.number(column)?).map_err(|_| Broken::BadShelf(column));
    let beds = EveningBeds {
        taken: count("taken")?,
        free: count("free")?,
        reserve: count("reserve")?,
        out: count("out_of_use")?,
    };
    Ok((night, beds))
}

#[cfg(test)]
mod tests {
    use jiff::civil::{DateTime, date};

    use super::*;

    #[test]
    fn on_the_days_on_which_the_clock_is_changed_a_night_ends_at_noon_too() {
        let zone = TimeZone::get("Europe/Amsterdam").unwrap();
        let night = |wall: DateTime| night_of(zone.to_datetime(zone.to_timestamp(wall).unwrap()));
        for day in [date(2026, 3, 29), date(2026, 10, 25), date(2026, 11, 23)] {
            assert_eq!(night(day.at(11, 59, 0, 0)), day.yesterday().unwrap(), "{day}");
            assert_eq!(night(day.at(12, 0, 0, 0)), day, "{day}");
        }
    }
}
