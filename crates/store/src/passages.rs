//! Each time that somebody was in the programme, whole: when they came, when they left, to what, and what it is now.

use std::collections::HashMap;

use domain::id::{OutflowId, PersonId};
use jiff::civil::Date;

use crate::bytes::{Columns, Stored};
use crate::engine::Conn;
use crate::shelf::passage;
use crate::shelf::tally::how_many_forgotten;
use crate::{Archive, Broken, LaterNow, PassageNow, log};

/// The word under which a stay that the house ended counts, until the leaving itself is told.
const ENDED: &str = "stay-ended";

/// One time that somebody was in the programme.
#[derive(Clone, Debug, PartialEq)]
pub struct Passage {
    /// Who.
    pub person: PersonId,
    /// Whether this house knew them from an earlier time.
    pub known_before: bool,
    /// The first day.
    pub entered: Date,
    /// Their leaving, if they left.
    pub gone: Option<Gone>,
}

/// A leaving.
#[derive(Clone, Debug, PartialEq)]
pub struct Gone {
    /// The first day on which they were not in the programme.
    pub on: Date,
    /// To what, by its word. It stays.
    pub kind: String,
    /// What it is now.
    pub now: Now,
}

/// What became of somebody who left.
#[derive(Clone, Debug, PartialEq)]
pub enum Now {
    /// What is known last: its word, and since when.
    Is(String, Date),
    /// They are in the programme again, or were.
    Back,
}

/// As of when the times and the steps before them were read: with this it is told whether they have changed since.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PassagesAsOf {
    position: u64,
    changed: u64,
    forgotten: u64,
}

impl PassagesAsOf {
    /// Whether nothing was written in between that changes them.
    pub fn is_same(&self, later: &PassagesAsOf) -> bool {
        (self.changed, self.forgotten) == (later.changed, later.forgotten)
    }
}

impl Archive {
    /// As of now; what was known before says from where to look.
    pub async fn passages_as_of(&self, known: Option<&PassagesAsOf>) -> Result<PassagesAsOf, Broken> {
        let mut tx = self.engine.read().await?;
        let forgotten = how_many_forgotten(&mut tx).await?;
        let position = log::head(&mut tx).await?.position;
        let since = known.map_or(0, |known| known.position);
        let row = sqlx::query(
            "SELECT MAX(position) AS last FROM event WHERE position > $1
             AND kind IN ('Admitted', 'StayEnded', 'ProgrammeLeft', 'ProgrammeLeavingTakenBack', 'LookedAgain',
                          'LaterOutcomeNoted', 'LaterOutcomeTakenBack', 'ReturnedToProgramme', 'ObjectionDecided',
                          'AppealDecided', 'ApplicationMade', 'ApplicationWithdrawn', 'AdmissionRefused',
                          'ReferredElsewhere', 'GuidanceBegun')",
        )
        .bind(since as i64)
        .fetch_one(&mut *tx)
        .await?;
        let changed = row.number_or_none("last")?.map_or(0, |last| last.max(0) as u64);
        let changed = changed.max(known.map_or(0, |known| known.changed));
        Ok(PassagesAsOf { position, changed, forgotten })
    }

    /// Each time that anybody was in the programme. Whoever left before their first day never came.
    pub async fn times(&self) -> Result<Vec<Passage>, Broken> {
        of(&mut *self.engine.read().await?, None).await
    }
}

/// The times of somebody, or of everybody.
pub(crate) async fn of(conn: &mut Conn, person: Option<PersonId>) -> Result<Vec<Passage>, Broken> {
    let whose = person.map(Stored::bytes);
    let rows = passage::rows(conn, whose.clone()).await?;
    let mut later: HashMap<OutflowId, Vec<LaterNow>> = HashMap::new();
    for one in passage::later_rows(conn, whose).await? {
        later.entry(one.outflow).or_default().push(one);
    }
    let mut passages = Vec::with_capacity(rows.len());
    for (nth, row) in rows.iter().enumerate() {
        // A time after this one within the same application: they came back to it.
        let back = rows.get(nth + 1).is_some_and(|next| next.application == row.application);
        passages.push(whole(row, back, &later));
    }
    passages.retain(|one| one.gone.as_ref().is_none_or(|gone| one.entered <= gone.on));
    Ok(passages)
}

fn whole(row: &PassageNow, back: bool, later: &HashMap<OutflowId, Vec<LaterNow>>) -> Passage {
    let gone = match (&row.left, row.ended) {
        (Some(left), _) => {
            let known = later.get(&left.outflow).into_iter().flatten();
            let known = known.filter_map(|one| Some((one.on, one.kind.as_ref()?.word())));
            let (since, word) = known.max_by_key(|(on, _)| *on).unwrap_or((left.on, left.kind.word()));
            let now = if back { Now::Back } else { Now::Is(word.to_owned(), since) };
            Some(Gone { on: left.on, kind: left.kind.word().to_owned(), now })
        }
        (None, Some(on)) => Some(Gone { on, kind: ENDED.to_owned(), now: Now::Is(ENDED.to_owned(), on) }),
        (None, None) => None,
    };
    Passage { person: row.person, known_before: row.known_before, entered: row.entered, gone }
}
