//! Steps of plans: whose, in which strand, by whom and by when. What is to be done is read with a sight.

use domain::id::{PersonId, StepId, WorkerId};
use domain::plan::{Event, Owner, Planned, Strand};
use jiff::civil::{Date, Time};
use sqlx::any::AnyRow;

use super::{Shelf, word};
use crate::bytes::{Columns, Stored};
use crate::engine::Conn;
use crate::history::Noted;
use crate::{Archive, Broken};

pub(crate) const SHELF: Shelf = Shelf {
    name: "step",
    clear: "DELETE FROM step",
    content: "SELECT id, person, strand, worker, due, meets_at, along, planned_by, open, changed_at FROM step ORDER BY id",
};

/// A step that is to be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StepNow {
    /// Which.
    pub id: StepId,
    /// For whom.
    pub person: PersonId,
    /// In which strand.
    pub strand: Strand,
    /// The colleague who does it; nobody when the person or somebody else does.
    pub worker: Option<WorkerId>,
    /// By which day.
    pub due: Option<Date>,
    /// At what time people meet.
    pub at: Option<Time>,
    /// The colleague who comes along.
    pub along: Option<WorkerId>,
    /// Who planned it, and with that whose organisation reads it.
    pub planned_by: Option<WorkerId>,
}

pub(crate) async fn draw(conn: &mut Conn, noted: &Noted, event: &Event) -> Result<(), Broken> {
    let at = noted.at.as_millisecond();
    match event {
        Event::StepPlanned { person, step, strand, planned } => {
            sqlx::query(
                "INSERT INTO step (id, person, strand, worker, due, meets_at, along, planned_by, open, changed_at)
                 VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 1, $9)",
            )
            .bind(step.bytes())
            .bind(person.bytes())
            .bind(word::of(strand))
            .bind(colleague(planned))
            .bind(planned.due.map(|due| due.to_string()))
            .bind(meets_at(planned))
            .bind(along(planned))
            .bind(noted.actor.bytes())
            .bind(at)
            .execute(conn)
            .await?;
        }
        Event::StepChanged { step, planned, .. } => {
            sqlx::query(
                "UPDATE step SET worker = $1, due = $2, meets_at = $3, along = $4, changed_at = $5 WHERE id = $6",
            )
            .bind(colleague(planned))
            .bind(planned.due.map(|due| due.to_string()))
            .bind(meets_at(planned))
            .bind(along(planned))
            .bind(at)
            .bind(step.bytes())
            .execute(conn)
            .await?;
        }
        Event::StepHandedOver { step, from, to, .. } => {
            sqlx::query(
                "UPDATE step SET worker = CASE WHEN worker = $1 THEN $2 ELSE worker END,
                                 along = CASE WHEN along = $1 THEN $2 ELSE along END, changed_at = $3
                 WHERE id = $4",
            )
            .bind(from.bytes())
            .bind(to.bytes())
            .bind(at)
            .bind(step.bytes())
            .execute(conn)
            .await?;
        }
        Event::StepFinished { step, .. } => open(conn, *step, 0, at).await?,
        Event::StepReopened { step, .. } => open(conn, *step, 1, at).await?,
        Event::GuideAssigned { .. }
        | Event::ReminderNoted { .. }
        | Event::NoteWritten { .. }
        | Event::NoteShared { .. }
        | Event::NoteStruck { .. }
        | Event::ReviewHeld { .. }
        | Event::RouteWeighed { .. }
        | Event::AimSet { .. }
        | Event::ChoiceTakenBack { .. } => (),
    }
    Ok(())
}

fn colleague(planned: &Planned) -> Option<Vec<u8>> {
    match planned.owner {
        Owner::Worker(worker) => Some(worker.bytes()),
        Owner::Person | Owner::Other => None,
    }
}

fn meets_at(planned: &Planned) -> Option<String> {
    planned.meeting.as_ref().map(|meeting| meeting.at.strftime("%H:%M").to_string())
}

fn along(planned: &Planned) -> Option<Vec<u8>> {
    planned.meeting.as_ref().and_then(|meeting| meeting.along).map(Stored::bytes)
}

async fn open(conn: &mut Conn, step: StepId, open: i64, at: i64) -> Result<(), Broken> {
    sqlx::query("UPDATE step SET open = $1, changed_at = $2 WHERE id = $3")
        .bind(open)
        .bind(at)
        .bind(step.bytes())
        .execute(conn)
        .await?;
    Ok(())
}

impl Archive {
    /// All steps that are to be done, those that are due first in front.
    pub async fn open_steps(&self) -> Result<Vec<StepNow>, Broken> {
        let rows = sqlx::query(
            "SELECT id, person, strand, worker, due, meets_at, along, planned_by FROM step WHERE open = 1
             ORDER BY CASE WHEN due IS NULL THEN 1 ELSE 0 END, due, id",
        )
        .fetch_all(&mut *self.engine.read().await?)
        .await?;
        rows.iter().map(read).collect()
    }

    /// One step, open or not, if there is one with this id.
    pub async fn step(&self, step: StepId) -> Result<Option<StepNow>, Broken> {
        let row =
            sqlx::query("SELECT id, person, strand, worker, due, meets_at, along, planned_by FROM step WHERE id = $1")
                .bind(step.bytes())
                .fetch_optional(&mut *self.engine.read().await?)
                .await?;
        row.as_ref().map(read).transpose()
    }
}

fn read(row: &AnyRow) -> Result<StepNow, Broken> {
    Ok(StepNow {
        id: row.id("id")?,
        person: row.id("person")?,
        strand: row.word("strand", word::read)?,
        worker: row.id_or_none("worker")?,
        due: row.date_or_none("due")?,
        at: row.text_or_none("meets_at")?.and_then(|at| Time::strptime("%H:%M", at).ok()),
        along: row.id_or_none("along")?,
        planned_by: row.id_or_none("planned_by")?,
    })
}
