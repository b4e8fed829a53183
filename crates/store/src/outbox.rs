//! Mail that is to be sent, and what became of it: a colleague's number, a kind and a day. What a letter says and where
//! it goes is looked up when it is sent, so nothing of it lies here.
//!
//! Whoever sends takes it first. Of several who try at once one gets it, and keeps it for a while: when that one falls
//! over, another may take it after that.

use domain::id::{CommandId, WorkerId};
use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use sqlx::any::AnyRow;

use crate::bytes::{Columns, Stored};
use crate::shelf::word;
use crate::{Archive, Broken};

/// What is sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum MailKind {
    /// How much is due today.
    Daily,
    /// That mail arrives, because somebody wanted to know.
    Trial,
}

/// What became of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum MailState {
    /// It is to be sent.
    Waits,
    /// The mail server has it.
    Sent,
    /// There was nothing to tell.
    Nothing,
    /// It will not be tried again, unless somebody asks for it.
    GivenUp,
}

/// One message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MailNow {
    /// Which. The same message has the same number in every process.
    pub id: CommandId,
    /// For whom.
    pub worker: WorkerId,
    /// What.
    pub kind: MailKind,
    /// For which day.
    pub day: Date,
    /// What became of it.
    pub state: MailState,
    /// How often it was tried.
    pub tries: u16,
    /// When it is tried next; for what is over, when that was.
    pub at: Timestamp,
    /// What went wrong the last time, as a word.
    pub fault: Option<String>,
}

impl Archive {
    /// Writes down that this is to be sent, once however often it is asked.
    pub async fn write_mail(&self, mail: &MailNow) -> Result<(), Broken> {
        self.may_write()?;
        let mut tx = self.engine.write().await?;
        let written = sqlx::query(
            "INSERT INTO outbox (id, worker, kind, day, state, tries, at, fault)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (id) DO NOTHING",
        )
        .bind(mail.id.bytes())
        .bind(mail.worker.bytes())
        .bind(word::of(&mail.kind))
        .bind(mail.day.to_string())
        .bind(word::of(&mail.state))
        .bind(i64::from(mail.tries))
        .bind(mail.at.as_millisecond())
        .bind(mail.fault.clone())
        .execute(&mut *tx)
        .await;
        written.map_err(|error| self.weigh(error.into()))?;
        tx.commit().await.map_err(|error| self.weigh(error.into()))
    }

    /// What is to be sent by now, what waited longest first.
    pub async fn mail_to_send(&self, now: Timestamp) -> Result<Vec<MailNow>, Broken> {
        let query = sqlx::query(
            "SELECT id, worker, kind, day, state, tries, at, fault FROM outbox
             WHERE state = 'Waits' AND at <= $1 ORDER BY at, id",
        );
        let rows = query.bind(now.as_millisecond()).fetch_all(&mut *self.engine.read().await?).await?;
        rows.iter().map(read).collect()
    }

    /// Takes a message to send it, and keeps it until then. Of many who try at once, one gets it.
    pub async fn take_mail(&self, id: CommandId, now: Timestamp, until: Timestamp) -> Result<bool, Broken> {
        self.may_write()?;
        let mut tx = self.engine.write().await?;
        let taken = sqlx::query(
            "UPDATE outbox SET tries = tries + 1, at = $1 WHERE id = $2 AND state = 'Waits' AND at <= $3 RETURNING tries",
        )
        .bind(until.as_millisecond())
        .bind(id.bytes())
        .bind(now.as_millisecond())
        .fetch_optional(&mut *tx)
        .await
        .map_err(|error| self.weigh(error.into()))?;
        tx.commit().await.map_err(|error| self.weigh(error.into()))?;
        Ok(taken.is_some())
    }

    /// Says what became of a message that was taken.
    pub async fn settle_mail(
        &self,
        id: CommandId,
        state: MailState,
        at: Timestamp,
        fault: Option<&str>,
    ) -> Result<(), Broken> {
        self.may_write()?;
        let mut tx = self.engine.write().await?;
        sqlx::query("UPDATE outbox SET state = $1, at = $2, fault = $3 WHERE id = $4 AND state = 'Waits'")
            .bind(word::of(&state))
            .bind(at.as_millisecond())
            .bind(fault.map(str::to_owned))
            .bind(id.bytes())
            .execute(&mut *tx)
            .await
            .map_err(|error| self.weigh(error.into()))?;
        tx.commit().await.map_err(|error| self.weigh(error.into()))
    }

    /// Lets a message that waits, or was given up, be tried at once.
    pub async fn try_mail_again(&self, id: CommandId, now: Timestamp) -> Result<bool, Broken> {
        self.may_write()?;
        let mut tx = self.engine.write().await?;
        let again = sqlx::query(
            "UPDATE outbox SET state = 'Waits', tries = 0, at = $1
             WHERE id = $2 AND state IN ('Waits', 'GivenUp') RETURNING tries",
        )
        .bind(now.as_millisecond())
        .bind(id.bytes())
        .fetch_optional(&mut *tx)
        .await
        .map_err(|error| self.weigh(error.into()))?;
        tx.commit().await.map_err(|error| self.weigh(error.into()))?;
        Ok(again.is_some())
    }

    /// All that is known of mail, newest day first. What there was nothing to tell for is no mail.
    pub async fn mail(&self) -> Result<Vec<MailNow>, Broken> {
        let query = sqlx::query(
            "SELECT id, worker, kind, day, state, tries, at, fault FROM outbox
             WHERE state <> 'Nothing' ORDER BY day DESC, at DESC, id",
        );
        let rows = query.fetch_all(&mut *self.engine.read().await?).await?;
        rows.iter().map(read).collect()
    }

    /// One message, if there is one with this number.
    pub async fn mail_of(&self, id: CommandId) -> Result<Option<MailNow>, Broken> {
        let query = sqlx::query("SELECT id, worker, kind, day, state, tries, at, fault FROM outbox WHERE id = $1");
        let row = query.bind(id.bytes()).fetch_optional(&mut *self.engine.read().await?).await?;
        row.as_ref().map(read).transpose()
    }

    /// Forgets what was for days before this one and is over.
    pub async fn sweep_mail(&self, before: Date) -> Result<(), Broken> {
        self.may_write()?;
        let mut tx = self.engine.write().await?;
        let query = sqlx::query("DELETE FROM outbox WHERE day < $1 AND state <> 'Waits'").bind(before.to_string());
        query.execute(&mut *tx).await.map_err(|error| self.weigh(error.into()))?;
        tx.commit().await.map_err(|error| self.weigh(error.into()))
    }
}

fn read(row: &AnyRow) -> Result<MailNow, Broken> {
    Ok(MailNow {
        id: row.id("id")?,
        worker: row.id("worker")?,
        kind: row.word("kind", word::read)?,
        day: row.date_or_none("day")?.ok_or(Broken::BadShelf("day"))?,
        state: row.word("state", word::read)?,
        tries: row.number("tries")?.clamp(0, i64::from(u16::MAX)) as u16,
        at: row.time("at")?,
        fault: row.text_or_none("fault")?,
    })
}
