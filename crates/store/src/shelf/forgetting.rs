//! Who is proposed to be forgotten and waits for a second person; and what is left of whoever was forgotten.

use domain::event::{Owner, Subject};
use domain::forgetting::{Because, Event};
use domain::id::{PersonId, WorkerId};
use jiff::Timestamp;
use sqlx::any::AnyRow;

use super::{Shelf, word};
use crate::bytes::{self, Columns, Stored};
use crate::engine::Conn;
use crate::history::Noted;
use crate::{Archive, Broken};

pub(crate) const SHELF: Shelf = Shelf {
    name: "forgetting",
    clear: "DELETE FROM forgetting",
    content: "SELECT person, proposed_by, because, proposed_at FROM forgetting ORDER BY person",
};

/// Somebody whom a second person may agree to forget.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ForgettingNow {
    /// Whom.
    pub person: PersonId,
    /// Who proposed it.
    pub by: WorkerId,
    /// Why.
    pub because: Because,
    /// When.
    pub at: Timestamp,
}

/// Somebody who was forgotten.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ForgottenNow {
    /// The number that they had, which means nothing any more.
    pub person: PersonId,
    /// Who proposed it.
    pub proposed_by: WorkerId,
    /// Who agreed.
    pub by: WorkerId,
    /// Why.
    pub because: Because,
    /// When.
    pub at: Timestamp,
    /// Where in the log it stands.
    pub position: u64,
}

/// What is left of somebody, looked for now.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Remains {
    /// How many records of the log lay under their keys.
    pub records: u64,
    /// How many of them still hold words, readable or not.
    pub with_words: u64,
    /// Whether the keys are destroyed.
    pub keys_gone: bool,
    /// How many rows of the shelf of people are theirs.
    pub rows: u64,
}

pub(crate) async fn draw(conn: &mut Conn, noted: &Noted, event: &Event) -> Result<(), Broken> {
    match event {
        Event::ForgettingProposed { person, by, because } => {
            sqlx::query("INSERT INTO forgetting (person, proposed_by, because, proposed_at) VALUES ($1, $2, $3, $4)")
                .bind(person.bytes())
                .bind(by.bytes())
                .bind(word::of(because))
                .bind(noted.at.as_millisecond())
                .execute(conn)
                .await?;
        }
        Event::ForgettingTakenBack { person, .. } | Event::PersonForgotten { person, .. } => {
            sqlx::query("DELETE FROM forgetting WHERE person = $1").bind(person.bytes()).execute(conn).await?;
        }
    }
    Ok(())
}

impl Archive {
    /// Who waits for a second person, the longest first.
    pub async fn forgettings(&self) -> Result<Vec<ForgettingNow>, Broken> {
        let rows = sqlx::query(
            "SELECT person, proposed_by, because, proposed_at FROM forgetting ORDER BY proposed_at, person",
        )
        .fetch_all(&mut *self.engine.read().await?)
        .await?;
        rows.iter().map(read).collect()
    }

    /// Everybody who was forgotten by two people, the last first.
    pub async fn forgotten(&self) -> Result<Vec<ForgottenNow>, Broken> {
        let noted = self.timeline(Subject::Forgotten).await?.into_iter().rev();
        let found = noted.filter_map(|noted| match noted.event {
            domain::event::Event::Forgetting(Event::PersonForgotten { person, proposed_by, by, because, .. }) => {
                let (at, position) = (noted.at, noted.position);
                Some(ForgottenNow { person, proposed_by, by, because, at, position })
            }
            _ => None,
        });
        Ok(found.collect())
    }

    /// What is left of somebody in this archive, counted now and not remembered from when they were forgotten.
    pub async fn remains(&self, person: PersonId) -> Result<Remains, Broken> {
        let owner = Owner::Person(person);
        let mut tx = self.engine.read().await?;
        let row = sqlx::query(
            "SELECT COUNT(*) AS records, COUNT(payload) AS with_words,
                    (SELECT COUNT(*) FROM person WHERE id = $2) AS people
             FROM event WHERE owner = $1",
        )
        .bind(bytes::owner(owner))
        .bind(person.bytes())
        .fetch_one(&mut *tx)
        .await?;
        Ok(Remains {
            records: row.position("records")?,
            with_words: row.position("with_words")?,
            keys_gone: self.keys.is_forgotten(owner),
            rows: row.position("people")?,
        })
    }

    /// Destroys the keys of everybody whom two people agreed to forget and whose keys are still there: the program was stopped between.
    pub(crate) async fn forget_as_agreed(&self) -> Result<(), Broken> {
        for one in self.forgotten().await? {
            if !self.keys.is_forgotten(Owner::Person(one.person)) {
                self.shred(Owner::Person(one.person)).await?;
            }
        }
        Ok(())
    }
}

fn read(row: &AnyRow) -> Result<ForgettingNow, Broken> {
    Ok(ForgettingNow {
        person: row.id("person")?,
        by: row.id("proposed_by")?,
        because: row.word("because", word::read)?,
        at: row.time("proposed_at")?,
    })
}
