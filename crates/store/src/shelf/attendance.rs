//! Who was there on which day.

use domain::id::{OfferId, PersonId};
use domain::learning::{Event, Presence};
use jiff::civil::Date;
use sqlx::any::AnyRow;

use super::{Shelf, word};
use crate::bytes::{Columns, Stored};
use crate::engine::Conn;
use crate::{Archive, Broken};

pub(crate) const SHELF: Shelf = Shelf {
    name: "attendance",
    clear: "DELETE FROM attendance",
    content: "SELECT offer, day, person, seen FROM attendance ORDER BY offer, day, person",
};

/// Whether somebody was there on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AttendedNow {
    /// Who.
    pub person: PersonId,
    /// On which day.
    pub day: Date,
    /// Whether they were there.
    pub seen: Presence,
}

pub(crate) async fn draw(conn: &mut Conn, event: &Event) -> Result<(), Broken> {
    let Event::AttendanceNoted { offer, person, day, seen } = event else { return Ok(()) };
    match seen {
        Some(seen) => {
            sqlx::query(
                "INSERT INTO attendance (offer, day, person, seen) VALUES ($1, $2, $3, $4)
                 ON CONFLICT (offer, day, person) DO UPDATE SET seen = excluded.seen",
            )
            .bind(offer.bytes())
            .bind(day.to_string())
            .bind(person.bytes())
            .bind(word::of(seen))
            .execute(conn)
            .await?;
        }
        None => {
            sqlx::query("DELETE FROM attendance WHERE offer = $1 AND day = $2 AND person = $3")
                .bind(offer.bytes())
                .bind(day.to_string())
                .bind(person.bytes())
                .execute(conn)
                .await?;
        }
    }
    Ok(())
}

impl Archive {
    /// Who was there on which day of an offer, day by day.
    pub async fn attended(&self, offer: OfferId) -> Result<Vec<AttendedNow>, Broken> {
        let rows = sqlx::query("SELECT day, person, seen FROM attendance WHERE offer = $1 ORDER BY day, person")
            .bind(offer.bytes())
            .fetch_all(&mut *self.engine.read().await?)
            .await?;
        rows.iter().map(read).collect()
    }
}

fn read(row: &AnyRow) -> Result<AttendedNow, Broken> {
    let day = row.date_or_none("day")?.ok_or(Broken::BadShelf("day"))?;
    Ok(AttendedNow { person: row.id("person")?, day, seen: row.word("seen", word::read)? })
}
