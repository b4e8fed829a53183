//! Everybody the house knows, each with a card sealed under their own night key: the names to
//! call, what a bed must have, and whom not to meet.

use domain::event::{Class, Seal};
use domain::household;
use domain::id::{BanId, HouseholdId, PersonId};
use domain::person::{BanScope, Event, Name, Needs};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use sqlx::any::AnyRow;

use super::Shelf;
use crate::bytes::{Columns, Stored};
use crate::engine::Conn;
use crate::history::Noted;
use crate::{Archive, Broken, seal};

pub(crate) const SHELF: Shelf = Shelf {
    name: "person",
    clear: "DELETE FROM person",
    content: "SELECT id, registered_at, position, household, card FROM person ORDER BY id",
};

/// What the night needs to know of a person.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Card {
    /// The names that stand now.
    pub names: Vec<Name>,
    /// What a bed must have.
    pub needs: Needs,
    /// Whom the person must not meet.
    pub bans: Vec<Ban>,
}

/// Somebody whom a person must not meet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ban {
    /// Which ban.
    pub ban: BanId,
    /// Whom.
    pub other: PersonId,
    /// How far apart.
    pub scope: BanScope,
}

/// A row of this shelf, opened.
#[derive(Clone, Debug)]
pub(crate) struct Opened {
    pub(crate) id: PersonId,
    pub(crate) registered_at: Timestamp,
    pub(crate) position: u64,
    pub(crate) household: Option<HouseholdId>,
    pub(crate) card: Card,
}

pub(crate) async fn draw(conn: &mut Conn, archive: &Archive, noted: &Noted, event: &Event) -> Result<(), Broken> {
    let person = event.person();
    match event {
        Event::PersonRegistered { names, needs, .. } => {
            let card = Card { names: names.clone(), needs: needs.clone(), bans: Vec::new() };
            sqlx::query("INSERT INTO person (id, registered_at, position, card) VALUES ($1, $2, $3, $4)")
                .bind(person.bytes())
                .bind(noted.at.as_millisecond())
                .bind(noted.position as i64)
                .bind(close(archive, person, &card)?)
                .execute(conn)
                .await?;
            Ok(())
        }
        Event::NamesCorrected { names, .. } => {
            change(conn, archive, noted, person, |card| card.names = names.clone()).await
        }
        Event::NeedsNoted { needs, .. } => {
            change(conn, archive, noted, person, |card| card.needs = needs.clone()).await
        }
        Event::MustNotMeetNoted { ban, other, scope, .. } => {
            let ban = Ban { ban: *ban, other: *other, scope: *scope };
            change(conn, archive, noted, person, |card| card.bans.push(ban)).await
        }
        Event::MustNotMeetLifted { ban, .. } => {
            change(conn, archive, noted, person, |card| card.bans.retain(|noted| noted.ban != *ban)).await
        }
        Event::PersonDescribed { .. }
        | Event::SameSaid { .. }
        | Event::SameTakenBack { .. }
        | Event::FileRead { .. } => Ok(()),
    }
}

pub(crate) async fn belong(conn: &mut Conn, noted: &Noted, event: &household::Event) -> Result<(), Broken> {
    let (person, household) = match event {
        household::Event::HouseholdJoined { household, person } => (person, Some(household.bytes())),
        household::Event::HouseholdLeft { person, .. } => (person, None),
    };
    sqlx::query("UPDATE person SET household = $1, position = $2 WHERE id = $3")
        .bind(household)
        .bind(noted.position as i64)
        .bind(person.bytes())
        .execute(conn)
        .await?;
    Ok(())
}

async fn change(
    conn: &mut Conn,
    archive: &Archive,
    noted: &Noted,
    person: PersonId,
    change: impl FnOnce(&mut Card),
) -> Result<(), Broken> {
    let row = sqlx::query("SELECT id, registered_at, position, household, card FROM person WHERE id = $1")
        .bind(person.bytes())
        .fetch_optional(&mut *conn)
        .await?;
    let opened = row.as_ref().map(|row| open(archive, row)).transpose()?.flatten();
    let Some(Opened { mut card, .. }) = opened else { return Ok(()) };
    change(&mut card);
    sqlx::query("UPDATE person SET card = $1, position = $2 WHERE id = $3")
        .bind(close(archive, person, &card)?)
        .bind(noted.position as i64)
        .bind(person.bytes())
        .execute(conn)
        .await?;
    Ok(())
}

fn place(archive: &Archive, person: PersonId) -> Vec<u8> {
    [&b"person"[..], &archive.house.to_be_bytes(), &person.bytes()].concat()
}

fn close(archive: &Archive, person: PersonId, card: &Card) -> Result<Vec<u8>, Broken> {
    let key = archive.keys.get_or_make(Seal::of(person, Class::Night))?;
    let words = zeroize::Zeroizing::new(serde_json::to_vec(card).expect("a card is plain data"));
    Ok(seal::close_same(&key, &place(archive, person), &words))
}

fn open(archive: &Archive, row: &AnyRow) -> Result<Option<Opened>, Broken> {
    let id = row.id("id")?;
    let Some(key) = archive.keys.get(Seal::of(id, Class::Night))? else { return Ok(None) };
    let words = seal::open(&key, &place(archive, id), &row.blob("card")?).ok_or(Broken::BadShelf("person"))?;
    let card = serde_json::from_slice(&words).map_err(|_| Broken::BadShelf("person"))?;
    Ok(Some(Opened {
        id,
        registered_at: row.time("registered_at")?,
        position: row.position("position")?,
        household: row.id_or_none("household")?,
        card,
    }))
}

/// Those who changed after a position, opened. The forgotten are left out.
pub(crate) async fn changed_after(conn: &mut Conn, archive: &Archive, position: u64) -> Result<Vec<Opened>, Broken> {
    let rows = sqlx::query("SELECT id, registered_at, position, household, card FROM person WHERE position > $1")
        .bind(position as i64)
        .fetch_all(conn)
        .await?;
    rows.iter().filter_map(|row| open(archive, row).transpose()).collect()
}

/// How many people one query asks for.
const AT_ONCE: usize = 8;

/// These people, opened, in the order asked. Who is not there, or forgotten, is left out.
pub(crate) async fn some(conn: &mut Conn, archive: &Archive, people: &[PersonId]) -> Result<Vec<Opened>, Broken> {
    let mut found = Vec::with_capacity(people.len());
    for some in people.chunks(AT_ONCE) {
        let mut query = sqlx::query(
            "SELECT id, registered_at, position, household, card FROM person
             WHERE id IN ($1, $2, $3, $4, $5, $6, $7, $8)",
        );
        for place in 0..AT_ONCE {
            query = query.bind(some[place.min(some.len() - 1)].bytes());
        }
        let mut opened = Vec::with_capacity(some.len());
        for row in query.fetch_all(&mut *conn).await? {
            opened.extend(open(archive, &row)?);
        }
        for person in some {
            found.extend(opened.iter().find(|opened| opened.id == *person).cloned());
        }
    }
    Ok(found)
}

impl Archive {
    /// How many people have a file.
    pub async fn people_count(&self) -> Result<usize, Broken> {
        let row =
            sqlx::query("SELECT COUNT(*) AS people FROM person").fetch_one(&mut *self.engine.read().await?).await?;
        Ok(usize::try_from(row.number("people")?).unwrap_or(0))
    }

    /// Everybody who belongs to a household now, with which: for figures.
    pub async fn households(&self) -> Result<std::collections::BTreeMap<PersonId, HouseholdId>, Broken> {
        let rows = sqlx::query("SELECT id, household FROM person WHERE household IS NOT NULL")
            .fetch_all(&mut *self.engine.read().await?)
            .await?;
        rows.iter().map(|row| Ok((row.id("id")?, row.id("household")?))).collect()
    }

    /// The people of a household, by their opaque ids.
    pub async fn household(&self, household: HouseholdId) -> Result<Vec<PersonId>, Broken> {
        let rows = sqlx::query("SELECT id FROM person WHERE household = $1 ORDER BY id")
            .bind(household.bytes())
            .fetch_all(&mut *self.engine.read().await?)
            .await?;
        rows.iter().map(|row| row.id("id")).collect()
    }

    /// The household of a person, if they belong to one.
    pub async fn household_of(&self, person: PersonId) -> Result<Option<HouseholdId>, Broken> {
        let row = sqlx::query("SELECT household FROM person WHERE id = $1")
            .bind(person.bytes())
            .fetch_optional(&mut *self.engine.read().await?)
            .await?;
        row.map_or(Ok(None), |row| row.id_or_none("household"))
    }
}
