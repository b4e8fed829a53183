//! What figures keep of somebody who is forgotten: in which month something was, each row apart from the others.

use domain::event::Owner;
use domain::id::PersonId;
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::Measure;
use super::row::Row;
use crate::Broken;
use crate::bytes::{self, Columns, Stored};
use crate::engine::Conn;
use crate::passages::{self, Gone, Now, Passage};
use crate::shelf::word;

/// By which clock a month begins. Every city of the programme has this one.
const CLOCK: &str = "Europe/Amsterdam";
/// To what somebody left who was forgotten while they were in the programme. No list knows it.
const FORGOTTEN: &str = "forgotten";

/// Takes the person out of what was counted of them, before their shelves are cleared. What is still readable about them stays as
/// it is: it would be drawn again.
pub(crate) async fn keep(conn: &mut Conn, person: PersonId) -> Result<(), Broken> {
    let Some((begun, today)) = first_and_last(conn).await? else { return Ok(()) };
    for time in passages::of(conn, Some(person)).await? {
        // Who was still to come never came.
        if today < time.entered {
            continue;
        }
        keep_passage(conn, &time, begun, today).await?;
    }
    let waits = sqlx::query("SELECT id FROM application WHERE person = $1 AND state = 'Pending'").bind(person.bytes());
    for _ in waits.fetch_all(&mut *conn).await? {
        // Else they would seem to wait for ever.
        Row::kept(Measure::Decided, today.first_of_month(), "Forgotten").add(&mut *conn).await?;
    }
    let rows = sqlx::query(
        "SELECT at, measure, detail, amount FROM tally
         WHERE kept = 0 AND position IN (SELECT position FROM event WHERE owner = $1)",
    )
    .bind(bytes::owner(Owner::Person(person)))
    .fetch_all(&mut *conn)
    .await?;
    sqlx::query("DELETE FROM tally WHERE kept = 0 AND position IN (SELECT position FROM event WHERE owner = $1)")
        .bind(bytes::owner(Owner::Person(person)))
        .execute(&mut *conn)
        .await?;
    for row in &rows {
        let month = on_the_clock(row.time("at")?).first_of_month();
        let kept = Row::kept(row.word("measure", word::read)?, month, row.text("detail")?);
        kept.as_much(row.number("amount")?).add(&mut *conn).await?;
    }
    Row::kept(Measure::Forgotten, today.first_of_month(), "").add(&mut *conn).await?;
    mix(conn).await
}

/// Writes all kept rows anew in an order that says nothing: beside each other in the file they would tell whose they were.
async fn mix(conn: &mut Conn) -> Result<(), Broken> {
    let rows = sqlx::query(
        "SELECT at, measure, detail, amount FROM tally WHERE kept = 1 ORDER BY measure, detail, at, amount",
    );
    let rows = rows.fetch_all(&mut *conn).await?;
    sqlx::query("DELETE FROM tally WHERE kept = 1").execute(&mut *conn).await?;
    for row in &rows {
        let day = on_the_clock(row.time("at")?);
        let kept = Row::kept(row.word("measure", word::read)?, day, row.text("detail")?);
        kept.as_much(row.number("amount")?).add(&mut *conn).await?;
    }
    Ok(())
}

/// When somebody came, when they left, and what became of them: three rows that nothing ties together.
async fn keep_passage(conn: &mut Conn, time: &Passage, begun: Date, today: Date) -> Result<(), Broken> {
    let how = if time.known_before { "Back" } else { "New" };
    Row::kept(Measure::Came, month_of(time.entered, begun), how).add(&mut *conn).await?;
    let left = match &time.gone {
        Some(gone) => gone.clone(),
        // Who has no time after this one was there until today.
        None => Gone { on: today, kind: FORGOTTEN.to_owned(), now: Now::Is(FORGOTTEN.to_owned(), today) },
    };
    let month = month_of(left.on, begun);
    Row::kept(Measure::Left, month, left.kind).add(&mut *conn).await?;
    let became = match left.now {
        // Since which month it is so: the list of that month says how it counts.
        Now::Is(kind, since) => format!("{kind} {}", since.first_of_month()),
        Now::Back => "back".to_owned(),
    };
    Row::kept(Measure::Became, month, became).add(conn).await
}

/// The first day of a month; of the month in which the house began, the first day after that: whoever came then was new.
fn month_of(day: Date, begun: Date) -> Date {
    let first = day.first_of_month();
    if first > begun || day < begun { first } else { day.min(begun.tomorrow().unwrap_or(begun)) }
}

/// The days of the first and of the last word in the log; nothing while nothing is written.
async fn first_and_last(conn: &mut Conn) -> Result<Option<(Date, Date)>, Broken> {
    let row = sqlx::query(
        "SELECT MIN(at) AS first, MAX(at) AS last FROM event
         WHERE position IN ((SELECT MIN(position) FROM event), (SELECT MAX(position) FROM event))",
    );
    let row = row.fetch_one(conn).await?;
    Ok(row.time_or_none("first")?.map(on_the_clock).zip(row.time_or_none("last")?.map(on_the_clock)))
}

/// How many people were forgotten, whichever program did it: of each, one row is left that says so.
pub(crate) async fn how_many_forgotten(conn: &mut Conn) -> Result<u64, Broken> {
    let row = sqlx::query("SELECT COUNT(*) AS times FROM tally WHERE measure = $1").bind(word::of(&Measure::Forgotten));
    row.fetch_one(conn).await?.position("times")
}

/// The day on which it was.
pub(super) fn on_the_clock(at: Timestamp) -> Date {
    clock().to_datetime(at).date()
}

/// The clock of every house.
pub(super) fn clock() -> TimeZone {
    TimeZone::get(CLOCK).unwrap_or(TimeZone::UTC)
}
