//! The organisations whose people work in the house, and of which one somebody is.

use domain::id::{OrganisationId, WorkerId};
use domain::staff::Event;

use super::Shelf;
use crate::bytes::{Columns, Stored};
use crate::engine::Conn;
use crate::teams::Teams;
use crate::{Archive, Broken};

pub(crate) const SHELF: Shelf = Shelf {
    name: "organisation",
    clear: "DELETE FROM organisation",
    content: "SELECT id, name FROM organisation ORDER BY id",
};

pub(crate) const OF_STAFF: Shelf = Shelf {
    name: "organisation_of_staff",
    clear: "DELETE FROM organisation_of_staff",
    content: "SELECT worker, organisation FROM organisation_of_staff ORDER BY worker",
};

/// An organisation whose people work here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OrganisationNow {
    /// Which.
    pub id: OrganisationId,
    /// What it is called.
    pub name: String,
}

pub(crate) async fn draw(conn: &mut Conn, event: &Event) -> Result<(), Broken> {
    match event {
        Event::OrganisationNamed { organisation, name } => {
            sqlx::query(
                "INSERT INTO organisation (id, name) VALUES ($1, $2)
                 ON CONFLICT (id) DO UPDATE SET name = excluded.name",
            )
            .bind(organisation.bytes())
            .bind(name)
            .execute(conn)
            .await?;
        }
        Event::StaffPlaced { worker, organisation } => {
            sqlx::query(
                "INSERT INTO organisation_of_staff (worker, organisation) VALUES ($1, $2)
                 ON CONFLICT (worker) DO UPDATE SET organisation = excluded.organisation",
            )
            .bind(worker.bytes())
            .bind(organisation.bytes())
            .execute(conn)
            .await?;
        }
        Event::StaffAppointed { .. }
        | Event::StaffChanged { .. }
        | Event::StaffEnded { .. }
        | Event::DutySet { .. }
        | Event::LeaveNoted { .. }
        | Event::ReadingStopped { .. }
        | Event::ReadingAllowed { .. } => {}
    }
    Ok(())
}

/// Of which organisation each colleague is who was placed in one.
pub(crate) async fn of_staff(conn: &mut Conn) -> Result<Vec<(WorkerId, OrganisationId)>, Broken> {
    let rows = sqlx::query(OF_STAFF.content).fetch_all(conn).await?;
    rows.iter().map(|row| Ok((row.id("worker")?, row.id("organisation")?))).collect()
}

impl Archive {
    /// The organisations of the house, by name.
    pub async fn organisations(&self) -> Result<Vec<OrganisationNow>, Broken> {
        let rows = sqlx::query(SHELF.content).fetch_all(&mut *self.engine.read().await?).await?;
        let read =
            |row: &sqlx::any::AnyRow| Ok(OrganisationNow { id: row.id("id")?, name: row.text("name")?.to_owned() });
        let mut found = rows.iter().map(read).collect::<Result<Vec<_>, Broken>>()?;
        found.sort_by(|a, b| a.name.cmp(&b.name));
        Ok(found)
    }

    /// Who is of which organisation.
    pub async fn teams(&self) -> Result<Teams, Broken> {
        Teams::of(&mut *self.engine.read().await?).await
    }
}
