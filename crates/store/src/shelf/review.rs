//! When each plan was looked at together, and when it is again.

use std::collections::BTreeMap;

use domain::id::PersonId;
use domain::plan::Event;
use jiff::civil::Date;

use super::Shelf;
use crate::bytes::{Columns, Stored};
use crate::engine::Conn;
use crate::{Archive, Broken};

pub(crate) const SHELF: Shelf = Shelf {
    name: "review",
    clear: "DELETE FROM review",
    content: "SELECT person, held, next FROM review ORDER BY person",
};

pub(crate) async fn draw(conn: &mut Conn, event: &Event) -> Result<(), Broken> {
    let Event::ReviewHeld { person, on, next, .. } = event else { return Ok(()) };
    sqlx::query(
        "INSERT INTO review (person, held, next) VALUES ($1, $2, $3)
         ON CONFLICT (person) DO UPDATE SET held = excluded.held, next = excluded.next",
    )
    .bind(person.bytes())
    .bind(on.to_string())
    .bind(next.to_string())
    .execute(conn)
    .await?;
    Ok(())
}

impl Archive {
    /// When each plan is looked at again.
    pub async fn next_reviews(&self) -> Result<BTreeMap<PersonId, Date>, Broken> {
        let rows = sqlx::query(SHELF.content).fetch_all(&mut *self.engine.read().await?).await?;
        let next = |row: &sqlx::any::AnyRow| -> Result<(PersonId, Date), Broken> {
            Ok((row.id("person")?, row.date_or_none("next")?.ok_or(Broken::BadShelf("next"))?))
        };
        rows.iter().map(next).collect()
    }
}
