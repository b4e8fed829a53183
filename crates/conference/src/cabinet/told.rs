//! What the house tells, done or refused. Everything can be told twice.

use std::sync::atomic::Ordering;

use jiff::{SignedDuration, Timestamp};
use sqlx::{Sqlite, Transaction};

use super::{Accident, Cabinet};
use crate::id::{MeetingId, SeatId, SheetId};
use crate::meeting::{Meeting, Seat};
use crate::push::{Push, Refusal};
use crate::sheet::Sheet;

/// So long the number of something withdrawn is kept when it was never here.
const REMEMBERED: SignedDuration = SignedDuration::from_hours(30 * 24);

type Tx = Transaction<'static, Sqlite>;
type Done = Result<Result<(), Refusal>, Accident>;

impl Cabinet {
    /// Does what the house tells. When this is over, what was withdrawn is nowhere in the file any more.
    pub(crate) async fn tell(&self, push: Push, now: Timestamp) -> Done {
        let needs_leave = matches!(push, Push::Open(_) | Push::Put(_) | Push::Show { .. });
        let stops = match push {
            Push::StopAll => Some(true),
            Push::Resume => Some(false),
            Push::Open(_) | Push::Put(_) | Push::Show { .. } | Push::CloseSheet(_) | Push::CloseMeeting(_) => None,
        };
        // First of all nobody sees anything; the file follows.
        if stops == Some(true) {
            self.stopped.store(true, Ordering::SeqCst);
        }
        let mut tx = self.file.begin_with("BEGIN IMMEDIATE").await?;
        if needs_leave && self.is_stopped() {
            return Ok(Err(Refusal::Stopped));
        }
        let done = match push {
            Push::Open(meeting) => open(&mut tx, &meeting, now).await?,
            Push::Put(sheet) => put(&mut tx, &sheet, now).await?,
            Push::Show { seat, sheet } => show(&mut tx, seat, sheet, now).await?,
            Push::CloseSheet(sheet) => close_sheet(&mut tx, sheet, now).await?,
            Push::CloseMeeting(meeting) => close_meeting(&mut tx, meeting, now).await?,
            Push::StopAll => stop_all(&mut tx, now).await?,
            Push::Resume => resume(&mut tx).await?,
        };
        if done.is_ok() {
            tx.commit().await?;
            if stops == Some(false) {
                self.stopped.store(false, Ordering::SeqCst);
            }
        }
        Ok(done)
    }
}

async fn open(tx: &mut Tx, meeting: &Meeting, now: Timestamp) -> Done {
    if meeting.gone_at() <= now {
        return Ok(Err(Refusal::Over));
    }
    if is_closed(tx, meeting.id.number()).await? {
        return Ok(Err(Refusal::Withdrawn));
    }
    sqlx::query(
        "INSERT INTO meeting (id, title, ends, gone_at) VALUES ($1, $2, $3, $4)
         ON CONFLICT (id) DO UPDATE SET title = excluded.title, ends = excluded.ends, gone_at = excluded.gone_at",
    )
    .bind(key(meeting.id.number()))
    .bind(&meeting.title)
    .bind(meeting.ends.as_second())
    .bind(meeting.gone_at().as_second())
    .execute(&mut **tx)
    .await?;
    let there: Vec<Vec<u8>> = sqlx::query_scalar("SELECT id FROM seat WHERE meeting = $1")
        .bind(key(meeting.id.number()))
        .fetch_all(&mut **tx)
        .await?;
    for seat in there.iter().filter(|there| !meeting.seats.iter().any(|seat| key(seat.id.number()) == **there)) {
        sqlx::query("DELETE FROM seat WHERE id = $1").bind(seat).execute(&mut **tx).await?;
    }
    // Codes are let go of first: two seats may have changed theirs with each other.
    for seat in &meeting.seats {
        out_by_another_code(tx, seat).await?;
    }
    sqlx::query("UPDATE seat SET code = NULL WHERE meeting = $1")
        .bind(key(meeting.id.number()))
        .execute(&mut **tx)
        .await?;
    for seat in &meeting.seats {
        if let Err(refusal) = seat_there(tx, meeting.id, seat).await? {
            return Ok(Err(refusal));
        }
    }
    Ok(Ok(()))
}

/// Whoever came in with a code that is no longer the seat's is out.
async fn out_by_another_code(tx: &mut Tx, seat: &Seat) -> Result<(), Accident> {
    sqlx::query("DELETE FROM guest WHERE seat IN (SELECT id FROM seat WHERE id = $1 AND code IS NOT $2)")
        .bind(key(seat.id.number()))
        .bind(seat.code.map(|code| code.0.to_vec()))
        .execute(&mut **tx)
        .await?;
    Ok(())
}

async fn seat_there(tx: &mut Tx, meeting: MeetingId, seat: &Seat) -> Done {
    let written = sqlx::query(
        "INSERT INTO seat (id, meeting, name, code) VALUES ($1, $2, $3, $4)
         ON CONFLICT (id) DO UPDATE SET name = excluded.name, code = excluded.code WHERE seat.meeting = excluded.meeting",
    )
    .bind(key(seat.id.number()))
    .bind(key(meeting.number()))
    .bind(&seat.name)
    .bind(seat.code.map(|code| code.0.to_vec()))
    .execute(&mut **tx)
    .await;
    match written {
        Ok(written) if written.rows_affected() == 1 => Ok(Ok(())),
        // A seat belongs to one meeting.
        Ok(_) => Ok(Err(Refusal::NotThere)),
        Err(sqlx::Error::Database(error)) if error.is_unique_violation() => Ok(Err(Refusal::CodeTaken)),
        Err(error) => Err(error.into()),
    }
}

async fn put(tx: &mut Tx, sheet: &Sheet, now: Timestamp) -> Done {
    if sheet.gone_at() <= now {
        return Ok(Err(Refusal::Over));
    }
    if is_closed(tx, sheet.id.number()).await? || is_closed(tx, sheet.meeting.number()).await? {
        return Ok(Err(Refusal::Withdrawn));
    }
    let seats: i64 = sqlx::query_scalar(
        "SELECT COUNT(*) FROM seat JOIN meeting ON meeting.id = seat.meeting
         WHERE seat.id = $1 AND meeting.id = $2 AND meeting.gone_at > $3",
    )
    .bind(key(sheet.seat.number()))
    .bind(key(sheet.meeting.number()))
    .bind(now.as_second())
    .fetch_one(&mut **tx)
    .await?;
    if seats == 0 {
        return Ok(Err(Refusal::NotThere));
    }
    let words = serde_json::to_string(sheet).map_err(|_| Accident::Unreadable)?;
    let there: Option<String> = sqlx::query_scalar("SELECT words FROM sheet WHERE id = $1")
        .bind(key(sheet.id.number()))
        .fetch_optional(&mut **tx)
        .await?;
    if let Some(there) = there {
        return Ok(if there == words { Ok(()) } else { Err(Refusal::Frozen) });
    }
    sqlx::query("INSERT INTO sheet (id, seat, words, gone_at, shown) VALUES ($1, $2, $3, $4, 0)")
        .bind(key(sheet.id.number()))
        .bind(key(sheet.seat.number()))
        .bind(words)
        .bind(sheet.gone_at().as_second())
        .execute(&mut **tx)
        .await?;
    Ok(Ok(()))
}

async fn show(tx: &mut Tx, seat: SeatId, sheet: Option<SheetId>, now: Timestamp) -> Done {
    if let Some(sheet) = sheet {
        if is_closed(tx, sheet.number()).await? {
            return Ok(Err(Refusal::Withdrawn));
        }
        let shown = sqlx::query("UPDATE sheet SET shown = 1 WHERE id = $1 AND seat = $2 AND gone_at > $3")
            .bind(key(sheet.number()))
            .bind(key(seat.number()))
            .bind(now.as_second())
            .execute(&mut **tx)
            .await?;
        if shown.rows_affected() == 0 {
            return Ok(Err(Refusal::NotThere));
        }
    }
    let changed = sqlx::query("UPDATE seat SET on_now = $1 WHERE id = $2")
        .bind(sheet.map(|sheet| key(sheet.number())))
        .bind(key(seat.number()))
        .execute(&mut **tx)
        .await?;
    Ok(if changed.rows_affected() == 1 { Ok(()) } else { Err(Refusal::NotThere) })
}

async fn close_sheet(tx: &mut Tx, sheet: SheetId, now: Timestamp) -> Done {
    let id = key(sheet.number());
    sqlx::query("UPDATE seat SET on_now = NULL WHERE on_now = $1").bind(&id).execute(&mut **tx).await?;
    sqlx::query("DELETE FROM sheet WHERE id = $1").bind(&id).execute(&mut **tx).await?;
    remember_closed(tx, id, now).await
}

async fn close_meeting(tx: &mut Tx, meeting: MeetingId, now: Timestamp) -> Done {
    let id = key(meeting.number());
    sqlx::query("DELETE FROM meeting WHERE id = $1").bind(&id).execute(&mut **tx).await?;
    remember_closed(tx, id, now).await
}

async fn remember_closed(tx: &mut Tx, id: Vec<u8>, now: Timestamp) -> Done {
    let until = now.saturating_add(REMEMBERED).unwrap_or(Timestamp::MAX);
    sqlx::query("INSERT INTO closed (id, until) VALUES ($1, $2) ON CONFLICT (id) DO UPDATE SET until = excluded.until")
        .bind(id)
        .bind(until.as_second())
        .execute(&mut **tx)
        .await?;
    Ok(Ok(()))
}

async fn stop_all(tx: &mut Tx, now: Timestamp) -> Done {
    sqlx::query("DELETE FROM meeting").execute(&mut **tx).await?;
    sqlx::query("INSERT OR IGNORE INTO stopped (since) VALUES ($1)").bind(now.as_second()).execute(&mut **tx).await?;
    Ok(Ok(()))
}

async fn resume(tx: &mut Tx) -> Done {
    sqlx::query("DELETE FROM stopped").execute(&mut **tx).await?;
    Ok(Ok(()))
}

async fn is_closed(tx: &mut Tx, number: u128) -> Result<bool, Accident> {
    let found: i64 =
        sqlx::query_scalar("SELECT COUNT(*) FROM closed WHERE id = $1").bind(key(number)).fetch_one(&mut **tx).await?;
    Ok(found > 0)
}

pub(super) fn key(number: u128) -> Vec<u8> {
    number.to_be_bytes().to_vec()
}
