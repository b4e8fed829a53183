//! Who is away, until when, and who stands in.

use domain::id::WorkerId;
use domain::staff::{Event, Leave};
use jiff::civil::Date;

use super::Shelf;
use crate::bytes::{Columns, Stored};
use crate::engine::Conn;
use crate::{Archive, Broken};

pub(crate) const SHELF: Shelf = Shelf {
    name: "leave_of_staff",
    clear: "DELETE FROM leave_of_staff",
    content: "SELECT worker, first_day, last_day, stands_in FROM leave_of_staff ORDER BY worker",
};

pub(crate) async fn draw(conn: &mut Conn, event: &Event) -> Result<(), Broken> {
    match event {
        Event::LeaveNoted { worker, leave } => {
            sqlx::query("DELETE FROM leave_of_staff WHERE worker = $1")
                .bind(worker.bytes())
                .execute(&mut *conn)
                .await?;
            let Some(Leave { from, until, stands_in }) = leave else { return Ok(()) };
            sqlx::query("INSERT INTO leave_of_staff (worker, first_day, last_day, stands_in) VALUES ($1, $2, $3, $4)")
                .bind(worker.bytes())
                .bind(from.to_string())
                .bind(until.to_string())
                .bind(stands_in.bytes())
                .execute(conn)
                .await?;
            Ok(())
        }
        Event::StaffAppointed { .. }
        | Event::StaffChanged { .. }
        | Event::StaffEnded { .. }
        | Event::DutySet { .. }
        | Event::OrganisationNamed { .. }
        | Event::StaffPlaced { .. }
        | Event::ReadingStopped { .. }
        | Event::ReadingAllowed { .. } => Ok(()),
    }
}

impl Archive {
    /// Who is or will be away, and who stands in; what is over by this day is left out.
    pub async fn leaves(&self, today: Date) -> Result<Vec<(WorkerId, Leave)>, Broken> {
        let rows = sqlx::query(SHELF.content).fetch_all(&mut *self.engine.read().await?).await?;
        let mut found = Vec::with_capacity(rows.len());
        for row in &rows {
            let day = |column| row.date_or_none(column)?.ok_or(Broken::BadShelf("leave_of_staff"));
            let leave = Leave { from: day("first_day")?, until: day("last_day")?, stands_in: row.id("stands_in")? };
            found.push((row.id("worker")?, leave));
        }
        found.retain(|(_, leave)| leave.until >= today);
        Ok(found)
    }

    /// For whom somebody stands in on this day, and for whom those do: nobody's people wait because two are away.
    pub async fn stands_in_for(&self, worker: WorkerId, today: Date) -> Result<Vec<WorkerId>, Broken> {
        let mut leaves = self.leaves(today).await?;
        leaves.retain(|(_, leave)| leave.covers(today));
        let (mut standing, mut found) = (vec![worker], Vec::new());
        while let Some(here) = standing.pop() {
            for (away, _) in leaves.iter().filter(|(_, leave)| leave.stands_in == here) {
                if *away != worker && !found.contains(away) {
                    found.push(*away);
                    standing.push(*away);
                }
            }
        }
        Ok(found)
    }
}
