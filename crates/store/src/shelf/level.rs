//! Levels of consultation and who sits in them.

use domain::conference::{Event, LevelFacts, SeatFacts};
use domain::id::{LevelId, PartnerId};
use sqlx::any::AnyRow;

use super::Shelf;
use crate::bytes::{Columns, Stored};
use crate::engine::Conn;
use crate::{Archive, Broken};

pub(crate) const SHELF: Shelf =
    Shelf { name: "level", clear: "DELETE FROM level", content: "SELECT id, name, above FROM level ORDER BY id" };

pub(crate) const SEATS: Shelf = Shelf {
    name: "seat",
    clear: "DELETE FROM seat",
    content: "SELECT partner, level, name, of_state, first_day, last_day FROM seat ORDER BY partner",
};

/// A level as it is now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LevelNow {
    /// Which.
    pub id: LevelId,
    /// What it is.
    pub facts: LevelFacts,
    /// Everybody who sits, sat or will sit in it, by name.
    pub seats: Vec<SeatNow>,
}

/// Who sits in a level, from when until when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeatNow {
    /// Who.
    pub partner: PartnerId,
    /// In which.
    pub level: LevelId,
    /// From when until when, and whether it is of the state.
    pub facts: SeatFacts,
}

pub(crate) async fn draw(conn: &mut Conn, event: &Event) -> Result<(), Broken> {
    match event {
        Event::LevelDescribed { level, facts } => {
            sqlx::query(
                "INSERT INTO level (id, name, above) VALUES ($1, $2, $3)
                 ON CONFLICT (id) DO UPDATE SET name = excluded.name, above = excluded.above",
            )
            .bind(level.bytes())
            .bind(&facts.name)
            .bind(facts.above.map(Stored::bytes))
            .execute(conn)
            .await?;
        }
        Event::PartnerSeated { level, partner, facts } => {
            sqlx::query(
                "INSERT INTO seat (partner, level, name, of_state, first_day, last_day) VALUES ($1, $2, $3, $4, $5, $6)
                 ON CONFLICT (partner) DO UPDATE SET level = excluded.level, name = excluded.name,
                    of_state = excluded.of_state, first_day = excluded.first_day, last_day = excluded.last_day",
            )
            .bind(partner.bytes())
            .bind(level.bytes())
            .bind(&facts.name)
            .bind(i64::from(facts.of_state))
            .bind(facts.from.to_string())
            .bind(facts.until.map(|until| until.to_string()))
            .execute(conn)
            .await?;
        }
        Event::ConferencePlanned { .. }
        | Event::ConferenceCalledOff { .. }
        | Event::SharesStopped {}
        | Event::SharesResumed {}
        | Event::AgendaOrdered { .. }
        | Event::ConferenceBegun { .. }
        | Event::ItemTurnedTo { .. }
        | Event::ConferenceClosed { .. }
        | Event::ItemPutOn { .. }
        | Event::ItemTakenOff { .. }
        | Event::PointPrepared { .. }
        | Event::PointStruck { .. }
        | Event::ConsentGiven { .. }
        | Event::ConsentRefused { .. }
        | Event::ConsentWithdrawn { .. }
        | Event::PointsShown { .. }
        | Event::AnswerNoted { .. }
        | Event::PromiseMade { .. }
        | Event::PromiseSettled { .. }
        | Event::ItemConcluded { .. } => {}
    }
    Ok(())
}

impl Archive {
    /// All levels with their seats, by name.
    pub async fn levels(&self) -> Result<Vec<LevelNow>, Broken> {
        let mut tx = self.engine.read().await?;
        let rows = sqlx::query(SEATS.content).fetch_all(&mut *tx).await?;
        let mut seats = rows.iter().map(seat).collect::<Result<Vec<_>, Broken>>()?;
        seats.sort_by(|one, other| one.facts.name.cmp(&other.facts.name).then(one.partner.cmp(&other.partner)));
        let rows = sqlx::query(SHELF.content).fetch_all(&mut *tx).await?;
        let level = |row: &AnyRow| {
            let id: LevelId = row.id("id")?;
            let facts = LevelFacts { name: row.text("name")?, above: row.id_or_none("above")? };
            Ok(LevelNow { id, facts, seats: seats.iter().filter(|seat| seat.level == id).cloned().collect() })
        };
        let mut levels = rows.iter().map(level).collect::<Result<Vec<_>, Broken>>()?;
        levels.sort_by(|one, other| one.facts.name.cmp(&other.facts.name).then(one.id.cmp(&other.id)));
        Ok(levels)
    }
}

fn seat(row: &AnyRow) -> Result<SeatNow, Broken> {
    let from = row.date_or_none("first_day")?.ok_or(Broken::BadShelf("first_day"))?;
    let facts = SeatFacts {
        name: row.text("name")?,
        of_state: row.yes("of_state")?,
        from,
        until: row.date_or_none("last_day")?,
    };
    Ok(SeatNow { partner: row.id("partner")?, level: row.id("level")?, facts })
}
