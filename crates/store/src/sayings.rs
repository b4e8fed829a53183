//! What is to be said to another house about somebody who goes there, until that house heard it. The words lie nowhere but in
//! the log: they are put together when they are said, so that nothing of a person lies beside it.

use domain::command::Past;
use domain::event::{Event, Subject};
use domain::id::{PersonId, TransferId};
use domain::transfer::{Event as TransferEvent, Here, Neighbour, Packed, Said, Saying, State, Transfers};
use jiff::Timestamp;
use sqlx::any::AnyRow;

use crate::bytes::{Columns, Stored};
use crate::engine::Conn;
use crate::shelf::word;
use crate::{Archive, Broken, history};

/// Something that is to be said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SayingNow {
    /// Where it stands in the log.
    pub position: u64,
    /// About which transfer.
    pub transfer: TransferId,
    /// What.
    pub saying: Saying,
    /// How often it was tried.
    pub tries: u16,
    /// When it is tried next.
    pub next_at: Timestamp,
}

/// Something to say, with whom it is said to and every word of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Spoken {
    /// About which transfer.
    pub transfer: TransferId,
    /// To whom.
    pub to: Neighbour,
    /// What.
    pub said: Said,
}

impl Archive {
    /// What no other house confirmed yet: of each transfer only what comes next, so that it is heard in its order.
    pub async fn to_say(&self) -> Result<Vec<SayingNow>, Broken> {
        let rows = sqlx::query(
            "SELECT s.position, s.transfer, s.saying, COALESCE(t.tries, 0) AS tries, COALESCE(t.next_at, 0) AS next_at
             FROM transfer_saying s
             LEFT JOIN transfer_said t ON t.position = s.position
             WHERE s.position = (
                 SELECT MIN(o.position) FROM transfer_saying o
                 LEFT JOIN transfer_said d ON d.position = o.position
                 WHERE o.transfer = s.transfer AND COALESCE(d.heard, 0) = 0
             )
             ORDER BY s.position",
        )
        .fetch_all(&mut *self.engine.read().await?)
        .await?;
        rows.iter().map(read).collect()
    }

    /// The words of something that is to be said, for the machine that says it: what goes along the person said when they left.
    /// Nothing when whoever it is about is forgotten.
    pub async fn spoken(&self, saying: &SayingNow) -> Result<Option<Spoken>, Broken> {
        let mut tx = self.engine.read().await?;
        let (transfers, event) = self.of_transfer(&mut tx, saying).await?;
        let (Some(known), Some(Event::Transfer(event))) = (transfers.get(saying.transfer), event) else {
            return Ok(None);
        };
        let file = history::read(&mut tx, self, &[Subject::Person(known.person)]).await?;
        let said = Said::of(&event, &Packed::of(file.iter().map(|(_, noted)| &noted.event)));
        Ok(said.map(|said| Spoken { transfer: saying.transfer, to: known.other().clone(), said }))
    }

    async fn of_transfer(&self, tx: &mut Conn, saying: &SayingNow) -> Result<(Transfers, Option<Event>), Broken> {
        let found = history::read(tx, self, &[Subject::Transfer(saying.transfer)]).await?;
        let transfers = Transfers::of(found.iter().map(|(_, noted)| &noted.event));
        let event = found.into_iter().map(|(_, noted)| noted).find(|noted| noted.position == saying.position);
        Ok((transfers, event.map(|noted| noted.event)))
    }

    /// Remembers that something was tried, and when it is tried again.
    pub async fn saying_tried(&self, saying: &SayingNow, next_at: Timestamp) -> Result<(), Broken> {
        self.note_saying(saying.position, false, next_at).await
    }

    /// Remembers that the other house heard something.
    pub async fn saying_heard(&self, saying: &SayingNow, at: Timestamp) -> Result<(), Broken> {
        self.note_saying(saying.position, true, at).await
    }

    async fn note_saying(&self, position: u64, heard: bool, at: Timestamp) -> Result<(), Broken> {
        self.may_write()?;
        let mut tx = self.engine.write().await?;
        sqlx::query(
            "INSERT INTO transfer_said (position, heard, tries, next_at) VALUES ($1, $2, 1, $3)
             ON CONFLICT (position) DO UPDATE
             SET heard = excluded.heard, tries = transfer_said.tries + 1, next_at = excluded.next_at
             WHERE transfer_said.heard = 0",
        )
        .bind(position as i64)
        .bind(i64::from(heard))
        .bind(at.as_millisecond())
        .execute(&mut *tx)
        .await
        .map_err(|error| self.weigh(error.into()))?;
        tx.commit().await.map_err(|error| self.weigh(error.into()))
    }

    /// Who is over to another house and said that their file here is shredded; and whom another house offered, and who never
    /// left it, once that has been over since before this moment. What was to be said of them the other house heard.
    pub async fn moved_out(&self, over_since: Timestamp) -> Result<Vec<PersonId>, Broken> {
        let mut gone = Vec::new();
        for now in self.transfers().await?.into_iter().filter(|now| now.stage.is_over()) {
            let waits = !now.ours && now.changed_at > over_since;
            if waits || self.has_more_to_say(now.id).await? {
                continue;
            }
            let mut tx = self.engine.read().await?;
            let found = history::read(&mut tx, self, &[Subject::Transfer(now.id)]).await?;
            let left = |event: &Event| matches!(event, Event::Transfer(TransferEvent::DepartureHeard { .. }));
            let never_left = !now.ours && !found.iter().any(|(_, noted)| left(&noted.event));
            let transfers = Transfers::of(found.iter().map(|(_, noted)| &noted.event));
            let state = transfers.get(now.id).map(|known| &known.state);
            let shredded = now.ours && state == Some(&State::Arrived(Some(Here::Shredded)));
            if never_left || shredded {
                gone.push(now.person);
            }
        }
        Ok(gone)
    }

    /// Whether the other house does not know yet what was said last about this transfer.
    pub async fn has_more_to_say(&self, transfer: TransferId) -> Result<bool, Broken> {
        let row = sqlx::query(
            "SELECT s.position FROM transfer_saying s LEFT JOIN transfer_said t ON t.position = s.position
             WHERE s.transfer = $1 AND COALESCE(t.heard, 0) = 0",
        )
        .bind(transfer.bytes())
        .fetch_optional(&mut *self.engine.read().await?)
        .await?;
        Ok(row.is_some())
    }
}

fn read(row: &AnyRow) -> Result<SayingNow, Broken> {
    Ok(SayingNow {
        position: row.position("position")?,
        transfer: row.id("transfer")?,
        saying: row.word("saying", word::read)?,
        tries: row.number("tries")?.clamp(0, i64::from(u16::MAX)) as u16,
        next_at: row.time("next_at")?,
    })
}
