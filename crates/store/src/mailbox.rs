//! Where mail to a colleague goes. It is no fact of the house, so it stands beside the log, sealed under the colleague's
//! own key; taken out, it is gone.

use domain::event::{Class, Owner, Seal};
use domain::id::WorkerId;
use domain::personal::Personal;
use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::bytes::{Columns, Stored};
use crate::log::Pen;
use crate::{Archive, Broken, seal};

/// Where mail to a colleague goes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Mailbox {
    /// The address.
    pub address: Personal,
    /// In which language they read, by its code.
    pub language: String,
    /// Whether they want to hear each day what is due.
    #[serde(skip)]
    pub daily: bool,
}

impl Archive {
    /// Keeps where mail to this colleague goes, instead of what was kept before.
    pub async fn keep_mailbox(&self, worker: WorkerId, mailbox: &Mailbox, at: Timestamp) -> Result<(), Broken> {
        let mut pen = Pen::take(self).await?;
        let key = pen.key(key_of(worker)).await.map_err(|broken| self.weigh(broken))?;
        let words = zeroize::Zeroizing::new(serde_json::to_vec(mailbox).expect("an address is plain data"));
        sqlx::query(
            "INSERT INTO mailbox (worker, content, daily, changed_at) VALUES ($1, $2, $3, $4)
             ON CONFLICT (worker) DO UPDATE SET content = excluded.content, daily = excluded.daily,
                 changed_at = excluded.changed_at",
        )
        .bind(worker.bytes())
        .bind(seal::close(&key, &place(self, worker), &words))
        .bind(i64::from(mailbox.daily))
        .bind(at.as_millisecond())
        .execute(&mut *pen.tx)
        .await
        .map_err(|error| self.weigh(error.into()))?;
        pen.commit().await.map(|_| ()).map_err(|broken| self.weigh(broken))
    }

    /// Takes out where mail to this colleague goes.
    pub async fn drop_mailbox(&self, worker: WorkerId) -> Result<(), Broken> {
        self.may_write()?;
        let mut tx = self.engine.write().await?;
        let query = sqlx::query("DELETE FROM mailbox WHERE worker = $1").bind(worker.bytes());
        query.execute(&mut *tx).await.map_err(|error| self.weigh(error.into()))?;
        tx.commit().await.map_err(|error| self.weigh(error.into()))
    }

    /// Where mail to this colleague goes, and since when, if they said so.
    pub async fn mailbox(&self, worker: WorkerId) -> Result<Option<(Mailbox, Timestamp)>, Broken> {
        let row = sqlx::query("SELECT content, daily, changed_at FROM mailbox WHERE worker = $1")
            .bind(worker.bytes())
            .fetch_optional(&mut *self.engine.read().await?)
            .await?;
        let (Some(row), Some(key)) = (row, self.keys.get(key_of(worker))?) else { return Ok(None) };
        let words = seal::open(&key, &place(self, worker), &row.blob("content")?);
        let words = words.ok_or(Broken::BadShelf("mailbox"))?;
        let mailbox: Mailbox = serde_json::from_slice(&words).map_err(|_| Broken::BadShelf("mailbox"))?;
        Ok(Some((Mailbox { daily: row.yes("daily")?, ..mailbox }, row.time("changed_at")?)))
    }

    /// Who wants to hear what is due on this day, and for whom nothing was written for it yet.
    pub async fn not_yet_told(&self, day: Date) -> Result<Vec<WorkerId>, Broken> {
        let rows = sqlx::query(
            "SELECT worker FROM mailbox WHERE daily = 1 AND worker NOT IN
                 (SELECT worker FROM outbox WHERE day = $1 AND kind = 'Daily')
             ORDER BY worker",
        )
        .bind(day.to_string())
        .fetch_all(&mut *self.engine.read().await?)
        .await?;
        rows.iter().map(|row| row.id("worker")).collect()
    }
}

fn key_of(worker: WorkerId) -> Seal {
    Seal { owner: Owner::Worker(worker), class: Class::Staff }
}

fn place(archive: &Archive, worker: WorkerId) -> Vec<u8> {
    [&b"mailbox"[..], &archive.house.to_be_bytes(), &worker.bytes()].concat()
}
