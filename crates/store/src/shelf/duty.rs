//! Which coordinators are rung, in which order.

use domain::id::WorkerId;
use domain::staff::Event;

use super::Shelf;
use crate::bytes::{Columns, Stored};
use crate::engine::Conn;
use crate::{Archive, Broken};

pub(crate) const SHELF: Shelf =
    Shelf { name: "duty", clear: "DELETE FROM duty", content: "SELECT place, worker FROM duty ORDER BY place" };

pub(crate) async fn draw(conn: &mut Conn, event: &Event) -> Result<(), Broken> {
    match event {
        Event::DutySet { order } => {
            sqlx::query(SHELF.clear).execute(&mut *conn).await?;
            for (place, worker) in (1_i64..).zip(order) {
                let query = sqlx::query("INSERT INTO duty (place, worker) VALUES ($1, $2)");
                query.bind(place).bind(worker.bytes()).execute(&mut *conn).await?;
            }
            Ok(())
        }
        Event::StaffAppointed { .. }
        | Event::StaffChanged { .. }
        | Event::StaffEnded { .. }
        | Event::LeaveNoted { .. }
        | Event::OrganisationNamed { .. }
        | Event::StaffPlaced { .. }
        | Event::ReadingStopped { .. }
        | Event::ReadingAllowed { .. } => Ok(()),
    }
}

impl Archive {
    /// Who is rung, first to last.
    pub async fn duty(&self) -> Result<Vec<WorkerId>, Broken> {
        let rows = sqlx::query(SHELF.content).fetch_all(&mut *self.engine.read().await?).await?;
        rows.iter().map(|row| row.id("worker")).collect()
    }
}
