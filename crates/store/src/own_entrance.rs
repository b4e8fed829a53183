//! How somebody comes into their own file: the code on their card, their own phrase, and who is at it now. These are no
//! facts of the house, so they stand beside the log. Of the code only a hash is kept, and of the phrase a slow one,
//! sealed under the person's own key: whoever is forgotten has no entrance either.

use domain::event::{Class, Owner, Seal};
use domain::id::{PersonId, WorkerId};
use jiff::Timestamp;
use sqlx::any::AnyRow;

use crate::bytes::{self, Columns, Stored};
use crate::log::Pen;
use crate::{Archive, Broken, TokenHash, seal};

/// Somebody's entrance as it is now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EntranceNow {
    /// Whose.
    pub person: PersonId,
    /// Since when there is this card.
    pub made_at: Timestamp,
    /// Whether they chose a phrase.
    pub chosen: bool,
    /// When the file was opened with it last.
    pub opened_at: Option<Timestamp>,
    /// When it was opened before that.
    pub opened_before: Option<Timestamp>,
}

/// Somebody who is at their own file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnSession {
    /// Who.
    pub person: PersonId,
    /// Since when.
    pub begun_at: Timestamp,
    /// When they last asked for something, to the minute.
    pub seen_at: Timestamp,
    /// In which language they read, by its code.
    pub language: String,
}

impl Archive {
    /// Gives somebody a new entrance. The one before is worth nothing any more, nor is its phrase, and whoever is in by it
    /// is out. The strands of a profession that the giver reads are open to it.
    pub async fn give_entrance(
        &self,
        code: TokenHash,
        person: PersonId,
        opened: &[(Class, WorkerId)],
        at: Timestamp,
    ) -> Result<(), Broken> {
        let mut pen = Pen::take(self).await?;
        self.shut_entrance(&mut pen, person).await?;
        sqlx::query("INSERT INTO own_entrance (code, person, made_at) VALUES ($1, $2, $3)")
            .bind(code.to_vec())
            .bind(person.bytes())
            .bind(at.as_millisecond())
            .execute(&mut *pen.tx)
            .await
            .map_err(|error| self.weigh(error.into()))?;
        for (class, worker) in opened {
            self.open_to_own(&mut pen, person, *class, *worker).await?;
        }
        self.settled(pen).await
    }

    /// Takes somebody's entrance back; whoever is in by it is out.
    pub async fn take_back_entrance(&self, person: PersonId) -> Result<(), Broken> {
        let mut pen = Pen::take(self).await?;
        self.shut_entrance(&mut pen, person).await?;
        self.settled(pen).await
    }

    /// Opens a strand of a profession for somebody's own entrance, as far as this colleague reads it.
    pub async fn open_strand(&self, person: PersonId, class: Class, worker: WorkerId) -> Result<(), Broken> {
        let mut pen = Pen::take(self).await?;
        self.open_to_own(&mut pen, person, class, worker).await?;
        self.settled(pen).await
    }

    /// Which strands were opened for somebody's own entrance, and by whom.
    pub async fn opened_strands(&self, person: PersonId) -> Result<Vec<(Class, WorkerId)>, Broken> {
        let rows = sqlx::query("SELECT class, worker FROM own_strand WHERE person = $1 ORDER BY class, worker")
            .bind(person.bytes())
            .fetch_all(&mut *self.engine.read().await?)
            .await?;
        let read = |row: &AnyRow| {
            let class = u8::try_from(row.number("class")?).ok().and_then(bytes::to_class);
            Ok((class.ok_or(Broken::BadShelf("class"))?, row.id("worker")?))
        };
        rows.iter().map(read).collect()
    }

    /// Somebody's entrance, if they have one.
    pub async fn entrance_of(&self, person: PersonId) -> Result<Option<EntranceNow>, Broken> {
        let row =
            sqlx::query("SELECT person, made_at, phrase, opened_at, opened_before FROM own_entrance WHERE person = $1")
                .bind(person.bytes())
                .fetch_optional(&mut *self.engine.read().await?)
                .await?;
        row.as_ref().map(to_entrance).transpose()
    }

    /// The entrance of a code, and the slow hash of its phrase once there is one.
    pub async fn entrance_with(&self, code: TokenHash) -> Result<Option<(EntranceNow, Option<String>)>, Broken> {
        let row =
            sqlx::query("SELECT person, made_at, phrase, opened_at, opened_before FROM own_entrance WHERE code = $1")
                .bind(code.to_vec())
                .fetch_optional(&mut *self.engine.read().await?)
                .await?;
        let Some(row) = row else { return Ok(None) };
        let known = to_entrance(&row)?;
        let Some(sealed) = row.blob_or_none("phrase")? else { return Ok(Some((known, None))) };
        let Some(key) = self.keys.get(key_of(known.person))? else { return Ok(None) };
        let words = seal::open(&key, &place(self, known.person), &sealed).ok_or(Broken::BadShelf("own_entrance"))?;
        let hash = std::str::from_utf8(&words).map_err(|_| Broken::BadShelf("own_entrance"))?.to_owned();
        Ok(Some((known, Some(hash))))
    }

    /// Keeps the slow hash of a phrase, if none was chosen for this code yet; says whether it was kept. Of many who choose
    /// at once, one does.
    pub async fn choose_phrase(&self, code: TokenHash, person: PersonId, hash: &str) -> Result<bool, Broken> {
        let mut pen = Pen::take(self).await?;
        let key = pen.key(key_of(person)).await.map_err(|broken| self.weigh(broken))?;
        let done =
            sqlx::query("UPDATE own_entrance SET phrase = $1 WHERE code = $2 AND person = $3 AND phrase IS NULL")
                .bind(seal::close(&key, &place(self, person), hash.as_bytes()))
                .bind(code.to_vec())
                .bind(person.bytes())
                .execute(&mut *pen.tx)
                .await
                .map_err(|error| self.weigh(error.into()))?;
        self.settled(pen).await?;
        Ok(done.rows_affected() == 1)
    }

    /// Keeps that somebody is at their own file from now on, and that it was opened; sweeps out what is long over.
    pub async fn begin_own_session(
        &self,
        token: TokenHash,
        session: &OwnSession,
        begun_before: Timestamp,
    ) -> Result<(), Broken> {
        let mut pen = Pen::take(self).await?;
        let swept = sqlx::query("DELETE FROM own_session WHERE begun_at < $1").bind(begun_before.as_millisecond());
        swept.execute(&mut *pen.tx).await.map_err(|error| self.weigh(error.into()))?;
        sqlx::query("INSERT INTO own_session (token, person, begun_at, seen_at, language) VALUES ($1, $2, $3, $4, $5)")
            .bind(token.to_vec())
            .bind(session.person.bytes())
            .bind(session.begun_at.as_millisecond())
            .bind(session.seen_at.as_millisecond())
            .bind(session.language.clone())
            .execute(&mut *pen.tx)
            .await
            .map_err(|error| self.weigh(error.into()))?;
        sqlx::query("UPDATE own_entrance SET opened_before = opened_at, opened_at = $1 WHERE person = $2")
            .bind(session.begun_at.as_millisecond())
            .bind(session.person.bytes())
            .execute(&mut *pen.tx)
            .await
            .map_err(|error| self.weigh(error.into()))?;
        self.settled(pen).await
    }

    /// Who is at their own file with this token.
    pub async fn own_session(&self, token: TokenHash) -> Result<Option<OwnSession>, Broken> {
        let row = sqlx::query("SELECT person, begun_at, seen_at, language FROM own_session WHERE token = $1")
            .bind(token.to_vec())
            .fetch_optional(&mut *self.engine.read().await?)
            .await?;
        let read = |row: AnyRow| {
            let (begun_at, seen_at) = (row.time("begun_at")?, row.time("seen_at")?);
            Ok(OwnSession { person: row.id("person")?, begun_at, seen_at, language: row.text("language")? })
        };
        row.map(read).transpose()
    }

    /// Notes that somebody asked for something, and in which language they read from now on.
    pub async fn see_own_session(&self, token: TokenHash, at: Timestamp, language: &str) -> Result<(), Broken> {
        let mut pen = Pen::take(self).await?;
        sqlx::query("UPDATE own_session SET seen_at = $1, language = $2 WHERE token = $3")
            .bind(at.as_millisecond())
            .bind(language.to_owned())
            .bind(token.to_vec())
            .execute(&mut *pen.tx)
            .await
            .map_err(|error| self.weigh(error.into()))?;
        self.settled(pen).await
    }

    /// Ends it.
    pub async fn end_own_session(&self, token: TokenHash) -> Result<(), Broken> {
        let mut pen = Pen::take(self).await?;
        let query = sqlx::query("DELETE FROM own_session WHERE token = $1").bind(token.to_vec());
        query.execute(&mut *pen.tx).await.map_err(|error| self.weigh(error.into()))?;
        self.settled(pen).await
    }

    async fn shut_entrance(&self, pen: &mut Pen<'_>, person: PersonId) -> Result<(), Broken> {
        for statement in [
            "DELETE FROM own_entrance WHERE person = $1",
            "DELETE FROM own_strand WHERE person = $1",
            "DELETE FROM own_session WHERE person = $1",
        ] {
            let query = sqlx::query(statement).bind(person.bytes());
            query.execute(&mut *pen.tx).await.map_err(|error| self.weigh(error.into()))?;
        }
        Ok(())
    }

    async fn open_to_own(
        &self,
        pen: &mut Pen<'_>,
        person: PersonId,
        class: Class,
        worker: WorkerId,
    ) -> Result<(), Broken> {
        sqlx::query("INSERT INTO own_strand (person, class, worker) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING")
            .bind(person.bytes())
            .bind(i64::from(bytes::class(class)))
            .bind(worker.bytes())
            .execute(&mut *pen.tx)
            .await
            .map_err(|error| self.weigh(error.into()))?;
        Ok(())
    }

    async fn settled(&self, pen: Pen<'_>) -> Result<(), Broken> {
        pen.commit().await.map(|_| ()).map_err(|broken| self.weigh(broken))
    }
}

fn to_entrance(row: &AnyRow) -> Result<EntranceNow, Broken> {
    Ok(EntranceNow {
        person: row.id("person")?,
        made_at: row.time("made_at")?,
        chosen: row.blob_or_none("phrase")?.is_some(),
        opened_at: row.time_or_none("opened_at")?,
        opened_before: row.time_or_none("opened_before")?,
    })
}

fn key_of(person: PersonId) -> Seal {
    Seal { owner: Owner::Person(person), class: Class::Case }
}

fn place(archive: &Archive, person: PersonId) -> Vec<u8> {
    [&b"own_entrance"[..], &archive.house.to_be_bytes(), &person.bytes()].concat()
}
