//! The locations of the house, open and closed.

use domain::id::LocationId;
use domain::location::{Event, LocationFacts, Regime};
use jiff::Timestamp;
use jiff::civil::Time;

use super::{Shelf, word};
use crate::bytes::{Columns, Stored};
use crate::engine::Conn;
use crate::history::Noted;
use crate::{Archive, Broken};

pub(crate) const SHELF: Shelf = Shelf {
    name: "location",
    clear: "DELETE FROM location",
    content: "SELECT id, name, women_only, care, regime_from, regime_until, opened_at, closed_at
              FROM location ORDER BY id",
};

/// A location as it is now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LocationNow {
    /// Which.
    pub id: LocationId,
    /// What it is and has.
    pub facts: LocationFacts,
    /// Since when.
    pub opened_at: Timestamp,
    /// Since when it is closed, if it is.
    pub closed_at: Option<Timestamp>,
}

pub(crate) async fn draw(conn: &mut Conn, noted: &Noted, event: &Event) -> Result<(), Broken> {
    let at = noted.at.as_millisecond();
    match event {
        Event::LocationOpened { location, facts } => {
            sqlx::query("INSERT INTO location (id, name, women_only, care, opened_at) VALUES ($1, '', 0, '', $2)")
                .bind(location.bytes())
                .bind(at)
                .execute(&mut *conn)
                .await?;
            describe(conn, *location, facts).await
        }
        // The house rules are read where they stand.
        Event::HouseRulesWritten { .. } => Ok(()),
        Event::LocationDescribed { location, facts } => describe(conn, *location, facts).await,
        Event::LocationClosed { location } => {
            sqlx::query("UPDATE location SET closed_at = $1 WHERE id = $2")
                .bind(at)
                .bind(location.bytes())
                .execute(conn)
                .await?;
            Ok(())
        }
        Event::RoomAdded { .. } | Event::RoomDescribed { .. } => Ok(()),
    }
}

async fn describe(conn: &mut Conn, location: LocationId, facts: &LocationFacts) -> Result<(), Broken> {
    let hours = match facts.regime {
        Regime::DayAndNight => None,
        Regime::NightOnly { from, until } => Some((from.to_string(), until.to_string())),
    };
    let (from, until) = hours.unzip();
    sqlx::query(
        "UPDATE location SET name = $1, women_only = $2, care = $3, regime_from = $4, regime_until = $5 WHERE id = $6",
    )
    .bind(&facts.name)
    .bind(i64::from(facts.women_only))
    .bind(word::of(&facts.care))
    .bind(from)
    .bind(until)
    .bind(location.bytes())
    .execute(conn)
    .await?;
    Ok(())
}

impl Archive {
    /// All locations by name, the closed ones too.
    pub async fn locations(&self) -> Result<Vec<LocationNow>, Broken> {
        let rows = sqlx::query(SHELF.content).fetch_all(&mut *self.engine.read().await?).await?;
        let mut locations = Vec::with_capacity(rows.len());
        for row in rows {
            let time = |column| -> Result<Option<Time>, Broken> {
                let text = row.text_or_none(column)?;
                text.map(|text| text.parse().map_err(|_| Broken::BadShelf(column))).transpose()
            };
            let regime = match (time("regime_from")?, time("regime_until")?) {
                (Some(from), Some(until)) => Regime::NightOnly { from, until },
                (None, _) | (_, None) => Regime::DayAndNight,
            };
            let (name, women_only) = (row.text("name")?, row.yes("women_only")?);
            let facts = LocationFacts { name, regime, women_only, care: row.word("care", word::read)? };
            locations.push(LocationNow {
                id: row.id("id")?,
                facts,
                opened_at: row.time("opened_at")?,
                closed_at: row.time_or_none("closed_at")?,
            });
        }
        locations.sort_by(|a, b| a.facts.name.cmp(&b.facts.name).then(a.id.cmp(&b.id)));
        Ok(locations)
    }
}
