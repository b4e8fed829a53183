//! What happened to someone or something, read back from the log in the order of the log.

use std::collections::{BTreeMap, HashSet};
use std::sync::{Arc, LazyLock};

use domain::command::Past;
use domain::event::{Class, Event, Subject};
use domain::id::WorkerId;
use jiff::Timestamp;
use sqlx::AssertSqlSafe;

use crate::engine::Conn;
use crate::{Archive, Broken, bytes, log};

/// An event with what stands beside it in the log.
#[derive(Clone, Debug)]
pub struct Noted {
    /// Its place in the log.
    pub position: u64,
    /// When it was written.
    pub at: Timestamp,
    /// Who wrote it; the number nought is the house itself.
    pub actor: WorkerId,
    /// What happened.
    pub event: Event,
}

/// Histories that were read so far, of several subjects, laid together in the order of the log.
#[derive(Default)]
pub(crate) struct Histories {
    subjects: HashSet<Subject>,
    noted: BTreeMap<u64, Arc<Noted>>,
}

impl Histories {
    /// The past that these leave.
    pub(crate) fn past<P: Past>(&self) -> P {
        P::of(self.noted.values().map(|noted| &noted.event))
    }

    /// What was read so far, in the order of the log.
    pub(crate) fn noted(&self) -> impl Iterator<Item = &Noted> {
        self.noted.values().map(Arc::as_ref)
    }

    /// Those of the named subjects that were not read yet.
    pub(crate) fn lacking(&self, named: Vec<Subject>) -> Vec<Subject> {
        let mut seen = HashSet::new();
        named.into_iter().filter(|subject| !self.subjects.contains(subject) && seen.insert(*subject)).collect()
    }

    /// Lays the history of a subject to the others.
    pub(crate) fn add(&mut self, subject: Subject, noted: &[Arc<Noted>]) {
        self.subjects.insert(subject);
        noted.iter().for_each(|noted| self.lay(noted));
    }

    /// Lays one event to the others.
    pub(crate) fn lay(&mut self, noted: &Arc<Noted>) {
        self.noted.insert(noted.position, noted.clone());
    }
}

/// How many subjects one query asks for.
const AT_ONCE: usize = 16;

/// What is filed under so many subjects, of as many classes as there are: a class that came later is not left out.
static FILED: LazyLock<String> = LazyLock::new(|| {
    let places = |from: usize, many: usize| {
        let all: Vec<String> = (from..from + many).map(|place| format!("${place}")).collect();
        all.join(", ")
    };
    format!(
        "SELECT a.subject, e.position, e.kind, e.at, e.actor, e.owner, e.class, e.payload
         FROM event_about a JOIN event e ON e.position = a.position
         WHERE a.subject IN ({}) AND (e.class IS NULL OR e.class IN ({}))
         ORDER BY e.position",
        places(1, AT_ONCE),
        places(1 + AT_ONCE, Class::ALL.len()),
    )
});

/// Everything filed under these subjects, in the order of the log, each with the subject it was
/// found under. What was sealed for the forgotten is left out.
pub(crate) async fn read(
    conn: &mut Conn,
    archive: &Archive,
    subjects: &[Subject],
) -> Result<Vec<(Subject, Noted)>, Broken> {
    read_classes(conn, archive, subjects, &Class::ALL).await
}

/// The same, of these classes and the open facts only. What lies under another key is not even opened, so that how
/// long it takes tells nothing of how much of it there is.
pub(crate) async fn read_classes(
    conn: &mut Conn,
    archive: &Archive,
    subjects: &[Subject],
    classes: &[Class],
) -> Result<Vec<(Subject, Noted)>, Broken> {
    let mut found = Vec::new();
    for some in subjects.chunks(AT_ONCE) {
        let mut query = sqlx::query(AssertSqlSafe(FILED.as_str()));
        // A short list is filled up with its own last name.
        for place in 0..AT_ONCE {
            query = query.bind(bytes::subject(some[place.min(some.len() - 1)]));
        }
        for place in 0..Class::ALL.len() {
            // Nought is the number of no class.
            query = query.bind(classes.get(place).map_or(0, |class| i64::from(bytes::class(*class))));
        }
        for row in query.fetch_all(&mut *conn).await? {
            let filed: Vec<u8> = sqlx::Row::try_get(&row, "subject")?;
            let Some(subject) = some.iter().find(|subject| bytes::subject(**subject) == filed) else { continue };
            if let Some(noted) = log::read(&archive.keys, archive.house, &row)? {
                found.push((*subject, noted));
            }
        }
    }
    Ok(found)
}

impl Archive {
    /// What the open events filed under these subjects leave. Nothing about a person is in it.
    pub async fn history<P: Past>(&self, subjects: &[Subject]) -> Result<P, Broken> {
        let mut tx = self.engine.read().await?;
        let found = read(&mut tx, self, subjects).await?;
        let open = found.into_iter().filter(|(_, noted)| noted.event.sealed_for().is_none());
        let in_order: BTreeMap<u64, Noted> = open.map(|(_, noted)| (noted.position, noted)).collect();
        Ok(P::of(in_order.values().map(|noted| &noted.event)))
    }

    /// The open events filed under a subject, in the order of the log, for a timeline.
    pub async fn timeline(&self, subject: Subject) -> Result<Vec<Noted>, Broken> {
        let mut tx = self.engine.read().await?;
        let found = read(&mut tx, self, &[subject]).await?;
        Ok(found.into_iter().map(|(_, noted)| noted).filter(|noted| noted.event.sealed_for().is_none()).collect())
    }
}
