//! Forms that were begun and not sent, sealed under the worker's own key. They are not drawn from
//! the log, and gone after a day.

use domain::event::{Class, Owner, Seal};
use domain::id::{CommandId, WorkerId};
use domain::moment::Moment;
use domain::personal::Personal;
use jiff::{SignedDuration, Timestamp};
use sqlx::any::AnyRow;

use crate::bytes::{Columns, Stored};
use crate::log::Pen;
use crate::{Archive, Broken, seal};

/// After how long a form that was begun is thrown away.
const KEPT: SignedDuration = SignedDuration::from_hours(24);

/// A form that was begun.
#[derive(Clone, Debug, PartialEq)]
pub struct Draft {
    /// Which: the id of the command that it will become.
    pub id: CommandId,
    /// Which form.
    pub kind: String,
    /// What was filled in.
    pub content: Personal,
    /// When it was last kept.
    pub changed_at: Timestamp,
}

impl Archive {
    /// Keeps what a worker filled in so far, and throws away whatever is older than a day.
    pub async fn save_draft(
        &self,
        worker: WorkerId,
        id: CommandId,
        kind: &str,
        content: &Personal,
        now: &Moment,
    ) -> Result<(), Broken> {
        self.try_save_draft(worker, id, kind, content, now).await.map_err(|broken| self.weigh(broken))
    }

    async fn try_save_draft(
        &self,
        worker: WorkerId,
        id: CommandId,
        kind: &str,
        content: &Personal,
        now: &Moment,
    ) -> Result<(), Broken> {
        let mut pen = Pen::take(self).await?;
        let key = pen.key(key_of(worker)).await?;
        let sealed = seal::close(&key, &place(self, worker, id), content.reveal().as_bytes());
        sqlx::query("DELETE FROM draft WHERE changed_at < $1")
            .bind((now.at - KEPT).as_millisecond())
            .execute(&mut *pen.tx)
            .await?;
        sqlx::query(
            "INSERT INTO draft (id, worker, kind, content, changed_at) VALUES ($1, $2, $3, $4, $5)
             ON CONFLICT (id) DO UPDATE SET content = excluded.content, changed_at = excluded.changed_at
             WHERE draft.worker = excluded.worker",
        )
        .bind(id.bytes())
        .bind(worker.bytes())
        .bind(kind)
        .bind(sealed)
        .bind(now.at.as_millisecond())
        .execute(&mut *pen.tx)
        .await?;
        pen.commit().await?;
        Ok(())
    }

    /// What this worker filled in, if it is theirs and not older than a day.
    pub async fn draft(&self, worker: WorkerId, id: CommandId, now: &Moment) -> Result<Option<Draft>, Broken> {
        Ok(self.drafts(worker, now).await?.into_iter().find(|draft| draft.id == id))
    }

    /// All forms that this worker began in the last day, newest first.
    pub async fn drafts(&self, worker: WorkerId, now: &Moment) -> Result<Vec<Draft>, Broken> {
        let rows = sqlx::query(
            "SELECT id, kind, content, changed_at FROM draft WHERE worker = $1 AND changed_at >= $2
             ORDER BY changed_at DESC, id",
        )
        .bind(worker.bytes())
        .bind((now.at - KEPT).as_millisecond())
        .fetch_all(&mut *self.engine.read().await?)
        .await?;
        let Some(key) = self.keys.get(key_of(worker))? else { return Ok(Vec::new()) };
        let open = |row: &AnyRow| -> Result<Draft, Broken> {
            let id = row.id("id")?;
            let words =
                seal::open(&key, &place(self, worker, id), &row.blob("content")?).ok_or(Broken::BadShelf("draft"))?;
            let content = std::str::from_utf8(&words).map_err(|_| Broken::BadShelf("draft"))?;
            Ok(Draft {
                id,
                kind: row.text("kind")?,
                content: Personal::new(content),
                changed_at: row.time("changed_at")?,
            })
        };
        rows.iter().map(open).collect()
    }

    /// Throws a form of this worker away, because it was sent or is not wanted.
    pub async fn drop_draft(&self, worker: WorkerId, id: CommandId) -> Result<(), Broken> {
        self.may_write()?;
        let mut tx = self.engine.write().await?;
        let query = sqlx::query("DELETE FROM draft WHERE id = $1 AND worker = $2");
        let deleted = query.bind(id.bytes()).bind(worker.bytes()).execute(&mut *tx).await;
        deleted.map_err(|error| self.weigh(error.into()))?;
        tx.commit().await.map_err(|error| self.weigh(error.into()))
    }
}

fn key_of(worker: WorkerId) -> Seal {
    Seal { owner: Owner::Worker(worker), class: Class::Staff }
}

fn place(archive: &Archive, worker: WorkerId, id: CommandId) -> Vec<u8> {
    [&b"draft"[..], &archive.house.to_be_bytes(), &worker.bytes(), &id.bytes()].concat()
}
