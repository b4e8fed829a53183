//! Proposals by which beds were given, of whom something entered each, and what was promised of the draws.

use domain::event::Owner;
use domain::id::{PersonId, ProposalId, WorkerId};
use domain::proposal::{Event, Occasion};
use jiff::Timestamp;
use jiff::civil::Date;
use sqlx::any::AnyRow;

use super::{Shelf, word};
use crate::bytes::{Columns, Stored};
use crate::engine::Conn;
use crate::history::Noted;
use crate::{Archive, Broken};

pub(crate) const SHELF: Shelf = Shelf {
    name: "proposal",
    clear: "DELETE FROM proposal",
    content: "SELECT id, at, by_worker, occasion, night, fingerprint, promise FROM proposal ORDER BY at DESC, id",
};

pub(crate) const PEOPLE: Shelf = Shelf {
    name: "proposal_person",
    clear: "DELETE FROM proposal_person",
    content: "SELECT proposal, person FROM proposal_person ORDER BY proposal, person",
};

pub(crate) const DRAWS: Shelf =
    Shelf { name: "draw", clear: "DELETE FROM draw", content: "SELECT night, promise, at FROM draw ORDER BY night" };

/// A proposal by which beds were given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProposalKept {
    /// Which.
    pub id: ProposalId,
    /// When beds were given.
    pub at: Timestamp,
    /// By whom.
    pub by: WorkerId,
    /// For whom it was made.
    pub occasion: Occasion,
    /// In which night.
    pub night: Date,
    /// The SHA-256 of what entered it.
    pub fingerprint: String,
    /// What was promised of the draw in it.
    pub promise: Option<String>,
    /// Whether somebody in it was forgotten: then nobody can read it any more.
    pub gone: bool,
}

/// What was promised of the draw of a night.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DrawPromised {
    /// Of which night.
    pub night: Date,
    /// The SHA-256 of the seed.
    pub promise: String,
    /// When that was told.
    pub at: Timestamp,
}

pub(crate) async fn draw(conn: &mut Conn, noted: &Noted, event: &Event) -> Result<(), Broken> {
    match event {
        Event::DrawPromised { night, promise } => {
            sqlx::query("INSERT INTO draw (night, promise, at) VALUES ($1, $2, $3)")
                .bind(night.to_string())
                .bind(promise)
                .bind(noted.at.as_millisecond())
                .execute(conn)
                .await?;
            Ok(())
        }
        Event::ProposalKept { proposal, occasion, night, people, fingerprint, promise } => {
            sqlx::query(
                "INSERT INTO proposal (id, at, by_worker, occasion, night, fingerprint, promise)
                 VALUES ($1, $2, $3, $4, $5, $6, $7)",
            )
            .bind(proposal.bytes())
            .bind(noted.at.as_millisecond())
            .bind(noted.actor.bytes())
            .bind(word::of(occasion))
            .bind(night.to_string())
            .bind(fingerprint)
            .bind(promise.clone())
            .execute(&mut *conn)
            .await?;
            for person in people {
                sqlx::query("INSERT INTO proposal_person (proposal, person) VALUES ($1, $2) ON CONFLICT DO NOTHING")
                    .bind(proposal.bytes())
                    .bind(person.bytes())
                    .execute(&mut *conn)
                    .await?;
            }
            Ok(())
        }
        // What entered it is read from the log alone.
        Event::FactsKept { .. } => Ok(()),
    }
}

/// The keys of all proposals that something of this person entered.
pub(crate) async fn with(conn: &mut Conn, person: PersonId) -> Result<Vec<Owner>, Broken> {
    let rows = sqlx::query("SELECT proposal FROM proposal_person WHERE person = $1")
        .bind(person.bytes())
        .fetch_all(conn)
        .await?;
    rows.iter().map(|row| Ok(Owner::Proposal(row.id("proposal")?))).collect()
}

impl Archive {
    /// The proposals by which beds were given, the latest first.
    pub async fn proposals(&self, most: u32) -> Result<Vec<ProposalKept>, Broken> {
        let rows = sqlx::query(
            "SELECT id, at, by_worker, occasion, night, fingerprint, promise FROM proposal
             ORDER BY at DESC, id LIMIT $1",
        )
        .bind(i64::from(most))
        .fetch_all(&mut *self.engine.read().await?)
        .await?;
        rows.iter().map(|row| self.proposal_of(row)).collect()
    }

    /// The proposal with this number.
    pub async fn proposal(&self, id: ProposalId) -> Result<Option<ProposalKept>, Broken> {
        let row =
            sqlx::query("SELECT id, at, by_worker, occasion, night, fingerprint, promise FROM proposal WHERE id = $1")
                .bind(id.bytes())
                .fetch_optional(&mut *self.engine.read().await?)
                .await?;
        row.map(|row| self.proposal_of(&row)).transpose()
    }

    fn proposal_of(&self, row: &AnyRow) -> Result<ProposalKept, Broken> {
        let id = row.id("id")?;
        Ok(ProposalKept {
            id,
            at: row.time("at")?,
            by: row.id("by_worker")?,
            occasion: row.word("occasion", word::read)?,
            night: row.date_or_none("night")?.ok_or(Broken::BadShelf("night"))?,
            fingerprint: row.text("fingerprint")?,
            promise: row.text_or_none("promise")?,
            gone: self.keys.is_forgotten(Owner::Proposal(id)),
        })
    }

    /// What was promised of the draw of a night.
    pub async fn draw_promised(&self, night: Date) -> Result<Option<DrawPromised>, Broken> {
        let row = sqlx::query("SELECT night, promise, at FROM draw WHERE night = $1")
            .bind(night.to_string())
            .fetch_optional(&mut *self.engine.read().await?)
            .await?;
        row.map(|row| Ok(DrawPromised { night, promise: row.text("promise")?, at: row.time("at")? })).transpose()
    }
}
