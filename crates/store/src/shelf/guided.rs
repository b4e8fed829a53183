//! Who guides whom in which strand.

use domain::id::{PersonId, WorkerId};
use domain::plan::{Event, Strand};
use jiff::Timestamp;
use sqlx::any::AnyRow;

use super::{Shelf, word};
use crate::bytes::{Columns, Stored};
use crate::engine::Conn;
use crate::history::Noted;
use crate::{Archive, Broken};

pub(crate) const SHELF: Shelf = Shelf {
    name: "guided",
    clear: "DELETE FROM guided",
    content: "SELECT person, strand, worker, since FROM guided ORDER BY person, strand",
};

/// Somebody guides a person in a strand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GuidedNow {
    /// Whom.
    pub person: PersonId,
    /// In which strand.
    pub strand: Strand,
    /// Who.
    pub worker: WorkerId,
    /// Since when.
    pub since: Timestamp,
}

pub(crate) async fn draw(conn: &mut Conn, noted: &Noted, event: &Event) -> Result<(), Broken> {
    let Event::GuideAssigned { person, strand, worker } = event else { return Ok(()) };
    match worker {
        Some(worker) => {
            sqlx::query(
                "INSERT INTO guided (person, strand, worker, since) VALUES ($1, $2, $3, $4)
                 ON CONFLICT (person, strand) DO UPDATE SET worker = excluded.worker, since = excluded.since",
            )
            .bind(person.bytes())
            .bind(word::of(strand))
            .bind(worker.bytes())
            .bind(noted.at.as_millisecond())
            .execute(conn)
            .await?;
        }
        None => {
            sqlx::query("DELETE FROM guided WHERE person = $1 AND strand = $2")
                .bind(person.bytes())
                .bind(word::of(strand))
                .execute(conn)
                .await?;
        }
    }
    Ok(())
}

impl Archive {
    /// Everybody who is guided, and by whom.
    pub async fn guided(&self) -> Result<Vec<GuidedNow>, Broken> {
        let rows = sqlx::query(SHELF.content).fetch_all(&mut *self.engine.read().await?).await?;
        rows.iter().map(read).collect()
    }

    /// Whom this worker guides.
    pub async fn guided_by(&self, worker: WorkerId) -> Result<Vec<GuidedNow>, Broken> {
        let rows =
            sqlx::query("SELECT person, strand, worker, since FROM guided WHERE worker = $1 ORDER BY person, strand")
                .bind(worker.bytes())
                .fetch_all(&mut *self.engine.read().await?)
                .await?;
        rows.iter().map(read).collect()
    }
}

fn read(row: &AnyRow) -> Result<GuidedNow, Broken> {
    Ok(GuidedNow {
        person: row.id("person")?,
        strand: row.word("strand", word::read)?,
        worker: row.id("worker")?,
        since: row.time("since")?,
    })
}
