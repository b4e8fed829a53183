//! How often people chose otherwise than was proposed, and why.

use std::collections::BTreeMap;

use domain::bed::Event as Bed;
use domain::bed::fit::For;
use domain::tonight::{Event as Tonight, OverruledFor};
use jiff::Timestamp;

use super::{Shelf, word};
use crate::bytes::Columns;
use crate::engine::Conn;
use crate::history::Noted;
use crate::{Archive, Broken};

pub(crate) const SHELF: Shelf = Shelf {
    name: "overruled",
    clear: "DELETE FROM overruled",
    content: "SELECT position, longer, why, at FROM overruled ORDER BY position",
};

pub(crate) async fn draw_tonight(conn: &mut Conn, noted: &Noted, event: &Tonight) -> Result<(), Broken> {
    let Tonight::ProposalOverruled { why, .. } = event else { return Ok(()) };
    count(conn, noted, For::Tonight, why).await
}

pub(crate) async fn draw_bed(conn: &mut Conn, noted: &Noted, event: &Bed) -> Result<(), Broken> {
    let Bed::PlaceOverruled { why, .. } = event else { return Ok(()) };
    count(conn, noted, For::Longer, why).await
}

async fn count(conn: &mut Conn, noted: &Noted, sought: For, why: &OverruledFor) -> Result<(), Broken> {
    sqlx::query("INSERT INTO overruled (position, longer, why, at) VALUES ($1, $2, $3, $4)")
        .bind(noted.position as i64)
        .bind(i64::from(sought == For::Longer))
        .bind(word::of(why))
        .bind(noted.at.as_millisecond())
        .execute(conn)
        .await?;
    Ok(())
}

impl Archive {
    /// How often since then, by why: for tonight, or for longer.
    pub async fn overruled(&self, sought: For, since: Timestamp) -> Result<BTreeMap<OverruledFor, usize>, Broken> {
        let rows = sqlx::query("SELECT why FROM overruled WHERE longer = $1 AND at >= $2")
            .bind(i64::from(sought == For::Longer))
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
