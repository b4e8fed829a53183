//! Which night sheets were printed, so that the number of a copy on paper means something.

use domain::id::{LocationId, WorkerId};
use domain::night::Event;
use jiff::Timestamp;
use jiff::civil::Date;

use super::Shelf;
use crate::bytes::{Columns, Stored};
use crate::engine::Conn;
use crate::history::Noted;
use crate::{Archive, Broken};

pub(crate) const SHELF: Shelf = Shelf {
    name: "sheet",
    clear: "DELETE FROM sheet",
    content: "SELECT location, night, copy, at, by_worker FROM sheet ORDER BY location, night, copy",
};

/// A night sheet that was printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SheetPrinted {
    /// Which copy, from 1.
    pub copy: u16,
    /// When.
    pub at: Timestamp,
    /// By whom.
    pub by: WorkerId,
}

pub(crate) async fn draw(conn: &mut Conn, noted: &Noted, event: &Event) -> Result<(), Broken> {
    match event {
        Event::NightSheetPrinted { location, night, copy } => {
            sqlx::query("INSERT INTO sheet (location, night, copy, at, by_worker) VALUES ($1, $2, $3, $4, $5)")
                .bind(location.bytes())
                .bind(night.to_string())
                .bind(i64::from(*copy))
                .bind(noted.at.as_millisecond())
                .bind(noted.actor.bytes())
                .execute(conn)
                .await?;
            Ok(())
        }
        Event::RoundMarked { .. } | Event::EveningCounted { .. } => Ok(()),
    }
}

impl Archive {
    /// The sheets of a location that were printed for one night, in the order of printing.
    pub async fn sheets(&self, location: LocationId, night: Date) -> Result<Vec<SheetPrinted>, Broken> {
        let rows =
            sqlx::query("SELECT copy, at, by_worker FROM sheet WHERE location = $1 AND night = $2 ORDER BY copy")
                .bind(location.bytes())
                .bind(night.to_string())
                .fetch_all(&mut *self.engine.read().await?)
                .await?;
        let sheet = |row: &sqlx::any::AnyRow| -> Result<SheetPrinted, Broken> {
            let copy = u16::try_from(row.number("copy")?).map_err(|_| Broken::BadShelf("sheet"))?;
            Ok(SheetPrinted { copy, at: row.time("at")?, by: row.id("by_worker")? })
        };
        rows.iter().map(sheet).collect()
    }
}
