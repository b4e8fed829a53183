//! The round of a night: who was seen in which bed.

use domain::id::{BedId, LocationId, PersonId, WorkerId};
use domain::night::{Event, Seen};
use jiff::Timestamp;
use jiff::civil::Date;
use sqlx::any::AnyRow;

use super::{Shelf, word};
use crate::bytes::{Columns, Stored};
use crate::engine::Conn;
use crate::history::Noted;
use crate::{Archive, Broken};

pub(crate) const SHELF: Shelf = Shelf {
    name: "round",
    clear: "DELETE FROM round",
    content: "SELECT location, night, bed, person, seen, at, by_worker FROM round ORDER BY location, night, bed",
};

/// One bed ticked off on a round.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tick {
    /// Which bed.
    pub bed: BedId,
    /// Who had it.
    pub person: PersonId,
    /// What was seen.
    pub seen: Seen,
    /// When.
    pub at: Timestamp,
    /// By whom.
    pub by: WorkerId,
}

pub(crate) async fn draw(conn: &mut Conn, noted: &Noted, event: &Event) -> Result<(), Broken> {
    match event {
        Event::RoundMarked { location, night, bed, person, seen } => {
            sqlx::query(
                "INSERT INTO round (location, night, bed, person, seen, at, by_worker)
                 VALUES ($1, $2, $3, $4, $5, $6, $7)
                 ON CONFLICT (location, night, bed) DO UPDATE
                 SET person = excluded.person, seen = excluded.seen, at = excluded.at, by_worker = excluded.by_worker",
            )
            .bind(location.bytes())
            .bind(night.to_string())
            .bind(bed.bytes())
            .bind(person.bytes())
            .bind(word::of(seen))
            .bind(noted.at.as_millisecond())
            .bind(noted.actor.bytes())
            .execute(conn)
            .await?;
            Ok(())
        }
        Event::NightSheetPrinted { .. } | Event::EveningCounted { .. } => Ok(()),
    }
}

impl Archive {
    /// In which open locations a round was begun in this night: the last tick of each, in one query
    /// for the whole house.
    pub async fn last_ticks(&self, night: Date) -> Result<Vec<(LocationId, Tick)>, Broken> {
        let rows = sqlx::query(
            "SELECT r.location, r.bed, r.person, r.seen, r.at, r.by_worker
             FROM location l JOIN round r ON r.location = l.id AND r.night = $1
             WHERE l.closed_at IS NULL ORDER BY r.location, r.at",
        )
        .bind(night.to_string())
        .fetch_all(&mut *self.engine.read().await?)
        .await?;
        let mut last: Vec<(LocationId, Tick)> = Vec::new();
        for row in &rows {
            let location: LocationId = row.id("location")?;
            let tick = tick(row)?;
            match last.last_mut().filter(|(before, _)| *before == location) {
                Some(before) => before.1 = tick,
                None => last.push((location, tick)),
            }
        }
        Ok(last)
    }

    /// What was ticked off in a location in one night.
    pub async fn rounds(&self, location: LocationId, night: Date) -> Result<Vec<Tick>, Broken> {
        let rows = sqlx::query(
            "SELECT bed, person, seen, at, by_worker FROM round WHERE location = $1 AND night = $2 ORDER BY bed",
        )
        .bind(location.bytes())
        .bind(night.to_string())
        .fetch_all(&mut *self.engine.read().await?)
        .await?;
        rows.iter().map(tick).collect()
    }
}

fn tick(row: &AnyRow) -> Result<Tick, Broken> {
    Ok(Tick {
        bed: row.id("bed")?,
        person: row.id("person")?,
        seen: row.word("seen", word::read)?,
        at: row.time("at")?,
        by: row.id("by_worker")?,
    })
}
