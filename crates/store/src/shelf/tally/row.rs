//! A row that is about to be written, and rows that are taken away again.

use domain::id::PersonId;
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use sqlx::any::AnyRow;

use super::{Measure, month};
use crate::Broken;
use crate::bytes::{Columns, Stored};
use crate::engine::Conn;
use crate::history::Noted;
use crate::shelf::word;

/// Milliseconds of a day.
const DAY: i64 = 86_400_000;
/// The amount of what took nobody knows how long. It counts once and adds nothing.
const NOT_KNOWN: i64 = -1;
/// Milliseconds of a minute.
const MINUTE: i64 = 60_000;

/// One row.
pub(super) struct Row {
    position: u64,
    written: Timestamp,
    measure: Measure,
    detail: String,
    at: i64,
    amount: i64,
    person: Vec<u8>,
    about: Vec<u8>,
    kept: bool,
}

impl Row {
    /// Something that counts once, at the moment at which it was written.
    pub(super) fn new(noted: &Noted, measure: Measure) -> Row {
        let (position, at) = (noted.position, noted.at.as_millisecond());
        let (written, detail, nobody) = (noted.at, String::new(), Vec::new);
        let (person, about, kept) = (nobody(), nobody(), false);
        Row { position, written, measure, detail, at, amount: 1, person, about, kept }
    }

    /// Something of somebody forgotten, on a day.
    pub(super) fn kept(measure: Measure, on: Date, detail: impl Into<String>) -> Row {
        let (at, detail, written) = (noon(on), detail.into(), noon_of(on));
        Row { position: 0, written, measure, detail, at, amount: 1, person: vec![], about: vec![], kept: true }
    }

    /// How it came out.
    pub(super) fn came_out(mut self, detail: impl Into<String>) -> Row {
        self.detail = detail.into();
        self
    }

    /// On which day it was, when that is not the day on which it was written.
    pub(super) fn on(mut self, day: Date) -> Row {
        self.at = noon(day);
        self
    }

    /// So much of it as it was.
    pub(super) fn as_much(mut self, amount: i64) -> Row {
        self.amount = amount;
        self
    }

    /// How much of it.
    pub(super) fn amount(mut self, amount: usize) -> Row {
        self.amount = i64::try_from(amount).unwrap_or(i64::MAX);
        self
    }

    /// Minutes since then.
    pub(super) fn minutes_since(mut self, then: i64) -> Row {
        self.amount = (self.at - then).max(0) / MINUTE;
        self
    }

    /// Days since then; not known when nobody knows since when.
    pub(super) fn days_since(mut self, then: Option<i64>) -> Row {
        self.amount = then.map_or(NOT_KNOWN, |then| (self.at - then).max(0) / DAY);
        self
    }

    /// About whom.
    pub(super) fn whose(mut self, person: PersonId) -> Row {
        self.person = person.bytes();
        self
    }

    /// About which of their things.
    pub(super) fn about(mut self, id: impl Stored) -> Row {
        self.about = id.bytes();
        self
    }

    /// Writes it.
    pub(super) async fn add(self, conn: &mut Conn) -> Result<(), Broken> {
        sqlx::query(
            "INSERT INTO tally (position, at, measure, detail, amount, person, about, kept)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        )
        .bind(self.position as i64)
        .bind(self.at)
        .bind(word::of(&self.measure))
        .bind(self.detail)
        .bind(self.amount)
        .bind(self.person)
        .bind(self.about)
        .bind(i64::from(self.kept))
        .execute(&mut *conn)
        .await?;
        let at = Timestamp::from_millisecond(self.at).unwrap_or(self.written);
        month::touch(conn, self.position, self.written, at).await
    }
}

/// Whole days in so many milliseconds.
pub(super) fn days(milliseconds: i64) -> usize {
    usize::try_from(milliseconds / DAY).unwrap_or(0)
}

/// Noon of a day, wherever in Europe: a day without a clock is the same day everywhere.
pub(super) fn noon(day: Date) -> i64 {
    noon_of(day).as_millisecond()
}

fn noon_of(day: Date) -> Timestamp {
    TimeZone::UTC.to_timestamp(day.at(12, 0, 0, 0)).unwrap_or(Timestamp::UNIX_EPOCH)
}

/// Takes rows away that turned out not to be so.
pub(super) async fn strike(conn: &mut Conn, noted: &Noted, measure: Measure, about: impl Stored) -> Result<(), Broken> {
    let query = sqlx::query("DELETE FROM tally WHERE about = $1 AND measure = $2 RETURNING at");
    let struck = query.bind(about.bytes()).bind(word::of(&measure)).fetch_all(&mut *conn).await?;
    taken_away(conn, noted, &struck).await
}

/// Notes which months the rows were of that were taken away.
pub(super) async fn taken_away(conn: &mut Conn, noted: &Noted, struck: &[AnyRow]) -> Result<(), Broken> {
    for row in struck {
        month::touch(conn, noted.position, noted.at, row.time("at")?).await?;
    }
    Ok(())
}

/// When the last row of this was.
pub(super) async fn last(conn: &mut Conn, measure: Measure, about: impl Stored) -> Result<Option<i64>, Broken> {
    let query = sqlx::query("SELECT MAX(at) AS at FROM tally WHERE about = $1 AND measure = $2");
    let row = query.bind(about.bytes()).bind(word::of(&measure)).fetch_one(conn).await?;
    row.number_or_none("at")
}
