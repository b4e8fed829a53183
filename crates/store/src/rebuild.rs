//! Draws every shelf anew from the log, and can say whether that changed anything.

use sha2::{Digest, Sha256};
use sqlx::any::AnyRow;
use sqlx::{Column, Row, TypeInfo, ValueRef};

use crate::bytes::Columns;
use crate::engine::Conn;
use crate::log;
use crate::shelf::{self, SHELVES};
use crate::{Archive, Broken, Hash};

/// How many events are read at once.
const BATCH: i64 = 1_000;

/// What a rebuilding found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rebuilt {
    /// How many events were drawn.
    pub events: u64,
    /// Each shelf, before and after.
    pub shelves: Vec<ShelfState>,
}

impl Rebuilt {
    /// Whether every shelf was what the log says.
    pub fn is_same(&self) -> bool {
        self.shelves.iter().all(|shelf| shelf.before == shelf.after)
    }
}

/// One shelf before and after.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShelfState {
    /// Which.
    pub name: &'static str,
    /// How many rows it has.
    pub rows: u64,
    /// All its content, as a hash, as it stood.
    pub before: Hash,
    /// All its content, as a hash, as the log says.
    pub after: Hash,
}

impl Archive {
    /// Empties every shelf and draws it anew from the log, in one transaction.
    pub async fn rebuild(&self) -> Result<Rebuilt, Broken> {
        self.draw_anew(Then::Keep).await.map_err(|broken| self.weigh(broken))
    }

    /// The same, but puts everything back as it was and only says what differs.
    pub async fn rebuild_check(&self) -> Result<Rebuilt, Broken> {
        self.draw_anew(Then::PutBack).await.map_err(|broken| self.weigh(broken))
    }

    async fn draw_anew(&self, then: Then) -> Result<Rebuilt, Broken> {
        self.may_write()?;
        let mut tx = self.engine.write().await?;
        // Nothing may be added to the log meanwhile.
        sqlx::query("UPDATE head SET position = position WHERE one = 1").execute(&mut *tx).await?;
        let mut shelves = Vec::with_capacity(SHELVES.len());
        for shelf in &SHELVES {
            let (_, before) = content(&mut tx, shelf.content).await?;
            shelves.push(ShelfState { name: shelf.name, rows: 0, before, after: before });
            sqlx::query(shelf.clear).execute(&mut *tx).await?;
        }
        let events = self.draw_all(&mut tx).await?;
        for (shelf, state) in SHELVES.iter().zip(&mut shelves) {
            (state.rows, state.after) = content(&mut tx, shelf.content).await?;
        }
        match then {
            Then::Keep => tx.commit().await?,
            Then::PutBack => tx.rollback().await?,
        }
        Ok(Rebuilt { events, shelves })
    }

    async fn draw_all(&self, conn: &mut Conn) -> Result<u64, Broken> {
        let mut position = 0;
        let mut events = 0;
        loop {
            let rows = sqlx::query(
                "SELECT position, kind, at, actor, owner, class, payload FROM event
                 WHERE position > $1 ORDER BY position LIMIT $2",
            )
            .bind(position)
            .bind(BATCH)
            .fetch_all(&mut *conn)
            .await?;
            let Some(last) = rows.last() else { return Ok(events) };
            position = last.number("position")?;
            for row in &rows {
                if let Some(noted) = log::read(&self.keys, self.house, row)? {
                    shelf::draw(conn, self, &noted).await?;
                    events += 1;
                }
            }
        }
    }
}

#[derive(Clone, Copy)]
enum Then {
    Keep,
    PutBack,
}

/// How many rows a query gives, and all of them as one hash that is the same on both engines.
async fn content(conn: &mut Conn, query: &'static str) -> Result<(u64, Hash), Broken> {
    let rows = sqlx::query(query).fetch_all(conn).await?;
    let mut hash = Sha256::new();
    for row in &rows {
        take_in(&mut hash, row)?;
    }
    Ok((rows.len() as u64, Hash(hash.finalize().into())))
}

fn take_in(hash: &mut Sha256, row: &AnyRow) -> Result<(), Broken> {
    for column in row.columns() {
        let place = column.ordinal();
        let raw = row.try_get_raw(place)?;
        let value = if raw.is_null() {
            vec![0]
        } else {
            match raw.type_info().name() {
                "BLOB" => [&[1][..], &row.try_get::<Vec<u8>, _>(place)?].concat(),
                "TEXT" => [&[2][..], row.try_get::<String, _>(place)?.as_bytes()].concat(),
                _ => [&[3][..], &row.try_get::<i64, _>(place)?.to_be_bytes()].concat(),
            }
        };
        hash.update((value.len() as u64).to_be_bytes());
        hash.update(value);
    }
    Ok(())
}
