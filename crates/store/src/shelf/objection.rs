//! Objections: which run, and how far they are. No word about anybody.

use domain::id::{ApplicationId, ObjectionId, PersonId};
use domain::objection::Event;
use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use sqlx::any::AnyRow;

use super::{Shelf, word};
use crate::bytes::{Columns, Stored};
use crate::engine::Conn;
use crate::history::Noted;
use crate::{Archive, Broken};

pub(crate) const SHELF: Shelf = Shelf {
    name: "objection",
    clear: "DELETE FROM objection",
    content: "SELECT id, person, application, state, received, changed_at FROM objection ORDER BY id",
};

/// How far an objection is, as a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ObjectionState {
    /// It came in.
    Received,
    /// The person was heard.
    Heard,
    /// It was decided.
    Decided,
    /// The person went to court.
    Appealed,
    /// The court decided.
    AppealDecided,
}

/// An objection as it is now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ObjectionNow {
    /// Which.
    pub id: ObjectionId,
    /// Whose.
    pub person: PersonId,
    /// Against the decision on which application.
    pub application: ApplicationId,
    /// How far it is.
    pub state: ObjectionState,
    /// On which day it came in.
    pub received: Date,
    /// When it last changed.
    pub changed_at: Timestamp,
}

pub(crate) async fn draw(conn: &mut Conn, noted: &Noted, event: &Event) -> Result<(), Broken> {
    let at = noted.at.as_millisecond();
    let state = match event {
        Event::ObjectionReceived { person, objection, application, received, .. } => {
            sqlx::query(
                "INSERT INTO objection (id, person, application, state, received, changed_at)
                 VALUES ($1, $2, $3, $4, $5, $6)",
            )
            .bind(objection.bytes())
            .bind(person.bytes())
            .bind(application.bytes())
            .bind(word::of(&ObjectionState::Received))
            .bind(received.to_string())
            .bind(at)
            .execute(conn)
            .await?;
            return Ok(());
        }
        Event::ObjectionHeard { .. } => ObjectionState::Heard,
        Event::ObjectionDecided { .. } => ObjectionState::Decided,
        Event::AppealLodged { .. } => ObjectionState::Appealed,
        Event::AppealDecided { .. } => ObjectionState::AppealDecided,
        Event::MeasureAsked { .. } | Event::MeasureDecided { .. } => return Ok(()),
    };
    sqlx::query("UPDATE objection SET state = $1, changed_at = $2 WHERE id = $3")
        .bind(word::of(&state))
        .bind(at)
        .bind(event.objection().bytes())
        .execute(conn)
        .await?;
    Ok(())
}

impl Archive {
    /// All objections and appeals that wait for a decision, longest first.
    pub async fn running_objections(&self) -> Result<Vec<ObjectionNow>, Broken> {
        let rows = sqlx::query(
            "SELECT id, person, application, state, received, changed_at FROM objection
             WHERE state IN ($1, $2, $3) ORDER BY received, id",
        )
        .bind(word::of(&ObjectionState::Received))
        .bind(word::of(&ObjectionState::Heard))
        .bind(word::of(&ObjectionState::Appealed))
        .fetch_all(&mut *self.engine.read().await?)
        .await?;
        rows.iter().map(read).collect()
    }

    /// One objection, if there is one with this id.
    pub async fn objection(&self, objection: ObjectionId) -> Result<Option<ObjectionNow>, Broken> {
        let row =
            sqlx::query("SELECT id, person, application, state, received, changed_at FROM objection WHERE id = $1")
                .bind(objection.bytes())
                .fetch_optional(&mut *self.engine.read().await?)
                .await?;
        row.as_ref().map(read).transpose()
    }
}

fn read(row: &AnyRow) -> Result<ObjectionNow, Broken> {
    Ok(ObjectionNow {
        id: row.id("id")?,
        person: row.id("person")?,
        application: row.id("application")?,
        state: row.word("state", word::read)?,
        received: row.date_or_none("received")?.ok_or(Broken::BadShelf("received"))?,
        changed_at: row.time("changed_at")?,
    })
}
