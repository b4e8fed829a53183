//! Letters: which were made for whom, and which came to them. Their words are drawn from the log.

use domain::event::{Event, Owner, Seal};
use domain::id::{LetterId, PersonId};
use domain::letter;
use jiff::Timestamp;
use sqlx::any::AnyRow;

use super::Shelf;
use crate::bytes::{Columns, Stored};
use crate::engine::Conn;
use crate::history::Noted;
use crate::{Archive, Broken};

pub(crate) const SHELF: Shelf = Shelf {
    name: "letter",
    clear: "DELETE FROM letter",
    content: "SELECT id, person, position, made_at, delivered_at FROM letter ORDER BY id",
};

/// A letter as it is now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LetterNow {
    /// Which.
    pub id: LetterId,
    /// To whom.
    pub person: PersonId,
    /// Where in the log the decision stands that made it.
    pub position: u64,
    /// When it was made.
    pub made_at: Timestamp,
    /// When it came to the person, if it did.
    pub delivered_at: Option<Timestamp>,
}

pub(crate) async fn draw(conn: &mut Conn, noted: &Noted) -> Result<(), Broken> {
    if let Event::Letter(letter::Event::LetterDelivered { letter, .. }) = &noted.event {
        sqlx::query("UPDATE letter SET delivered_at = $1 WHERE id = $2")
            .bind(noted.at.as_millisecond())
            .bind(letter.bytes())
            .execute(conn)
            .await?;
        return Ok(());
    }
    let (Some(made), Some(Seal { owner: Owner::Person(person), .. })) =
        (letter::letter_of(&noted.event), noted.event.sealed_for())
    else {
        return Ok(());
    };
    sqlx::query("INSERT INTO letter (id, person, position, made_at) VALUES ($1, $2, $3, $4)")
        .bind(made.id.bytes())
        .bind(person.bytes())
        .bind(noted.position as i64)
        .bind(noted.at.as_millisecond())
        .execute(conn)
        .await?;
    Ok(())
}

impl Archive {
    /// One letter, if there is one with this id.
    pub async fn letter(&self, letter: LetterId) -> Result<Option<LetterNow>, Broken> {
        let row = sqlx::query("SELECT id, person, position, made_at, delivered_at FROM letter WHERE id = $1")
            .bind(letter.bytes())
            .fetch_optional(&mut *self.engine.read().await?)
            .await?;
        row.as_ref().map(read).transpose()
    }

    /// The letters to a person, newest first.
    pub async fn letters_of(&self, person: PersonId) -> Result<Vec<LetterNow>, Broken> {
        let rows = sqlx::query(
            "SELECT id, person, position, made_at, delivered_at FROM letter WHERE person = $1 ORDER BY position DESC",
        )
        .bind(person.bytes())
        .fetch_all(&mut *self.engine.read().await?)
        .await?;
        rows.iter().map(read).collect()
    }

    /// The letters that did not come to anybody yet, oldest first.
    pub async fn undelivered_letters(&self) -> Result<Vec<LetterNow>, Broken> {
        let rows = sqlx::query(
            "SELECT id, person, position, made_at, delivered_at FROM letter WHERE delivered_at IS NULL ORDER BY position",
        )
        .fetch_all(&mut *self.engine.read().await?)
        .await?;
        rows.iter().map(read).collect()
    }
}

fn read(row: &AnyRow) -> Result<LetterNow, Broken> {
    Ok(LetterNow {
        id: row.id("id")?,
        person: row.id("person")?,
        position: row.position("position")?,
        made_at: row.time("made_at")?,
        delivered_at: row.time_or_none("delivered_at")?,
    })
}
