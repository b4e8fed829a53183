//! Legal terms: which run, until when, who watches them, and what was told. Of which rule each is lies
//! sealed under the legal key of the person.

use domain::event::{Class, Seal};
use domain::id::{PersonId, ProcedureId, TermId, WorkerId};
use domain::procedure::{Basis, Event, RunsFor, Warning};
use jiff::Timestamp;
use jiff::civil::Date;
use permission::Sight;
use serde::{Deserialize, Serialize};
use sqlx::any::AnyRow;

use super::{Shelf, word};
use crate::bytes::{Columns, Stored};
use crate::engine::Conn;
use crate::history::Noted;
use crate::{Archive, Broken, seal};

pub(crate) const SHELF: Shelf = Shelf {
    name: "term",
    clear: "DELETE FROM term",
    content:
        "SELECT id, person, procedure, milestone, rule, runs_for, counted_from, last_day, reckoned, review, doubtful,
                     watcher, second_watcher, started_by, warned, state, changed_at
              FROM term ORDER BY id",
};

/// Whether a term runs, as a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum TermStage {
    /// It does.
    Running,
    /// It was met.
    Met,
    /// It does not have to be met.
    Dropped,
    /// What began it was taken back.
    TakenBack,
}

/// A term as it is now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TermNow {
    /// Which.
    pub id: TermId,
    /// Whose.
    pub person: PersonId,
    /// In which procedure.
    pub procedure: ProcedureId,
    /// For whom it runs.
    pub runs_for: RunsFor,
    /// From which day it is counted.
    pub from: Date,
    /// The last day that counts.
    pub last_day: Date,
    /// The last day as it was counted last.
    pub reckoned: Date,
    /// Whether somebody must look at it because the rule changed.
    pub review: bool,
    /// Whether nobody confirmed the rule.
    pub doubtful: bool,
    /// Who watches it.
    pub watcher: WorkerId,
    /// Who watches it too.
    pub second: Option<WorkerId>,
    /// Who wrote down what began it, and with that whose organisation reads what it is about.
    pub started_by: Option<WorkerId>,
    /// Which warnings were given.
    pub warned: Vec<Warning>,
    /// Whether it runs.
    pub stage: TermStage,
    /// When it last changed.
    pub changed_at: Timestamp,
}

/// Of which rule a term is, and by which version of it the last day was counted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TermRule {
    /// The name of the rule.
    pub rule: String,
    /// The version.
    pub basis: Basis,
}

pub(crate) async fn draw(conn: &mut Conn, archive: &Archive, noted: &Noted, event: &Event) -> Result<(), Broken> {
    let at = noted.at.as_millisecond();
    match event {
        Event::TermStarted { .. } => start(conn, archive, noted, event).await,
        Event::TermReckoned { term, last_day, basis, .. } => reckon(conn, archive, *term, *last_day, basis, at).await,
        Event::TermReviewed { term, .. } => {
            // What was told was about a day that no longer is the last: it is told anew.
            sqlx::query(
                "UPDATE term SET warned = CASE WHEN last_day = reckoned THEN warned ELSE 0 END,
                                 last_day = reckoned, review = 0, changed_at = $1
                 WHERE id = $2",
            )
            .bind(at)
            .bind(term.bytes())
            .execute(conn)
            .await?;
            Ok(())
        }
        Event::TermWarned { term, warning, .. } => {
            // No bit stands twice: the judgement lets each warning be given once.
            sqlx::query("UPDATE term SET warned = warned + $1, changed_at = $2 WHERE id = $3")
                .bind(bit(*warning))
                .bind(at)
                .bind(term.bytes())
                .execute(conn)
                .await?;
            Ok(())
        }
        Event::WatchersSet { term, watcher, second, .. } => {
            sqlx::query("UPDATE term SET watcher = $1, second_watcher = $2, changed_at = $3 WHERE id = $4")
                .bind(watcher.bytes())
                .bind(second.map(Stored::bytes))
                .bind(at)
                .bind(term.bytes())
                .execute(conn)
                .await?;
            Ok(())
        }
        Event::TermMet { term, .. } => set(conn, *term, TermStage::Met, at).await,
        Event::TermDropped { term, .. } => set(conn, *term, TermStage::Dropped, at).await,
        Event::TermReopened { term, .. } => set(conn, *term, TermStage::Running, at).await,
        Event::MilestoneTakenBack { milestone, .. } => {
            sqlx::query("UPDATE term SET state = $1, changed_at = $2 WHERE milestone = $3")
                .bind(word::of(&TermStage::TakenBack))
                .bind(at)
                .bind(milestone.bytes())
                .execute(conn)
                .await?;
            Ok(())
        }
        Event::ProcedureOpened { .. }
        | Event::ProcedureDescribed { .. }
        | Event::MilestoneNoted { .. }
        | Event::ProcedureClosed { .. }
        | Event::ProcedureReopened { .. } => Ok(()),
    }
}

async fn start(conn: &mut Conn, archive: &Archive, noted: &Noted, event: &Event) -> Result<(), Broken> {
    let Event::TermStarted {
        person,
        procedure,
        milestone,
        term,
        rule,
        runs_for,
        from,
        last_day,
        basis,
        watcher,
        second,
    } = event
    else {
        return Ok(());
    };
    let rule = TermRule { rule: rule.clone(), basis: basis.clone() };
    sqlx::query(
        "INSERT INTO term (id, person, procedure, milestone, rule, runs_for, counted_from, last_day, reckoned, review, doubtful,
                           watcher, second_watcher, started_by, warned, state, changed_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 0, $10, $11, $12, $13, 0, $14, $15)",
    )
    .bind(term.bytes())
    .bind(person.bytes())
    .bind(procedure.bytes())
    .bind(milestone.bytes())
    .bind(close(archive, *person, *term, &rule)?)
    .bind(word::of(runs_for))
    .bind(from.to_string())
    .bind(last_day.to_string())
    .bind(last_day.to_string())
    .bind(i64::from(!basis.confirmed))
    .bind(watcher.bytes())
    .bind(second.map(Stored::bytes))
    .bind(noted.actor.bytes())
    .bind(word::of(&TermStage::Running))
    .bind(noted.at.as_millisecond())
    .execute(conn)
    .await?;
    Ok(())
}

async fn reckon(
    conn: &mut Conn,
    archive: &Archive,
    term: TermId,
    last_day: Date,
    basis: &Basis,
    at: i64,
) -> Result<(), Broken> {
    let row = sqlx::query("SELECT id, person, rule, last_day FROM term WHERE id = $1")
        .bind(term.bytes())
        .fetch_optional(&mut *conn)
        .await?;
    let Some(row) = row else { return Ok(()) };
    let person = row.id("person")?;
    let Some(TermRule { rule, .. }) = open(archive, &row)? else { return Ok(()) };
    let rule = TermRule { rule, basis: basis.clone() };
    // Until somebody looked, what comes first is the safe day.
    let counts = day(&row, "last_day")?.min(last_day);
    sqlx::query(
        "UPDATE term SET rule = $1, reckoned = $2, last_day = $3, review = 1, doubtful = $4, changed_at = $5
         WHERE id = $6",
    )
    .bind(close(archive, person, term, &rule)?)
    .bind(last_day.to_string())
    .bind(counts.to_string())
    .bind(i64::from(!basis.confirmed))
    .bind(at)
    .bind(term.bytes())
    .execute(conn)
    .await?;
    Ok(())
}

async fn set(conn: &mut Conn, term: TermId, stage: TermStage, at: i64) -> Result<(), Broken> {
    sqlx::query("UPDATE term SET state = $1, changed_at = $2 WHERE id = $3")
        .bind(word::of(&stage))
        .bind(at)
        .bind(term.bytes())
        .execute(conn)
        .await?;
    Ok(())
}

const fn bit(warning: Warning) -> i64 {
    1 << warning as i64
}

fn place(archive: &Archive, term: TermId) -> Vec<u8> {
    [&b"term"[..], &archive.house.to_be_bytes(), &term.bytes()].concat()
}

fn close(archive: &Archive, person: PersonId, term: TermId, rule: &TermRule) -> Result<Vec<u8>, Broken> {
    let key = archive.keys.get_or_make(Seal::of(person, Class::Legal))?;
    let words = zeroize::Zeroizing::new(serde_json::to_vec(rule).expect("a rule is plain data"));
    Ok(seal::close_same(&key, &place(archive, term), &words))
}

fn open(archive: &Archive, row: &AnyRow) -> Result<Option<TermRule>, Broken> {
    let Some(key) = archive.keys.get(Seal::of(row.id("person")?, Class::Legal))? else { return Ok(None) };
    let place = place(archive, row.id("id")?);
    let words = seal::open(&key, &place, &row.blob("rule")?).ok_or(Broken::BadShelf("rule"))?;
    serde_json::from_slice(&words).map(Some).map_err(|_| Broken::BadShelf("rule"))
}

impl Archive {
    /// All terms that run, earliest last day first.
    pub async fn running_terms(&self) -> Result<Vec<TermNow>, Broken> {
        self.running().await?.iter().map(read).collect()
    }

    /// All terms that run with their rules, for counting alone. Like judging which bed fits, it is no look
    /// at anybody's file: whoever sees a rule looks with a sight.
    pub async fn terms_to_reckon(&self) -> Result<Vec<(TermNow, TermRule)>, Broken> {
        let mut found = Vec::new();
        for row in &self.running().await? {
            match (read(row), open(self, row)) {
                (Ok(now), Ok(Some(rule))) => found.push((now, rule)),
                // One that cannot be read must not silence the others.
                (Err(why), _) | (_, Err(why)) => tracing::error!(%why, "a term cannot be read"),
                (Ok(now), Ok(None)) => tracing::error!(term = %now.id, "a term has no key"),
            }
        }
        Ok(found)
    }

    /// The rule of each running term, for a worker whose sight opens the legal strand; that they looked is
    /// noted with the cards of the same people.
    pub async fn rules_of_terms(&self, sight: &Sight) -> Result<Vec<(TermId, TermRule)>, Broken> {
        if !sight.classes().contains(&Class::Legal) {
            return Ok(Vec::new());
        }
        let found = self.terms_to_reckon().await?;
        let teams = self.teams().await?;
        let own = found.into_iter().filter(|(now, _)| teams.share(sight.worker(), now.started_by));
        Ok(own.map(|(now, rule)| (now.id, rule)).collect())
    }

    /// One term, if there is one with this id.
    pub async fn term(&self, term: TermId) -> Result<Option<TermNow>, Broken> {
        let row = sqlx::query(
            "SELECT id, person, procedure, milestone, rule, runs_for, counted_from, last_day, reckoned, review, doubtful,
                    watcher, second_watcher, started_by, warned, state, changed_at
             FROM term WHERE id = $1",
        )
        .bind(term.bytes())
        .fetch_optional(&mut *self.engine.read().await?)
        .await?;
        row.as_ref().map(read).transpose()
    }

    async fn running(&self) -> Result<Vec<AnyRow>, Broken> {
        let rows = sqlx::query(
            "SELECT id, person, procedure, milestone, rule, runs_for, counted_from, last_day, reckoned, review, doubtful,
                    watcher, second_watcher, started_by, warned, state, changed_at
             FROM term WHERE state = $1 ORDER BY last_day, id",
        )
        .bind(word::of(&TermStage::Running))
        .fetch_all(&mut *self.engine.read().await?)
        .await?;
        Ok(rows)
    }
}

fn day(row: &AnyRow, column: &'static str) -> Result<Date, Broken> {
    row.date_or_none(column)?.ok_or(Broken::BadShelf(column))
}

fn read(row: &AnyRow) -> Result<TermNow, Broken> {
    let warned = row.number("warned")?;
    Ok(TermNow {
        id: row.id("id")?,
        person: row.id("person")?,
        procedure: row.id("procedure")?,
        runs_for: row.word("runs_for", word::read)?,
        from: day(row, "counted_from")?,
        last_day: day(row, "last_day")?,
        reckoned: day(row, "reckoned")?,
        review: row.yes("review")?,
        doubtful: row.yes("doubtful")?,
        watcher: row.id("watcher")?,
        second: row.id_or_none("second_watcher")?,
        started_by: row.id_or_none("started_by")?,
        warned: Warning::ALL.into_iter().filter(|warning| warned & bit(*warning) != 0).collect(),
        stage: row.word("state", word::read)?,
        changed_at: row.time("changed_at")?,
    })
}
