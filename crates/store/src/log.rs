//! The log itself: append with one hand at a time, and read what was written.

use std::collections::HashMap;
use std::sync::Arc;

use domain::event::{Event, Owner, Seal, Subject};
use domain::id::WorkerId;
use jiff::Timestamp;
use sqlx::any::AnyRow;

use crate::bytes::{self, Columns, Stored};
use crate::chain::Header;
use crate::engine::{Conn, Tx};
use crate::history::{self, Histories, Noted};
use crate::keys::Keys;
use crate::{Archive, Broken, Hash, seal, shelf};

/// Where the log stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Head {
    /// The position of the last event; 0 when there is none.
    pub position: u64,
    /// The hash that covers everything up to there.
    pub hash: Hash,
}

/// Who writes, and when.
#[derive(Clone, Copy)]
pub(crate) struct Author {
    pub(crate) actor: WorkerId,
    pub(crate) at: Timestamp,
}

/// The one hand that writes at a moment, from taking the head of the log until the commit.
pub(crate) struct Pen<'a> {
    archive: &'a Archive,
    pub(crate) tx: Tx,
    pub(crate) head: Head,
    /// Where the log stood when the pen was taken up.
    began: u64,
    written: Vec<Arc<Noted>>,
    /// The same, by whom it is about.
    written_about: HashMap<Subject, Vec<Arc<Noted>>>,
    first_used: Vec<Seal>,
}

/// More events than this that others wrote meanwhile are not worth taking in one by one.
const FEW: u64 = 2_000;

impl<'a> Pen<'a> {
    /// Takes the head of the log. From here until the commit nobody else writes, so nothing can
    /// happen between reading the past and writing down what follows, on either engine.
    pub(crate) async fn take(archive: &'a Archive) -> Result<Pen<'a>, Broken> {
        archive.may_write()?;
        let mut tx = archive.engine.write().await?;
        let row = sqlx::query("UPDATE head SET position = position WHERE one = 1 RETURNING position, hash")
            .fetch_one(&mut *tx)
            .await?;
        let head = to_head(&row)?;
        let began = head.position;
        let (written, written_about, first_used) = Default::default();
        Ok(Pen { archive, tx, head, began, written, written_about, first_used })
    }

    /// Writes down what happened, files it under its subjects, and draws it on the shelves.
    pub(crate) async fn append(&mut self, author: Author, event: Event) -> Result<(), Broken> {
        let Author { actor, at } = author;
        let sealed_for = event.sealed_for();
        let owner = sealed_for.map(|seal| bytes::owner(seal.owner));
        let header = Header {
            position: self.head.position + 1,
            kind: event.kind(),
            at: at.as_millisecond(),
            actor: &actor.bytes(),
            owner: owner.as_deref(),
            class: sealed_for.map(|seal| i64::from(bytes::class(seal.class))),
        };
        let words = zeroize::Zeroizing::new(serde_json::to_vec(&event).expect("events are plain data"));
        let payload = match sealed_for {
            Some(seal) => {
                let key = self.key(seal).await?;
                seal::close(&key, &header.place(&self.archive.house.to_be_bytes()), &words)
            }
            None => words.to_vec(),
        };
        let payload_hash = Hash::of(&payload);
        let hash = header.follow(self.head.hash, payload_hash);
        sqlx::query(
            "INSERT INTO event (position, kind, at, actor, owner, class, payload, payload_hash, hash)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        )
        .bind(header.position as i64)
        .bind(header.kind)
        .bind(header.at)
        .bind(header.actor.to_vec())
        .bind(owner.clone())
        .bind(header.class)
        .bind(payload)
        .bind(payload_hash.0.to_vec())
        .bind(hash.0.to_vec())
        .execute(&mut *self.tx)
        .await?;
        self.head = Head { position: header.position, hash };
        let at = bytes::to_time(header.at);
        let noted = Noted { position: self.head.position, at, actor, event };
        shelf::draw(&mut self.tx, self.archive, &noted).await?;
        let noted = Arc::new(noted);
        for subject in noted.event.subjects() {
            self.written_about.entry(subject).or_default().push(noted.clone());
        }
        self.written.push(noted);
        Ok(())
    }

    /// Lays the histories of these subjects to those known: from memory what is remembered, from
    /// the log what is not.
    pub(crate) async fn read(&mut self, histories: &mut Histories, subjects: &[Subject]) -> Result<(), Broken> {
        self.catch_up().await?;
        let mut missing = Vec::new();
        {
            let mut remembered = self.archive.remembered();
            for subject in subjects {
                match remembered.get(*subject) {
                    Some(known) => histories.add(*subject, known),
                    None => missing.push(*subject),
                }
            }
        }
        let found = history::read(&mut self.tx, self.archive, &missing).await?;
        let mut by_subject: HashMap<Subject, Vec<Arc<Noted>>> = missing.into_iter().map(|one| (one, vec![])).collect();
        for (subject, noted) in found {
            by_subject.entry(subject).or_default().push(Arc::new(noted));
        }
        for (subject, noted) in by_subject {
            self.archive.remembered().put(subject, &noted);
            histories.add(subject, &noted);
        }
        for noted in subjects.iter().filter_map(|subject| self.written_about.get(subject)).flatten() {
            histories.lay(noted);
        }
        Ok(())
    }

    /// Brings what is remembered up to where the log stood when the pen was taken up.
    async fn catch_up(&mut self) -> Result<(), Broken> {
        let until = self.archive.remembered().until();
        if until == self.began {
            return Ok(());
        }
        if self.began.saturating_sub(until) > FEW || until > self.began {
            self.archive.remembered().begin_anew(self.began);
            return Ok(());
        }
        let rows = sqlx::query(
            "SELECT position, kind, at, actor, owner, class, payload FROM event
             WHERE position > $1 AND position <= $2 ORDER BY position",
        )
        .bind(until as i64)
        .bind(self.began as i64)
        .fetch_all(&mut *self.tx)
        .await?;
        let mut news = Vec::with_capacity(rows.len());
        for row in &rows {
            news.extend(read(&self.archive.keys, self.archive.house, row)?.map(Arc::new));
        }
        self.archive.remembered().take_in(&news, self.began);
        Ok(())
    }

    /// The key of a seal, made when there was none, and noted as used.
    pub(crate) async fn key(&mut self, seal: Seal) -> Result<seal::Key, Broken> {
        let key = self.archive.keys.get_or_make(seal)?;
        if !self.archive.keys.is_used(seal) && !self.first_used.contains(&seal) {
            sqlx::query("INSERT INTO key_used (owner, class) VALUES ($1, $2) ON CONFLICT DO NOTHING")
                .bind(bytes::owner(seal.owner))
                .bind(i64::from(bytes::class(seal.class)))
                .execute(&mut *self.tx)
                .await?;
            self.first_used.push(seal);
        }
        Ok(key)
    }

    /// Lets everything count: first the new keys on the disk, then the log.
    pub(crate) async fn commit(mut self) -> Result<Head, Broken> {
        let written = !self.written.is_empty();
        if written {
            sqlx::query("UPDATE head SET position = $1, hash = $2 WHERE one = 1")
                .bind(self.head.position as i64)
                .bind(self.head.hash.0.to_vec())
                .execute(&mut *self.tx)
                .await?;
        }
        self.archive.keys.settle()?;
        self.tx.commit().await?;
        self.archive.keys.note_used(self.first_used);
        if written {
            let mut remembered = self.archive.remembered();
            if remembered.until() == self.began {
                remembered.take_in(&self.written, self.head.position);
            }
            drop(remembered);
            self.archive.changes.send_replace(self.head.position);
        }
        Ok(self.head)
    }
}

/// The number of the house whose log this is, if the log was begun.
pub(crate) async fn house(conn: &mut Conn) -> Result<Option<u128>, Broken> {
    let row = sqlx::query("SELECT house FROM head WHERE one = 1").fetch_optional(conn).await?;
    let Some(row) = row else { return Ok(None) };
    let bytes = row.blob("house")?;
    bytes.try_into().map(u128::from_be_bytes).map(Some).map_err(|_| Broken::BadShelf("head"))
}

/// Begins a log.
pub(crate) async fn begin(conn: &mut Conn, house: u128) -> Result<(), Broken> {
    sqlx::query("INSERT INTO head (one, house, position, hash) VALUES (1, $1, 0, $2)")
        .bind(house.to_be_bytes().to_vec())
        .bind(Hash::BEGINNING.0.to_vec())
        .execute(conn)
        .await?;
    Ok(())
}

/// Where the log stands.
pub(crate) async fn head(conn: &mut Conn) -> Result<Head, Broken> {
    to_head(&sqlx::query("SELECT position, hash FROM head WHERE one = 1").fetch_one(conn).await?)
}

fn to_head(row: &AnyRow) -> Result<Head, Broken> {
    let hash = Hash::from_bytes(&row.blob("hash")?).ok_or(Broken::BadShelf("head"))?;
    Ok(Head { position: row.position("position")?, hash })
}

/// Every key that was ever needed.
pub(crate) async fn keys_used(conn: &mut Conn) -> Result<Vec<Seal>, Broken> {
    let rows = sqlx::query("SELECT owner, class FROM key_used").fetch_all(conn).await?;
    rows.iter().map(|row| to_seal(row)?.ok_or(Broken::BadShelf("key_used"))).collect()
}

fn to_seal(row: &AnyRow) -> Result<Option<Seal>, Broken> {
    let Some(owner) = row.blob_or_none("owner")? else { return Ok(None) };
    let owner: Option<Owner> = bytes::to_owner(&owner);
    let class = row.number_or_none("class")?.and_then(|number| bytes::to_class(u8::try_from(number).ok()?));
    match (owner, class) {
        (Some(owner), Some(class)) => Ok(Some(Seal { owner, class })),
        _ => Err(Broken::BadShelf("class")),
    }
}

/// Reads one row of the log. Nothing comes back when its owner was forgotten.
pub(crate) fn read(keys: &Keys, house: u128, row: &AnyRow) -> Result<Option<Noted>, Broken> {
    let position = row.position("position")?;
    let unreadable = |why| Broken::Unreadable { position, why };
    let sealed_for = to_seal(row).map_err(|_| unreadable("its owner is nobody"))?;
    let Some(payload) = row.blob_or_none("payload")? else {
        let forgotten = sealed_for.is_some_and(|seal| keys.is_forgotten(seal.owner));
        return if forgotten { Ok(None) } else { Err(unreadable("its payload is gone")) };
    };
    let (kind, at, actor) = (row.text("kind")?, row.number("at")?, row.blob("actor")?);
    let opened;
    let words: &[u8] = match sealed_for {
        None => &payload,
        Some(seal) => {
            let Some(key) = keys.get(seal)? else {
                let forgotten = keys.is_forgotten(seal.owner);
                return if forgotten { Ok(None) } else { Err(unreadable("its key is not in the ring")) };
            };
            let owner = bytes::owner(seal.owner);
            let class = Some(i64::from(bytes::class(seal.class)));
            let header = Header { position, kind: &kind, at, actor: &actor, owner: Some(&owner), class };
            opened = seal::open(&key, &header.place(&house.to_be_bytes()), &payload)
                .ok_or_else(|| unreadable("its seal is broken"))?;
            &opened
        }
    };
    let event: Event = serde_json::from_slice(words).map_err(|_| unreadable("its words make no event"))?;
    if event.kind() != kind || event.sealed_for() != sealed_for {
        return Err(unreadable("it is not what its header says"));
    }
    let actor = WorkerId::from_bytes(&actor).ok_or_else(|| unreadable("its actor is nobody"))?;
    Ok(Some(Noted { position, at: bytes::to_time(at), actor, event }))
}
