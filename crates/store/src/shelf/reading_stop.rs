//! Who was stopped from opening files because they opened too many within an hour, and who let them read again.

use domain::id::WorkerId;
use domain::staff::Event;
use jiff::Timestamp;
use sqlx::any::AnyRow;

use super::Shelf;
use crate::bytes::{Columns, Stored};
use crate::engine::Conn;
use crate::history::Noted;
use crate::{Archive, Broken};

pub(crate) const SHELF: Shelf = Shelf {
    name: "reading_stop",
    clear: "DELETE FROM reading_stop",
    content: "SELECT position, worker, files, stopped_at, allowed_at, allowed_by FROM reading_stop ORDER BY position",
};

/// Somebody was stopped once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StoppedNow {
    /// Who.
    pub worker: WorkerId,
    /// How many files they opened within an hour.
    pub files: u64,
    /// When.
    pub at: Timestamp,
    /// When somebody let them read again, and who.
    pub allowed: Option<(Timestamp, WorkerId)>,
}

pub(crate) async fn draw(conn: &mut Conn, noted: &Noted, event: &Event) -> Result<(), Broken> {
    let query = match event {
        Event::ReadingStopped { worker, files } => {
            sqlx::query("INSERT INTO reading_stop (position, worker, files, stopped_at) VALUES ($1, $2, $3, $4)")
                .bind(noted.position as i64)
                .bind(worker.bytes())
                .bind(i64::from(*files))
                .bind(noted.at.as_millisecond())
        }
        Event::ReadingAllowed { worker, by } => sqlx::query(
            "UPDATE reading_stop SET allowed_at = $1, allowed_by = $2 WHERE worker = $3 AND allowed_at IS NULL",
        )
        .bind(noted.at.as_millisecond())
        .bind(by.bytes())
        .bind(worker.bytes()),
        Event::StaffAppointed { .. }
        | Event::StaffChanged { .. }
        | Event::StaffEnded { .. }
        | Event::DutySet { .. }
        | Event::LeaveNoted { .. }
        | Event::OrganisationNamed { .. }
        | Event::StaffPlaced { .. } => return Ok(()),
    };
    query.execute(conn).await?;
    Ok(())
}

impl Archive {
    /// Whether somebody opens no files until a colleague allows it.
    pub async fn reading_is_stopped(&self, worker: WorkerId) -> Result<bool, Broken> {
        let query = sqlx::query("SELECT position FROM reading_stop WHERE worker = $1 AND allowed_at IS NULL");
        let row = query.bind(worker.bytes()).fetch_optional(&mut *self.engine.read().await?).await?;
        Ok(row.is_some())
    }

    /// Whoever was stopped from a moment on and before another, and whoever is stopped still; the newest first.
    pub async fn reading_stops(&self, from: Timestamp, before: Timestamp) -> Result<Vec<StoppedNow>, Broken> {
        let rows = sqlx::query(
            "SELECT worker, files, stopped_at, allowed_at, allowed_by FROM reading_stop
             WHERE allowed_at IS NULL OR (stopped_at >= $1 AND stopped_at < $2) ORDER BY position DESC",
        )
        .bind(from.as_millisecond())
        .bind(before.as_millisecond())
        .fetch_all(&mut *self.engine.read().await?)
        .await?;
        rows.iter().map(read).collect()
    }
}

fn read(row: &AnyRow) -> Result<StoppedNow, Broken> {
    let (at, by) = (row.time_or_none("allowed_at")?, row.id_or_none("allowed_by")?);
    Ok(StoppedNow {
        worker: row.id("worker")?,
        files: row.position("files")?,
        at: row.time("stopped_at")?,
        allowed: at.zip(by),
    })
}
