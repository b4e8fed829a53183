//! A link for a colleague who has a way in already, and lost it: two others ask for it. It is no fact of the house, so it stands beside the
//! log.

use domain::id::WorkerId;
use jiff::Timestamp;

use crate::bytes::{Columns, Stored};
use crate::log::Pen;
use crate::{Archive, Broken};

/// A link that one colleague asked for, for another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RecoveryNow {
    /// For whom.
    pub worker: WorkerId,
    /// By whom.
    pub asked_by: WorkerId,
    /// When.
    pub asked_at: Timestamp,
}

impl Archive {
    /// Keeps that somebody asked for a link. Whoever asked before for the same colleague did not.
    pub async fn ask_recovery(&self, recovery: RecoveryNow) -> Result<(), Broken> {
        let mut pen = Pen::take(self).await?;
        sqlx::query(
            "INSERT INTO recovery (worker, asked_by, asked_at) VALUES ($1, $2, $3)
             ON CONFLICT (worker) DO UPDATE SET asked_by = excluded.asked_by, asked_at = excluded.asked_at",
        )
        .bind(recovery.worker.bytes())
        .bind(recovery.asked_by.bytes())
        .bind(recovery.asked_at.as_millisecond())
        .execute(&mut *pen.tx)
        .await
        .map_err(|error| self.weigh(error.into()))?;
        self.written(pen).await
    }

    /// Uses up what somebody else asked for after a moment. Of many who try at once, one gets true.
    pub async fn agree_recovery(&self, worker: WorkerId, by: WorkerId, after: Timestamp) -> Result<bool, Broken> {
        let mut pen = Pen::take(self).await?;
        let query = sqlx::query("DELETE FROM recovery WHERE worker = $1 AND asked_by <> $2 AND asked_at > $3");
        let query = query.bind(worker.bytes()).bind(by.bytes()).bind(after.as_millisecond());
        let agreed = query.execute(&mut *pen.tx).await;
        let agreed = agreed.map_err(|error| self.weigh(error.into()))?.rows_affected() == 1;
        self.written(pen).await?;
        Ok(agreed)
    }

    /// What was asked for after a moment and waits for a second colleague.
    pub async fn recoveries(&self, after: Timestamp) -> Result<Vec<RecoveryNow>, Broken> {
        let rows = sqlx::query("SELECT worker, asked_by, asked_at FROM recovery WHERE asked_at > $1 ORDER BY worker")
            .bind(after.as_millisecond())
            .fetch_all(&mut *self.engine.read().await?)
            .await?;
        let read = |row: &sqlx::any::AnyRow| -> Result<RecoveryNow, Broken> {
            let (worker, asked_by) = (row.id("worker")?, row.id("asked_by")?);
            Ok(RecoveryNow { worker, asked_by, asked_at: row.time("asked_at")? })
        };
        rows.iter().map(read).collect()
    }
}
