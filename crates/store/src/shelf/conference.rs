//! Meetings: when and where, and how far they are.

use domain::conference::{Attendance, ConferenceFacts, Event};
use domain::id::{ConferenceId, ItemId};
use jiff::civil::DateTime;
use serde::{Deserialize, Serialize};
use sqlx::any::AnyRow;

use super::{Shelf, word};
use crate::bytes::{Columns, Stored};
use crate::engine::Conn;
use crate::{Archive, Broken};

pub(crate) const SHELF: Shelf = Shelf {
    name: "conference",
    clear: "DELETE FROM conference",
    content: "SELECT id, level, begins, minutes, place, state, present, on_now FROM conference ORDER BY id",
};

/// How far a meeting is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ConferenceState {
    /// It will be held.
    Planned,
    /// It will not be held.
    CalledOff,
    /// It goes on.
    Begun,
    /// It is over.
    Closed,
}

/// A meeting as it is now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConferenceNow {
    /// Which.
    pub id: ConferenceId,
    /// When and where.
    pub facts: ConferenceFacts,
    /// How far it is.
    pub state: ConferenceState,
    /// The partners who take part, once it began.
    pub present: Vec<Attendance>,
    /// The case that is on now.
    pub on: Option<ItemId>,
}

pub(crate) async fn draw(conn: &mut Conn, event: &Event) -> Result<(), Broken> {
    match event {
        Event::ConferencePlanned { conference, facts } => {
            sqlx::query(
                "INSERT INTO conference (id, level, begins, minutes, place, state, present, on_now)
                 VALUES ($1, $2, $3, $4, $5, $6, NULL, NULL)
                 ON CONFLICT (id) DO UPDATE SET begins = excluded.begins, minutes = excluded.minutes,
                    place = excluded.place",
            )
            .bind(conference.bytes())
            .bind(facts.level.bytes())
            .bind(facts.begins.to_string())
            .bind(i64::from(facts.minutes))
            .bind(&facts.place)
            .bind(word::of(&ConferenceState::Planned))
            .execute(conn)
            .await?;
        }
        Event::ConferenceCalledOff { conference } => state(conn, *conference, ConferenceState::CalledOff).await?,
        Event::ConferenceBegun { conference, present } => {
            sqlx::query("UPDATE conference SET state = $1, present = $2 WHERE id = $3")
                .bind(word::of(&ConferenceState::Begun))
                .bind(serde_json::to_string(present).map_err(|_| Broken::BadShelf("present"))?)
                .bind(conference.bytes())
                .execute(conn)
                .await?;
        }
        Event::ItemTurnedTo { conference, item } => {
            sqlx::query("UPDATE conference SET on_now = $1 WHERE id = $2")
                .bind(item.bytes())
                .bind(conference.bytes())
                .execute(conn)
                .await?;
        }
        Event::ConferenceClosed { conference } => state(conn, *conference, ConferenceState::Closed).await?,
        Event::LevelDescribed { .. }
        | Event::PartnerSeated { .. }
        | Event::SharesStopped {}
        | Event::SharesResumed {}
        | Event::AgendaOrdered { .. }
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

async fn state(conn: &mut Conn, conference: ConferenceId, state: ConferenceState) -> Result<(), Broken> {
    sqlx::query("UPDATE conference SET state = $1 WHERE id = $2")
        .bind(word::of(&state))
        .bind(conference.bytes())
        .execute(conn)
        .await?;
    Ok(())
}

impl Archive {
    /// All meetings, in the order of their days.
    pub async fn conferences(&self) -> Result<Vec<ConferenceNow>, Broken> {
        let rows = sqlx::query(
            "SELECT id, level, begins, minutes, place, state, present, on_now FROM conference ORDER BY begins, id",
        )
        .fetch_all(&mut *self.engine.read().await?)
        .await?;
        rows.iter().map(read).collect()
    }

    /// One meeting, if there is one with this id.
    pub async fn conference(&self, conference: ConferenceId) -> Result<Option<ConferenceNow>, Broken> {
        let row = sqlx::query(
            "SELECT id, level, begins, minutes, place, state, present, on_now FROM conference WHERE id = $1",
        )
        .bind(conference.bytes())
        .fetch_optional(&mut *self.engine.read().await?)
        .await?;
        row.as_ref().map(read).transpose()
    }
}

fn read(row: &AnyRow) -> Result<ConferenceNow, Broken> {
    let begins: DateTime = row.word("begins", |text| text.parse().ok())?;
    let minutes = u16::try_from(row.number("minutes")?).map_err(|_| Broken::BadShelf("minutes"))?;
    let present = row.text_or_none("present")?;
    Ok(ConferenceNow {
        id: row.id("id")?,
        facts: ConferenceFacts { level: row.id("level")?, begins, minutes, place: row.text("place")? },
        state: row.word("state", word::read)?,
        present: match present {
            Some(text) => serde_json::from_str(&text).map_err(|_| Broken::BadShelf("present"))?,
            None => vec![],
        },
        on: row.id_or_none("on_now")?,
    })
}
