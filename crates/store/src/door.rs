//! Who may come in: sessions, invitations and passwords. They are no facts of the house, so they
//! stand beside the log; what is over is deleted. What they mean is decided where people sign in.

use domain::event::{Class, Owner, Seal};
use domain::id::WorkerId;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::bytes::{Columns, Stored};
use crate::log::Pen;
use crate::shelf::word;
use crate::{Archive, Broken, seal};

/// What is kept of a secret that only its bearer knows.
pub type TokenHash = [u8; 32];

/// Somebody who is signed in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Session {
    /// Who.
    pub worker: WorkerId,
    /// Since when.
    pub begun_at: Timestamp,
    /// When they last asked for something, to the minute.
    pub seen_at: Timestamp,
    /// Whether others use this device too.
    pub shared: bool,
    /// How strongly they showed who they are.
    pub strength: Strength,
    /// When they last did.
    pub proved_at: Timestamp,
}

/// How strongly somebody showed who they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Strength {
    /// With a link: they may choose how they come in from now on, and nothing else.
    Entering,
    /// With a passkey, or with a password and a code.
    Whole,
    /// With a link that a program printed for a house of invented people: nothing is asked of them.
    Lent,
}

/// What a link opens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Invited {
    /// For whom.
    pub worker: WorkerId,
    /// Whether it opens a house of invented people whole.
    pub lent: bool,
}

impl Archive {
    /// Keeps a new session.
    pub async fn begin_session(&self, token: TokenHash, session: Session) -> Result<(), Broken> {
        let mut pen = Pen::take(self).await?;
        self.insert_session(&mut pen, token, session).await?;
        self.written(pen).await
    }

    async fn insert_session(&self, pen: &mut Pen<'_>, token: TokenHash, session: Session) -> Result<(), Broken> {
        let query = sqlx::query(
            "INSERT INTO session (token, worker, begun_at, seen_at, shared, strength, proved_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7)",
        );
        query
            .bind(token.to_vec())
            .bind(session.worker.bytes())
            .bind(session.begun_at.as_millisecond())
            .bind(session.seen_at.as_millisecond())
            .bind(i64::from(session.shared))
            .bind(word::of(&session.strength))
            .bind(session.proved_at.as_millisecond())
            .execute(&mut *pen.tx)
            .await
            .map_err(|error| self.weigh(error.into()))?;
        Ok(())
    }

    /// The session of a token.
    pub async fn session(&self, token: TokenHash) -> Result<Option<Session>, Broken> {
        let row =
            sqlx::query("SELECT worker, begun_at, seen_at, shared, strength, proved_at FROM session WHERE token = $1")
                .bind(token.to_vec())
                .fetch_optional(&mut *self.engine.read().await?)
                .await?;
        let Some(row) = row else { return Ok(None) };
        Ok(Some(Session {
            worker: row.id("worker")?,
            begun_at: row.time("begun_at")?,
            seen_at: row.time("seen_at")?,
            shared: row.yes("shared")?,
            strength: row.word("strength", word::read)?,
            proved_at: row.time("proved_at")?,
        }))
    }

    /// Notes that somebody asked for something. It never goes back in time.
    pub async fn see_session(&self, token: TokenHash, at: Timestamp) -> Result<(), Broken> {
        let mut pen = Pen::take(self).await?;
        sqlx::query("UPDATE session SET seen_at = $1 WHERE token = $2 AND seen_at < $1")
            .bind(at.as_millisecond())
            .bind(token.to_vec())
            .execute(&mut *pen.tx)
            .await
            .map_err(|error| self.weigh(error.into()))?;
        self.written(pen).await
    }

    /// Begins a session in the place of another one, which ends: whoever held its secret holds nothing any more. False when the other
    /// ended meanwhile; then none begins.
    pub async fn change_session(&self, older: TokenHash, token: TokenHash, session: Session) -> Result<bool, Broken> {
        let mut pen = Pen::take(self).await?;
        let ended = sqlx::query("DELETE FROM session WHERE token = $1").bind(older.to_vec());
        let ended = ended.execute(&mut *pen.tx).await.map_err(|error| self.weigh(error.into()))?.rows_affected() == 1;
        if ended {
            self.insert_session(&mut pen, token, session).await?;
        }
        self.written(pen).await?;
        Ok(ended)
    }

    /// Ends one session.
    pub async fn end_session(&self, token: TokenHash) -> Result<(), Broken> {
        let mut pen = Pen::take(self).await?;
        sqlx::query("DELETE FROM session WHERE token = $1")
            .bind(token.to_vec())
            .execute(&mut *pen.tx)
            .await
            .map_err(|error| self.weigh(error.into()))?;
        self.written(pen).await
    }

    /// Ends every session of a worker, and takes back their invitation, the address of their calendar and where mail
    /// to them goes.
    pub async fn shut_out(&self, worker: WorkerId) -> Result<(), Broken> {
        let mut pen = Pen::take(self).await?;
        for statement in [
            "DELETE FROM session WHERE worker = $1",
            "DELETE FROM invitation WHERE worker = $1",
            "DELETE FROM calendar WHERE worker = $1",
            "DELETE FROM mailbox WHERE worker = $1",
            "DELETE FROM recovery WHERE worker = $1",
            "DELETE FROM recovery WHERE asked_by = $1",
        ] {
            let query = sqlx::query(statement).bind(worker.bytes());
            query.execute(&mut *pen.tx).await.map_err(|error| self.weigh(error.into()))?;
        }
        self.written(pen).await
    }

    /// Ends every session of a worker.
    pub async fn shut_sessions(&self, worker: WorkerId) -> Result<(), Broken> {
        let mut pen = Pen::take(self).await?;
        self.end_sessions(&mut pen, worker).await?;
        self.written(pen).await
    }

    /// The same in a transaction.
    pub(crate) async fn end_sessions(&self, pen: &mut Pen<'_>, worker: WorkerId) -> Result<(), Broken> {
        let query = sqlx::query("DELETE FROM session WHERE worker = $1").bind(worker.bytes());
        query.execute(&mut *pen.tx).await.map_err(|error| self.weigh(error.into()))?;
        Ok(())
    }

    /// Takes back the link that a worker has, and what was asked for: whoever is in needs none.
    pub async fn take_back_links(&self, worker: WorkerId) -> Result<(), Broken> {
        let mut pen = Pen::take(self).await?;
        self.end_links(&mut pen, worker).await?;
        self.written(pen).await
    }

    /// The same in a transaction.
    pub(crate) async fn end_links(&self, pen: &mut Pen<'_>, worker: WorkerId) -> Result<(), Broken> {
        for statement in ["DELETE FROM invitation WHERE worker = $1", "DELETE FROM recovery WHERE worker = $1"] {
            let query = sqlx::query(statement).bind(worker.bytes());
            query.execute(&mut *pen.tx).await.map_err(|error| self.weigh(error.into()))?;
        }
        Ok(())
    }

    /// Keeps the address of a worker's calendar. The one before is worth nothing any more.
    pub async fn open_calendar(&self, token: TokenHash, worker: WorkerId, at: Timestamp) -> Result<(), Broken> {
        let mut pen = Pen::take(self).await?;
        sqlx::query(
            "INSERT INTO calendar (token, worker, made_at) VALUES ($1, $2, $3)
             ON CONFLICT (worker) DO UPDATE SET token = excluded.token, made_at = excluded.made_at",
        )
        .bind(token.to_vec())
        .bind(worker.bytes())
        .bind(at.as_millisecond())
        .execute(&mut *pen.tx)
        .await
        .map_err(|error| self.weigh(error.into()))?;
        self.written(pen).await
    }

    /// Takes the address of a worker's calendar back.
    pub async fn close_calendar(&self, worker: WorkerId) -> Result<(), Broken> {
        let mut pen = Pen::take(self).await?;
        let query = sqlx::query("DELETE FROM calendar WHERE worker = $1").bind(worker.bytes());
        query.execute(&mut *pen.tx).await.map_err(|error| self.weigh(error.into()))?;
        self.written(pen).await
    }

    /// Whose calendar lies at an address.
    pub async fn calendar_at(&self, token: TokenHash) -> Result<Option<WorkerId>, Broken> {
        let row = sqlx::query("SELECT worker FROM calendar WHERE token = $1")
            .bind(token.to_vec())
            .fetch_optional(&mut *self.engine.read().await?)
            .await?;
        row.map(|row| row.id("worker")).transpose()
    }

    /// Since when a worker's calendar has an address.
    pub async fn calendar_of(&self, worker: WorkerId) -> Result<Option<Timestamp>, Broken> {
        let row = sqlx::query("SELECT made_at FROM calendar WHERE worker = $1")
            .bind(worker.bytes())
            .fetch_optional(&mut *self.engine.read().await?)
            .await?;
        row.map(|row| row.time("made_at")).transpose()
    }

    /// Deletes the sessions that began before a moment, and the invitations that are over.
    pub async fn sweep_doors(&self, begun_before: Timestamp, now: Timestamp) -> Result<(), Broken> {
        let mut pen = Pen::take(self).await?;
        let sessions = sqlx::query("DELETE FROM session WHERE begun_at < $1").bind(begun_before.as_millisecond());
        sessions.execute(&mut *pen.tx).await.map_err(|error| self.weigh(error.into()))?;
        let invitations = sqlx::query("DELETE FROM invitation WHERE until_at <= $1").bind(now.as_millisecond());
        invitations.execute(&mut *pen.tx).await.map_err(|error| self.weigh(error.into()))?;
        self.written(pen).await
    }

    /// Keeps an invitation. The one that this worker had before is worth nothing any more.
    pub async fn invite(&self, token: TokenHash, invited: Invited, until: Timestamp) -> Result<(), Broken> {
        let mut pen = Pen::take(self).await?;
        sqlx::query(
            "INSERT INTO invitation (token, worker, until_at, lent) VALUES ($1, $2, $3, $4)
             ON CONFLICT (worker) DO UPDATE SET token = excluded.token, until_at = excluded.until_at, lent = excluded.lent",
        )
        .bind(token.to_vec())
        .bind(invited.worker.bytes())
        .bind(until.as_millisecond())
        .bind(i64::from(invited.lent))
        .execute(&mut *pen.tx)
        .await
        .map_err(|error| self.weigh(error.into()))?;
        self.written(pen).await
    }

    /// Whose invitation this is, if it is not over. Asking does not use it up.
    pub async fn invited(&self, token: TokenHash, now: Timestamp) -> Result<Option<WorkerId>, Broken> {
        let row = sqlx::query("SELECT worker FROM invitation WHERE token = $1 AND until_at > $2")
            .bind(token.to_vec())
            .bind(now.as_millisecond())
            .fetch_optional(&mut *self.engine.read().await?)
            .await?;
        row.map(|row| row.id("worker")).transpose()
    }

    /// Who has an invitation that was not used yet, and until when.
    pub async fn invitations(&self, now: Timestamp) -> Result<Vec<(WorkerId, Timestamp)>, Broken> {
        let rows = sqlx::query("SELECT worker, until_at FROM invitation WHERE until_at > $1 ORDER BY worker")
            .bind(now.as_millisecond())
            .fetch_all(&mut *self.engine.read().await?)
            .await?;
        rows.iter().map(|row| Ok((row.id("worker")?, row.time("until_at")?))).collect()
    }

    /// Uses an invitation up. Of many who try at once, one gets in.
    pub async fn accept_invitation(&self, token: TokenHash, now: Timestamp) -> Result<Option<Invited>, Broken> {
        let mut pen = Pen::take(self).await?;
        let row = sqlx::query("DELETE FROM invitation WHERE token = $1 AND until_at > $2 RETURNING worker, lent")
            .bind(token.to_vec())
            .bind(now.as_millisecond())
            .fetch_optional(&mut *pen.tx)
            .await
            .map_err(|error| self.weigh(error.into()))?;
        let invited = row.map(|row| Ok::<_, Broken>(Invited { worker: row.id("worker")?, lent: row.yes("lent")? }));
        let invited = invited.transpose()?;
        self.written(pen).await?;
        Ok(invited)
    }

    /// Keeps the hash of a worker's password. Whoever was signed in as them is not any more.
    pub async fn set_credential(&self, worker: WorkerId, hash: &str) -> Result<(), Broken> {
        let mut pen = Pen::take(self).await?;
        let key = pen.key(key_of(worker)).await.map_err(|broken| self.weigh(broken))?;
        let secret = seal::close(&key, &place(self, worker), hash.as_bytes());
        let kept = sqlx::query(
            "INSERT INTO credential (worker, secret) VALUES ($1, $2)
             ON CONFLICT (worker) DO UPDATE SET secret = excluded.secret",
        );
        let kept = kept.bind(worker.bytes()).bind(secret).execute(&mut *pen.tx).await;
        kept.map_err(|error| self.weigh(error.into()))?;
        self.end_sessions(&mut pen, worker).await?;
        self.end_links(&mut pen, worker).await?;
        self.written(pen).await
    }

    /// The hash of a worker's password, if they have one.
    pub async fn credential(&self, worker: WorkerId) -> Result<Option<String>, Broken> {
        let row = sqlx::query("SELECT secret FROM credential WHERE worker = $1")
            .bind(worker.bytes())
            .fetch_optional(&mut *self.engine.read().await?)
            .await?;
        let (Some(row), Some(key)) = (row, self.keys.get(key_of(worker))?) else { return Ok(None) };
        let words = seal::open(&key, &place(self, worker), &row.blob("secret")?);
        let words = words.ok_or(Broken::BadShelf("credential"))?;
        Ok(std::str::from_utf8(&words).ok().map(str::to_owned))
    }

    pub(crate) async fn written(&self, pen: Pen<'_>) -> Result<(), Broken> {
        pen.commit().await.map(|_| ()).map_err(|broken| self.weigh(broken))
    }
}

/// The key under which lies what a worker comes in with.
pub(crate) fn key_of(worker: WorkerId) -> Seal {
    Seal { owner: Owner::Worker(worker), class: Class::Staff }
}

fn place(archive: &Archive, worker: WorkerId) -> Vec<u8> {
    [&b"credential"[..], &archive.house.to_be_bytes(), &worker.bytes()].concat()
}
