//! What somebody is shown of themselves: everything that the house can unseal about them, in the order of the log. Their
//! own look is nobody's look, and is not noted; who else looked is part of what they see.

use std::collections::BTreeMap;

use domain::event::{Event, Owner, Subject};
use domain::id::PersonId;
use permission::OwnFile;

use crate::bytes::{self, Stored};
use crate::engine::Conn;
use crate::history::Noted;
use crate::look::{self, Read};
use crate::teams::Teams;
use crate::{Archive, Broken, log};

impl Archive {
    /// Everything about whoever shows this: what lies under their key, wherever it is filed, and what lies open and tells of
    /// them. Of a professional strand only what was opened for this entrance.
    pub async fn own(&self, own: &OwnFile) -> Result<Vec<Noted>, Broken> {
        let mut tx = self.engine.read().await?;
        let mut found = BTreeMap::new();
        for row in about(&mut tx, own.person()).await? {
            if let Some(noted) = log::read(&self.keys, self.house, &row)? {
                found.insert(noted.position, noted);
            }
        }
        found.retain(|_, noted| is_about(&noted.event, own.person()));
        opened(&mut tx, own, found.into_values().collect()).await
    }

    /// Which of these numbers are of people who are written down here.
    pub async fn known_people(&self, ids: &[PersonId]) -> Result<Vec<PersonId>, Broken> {
        let mut tx = self.engine.read().await?;
        let mut known = Vec::new();
        for id in ids {
            let query = sqlx::query("SELECT id FROM person WHERE id = $1").bind(id.bytes());
            known.extend(query.fetch_optional(&mut *tx).await?.map(|_| *id));
        }
        Ok(known)
    }

    /// Who looked at the file of whoever shows this, oldest first.
    pub async fn own_reads(&self, own: &OwnFile) -> Result<Vec<Read>, Broken> {
        Ok(self.own(own).await?.into_iter().filter_map(look::to_read).collect())
    }
}

/// What may be about somebody: under their key, in their history, or open and filed elsewhere.
async fn about(conn: &mut Conn, person: PersonId) -> Result<Vec<sqlx::any::AnyRow>, Broken> {
    let found = sqlx::query(
        "SELECT e.position, e.kind, e.at, e.actor, e.owner, e.class, e.payload FROM event e
         WHERE e.owner = $1
            OR e.position IN (SELECT position FROM event_about WHERE subject IN ($2, $3, $4))
         ORDER BY e.position",
    )
    .bind(bytes::owner(Owner::Person(person)))
    .bind(bytes::subject(Subject::Person(person)))
    .bind(bytes::subject(Subject::Reads(person)))
    .bind(bytes::subject(Subject::Traces(person)))
    .fetch_all(conn)
    .await?;
    Ok(found)
}

/// Whether an event lies under somebody's own key or lies open: what lies under another's is told of them, not to them.
fn is_about(event: &Event, person: PersonId) -> bool {
    event.sealed_for().is_none_or(|seal| seal.owner == Owner::Person(person))
}

/// Without the strands of a profession that nobody of it opened for this entrance.
async fn opened(conn: &mut Conn, own: &OwnFile, mut found: Vec<Noted>) -> Result<Vec<Noted>, Broken> {
    for class in domain::event::Class::ALL.into_iter().filter(|class| class.is_professional()) {
        let mut threads = Teams::of(conn).await?.threads(class);
        let readers: Vec<_> = own.opened().iter().filter(|(opened, _)| *opened == class).collect();
        found.retain(|noted| {
            let sealed = noted.event.sealed_for().is_some_and(|seal| seal.class == class);
            // Each of them is asked, so that each follows whose it is.
            let read = readers.iter().filter(|(_, reader)| threads.follow_and_read(*reader, noted)).count();
            !sealed || read > 0
        });
    }
    Ok(found)
}
