//! Procedures: whose each is, and whether it is over. What they are about is read with a sight.

use domain::id::{PersonId, ProcedureId, WorkerId};
use domain::procedure::Event;
use jiff::Timestamp;
use sqlx::any::AnyRow;

use super::Shelf;
use crate::bytes::{Columns, Stored};
use crate::engine::Conn;
use crate::history::Noted;
use crate::{Archive, Broken};

pub(crate) const SHELF: Shelf = Shelf {
    name: "procedure",
    clear: "DELETE FROM procedure",
    content: "SELECT id, person, closed, opened_by, opened_at, changed_at FROM procedure ORDER BY id",
};

/// A procedure as it is now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProcedureNow {
    /// Which.
    pub id: ProcedureId,
    /// Whose.
    pub person: PersonId,
    /// Whether it is over.
    pub closed: bool,
    /// Who wrote it down, and with that whose organisation reads it.
    pub opened_by: Option<WorkerId>,
    /// Since when it is written down.
    pub opened_at: Timestamp,
}

pub(crate) async fn draw(conn: &mut Conn, noted: &Noted, event: &Event) -> Result<(), Broken> {
    let at = noted.at.as_millisecond();
    let (procedure, closed) = match event {
        Event::ProcedureOpened { person, procedure, .. } => {
            sqlx::query("INSERT INTO procedure (id, person, closed, opened_by, opened_at, changed_at) VALUES ($1, $2, 0, $3, $4, $5)")
                .bind(procedure.bytes())
                .bind(person.bytes())
                .bind(noted.actor.bytes())
                .bind(at)
                .bind(at)
                .execute(conn)
                .await?;
            return Ok(());
        }
        Event::ProcedureClosed { procedure, .. } => (procedure, 1),
        Event::ProcedureReopened { procedure, .. } => (procedure, 0),
        Event::ProcedureDescribed { .. }
        | Event::MilestoneNoted { .. }
        | Event::MilestoneTakenBack { .. }
        | Event::TermStarted { .. }
        | Event::TermReckoned { .. }
        | Event::TermReviewed { .. }
        | Event::TermWarned { .. }
        | Event::WatchersSet { .. }
        | Event::TermMet { .. }
        | Event::TermDropped { .. }
        | Event::TermReopened { .. } => return Ok(()),
    };
    sqlx::query("UPDATE procedure SET closed = $1, changed_at = $2 WHERE id = $3")
        .bind(closed)
        .bind(at)
        .bind(procedure.bytes())
        .execute(conn)
        .await?;
    Ok(())
}

impl Archive {
    /// One procedure, if there is one with this id.
    pub async fn procedure(&self, procedure: ProcedureId) -> Result<Option<ProcedureNow>, Broken> {
        let row =
            sqlx::query("SELECT id, person, closed, opened_by, opened_at, changed_at FROM procedure WHERE id = $1")
                .bind(procedure.bytes())
                .fetch_optional(&mut *self.engine.read().await?)
                .await?;
        row.as_ref().map(read).transpose()
    }

    /// The procedures of a person: those that go on first, then newest first.
    pub async fn procedures_of(&self, person: PersonId) -> Result<Vec<ProcedureNow>, Broken> {
        let rows = sqlx::query(
            "SELECT id, person, closed, opened_by, opened_at, changed_at FROM procedure
             WHERE person = $1 ORDER BY closed, opened_at DESC, id",
        )
        .bind(person.bytes())
        .fetch_all(&mut *self.engine.read().await?)
        .await?;
        rows.iter().map(read).collect()
    }
}

fn read(row: &AnyRow) -> Result<ProcedureNow, Broken> {
    Ok(ProcedureNow {
        id: row.id("id")?,
        person: row.id("person")?,
        closed: row.yes("closed")?,
        opened_by: row.id_or_none("opened_by")?,
        opened_at: row.time("opened_at")?,
    })
}
