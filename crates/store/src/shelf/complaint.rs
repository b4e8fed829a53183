//! Complaints: how far each is and who sees to it. What it is about lies sealed in the log only.

use domain::complaint::Event;
use domain::id::{ComplaintId, PersonId, WorkerId};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use sqlx::any::AnyRow;

use super::{Shelf, word};
use crate::bytes::{Columns, Stored};
use crate::engine::Conn;
use crate::history::Noted;
use crate::{Archive, Broken};

pub(crate) const SHELF: Shelf = Shelf {
    name: "complaint",
    clear: "DELETE FROM complaint",
    content: "SELECT id, person, state, made_at, by_worker FROM complaint ORDER BY id",
};

/// How far a complaint is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ComplaintStanding {
    /// Nobody sees to it yet.
    Made,
    /// Somebody does.
    TakenUp,
    /// It was answered.
    Answered,
    /// It was taken back.
    Withdrawn,
}

/// A complaint as it is now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ComplaintNow {
    /// Which.
    pub id: ComplaintId,
    /// Whose.
    pub person: PersonId,
    /// How far it is.
    pub standing: ComplaintStanding,
    /// When it was made: from that day on an answer is owed.
    pub made_at: Timestamp,
    /// Who sees to it, or did.
    pub by: Option<WorkerId>,
}

pub(crate) async fn draw(conn: &mut Conn, noted: &Noted, event: &Event) -> Result<(), Broken> {
    match event {
        Event::ComplaintMade { person, complaint, .. } => {
            sqlx::query("INSERT INTO complaint (id, person, state, made_at, by_worker) VALUES ($1, $2, $3, $4, NULL)")
                .bind(complaint.bytes())
                .bind(person.bytes())
                .bind(word::of(&ComplaintStanding::Made))
                .bind(noted.at.as_millisecond())
                .execute(conn)
                .await?;
            Ok(())
        }
        Event::ComplaintTakenUp { complaint, by, .. } => {
            sqlx::query("UPDATE complaint SET state = $1, by_worker = $2 WHERE id = $3")
                .bind(word::of(&ComplaintStanding::TakenUp))
                .bind(by.bytes())
                .bind(complaint.bytes())
                .execute(conn)
                .await?;
            Ok(())
        }
        Event::ComplaintAnswered { complaint, .. } => stand(conn, *complaint, ComplaintStanding::Answered).await,
        Event::ComplaintWithdrawn { complaint, .. } => stand(conn, *complaint, ComplaintStanding::Withdrawn).await,
    }
}

async fn stand(conn: &mut Conn, complaint: ComplaintId, standing: ComplaintStanding) -> Result<(), Broken> {
    sqlx::query("UPDATE complaint SET state = $1 WHERE id = $2")
        .bind(word::of(&standing))
        .bind(complaint.bytes())
        .execute(conn)
        .await?;
    Ok(())
}

impl Archive {
    /// Every complaint, the oldest first.
    pub async fn complaints(&self) -> Result<Vec<ComplaintNow>, Broken> {
        let rows = sqlx::query("SELECT id, person, state, made_at, by_worker FROM complaint ORDER BY made_at, id")
            .fetch_all(&mut *self.engine.read().await?)
            .await?;
        rows.iter().map(read).collect()
    }

    /// One complaint, if there is one with this id.
    pub async fn complaint(&self, complaint: ComplaintId) -> Result<Option<ComplaintNow>, Broken> {
        let row = sqlx::query("SELECT id, person, state, made_at, by_worker FROM complaint WHERE id = $1")
            .bind(complaint.bytes())
            .fetch_optional(&mut *self.engine.read().await?)
            .await?;
        row.as_ref().map(read).transpose()
    }
}

fn read(row: &AnyRow) -> Result<ComplaintNow, Broken> {
    Ok(ComplaintNow {
        id: row.id("id")?,
        person: row.id("person")?,
        standing: row.word("state", word::read)?,
        made_at: row.time("made_at")?,
        by: row.id_or_none("by_worker")?,
    })
}
