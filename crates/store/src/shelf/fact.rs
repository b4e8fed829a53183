//! What is known about each person for the rules, sealed under the person's case key.

use std::collections::BTreeMap;

use domain::admission::{Event, Fact, FactName};
use domain::event::{Class, Seal};
use domain::id::PersonId;
use sqlx::any::AnyRow;

use super::Shelf;
use crate::bytes::{Columns, Stored};
use crate::engine::Conn;
use crate::{Archive, Broken, seal};

pub(crate) const SHELF: Shelf =
    Shelf { name: "fact", clear: "DELETE FROM fact", content: "SELECT person, known FROM fact ORDER BY person" };

type Known = BTreeMap<FactName, Fact>;

pub(crate) async fn draw(conn: &mut Conn, archive: &Archive, event: &Event) -> Result<(), Broken> {
    let Event::FactNoted { person, fact } = event else { return Ok(()) };
    let row = sqlx::query("SELECT person, known FROM fact WHERE person = $1")
        .bind(person.bytes())
        .fetch_optional(&mut *conn)
        .await?;
    let mut known = match &row {
        Some(row) => open(archive, row)?.map(|(_, known)| known).unwrap_or_default(),
        None => Known::default(),
    };
    known.insert(fact.name.clone(), fact.clone());
    sqlx::query(
        "INSERT INTO fact (person, known) VALUES ($1, $2) ON CONFLICT (person) DO UPDATE SET known = excluded.known",
    )
    .bind(person.bytes())
    .bind(close(archive, *person, &known)?)
    .execute(conn)
    .await?;
    Ok(())
}

fn place(archive: &Archive, person: PersonId) -> Vec<u8> {
    [&b"fact"[..], &archive.house.to_be_bytes(), &person.bytes()].concat()
}

fn close(archive: &Archive, person: PersonId, known: &Known) -> Result<Vec<u8>, Broken> {
    let key = archive.keys.get_or_make(Seal::of(person, Class::Case))?;
    let words = zeroize::Zeroizing::new(serde_json::to_vec(known).expect("facts are plain data"));
    Ok(seal::close_same(&key, &place(archive, person), &words))
}

fn open(archive: &Archive, row: &AnyRow) -> Result<Option<(PersonId, Known)>, Broken> {
    let person = row.id("person")?;
    let Some(key) = archive.keys.get(Seal::of(person, Class::Case))? else { return Ok(None) };
    let words = seal::open(&key, &place(archive, person), &row.blob("known")?).ok_or(Broken::BadShelf("fact"))?;
    let known = serde_json::from_slice(&words).map_err(|_| Broken::BadShelf("fact"))?;
    Ok(Some((person, known)))
}

impl Archive {
    /// What is known about everybody, for the rules alone. Like judging which bed fits, it is no look
    /// at anybody's file: no name is opened, and whoever sees more than a verdict looks with a sight.
    pub async fn facts(&self) -> Result<BTreeMap<PersonId, Vec<Fact>>, Broken> {
        let rows = sqlx::query("SELECT person, known FROM fact").fetch_all(&mut *self.engine.read().await?).await?;
        let mut all = BTreeMap::new();
        for row in &rows {
            if let Some((person, known)) = open(self, row)? {
                all.insert(person, known.into_values().collect());
            }
        }
        Ok(all)
    }

    /// The same for one person.
    pub async fn facts_of(&self, person: PersonId) -> Result<Vec<Fact>, Broken> {
        let row = sqlx::query("SELECT person, known FROM fact WHERE person = $1")
            .bind(person.bytes())
            .fetch_optional(&mut *self.engine.read().await?)
            .await?;
        let opened = row.as_ref().map(|row| open(self, row)).transpose()?.flatten();
        Ok(opened.map(|(_, known)| known.into_values().collect()).unwrap_or_default())
    }
}
