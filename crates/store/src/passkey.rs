//! Passkeys and codes from a telephone: what is kept of them lies sealed under the key of whose they are. What they mean is decided
//! where people sign in.

use domain::id::WorkerId;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use sqlx::any::AnyRow;

use crate::bytes::{Columns, Stored};
use crate::door::key_of;
use crate::log::Pen;
use crate::{Archive, Broken, TokenHash, seal};

/// A passkey of a worker.
#[derive(Clone, PartialEq, Eq)]
pub struct PasskeyNow {
    /// The hash of its id.
    pub id: TokenHash,
    /// Whose.
    pub worker: WorkerId,
    /// What its owner calls it.
    pub called: String,
    /// What is needed to check an answer, as the library writes it.
    pub key: String,
    /// Since when.
    pub made_at: Timestamp,
    /// When it last let them in.
    pub used_at: Option<Timestamp>,
}

impl std::fmt::Debug for PasskeyNow {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "PasskeyNow(of {})", self.worker)
    }
}

#[derive(Serialize, Deserialize)]
struct Secret {
    called: String,
    key: String,
}

impl Archive {
    /// Keeps a passkey. False when there is one with this id.
    pub async fn keep_passkey(&self, passkey: &PasskeyNow) -> Result<bool, Broken> {
        let mut pen = Pen::take(self).await?;
        let key = pen.key(key_of(passkey.worker)).await.map_err(|broken| self.weigh(broken))?;
        let secret = seal::close(&key, &place(self, passkey.id), &secret(passkey));
        let kept = sqlx::query(
            "INSERT INTO passkey (id, worker, secret, made_at) VALUES ($1, $2, $3, $4) ON CONFLICT (id) DO NOTHING",
        )
        .bind(passkey.id.to_vec())
        .bind(passkey.worker.bytes())
        .bind(secret)
        .bind(passkey.made_at.as_millisecond())
        .execute(&mut *pen.tx)
        .await
        .map_err(|error| self.weigh(error.into()))?;
        self.end_links(&mut pen, passkey.worker).await?;
        self.written(pen).await?;
        Ok(kept.rows_affected() == 1)
    }

    /// The passkey with this id.
    pub async fn passkey(&self, id: TokenHash) -> Result<Option<PasskeyNow>, Broken> {
        let row = sqlx::query("SELECT id, worker, secret, made_at, used_at FROM passkey WHERE id = $1")
            .bind(id.to_vec())
            .fetch_optional(&mut *self.engine.read().await?)
            .await?;
        row.map(|row| self.open_passkey(&row)).transpose().map(Option::flatten)
    }

    /// All passkeys of a worker, the oldest first.
    pub async fn passkeys_of(&self, worker: WorkerId) -> Result<Vec<PasskeyNow>, Broken> {
        let rows = sqlx::query(
            "SELECT id, worker, secret, made_at, used_at FROM passkey WHERE worker = $1 ORDER BY made_at, id",
        )
        .bind(worker.bytes())
        .fetch_all(&mut *self.engine.read().await?)
        .await?;
        rows.iter().filter_map(|row| self.open_passkey(row).transpose()).collect()
    }

    /// Notes that a passkey let its owner in, and what its answer changed about it.
    pub async fn use_passkey(&self, passkey: &PasskeyNow, at: Timestamp) -> Result<(), Broken> {
        let mut pen = Pen::take(self).await?;
        let key = pen.key(key_of(passkey.worker)).await.map_err(|broken| self.weigh(broken))?;
        let secret = seal::close(&key, &place(self, passkey.id), &secret(passkey));
        sqlx::query("UPDATE passkey SET secret = $1, used_at = $2 WHERE id = $3")
            .bind(secret)
            .bind(at.as_millisecond())
            .bind(passkey.id.to_vec())
            .execute(&mut *pen.tx)
            .await
            .map_err(|error| self.weigh(error.into()))?;
        self.written(pen).await
    }

    /// Takes a passkey of a worker away. Whoever was signed in as them is not any more.
    pub async fn drop_passkey(&self, id: TokenHash, worker: WorkerId) -> Result<bool, Broken> {
        let mut pen = Pen::take(self).await?;
        let query = sqlx::query("DELETE FROM passkey WHERE id = $1 AND worker = $2");
        let dropped = query.bind(id.to_vec()).bind(worker.bytes()).execute(&mut *pen.tx).await;
        let dropped = dropped.map_err(|error| self.weigh(error.into()))?.rows_affected() == 1;
        if dropped {
            self.end_sessions(&mut pen, worker).await?;
        }
        self.written(pen).await?;
        Ok(dropped)
    }

    /// Keeps the secret from which the codes of a worker are worked out. An older one is worth nothing any more, and whoever was signed
    /// in as them is not either.
    pub async fn keep_code_secret(&self, worker: WorkerId, code_secret: &[u8], used: u64) -> Result<(), Broken> {
        let mut pen = Pen::take(self).await?;
        let key = pen.key(key_of(worker)).await.map_err(|broken| self.weigh(broken))?;
        let secret = seal::close(&key, &code_place(self, worker), code_secret);
        sqlx::query(
            "INSERT INTO one_time_code (worker, secret, used) VALUES ($1, $2, $3)
             ON CONFLICT (worker) DO UPDATE SET secret = excluded.secret, used = excluded.used",
        )
        .bind(worker.bytes())
        .bind(secret)
        .bind(used as i64)
        .execute(&mut *pen.tx)
        .await
        .map_err(|error| self.weigh(error.into()))?;
        self.end_sessions(&mut pen, worker).await?;
        self.end_links(&mut pen, worker).await?;
        self.written(pen).await
    }

    /// The secret from which the codes of a worker are worked out.
    pub async fn code_secret(&self, worker: WorkerId) -> Result<Option<Vec<u8>>, Broken> {
        let row = sqlx::query("SELECT secret FROM one_time_code WHERE worker = $1")
            .bind(worker.bytes())
            .fetch_optional(&mut *self.engine.read().await?)
            .await?;
        let (Some(row), Some(key)) = (row, self.keys.get(key_of(worker))?) else { return Ok(None) };
        let secret = seal::open(&key, &code_place(self, worker), &row.blob("secret")?);
        secret.map(|secret| Some(secret.to_vec())).ok_or(Broken::BadShelf("one_time_code"))
    }

    /// Uses the code of a step up. False when one of this step, or of one shortly after it, was used before: what was used long after it
    /// was used by a clock that was wrong.
    pub async fn use_code(&self, worker: WorkerId, step: u64) -> Result<bool, Broken> {
        let mut pen = Pen::take(self).await?;
        let query =
            sqlx::query("UPDATE one_time_code SET used = $1 WHERE worker = $2 AND (used < $1 OR used > $1 + 2)");
        let used = query.bind(step as i64).bind(worker.bytes()).execute(&mut *pen.tx).await;
        let used = used.map_err(|error| self.weigh(error.into()))?.rows_affected() == 1;
        self.written(pen).await?;
        Ok(used)
    }

    /// Takes the codes of a worker away. Whoever was signed in as them is not any more.
    pub async fn drop_code(&self, worker: WorkerId) -> Result<(), Broken> {
        let mut pen = Pen::take(self).await?;
        let query = sqlx::query("DELETE FROM one_time_code WHERE worker = $1").bind(worker.bytes());
        query.execute(&mut *pen.tx).await.map_err(|error| self.weigh(error.into()))?;
        self.end_sessions(&mut pen, worker).await?;
        self.written(pen).await
    }

    /// Nothing of whoever was forgotten.
    fn open_passkey(&self, row: &AnyRow) -> Result<Option<PasskeyNow>, Broken> {
        let worker: WorkerId = row.id("worker")?;
        let id: TokenHash = row.blob("id")?.try_into().map_err(|_| Broken::BadShelf("passkey"))?;
        let Some(key) = self.keys.get(key_of(worker))? else { return Ok(None) };
        let secret = seal::open(&key, &place(self, id), &row.blob("secret")?).ok_or(Broken::BadShelf("passkey"))?;
        let Secret { called, key } = serde_json::from_slice(&secret).map_err(|_| Broken::BadShelf("passkey"))?;
        let (made_at, used_at) = (row.time("made_at")?, row.time_or_none("used_at")?);
        Ok(Some(PasskeyNow { id, worker, called, key, made_at, used_at }))
    }
}

fn secret(passkey: &PasskeyNow) -> Vec<u8> {
    let secret = Secret { called: passkey.called.clone(), key: passkey.key.clone() };
    serde_json::to_vec(&secret).expect("two texts are written")
}

fn place(archive: &Archive, id: TokenHash) -> Vec<u8> {
    [&b"passkey"[..], &archive.house.to_be_bytes(), &id].concat()
}

fn code_place(archive: &Archive, worker: WorkerId) -> Vec<u8> {
    [&b"one_time_code"[..], &archive.house.to_be_bytes(), &worker.bytes()].concat()
}
