//! Who has which bed. That neither a bed nor a person stands here twice is the second wall; the
//! first is the judge.

use domain::bed::{Claim, Event as Bed, Kind, LeftFor};
use domain::id::{LocationId, RequestId, WorkerId};
use domain::moment::Moment;
use domain::tonight::{Event as Tonight, Placing};
use jiff::Timestamp;
use jiff::civil::Date;
use sqlx::any::AnyRow;

use super::Shelf;
use crate::bytes::{Columns, Stored};
use crate::engine::Conn;
use crate::history::Noted;
use crate::{Archive, Broken};

pub(crate) const SHELF: Shelf = Shelf {
    name: "claim",
    clear: "DELETE FROM claim",
    content: "SELECT bed, person, location, request, kind, since, until_at, until_date, by_worker
              FROM claim ORDER BY bed",
};

pub(crate) const LEFT: Shelf = Shelf {
    name: "claim_left",
    clear: "DELETE FROM claim_left",
    content: "SELECT bed, person, location, request, since, until_date, by_worker, left_at
              FROM claim_left ORDER BY bed, person",
};

/// A claim, with who confirmed it and when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Claimed {
    /// Who has which bed.
    pub claim: Claim,
    /// Since when it is held, or taken.
    pub since: Timestamp,
    /// Who wrote it down.
    pub by: WorkerId,
}

impl Claimed {
    pub(crate) fn read(row: &AnyRow) -> Result<Claimed, Broken> {
        let kind = match row.time_or_none("until_at")? {
            Some(until) => Kind::Held { until },
            None if row.text("kind")? == "kept" => Kind::Kept,
            None => Kind::Taken { until: row.date_or_none("until_date")? },
        };
        let claim = Claim {
            bed: row.id("bed")?,
            location: row.id("location")?,
            person: row.id("person")?,
            request: row.id_or_none("request")?,
            kind,
        };
        Ok(Claimed { claim, since: row.time("since")?, by: row.id("by_worker")? })
    }
}

/// What a new claim is, apart from the bed and the person.
struct New {
    location: LocationId,
    request: Option<RequestId>,
    kind: Kind,
}

pub(crate) async fn draw_tonight(conn: &mut Conn, noted: &Noted, event: &Tonight) -> Result<(), Broken> {
    match event {
        Tonight::BedsHeld { request, location, places, until } => {
            let kind = Kind::Held { until: *until };
            set(conn, noted, places, &New { location: *location, request: Some(*request), kind }).await
        }
        Tonight::ArrivalConfirmed { request, location, places, until } => {
            let kind = Kind::Taken { until: *until };
            set(conn, noted, places, &New { location: *location, request: Some(*request), kind }).await
        }
        Tonight::HoldExtended { places, until, .. } => extend(conn, places, *until).await,
        Tonight::HoldReleased { places, .. } | Tonight::ArrivalTakenBack { places, .. } => {
            for placing in places {
                free(conn, placing).await?;
            }
            Ok(())
        }
        Tonight::TonightRequested { .. }
        | Tonight::RequestRang { .. }
        | Tonight::RequestEnded { .. }
        | Tonight::RequestReopened { .. }
        | Tonight::ProposalOverruled { .. } => Ok(()),
    }
}

pub(crate) async fn draw_bed(conn: &mut Conn, noted: &Noted, event: &Bed) -> Result<(), Broken> {
    match event {
        Bed::BedsAssigned { location, places, until } => {
            let kind = Kind::Taken { until: *until };
            set(conn, noted, places, &New { location: *location, request: None, kind }).await
        }
        Bed::BedsKept { location, places } => {
            set(conn, noted, places, &New { location: *location, request: None, kind: Kind::Kept }).await
        }
        Bed::KeptLetGo { places } | Bed::AssigningTakenBack { places } => {
            for placing in places {
                free(conn, placing).await?;
            }
            Ok(())
        }
        // Whoever left for another house has the bed there: nothing here can be taken back.
        Bed::BedLeft { bed, person, left_for: LeftFor::Transfer } => {
            let placing = Placing { bed: *bed, person: *person };
            forget_left(conn, &placing).await?;
            free(conn, &placing).await
        }
        Bed::BedLeft { bed, person, .. } => {
            let placing = Placing { bed: *bed, person: *person };
            put_aside(conn, noted, &placing).await?;
            free(conn, &placing).await
        }
        Bed::LeavingTakenBack { bed, person } => {
            let placing = Placing { bed: *bed, person: *person };
            make_way(conn, noted, &placing).await?;
            take_back(conn, &placing).await
        }
        Bed::BedAdded { .. }
        | Bed::ReserveSet { .. }
        | Bed::PaperSet { .. }
        | Bed::TakenOutOfUse { .. }
        | Bed::BroughtBack { .. }
        | Bed::PlaceOverruled { .. } => Ok(()),
    }
}

/// Holds of these people end, and holds on these beds that ran out; whatever else stands in the
/// way is a bed given twice, and the database says so.
async fn set(conn: &mut Conn, noted: &Noted, places: &[Placing], new: &New) -> Result<(), Broken> {
    for placing in places {
        make_way(conn, noted, placing).await?;
    }
    let at = noted.at.as_millisecond();
    let (kind, until_at, until_date) = match new.kind {
        Kind::Held { until } => ("held", Some(until.as_millisecond()), None),
        Kind::Kept => ("kept", None, None),
        Kind::Taken { until } => ("taken", None, until.map(|date: Date| date.to_string())),
    };
    for Placing { bed, person } in places {
        sqlx::query(
            "INSERT INTO claim (bed, person, location, request, kind, since, until_at, until_date, by_worker)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        )
        .bind(bed.bytes())
        .bind(person.bytes())
        .bind(new.location.bytes())
        .bind(new.request.map(Stored::bytes))
        .bind(kind)
        .bind(at)
        .bind(until_at)
        .bind(until_date.clone())
        .bind(noted.actor.bytes())
        .execute(&mut *conn)
        .await?;
    }
    Ok(())
}

/// Lets go of what this person still held, and of a hold on this bed that ran out.
async fn make_way(conn: &mut Conn, noted: &Noted, placing: &Placing) -> Result<(), Broken> {
    sqlx::query(
        "DELETE FROM claim WHERE person = $1 AND (until_at IS NOT NULL OR kind = 'kept') OR bed = $2 AND until_at <= $3",
    )
        .bind(placing.person.bytes())
        .bind(placing.bed.bytes())
        .bind(noted.at.as_millisecond())
        .execute(conn)
        .await?;
    Ok(())
}

async fn extend(conn: &mut Conn, places: &[Placing], until: Timestamp) -> Result<(), Broken> {
    for Placing { bed, person } in places {
        sqlx::query("UPDATE claim SET until_at = $1 WHERE bed = $2 AND person = $3 AND until_at IS NOT NULL")
            .bind(until.as_millisecond())
            .bind(bed.bytes())
            .bind(person.bytes())
            .execute(&mut *conn)
            .await?;
    }
    Ok(())
}

async fn free(conn: &mut Conn, placing: &Placing) -> Result<(), Broken> {
    let query = sqlx::query("DELETE FROM claim WHERE bed = $1 AND person = $2");
    query.bind(placing.bed.bytes()).bind(placing.person.bytes()).execute(conn).await?;
    Ok(())
}

async fn forget_left(conn: &mut Conn, placing: &Placing) -> Result<(), Broken> {
    let query = sqlx::query("DELETE FROM claim_left WHERE bed = $1 AND person = $2");
    query.bind(placing.bed.bytes()).bind(placing.person.bytes()).execute(conn).await?;
    Ok(())
}

async fn put_aside(conn: &mut Conn, noted: &Noted, placing: &Placing) -> Result<(), Broken> {
    forget_left(conn, placing).await?;
    sqlx::query(
        "INSERT INTO claim_left (bed, person, location, request, since, until_date, by_worker, left_at)
         SELECT bed, person, location, request, since, until_date, by_worker, CAST($3 AS BIGINT)
         FROM claim WHERE bed = $1 AND person = $2",
    )
    .bind(placing.bed.bytes())
    .bind(placing.person.bytes())
    .bind(noted.at.as_millisecond())
    .execute(conn)
    .await?;
    Ok(())
}

async fn take_back(conn: &mut Conn, placing: &Placing) -> Result<(), Broken> {
    sqlx::query(
        "INSERT INTO claim (bed, person, location, request, kind, since, until_date, by_worker)
         SELECT bed, person, location, request, 'taken', since, until_date, by_worker
         FROM claim_left WHERE bed = $1 AND person = $2",
    )
    .bind(placing.bed.bytes())
    .bind(placing.person.bytes())
    .execute(&mut *conn)
    .await?;
    forget_left(conn, placing).await
}

impl Archive {
    /// All claims that count at this moment, by bed.
    pub async fn claims(&self, now: &Moment) -> Result<Vec<Claimed>, Broken> {
        let rows = sqlx::query(SHELF.content).fetch_all(&mut *self.engine.read().await?).await?;
        let claims: Vec<Claimed> = rows.iter().map(Claimed::read).collect::<Result<_, _>>()?;
        Ok(claims.into_iter().filter(|claimed| claimed.claim.in_force(now.at)).collect())
    }
}
