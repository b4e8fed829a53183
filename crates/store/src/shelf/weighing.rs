//! Weighings of hardship: which are open, which wait for a second reader. No word about anybody.

use domain::hardship::{Event, Outcome, Over};
use domain::id::{ApplicationId, HardshipId, PersonId, WorkerId};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use sqlx::any::AnyRow;

use super::{Shelf, word};
use crate::bytes::{Columns, Stored};
use crate::engine::Conn;
use crate::history::Noted;
use crate::{Archive, Broken};

pub(crate) const SHELF: Shelf = Shelf {
    name: "weighing",
    clear: "DELETE FROM weighing",
    content: "SELECT id, person, application, decision, state, proposed_by, opened_at, changed_at
              FROM weighing ORDER BY id",
};

/// How far a weighing is, as a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum WeighingStage {
    /// Somebody must weigh.
    Open,
    /// Somebody else must confirm.
    Proposed,
    /// Hardship was found.
    Found,
    /// It was not.
    NotFound,
}

/// A weighing as it is now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WeighingNow {
    /// Which.
    pub id: HardshipId,
    /// Whom it is about.
    pub person: PersonId,
    /// Within which application.
    pub application: ApplicationId,
    /// Before which decision.
    pub over: Over,
    /// How far it is.
    pub stage: WeighingStage,
    /// Who proposed, and so cannot confirm.
    pub proposed_by: Option<WorkerId>,
    /// Since when.
    pub opened_at: Timestamp,
    /// When it last changed.
    pub changed_at: Timestamp,
}

pub(crate) async fn draw(conn: &mut Conn, noted: &Noted, event: &Event) -> Result<(), Broken> {
    let at = noted.at.as_millisecond();
    let (stage, proposed_by) = match event {
        Event::HardshipOpened { person, hardship, application, over, .. } => {
            sqlx::query(
                "INSERT INTO weighing (id, person, application, decision, state, opened_at, changed_at)
                 VALUES ($1, $2, $3, $4, $5, $6, $7)",
            )
            .bind(hardship.bytes())
            .bind(person.bytes())
            .bind(application.bytes())
            .bind(word::of(over))
            .bind(word::of(&WeighingStage::Open))
            .bind(at)
            .bind(at)
            .execute(conn)
            .await?;
            return Ok(());
        }
        Event::HardshipProposed { by, .. } => (WeighingStage::Proposed, Some(by.bytes())),
        Event::HardshipReturned { .. } => (WeighingStage::Open, None),
        Event::HardshipClosed { outcome: Outcome::Found { .. }, .. } => (WeighingStage::Found, None),
        Event::HardshipClosed { outcome: Outcome::NotFound, .. } => (WeighingStage::NotFound, None),
    };
    sqlx::query("UPDATE weighing SET state = $1, proposed_by = $2, changed_at = $3 WHERE id = $4")
        .bind(word::of(&stage))
        .bind(proposed_by)
        .bind(at)
        .bind(event.hardship().bytes())
        .execute(conn)
        .await?;
    Ok(())
}

impl Archive {
    /// All weighings that are not closed, longest open first.
    pub async fn open_weighings(&self) -> Result<Vec<WeighingNow>, Broken> {
        let rows = sqlx::query(
            "SELECT id, person, application, decision, state, proposed_by, opened_at, changed_at
             FROM weighing WHERE state IN ($1, $2) ORDER BY opened_at, id",
        )
        .bind(word::of(&WeighingStage::Open))
        .bind(word::of(&WeighingStage::Proposed))
        .fetch_all(&mut *self.engine.read().await?)
        .await?;
        rows.iter().map(read).collect()
    }

    /// All weighings that were closed with hardship found, oldest first: what was decided by
    /// hardship is counted apart from what was decided by the rules.
    pub async fn hardship_found(&self) -> Result<Vec<WeighingNow>, Broken> {
        let rows = sqlx::query(
            "SELECT id, person, application, decision, state, proposed_by, opened_at, changed_at
             FROM weighing WHERE state = $1 ORDER BY opened_at, id",
        )
        .bind(word::of(&WeighingStage::Found))
        .fetch_all(&mut *self.engine.read().await?)
        .await?;
        rows.iter().map(read).collect()
    }

    /// One weighing, if there is one with this id.
    pub async fn weighing(&self, hardship: HardshipId) -> Result<Option<WeighingNow>, Broken> {
        let row = sqlx::query(
            "SELECT id, person, application, decision, state, proposed_by, opened_at, changed_at
             FROM weighing WHERE id = $1",
        )
        .bind(hardship.bytes())
        .fetch_optional(&mut *self.engine.read().await?)
        .await?;
        row.as_ref().map(read).transpose()
    }
}

fn read(row: &AnyRow) -> Result<WeighingNow, Broken> {
    Ok(WeighingNow {
        id: row.id("id")?,
        person: row.id("person")?,
        application: row.id("application")?,
        over: row.word("decision", word::read)?,
        stage: row.word("state", word::read)?,
        proposed_by: row.id_or_none("proposed_by")?,
        opened_at: row.time("opened_at")?,
        changed_at: row.time("changed_at")?,
    })
}
