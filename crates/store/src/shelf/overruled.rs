//! How often people chose otherwise than was proposed, and why.

use std::collections::BTreeMap;

use domain::tonight::{Event, OverruledFor};
use jiff::Timestamp;

use super::{Shelf, word};
use crate::bytes::{Columns, Stored};
use crate::engine::Conn;
use crate::history::Noted;
use crate::{Archive, Broken};

pub(crate) const SHELF: Shelf = Shelf {
    name: "overruled",
    clear: "DELETE FROM overruled",
    content: "SELECT position, request, why, at FROM overruled ORDER BY position",
};

pub(crate) async fn draw(conn: &mut Conn, noted: &Noted, event: &Event) -> Result<(), Broken> {
    let Event::ProposalOverruled { request, why, .. } = event else { return Ok(()) };
    sqlx::query("INSERT INTO overruled (position, request, why, at) VALUES ($1, $2, $3, $4)")
        .bind(noted.position as i64)
        .bind(request.bytes())
        .bind(word::of(why))
        .bind(noted.at.as_millisecond())
        .execute(conn)
        .await?;
    Ok(())
}

impl Archive {
    /// How often since then, by why.
    pub async fn overruled(&self, since: Timestamp) -> Result<BTreeMap<OverruledFor, usize>, Broken> {
        let rows = sqlx::query("SELECT why FROM overruled WHERE at >= $1")
            .bind(since.as_millisecond())
            .fetch_all(&mut *self.engine.read().await?)
            .await?;
        let mut counts = BTreeMap::new();
        for row in &rows {
            *counts.entry(row.word("why", word::read)?).or_insert(0) += 1;
        }
        Ok(counts)
    }
}
