//! Who goes to another house or comes from one, how far each is, and what is to be said to that house.

use domain::id::{PersonId, TransferId};
use domain::transfer::{Event, Saying};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use sqlx::any::AnyRow;

use super::{Shelf, word};
use crate::bytes::{Columns, Stored};
use crate::engine::Conn;
use crate::history::Noted;
use crate::{Archive, Broken};

pub(crate) const SHELF: Shelf = Shelf {
    name: "transfer",
    clear: "DELETE FROM transfer",
    content: "SELECT id, person, ours, stage, begun_at, changed_at FROM transfer ORDER BY id",
};

pub(crate) const SAYINGS: Shelf = Shelf {
    name: "transfer_saying",
    clear: "DELETE FROM transfer_saying",
    content: "SELECT position, transfer, saying FROM transfer_saying ORDER BY position",
};

/// How far a transfer is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum TransferStage {
    /// It was offered; nobody answered.
    Offered,
    /// A bed is held, and nobody left.
    Accepted,
    /// The same, and the house that holds the bed asked whether it may let go.
    AskedBack,
    /// They left the one house and are not written down in the other yet.
    Departed,
    /// They are in the other house.
    Arrived,
    /// They left, and are back where they came from.
    CameBack,
    /// It did not come to it.
    Ended,
}

impl TransferStage {
    /// Whether nothing more happens with it.
    pub const fn is_over(self) -> bool {
        matches!(self, TransferStage::Arrived | TransferStage::CameBack | TransferStage::Ended)
    }
}

/// A transfer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TransferNow {
    /// Which.
    pub id: TransferId,
    /// Who.
    pub person: PersonId,
    /// Whether this house offered.
    pub ours: bool,
    /// How far it is.
    pub stage: TransferStage,
    /// Since when there is one.
    pub begun_at: Timestamp,
    /// Since when it is that far.
    pub changed_at: Timestamp,
}

pub(crate) async fn draw(conn: &mut Conn, noted: &Noted, event: &Event) -> Result<(), Broken> {
    if let Some(saying) = Saying::of(event) {
        to_say(conn, noted, event.about().0, saying).await?;
    }
    let stage = match event {
        Event::TransferOffered { .. } => return begin(conn, noted, event, true).await,
        Event::TransferReceived { .. } => return begin(conn, noted, event, false).await,
        Event::AcceptanceHeard { .. } | Event::TransferAccepted { .. } => TransferStage::Accepted,
        Event::BedAskedBack { .. } => TransferStage::AskedBack,
        Event::PersonDeparted { .. } | Event::DepartureHeard { .. } => TransferStage::Departed,
        Event::PersonArrived { .. } | Event::ArrivalHeard { .. } => TransferStage::Arrived,
        Event::ComeBackNoted { .. } | Event::ComeBackHeard { .. } => TransferStage::CameBack,
        Event::DeclineHeard { .. }
        | Event::TransferDeclined { .. }
        | Event::TransferWithdrawn { .. }
        | Event::WithdrawalHeard { .. } => TransferStage::Ended,
    };
    // Somebody who is written down in a bed has it until a worker says otherwise.
    let query = sqlx::query("UPDATE transfer SET stage = $1, changed_at = $2 WHERE id = $3 AND stage <> 'Arrived'");
    query.bind(word::of(&stage)).bind(noted.at.as_millisecond()).bind(event.about().0.bytes()).execute(conn).await?;
    Ok(())
}

async fn begin(conn: &mut Conn, noted: &Noted, event: &Event, ours: bool) -> Result<(), Broken> {
    let (transfer, person) = event.about();
    sqlx::query("INSERT INTO transfer (id, person, ours, stage, begun_at, changed_at) VALUES ($1, $2, $3, $4, $5, $5)")
        .bind(transfer.bytes())
        .bind(person.bytes())
        .bind(i64::from(ours))
        .bind(word::of(&TransferStage::Offered))
        .bind(noted.at.as_millisecond())
        .execute(conn)
        .await?;
    Ok(())
}

async fn to_say(conn: &mut Conn, noted: &Noted, transfer: TransferId, saying: Saying) -> Result<(), Broken> {
    sqlx::query("INSERT INTO transfer_saying (position, transfer, saying) VALUES ($1, $2, $3)")
        .bind(noted.position as i64)
        .bind(transfer.bytes())
        .bind(word::of(&saying))
        .execute(conn)
        .await?;
    Ok(())
}

impl Archive {
    /// All transfers, the latest first.
    pub async fn transfers(&self) -> Result<Vec<TransferNow>, Broken> {
        let rows = sqlx::query(
            "SELECT id, person, ours, stage, begun_at, changed_at FROM transfer ORDER BY changed_at DESC, id",
        )
        .fetch_all(&mut *self.engine.read().await?)
        .await?;
        rows.iter().map(read).collect()
    }

    /// The transfers of somebody, the latest first.
    pub async fn transfers_of(&self, person: PersonId) -> Result<Vec<TransferNow>, Broken> {
        let rows = sqlx::query(
            "SELECT id, person, ours, stage, begun_at, changed_at FROM transfer WHERE person = $1
             ORDER BY changed_at DESC, id",
        )
        .bind(person.bytes())
        .fetch_all(&mut *self.engine.read().await?)
        .await?;
        rows.iter().map(read).collect()
    }

    /// One transfer, if there is one with this id.
    pub async fn transfer(&self, transfer: TransferId) -> Result<Option<TransferNow>, Broken> {
        let query = sqlx::query("SELECT id, person, ours, stage, begun_at, changed_at FROM transfer WHERE id = $1");
        let row = query.bind(transfer.bytes()).fetch_optional(&mut *self.engine.read().await?).await?;
        row.as_ref().map(read).transpose()
    }
}

fn read(row: &AnyRow) -> Result<TransferNow, Broken> {
    Ok(TransferNow {
        id: row.id("id")?,
        person: row.id("person")?,
        ours: row.yes("ours")?,
        stage: row.word("stage", word::read)?,
        begun_at: row.time("begun_at")?,
        changed_at: row.time("changed_at")?,
    })
}
