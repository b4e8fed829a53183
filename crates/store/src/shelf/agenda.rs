//! Which cases are on which agenda, in which order, and what came of them; and what was promised.

use domain::conference::{Event, Outcome};
use domain::id::{ConferenceId, ItemId, PartnerId, PersonId, PromiseId, WorkerId};
use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use sqlx::any::AnyRow;

use super::{Shelf, word};
use crate::bytes::{Columns, Stored};
use crate::engine::Conn;
use crate::history::Noted;
use crate::{Archive, Broken};

pub(crate) const SHELF: Shelf = Shelf {
    name: "agenda",
    clear: "DELETE FROM agenda",
    content: "SELECT item, person, conference, place, state, put_by, put_at FROM agenda ORDER BY item",
};

pub(crate) const PROMISES: Shelf = Shelf {
    name: "promise",
    clear: "DELETE FROM promise",
    content: "SELECT id, item, person, partner, until_day, kept FROM promise ORDER BY id",
};

/// How a case stands on an agenda.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum ItemState {
    /// It is on it.
    On,
    /// It was taken off.
    Off,
    /// All agreed.
    Agreed,
    /// They did not.
    Disagreed,
    /// They did not, and the level above is asked.
    Escalated,
    /// It was put off.
    Postponed,
}

impl From<Outcome> for ItemState {
    fn from(outcome: Outcome) -> ItemState {
        match outcome {
            Outcome::Agreed => ItemState::Agreed,
            Outcome::Disagreed => ItemState::Disagreed,
            Outcome::Escalated => ItemState::Escalated,
            Outcome::Postponed => ItemState::Postponed,
        }
    }
}

/// A case on an agenda.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ItemNow {
    /// Which.
    pub item: ItemId,
    /// About whom.
    pub person: PersonId,
    /// Of which meeting.
    pub conference: ConferenceId,
    /// How it stands.
    pub state: ItemState,
    /// Who put it there.
    pub put_by: WorkerId,
    /// When.
    pub put_at: Timestamp,
}

/// Something that was promised.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PromiseNow {
    /// Which.
    pub id: PromiseId,
    /// In which case.
    pub item: ItemId,
    /// About whom.
    pub person: PersonId,
    /// Who; nobody for the house itself.
    pub by: Option<PartnerId>,
    /// Until which day.
    pub until: Date,
    /// Whether it came, as far as anybody knows.
    pub kept: Option<bool>,
}

pub(crate) async fn draw(conn: &mut Conn, noted: &Noted, event: &Event) -> Result<(), Broken> {
    match event {
        Event::AgendaOrdered { items, .. } => {
            for (place, item) in (0_i64..).zip(items) {
                sqlx::query("UPDATE agenda SET place = $1 WHERE item = $2")
                    .bind(place)
                    .bind(item.bytes())
                    .execute(&mut *conn)
                    .await?;
            }
            Ok(())
        }
        Event::ItemPutOn { person, item, conference, .. } => put_on(conn, noted, (*person, *item, *conference)).await,
        Event::ItemTakenOff { item, .. } => stand(conn, *item, ItemState::Off).await,
        Event::ItemConcluded { item, outcome, .. } => stand(conn, *item, ItemState::from(*outcome)).await,
        Event::PromiseMade { person, item, promise, by, until, .. } => {
            sqlx::query(
                "INSERT INTO promise (id, item, person, partner, until_day, kept) VALUES ($1, $2, $3, $4, $5, NULL)",
            )
            .bind(promise.bytes())
            .bind(item.bytes())
            .bind(person.bytes())
            .bind(by.map(Stored::bytes))
            .bind(until.to_string())
            .execute(conn)
            .await?;
            Ok(())
        }
        Event::PromiseSettled { promise, kept, .. } => {
            sqlx::query("UPDATE promise SET kept = $1 WHERE id = $2")
                .bind(i64::from(*kept))
                .bind(promise.bytes())
                .execute(conn)
                .await?;
            Ok(())
        }
        Event::LevelDescribed { .. }
        | Event::PartnerSeated { .. }
        | Event::ConferencePlanned { .. }
        | Event::ConferenceCalledOff { .. }
        | Event::SharesStopped {}
        | Event::SharesResumed {}
        | Event::ConferenceBegun { .. }
        | Event::ItemTurnedTo { .. }
        | Event::ConferenceClosed { .. }
        | Event::PointPrepared { .. }
        | Event::PointStruck { .. }
        | Event::ConsentGiven { .. }
        | Event::ConsentRefused { .. }
        | Event::ConsentWithdrawn { .. }
        | Event::PointsShown { .. }
        | Event::AnswerNoted { .. } => Ok(()),
    }
}

/// What is put on comes last: its place is its position in the log, which is beyond the length of any agenda before it.
async fn put_on(
    conn: &mut Conn,
    noted: &Noted,
    (person, item, conference): (PersonId, ItemId, ConferenceId),
) -> Result<(), Broken> {
    sqlx::query(
        "INSERT INTO agenda (item, person, conference, place, state, put_by, put_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
    )
    .bind(item.bytes())
    .bind(person.bytes())
    .bind(conference.bytes())
    .bind(noted.position as i64)
    .bind(word::of(&ItemState::On))
    .bind(noted.actor.bytes())
    .bind(noted.at.as_millisecond())
    .execute(conn)
    .await?;
    Ok(())
}

async fn stand(conn: &mut Conn, item: ItemId, state: ItemState) -> Result<(), Broken> {
    sqlx::query("UPDATE agenda SET state = $1 WHERE item = $2")
        .bind(word::of(&state))
        .bind(item.bytes())
        .execute(conn)
        .await?;
    Ok(())
}

impl Archive {
    /// The cases of a meeting in their order, those that were taken off left out.
    pub async fn agenda(&self, conference: ConferenceId) -> Result<Vec<ItemNow>, Broken> {
        let rows = sqlx::query(
            "SELECT item, person, conference, state, put_by, put_at FROM agenda
             WHERE conference = $1 AND state <> 'Off' ORDER BY place, item",
        )
        .bind(conference.bytes())
        .fetch_all(&mut *self.engine.read().await?)
        .await?;
        rows.iter().map(read).collect()
    }

    /// The cases of somebody, those that were taken off left out, first one first.
    pub async fn cases_of(&self, person: PersonId) -> Result<Vec<ItemNow>, Broken> {
        let rows = sqlx::query(
            "SELECT item, person, conference, state, put_by, put_at FROM agenda
             WHERE person = $1 AND state <> 'Off' ORDER BY put_at, item",
        )
        .bind(person.bytes())
        .fetch_all(&mut *self.engine.read().await?)
        .await?;
        rows.iter().map(read).collect()
    }

    /// All cases that were sent to the level above, first one first.
    pub async fn escalated(&self) -> Result<Vec<ItemNow>, Broken> {
        let rows = sqlx::query(
            "SELECT item, person, conference, state, put_by, put_at FROM agenda
             WHERE state = 'Escalated' ORDER BY put_at, item",
        )
        .fetch_all(&mut *self.engine.read().await?)
        .await?;
        rows.iter().map(read).collect()
    }

    /// One case, taken off or not, if there is one with this id.
    pub async fn case(&self, item: ItemId) -> Result<Option<ItemNow>, Broken> {
        let row = sqlx::query("SELECT item, person, conference, state, put_by, put_at FROM agenda WHERE item = $1")
            .bind(item.bytes())
            .fetch_optional(&mut *self.engine.read().await?)
            .await?;
        row.as_ref().map(read).transpose()
    }

    /// Everything that was promised, by the day until which it was.
    pub async fn promises(&self) -> Result<Vec<PromiseNow>, Broken> {
        let rows = sqlx::query("SELECT id, item, person, partner, until_day, kept FROM promise ORDER BY until_day, id")
            .fetch_all(&mut *self.engine.read().await?)
            .await?;
        rows.iter().map(promise).collect()
    }
}

fn read(row: &AnyRow) -> Result<ItemNow, Broken> {
    Ok(ItemNow {
        item: row.id("item")?,
        person: row.id("person")?,
        conference: row.id("conference")?,
        state: row.word("state", word::read)?,
        put_by: row.id("put_by")?,
        put_at: row.time("put_at")?,
    })
}

fn promise(row: &AnyRow) -> Result<PromiseNow, Broken> {
    Ok(PromiseNow {
        id: row.id("id")?,
        item: row.id("item")?,
        person: row.id("person")?,
        by: row.id_or_none("partner")?,
        until: row.date_or_none("until_day")?.ok_or(Broken::BadShelf("until_day"))?,
        kept: row.number_or_none("kept")?.map(|kept| kept == 1),
    })
}
