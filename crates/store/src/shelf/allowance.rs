//! What a house agreed to pay, as it was set.

use domain::allowance::{Cents, Event, Rate, Rates};
use domain::id::WorkerId;
use jiff::Timestamp;
use sqlx::any::AnyRow;

use super::Shelf;
use crate::bytes::{Columns, Stored};
use crate::engine::Conn;
use crate::history::Noted;
use crate::{Archive, Broken};

pub(crate) const SHELF: Shelf = Shelf {
    name: "allowance",
    clear: "DELETE FROM allowance",
    content: "SELECT position, programme, cents, every_weeks, valid_from, source, set_at, by_worker
              FROM allowance ORDER BY position",
};

/// An amount that was set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RateNow {
    /// What holds, and from when.
    pub rate: Rate,
    /// When it was set.
    pub set_at: Timestamp,
    /// By whom.
    pub set_by: WorkerId,
}

pub(crate) async fn draw(conn: &mut Conn, noted: &Noted, event: &Event) -> Result<(), Broken> {
    let Event::AllowanceSet { programme, amount, every_weeks, from, source } = event else { return Ok(()) };
    sqlx::query(
        "INSERT INTO allowance (position, programme, cents, every_weeks, valid_from, source, set_at, by_worker)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
    )
    .bind(noted.position as i64)
    .bind(programme)
    .bind(i64::from(amount.number()))
    .bind(i64::from(*every_weeks))
    .bind(from.to_string())
    .bind(source)
    .bind(noted.at.as_millisecond())
    .bind(noted.actor.bytes())
    .execute(conn)
    .await?;
    Ok(())
}

impl Archive {
    /// Every amount that was set, in the order in which it was written.
    pub async fn rates(&self) -> Result<Vec<RateNow>, Broken> {
        let rows = sqlx::query(SHELF.content).fetch_all(&mut *self.engine.read().await?).await?;
        rows.iter().map(read).collect()
    }

    /// The same, to be asked what holds.
    pub async fn agreed_rates(&self) -> Result<Rates, Broken> {
        Ok(Rates::new(self.rates().await?.into_iter().map(|set| set.rate).collect()))
    }
}

fn read(row: &AnyRow) -> Result<RateNow, Broken> {
    let rate = Rate {
        programme: row.text("programme")?,
        amount: cents(row.number("cents")?)?,
        every_weeks: u8::try_from(row.number("every_weeks")?).map_err(|_| Broken::BadShelf("every_weeks"))?,
        from: row.date_or_none("valid_from")?.ok_or(Broken::BadShelf("valid_from"))?,
        source: row.text("source")?,
    };
    Ok(RateNow { rate, set_at: row.time("set_at")?, set_by: row.id("by_worker")? })
}

/// So many cents as an amount.
pub(super) fn cents(number: i64) -> Result<Cents, Broken> {
    u32::try_from(number).map(Cents::new).map_err(|_| Broken::BadShelf("cents"))
}
