//! The rooms of the locations.

use domain::id::{LocationId, RoomId};
use domain::location::{Event, RoomFacts};

use super::{Shelf, word};
use crate::bytes::{Columns, Stored};
use crate::engine::Conn;
use crate::{Archive, Broken};

pub(crate) const SHELF: Shelf = Shelf {
    name: "room",
    clear: "DELETE FROM room",
    content: "SELECT id, location, name, kind, sex, step_free FROM room ORDER BY id",
};

/// A room as it is now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoomNow {
    /// Which.
    pub id: RoomId,
    /// In which location.
    pub location: LocationId,
    /// What it is and has.
    pub facts: RoomFacts,
}

pub(crate) async fn draw(conn: &mut Conn, event: &Event) -> Result<(), Broken> {
    match event {
        Event::RoomAdded { location, room, facts } => {
            let add = "INSERT INTO room (name, kind, sex, step_free, id, location) VALUES ($1, $2, $3, $4, $5, $6)";
            write(conn, add, *location, *room, facts).await
        }
        Event::RoomDescribed { location, room, facts } => {
            let change =
                "UPDATE room SET name = $1, kind = $2, sex = $3, step_free = $4 WHERE id = $5 AND location = $6";
            write(conn, change, *location, *room, facts).await
        }
        Event::LocationOpened { .. }
        | Event::LocationDescribed { .. }
        | Event::HouseRulesWritten { .. }
        | Event::LocationClosed { .. } => Ok(()),
    }
}

async fn write(
    conn: &mut Conn,
    statement: &'static str,
    location: LocationId,
    room: RoomId,
    facts: &RoomFacts,
) -> Result<(), Broken> {
    sqlx::query(statement)
        .bind(&facts.name)
        .bind(word::of(&facts.kind))
        .bind(word::of(&facts.sex))
        .bind(i64::from(facts.step_free))
        .bind(room.bytes())
        .bind(location.bytes())
        .execute(conn)
        .await?;
    Ok(())
}

impl Archive {
    /// All rooms, by name.
    pub async fn rooms(&self) -> Result<Vec<RoomNow>, Broken> {
        let rows = sqlx::query(SHELF.content).fetch_all(&mut *self.engine.read().await?).await?;
        let mut rooms = Vec::with_capacity(rows.len());
        for row in rows {
            let facts = RoomFacts {
                name: row.text("name")?,
                kind: row.word("kind", word::read)?,
                sex: row.word("sex", word::read)?,
                step_free: row.yes("step_free")?,
            };
            rooms.push(RoomNow { id: row.id("id")?, location: row.id("location")?, facts });
        }
        rooms.sort_by(|a, b| a.facts.name.cmp(&b.facts.name).then(a.id.cmp(&b.id)));
        Ok(rooms)
    }
}
