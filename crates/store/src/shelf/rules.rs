//! The rule files of the house, as they were adopted.

use domain::id::WorkerId;
use domain::rules::Event;
use jiff::Timestamp;
use jiff::civil::Date;
use sqlx::any::AnyRow;

use super::Shelf;
use crate::bytes::{Columns, Stored};
use crate::engine::Conn;
use crate::history::Noted;
use crate::{Archive, Broken};

pub(crate) const SHELF: Shelf = Shelf {
    name: "rules",
    clear: "DELETE FROM rules",
    content: "SELECT hash, programme, valid_from, content, adopted_at, by_worker FROM rules ORDER BY hash",
};

/// A rule file that was adopted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RulesNow {
    /// SHA-256 of the text, in lower-case hexadecimal.
    pub hash: String,
    /// For which programme.
    pub programme: String,
    /// From which day.
    pub from: Date,
    /// The file.
    pub text: String,
    /// When it was adopted.
    pub adopted_at: Timestamp,
    /// By whom.
    pub adopted_by: WorkerId,
}

pub(crate) async fn draw(conn: &mut Conn, noted: &Noted, event: &Event) -> Result<(), Broken> {
    let Event::RulesAdopted { programme, from, hash, text } = event;
    sqlx::query(
        "INSERT INTO rules (hash, programme, valid_from, content, adopted_at, by_worker)
         VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING",
    )
    .bind(hash)
    .bind(programme)
    .bind(from.to_string())
    .bind(text)
    .bind(noted.at.as_millisecond())
    .bind(noted.actor.bytes())
    .execute(conn)
    .await?;
    Ok(())
}

impl Archive {
    /// All rule files that were adopted, by programme, oldest first.
    pub async fn rules(&self) -> Result<Vec<RulesNow>, Broken> {
        let rows = sqlx::query(
            "SELECT hash, programme, valid_from, content, adopted_at, by_worker
             FROM rules ORDER BY programme, valid_from, hash",
        )
        .fetch_all(&mut *self.engine.read().await?)
        .await?;
        rows.iter().map(read).collect()
    }

    /// The rule file with this hash, for whoever asks a decision again.
    pub async fn rules_with(&self, hash: &str) -> Result<Option<RulesNow>, Broken> {
        let row = sqlx::query(
            "SELECT hash, programme, valid_from, content, adopted_at, by_worker FROM rules WHERE hash = $1",
        )
        .bind(hash)
        .fetch_optional(&mut *self.engine.read().await?)
        .await?;
        row.as_ref().map(read).transpose()
    }
}

fn read(row: &AnyRow) -> Result<RulesNow, Broken> {
    Ok(RulesNow {
        hash: row.text("hash")?,
        programme: row.text("programme")?,
        from: row.date_or_none("valid_from")?.ok_or(Broken::BadShelf("valid_from"))?,
        text: row.text("content")?,
        adopted_at: row.time("adopted_at")?,
        adopted_by: row.id("by_worker")?,
    })
}
