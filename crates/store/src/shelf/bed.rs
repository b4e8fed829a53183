//! The beds, what is the matter with them, and who has them now.

use domain::bed::{Event, OutReason};
use domain::id::{BedId, LocationId, RoomId};
use domain::moment::Moment;
use jiff::Timestamp;
use jiff::civil::Date;
use sqlx::any::AnyRow;

use super::claim::Claimed;
use super::{Shelf, word};
use crate::bytes::{Columns, Stored};
use crate::engine::Conn;
use crate::history::Noted;
use crate::{Archive, Broken};

pub(crate) const SHELF: Shelf = Shelf {
    name: "bed",
    clear: "DELETE FROM bed",
    content: "SELECT id, location, room, label, reserve, paper, out_reason, out_since, out_expected
              FROM bed ORDER BY id",
};

/// A bed as it is now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BedNow {
    /// Which.
    pub id: BedId,
    /// In which location.
    pub location: LocationId,
    /// In which room.
    pub room: RoomId,
    /// What is written on it.
    pub label: String,
    /// Whether it is kept for requests for tonight.
    pub reserve: bool,
    /// Whether it belongs to the paper list at night.
    pub paper: bool,
    /// Why it cannot be used, if it cannot.
    pub out: Option<Out>,
    /// Who has it; nobody when a hold has run out, whether or not anybody wrote that down.
    pub claim: Option<Claimed>,
}

/// Why a bed cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Out {
    /// Why.
    pub reason: OutReason,
    /// Since when.
    pub since: Timestamp,
    /// When it is expected back.
    pub expected: Option<Date>,
}

pub(crate) async fn draw(conn: &mut Conn, noted: &Noted, event: &Event) -> Result<(), Broken> {
    let query = match event {
        Event::BedAdded { location, room, bed, label } => {
            sqlx::query("INSERT INTO bed (id, location, room, label, reserve, paper) VALUES ($1, $2, $3, $4, 0, 0)")
                .bind(bed.bytes())
                .bind(location.bytes())
                .bind(room.bytes())
                .bind(label)
        }
        Event::ReserveSet { bed, reserve } => {
            sqlx::query("UPDATE bed SET reserve = $1 WHERE id = $2").bind(i64::from(*reserve)).bind(bed.bytes())
        }
        Event::PaperSet { bed, paper } => {
            sqlx::query("UPDATE bed SET paper = $1 WHERE id = $2").bind(i64::from(*paper)).bind(bed.bytes())
        }
        Event::TakenOutOfUse { bed, reason, expected } => {
            sqlx::query("UPDATE bed SET out_reason = $1, out_since = $2, out_expected = $3 WHERE id = $4")
                .bind(word::of(reason))
                .bind(noted.at.as_millisecond())
                .bind(expected.map(|date| date.to_string()))
                .bind(bed.bytes())
        }
        Event::BroughtBack { bed } => {
            sqlx::query("UPDATE bed SET out_reason = NULL, out_since = NULL, out_expected = NULL WHERE id = $1")
                .bind(bed.bytes())
        }
        Event::BedsAssigned { .. }
        | Event::BedLeft { .. }
        | Event::BedsKept { .. }
        | Event::KeptLetGo { .. }
        | Event::LeavingTakenBack { .. }
        | Event::AssigningTakenBack { .. }
        | Event::PlaceOverruled { .. } => return Ok(()),
    };
    query.execute(conn).await?;
    Ok(())
}

impl Archive {
    /// All beds of the locations that are open, by location, room and label, and who has them now.
    pub async fn beds(&self, now: &Moment) -> Result<Vec<BedNow>, Broken> {
        let rows = sqlx::query(
            "SELECT b.id, b.location, b.room, b.label, b.reserve, b.paper, b.out_reason, b.out_since, b.out_expected,
                    c.bed, c.person, c.request, c.kind, c.since, c.until_at, c.until_date, c.by_worker
             FROM bed b
             JOIN location l ON l.id = b.location
             LEFT JOIN claim c ON c.bed = b.id
             WHERE l.closed_at IS NULL",
        )
        .fetch_all(&mut *self.engine.read().await?)
        .await?;
        let mut beds: Vec<BedNow> = rows.iter().map(|row| read(row, now)).collect::<Result<_, _>>()?;
        beds.sort_by(|a, b| (a.location, a.room, &a.label, a.id).cmp(&(b.location, b.room, &b.label, b.id)));
        Ok(beds)
    }
}

fn read(row: &AnyRow, now: &Moment) -> Result<BedNow, Broken> {
    let out = match row.text_or_none("out_reason")? {
        None => None,
        Some(reason) => Some(Out {
            reason: word::read(&reason).ok_or(Broken::BadShelf("out_reason"))?,
            since: row.time("out_since")?,
            expected: row.date_or_none("out_expected")?,
        }),
    };
    let claim = match row.id_or_none::<BedId>("bed")? {
        None => None,
        Some(_) => Some(Claimed::read(row)?).filter(|claimed| claimed.claim.in_force(now.at)),
    };
    Ok(BedNow {
        id: row.id("id")?,
        location: row.id("location")?,
        room: row.id("room")?,
        label: row.text("label")?,
        reserve: row.yes("reserve")?,
        paper: row.yes("paper")?,
        out,
        claim,
    })
}
