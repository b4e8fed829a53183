//! Who works here. Names, roles and workplace lie sealed under each worker's own key.

use domain::event::{Class, Owner, Seal};
use domain::id::WorkerId;
use domain::personal::Personal;
use domain::staff::{Event, Role, Workplace};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use sqlx::any::AnyRow;

use super::Shelf;
use crate::bytes::{Columns, Stored};
use crate::engine::Conn;
use crate::history::Noted;
use crate::{Archive, Broken, seal};

pub(crate) const SHELF: Shelf = Shelf {
    name: "staff",
    clear: "DELETE FROM staff",
    content: "SELECT id, appointed_at, ended_at, card FROM staff ORDER BY id",
};

/// What is sealed about a worker.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct StaffCard {
    /// What colleagues call them; also the name to sign in with.
    pub name: Personal,
    /// As what.
    pub roles: Vec<Role>,
    /// Where; shelves know it as `reach`.
    #[serde(rename = "reach")]
    pub workplace: Workplace,
}

/// A worker as they are now.
#[derive(Clone, Debug, PartialEq)]
pub struct StaffNow {
    /// Who.
    pub id: WorkerId,
    /// Name, roles and workplace.
    pub card: StaffCard,
    /// Since when.
    pub appointed_at: Timestamp,
    /// Until when, if they work here no more.
    pub ended_at: Option<Timestamp>,
}

pub(crate) async fn draw(conn: &mut Conn, archive: &Archive, noted: &Noted, event: &Event) -> Result<(), Broken> {
    match event {
        Event::StaffAppointed { worker, name, roles, workplace } => {
            let card = close(archive, *worker, name, roles, workplace)?;
            // Whoever comes back after having left works here again.
            sqlx::query(
                "INSERT INTO staff (id, appointed_at, card) VALUES ($1, $2, $3)
                 ON CONFLICT (id) DO UPDATE SET card = excluded.card, ended_at = NULL",
            )
            .bind(worker.bytes())
            .bind(noted.at.as_millisecond())
            .bind(card)
            .execute(conn)
            .await?;
        }
        Event::StaffChanged { worker, name, roles, workplace } => {
            let card = close(archive, *worker, name, roles, workplace)?;
            let query = sqlx::query("UPDATE staff SET card = $1 WHERE id = $2");
            query.bind(card).bind(worker.bytes()).execute(conn).await?;
        }
        Event::StaffEnded { worker } => {
            let query = sqlx::query("UPDATE staff SET ended_at = $1 WHERE id = $2");
            query.bind(noted.at.as_millisecond()).bind(worker.bytes()).execute(conn).await?;
        }
        Event::DutySet { .. }
        | Event::LeaveNoted { .. }
        | Event::OrganisationNamed { .. }
        | Event::StaffPlaced { .. }
        | Event::ReadingStopped { .. }
        | Event::ReadingAllowed { .. } => (),
    }
    Ok(())
}

fn key_of(worker: WorkerId) -> Seal {
    Seal { owner: Owner::Worker(worker), class: Class::Staff }
}

fn place(archive: &Archive, worker: WorkerId) -> Vec<u8> {
    [&b"staff"[..], &archive.house.to_be_bytes(), &worker.bytes()].concat()
}

fn close(
    archive: &Archive,
    worker: WorkerId,
    name: &Personal,
    roles: &[Role],
    workplace: &Workplace,
) -> Result<Vec<u8>, Broken> {
    let key = archive.keys.get_or_make(key_of(worker))?;
    let card = StaffCard { name: name.clone(), roles: roles.to_vec(), workplace: workplace.clone() };
    let words = zeroize::Zeroizing::new(serde_json::to_vec(&card).expect("a card is plain data"));
    Ok(seal::close_same(&key, &place(archive, worker), &words))
}

impl Archive {
    /// Everybody who works or worked here, by name.
    pub async fn staff(&self) -> Result<Vec<StaffNow>, Broken> {
        let rows = sqlx::query(SHELF.content).fetch_all(&mut *self.engine.read().await?).await?;
        let staff: Result<Vec<_>, Broken> = rows.iter().map(|row| self.staff_of(row)).collect();
        let mut staff: Vec<StaffNow> = staff?.into_iter().flatten().collect();
        staff.sort_by(|a, b| a.card.name.reveal().cmp(b.card.name.reveal()).then(a.id.cmp(&b.id)));
        Ok(staff)
    }

    /// One who works or worked here.
    pub async fn worker(&self, worker: WorkerId) -> Result<Option<StaffNow>, Broken> {
        let query = sqlx::query("SELECT id, appointed_at, ended_at, card FROM staff WHERE id = $1");
        let row = query.bind(worker.bytes()).fetch_optional(&mut *self.engine.read().await?).await?;
        row.map_or(Ok(None), |row| self.staff_of(&row))
    }

    /// The worker of a row, unless their key was destroyed.
    fn staff_of(&self, row: &AnyRow) -> Result<Option<StaffNow>, Broken> {
        let id = row.id("id")?;
        let Some(key) = self.keys.get(key_of(id))? else { return Ok(None) };
        let words = seal::open(&key, &place(self, id), &row.blob("card")?).ok_or(Broken::BadShelf("staff"))?;
        let card = serde_json::from_slice(&words).map_err(|_| Broken::BadShelf("staff"))?;
        let (appointed_at, ended_at) = (row.time("appointed_at")?, row.time_or_none("ended_at")?);
        Ok(Some(StaffNow { id, card, appointed_at, ended_at }))
    }
}
