//! Requests for a bed tonight, and for whom.

use std::collections::HashMap;

use domain::id::{LocationId, PersonId, RequestId, WorkerId};
use domain::tonight::{Asked, Event, Placing, State};
use jiff::Timestamp;
use sqlx::any::AnyRow;

use super::{Shelf, word};
use crate::bytes::{Columns, Stored};
use crate::engine::Conn;
use crate::history::Noted;
use crate::{Archive, Broken};

pub(crate) const SHELF: Shelf = Shelf {
    name: "request",
    clear: "DELETE FROM request",
    content: "SELECT id, people_count, asked_at, state, ending, step, location, hold_until, changed_at, changed_by
              FROM request ORDER BY id",
};

pub(crate) const PEOPLE: Shelf = Shelf {
    name: "request_person",
    clear: "DELETE FROM request_person",
    content: "SELECT request, person FROM request_person ORDER BY request, person",
};

/// A request as it is now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RequestNow {
    /// Which.
    pub id: RequestId,
    /// For whom, since when, how far it rang, and where it stands.
    pub asked: Asked,
    /// When it last changed.
    pub changed_at: Timestamp,
    /// Who changed it last.
    pub changed_by: WorkerId,
}

/// What an event changes about a request.
struct Change {
    state: &'static str,
    ending: Option<String>,
    location: Option<LocationId>,
    hold_until: Option<Timestamp>,
}

impl Change {
    fn to(state: &'static str) -> Change {
        Change { state, ending: None, location: None, hold_until: None }
    }
}

pub(crate) async fn draw(conn: &mut Conn, noted: &Noted, event: &Event) -> Result<(), Broken> {
    let request = event.request();
    match event {
        Event::TonightRequested { people, at, .. } => ask(conn, noted, request, people, *at).await,
        Event::RequestRang { step, .. } => {
            let query = sqlx::query("UPDATE request SET step = $1 WHERE id = $2");
            query.bind(i64::from(*step)).bind(request.bytes()).execute(conn).await?;
            Ok(())
        }
        Event::BedsHeld { location, until, .. } => {
            let held = Change { location: Some(*location), hold_until: Some(*until), ..Change::to("held") };
            change(conn, noted, request, held).await
        }
        Event::HoldExtended { until, .. } => extend(conn, noted, request, *until).await,
        Event::ArrivalConfirmed { location, .. } => {
            change(conn, noted, request, Change { location: Some(*location), ..Change::to("arrived") }).await
        }
        Event::RequestEnded { how, .. } => {
            change(conn, noted, request, Change { ending: Some(word::of(how)), ..Change::to("ended") }).await
        }
        Event::HoldReleased { .. } | Event::ArrivalTakenBack { .. } | Event::RequestReopened { .. } => {
            change(conn, noted, request, Change::to("open")).await
        }
        Event::ProposalOverruled { .. } => Ok(()),
    }
}

async fn ask(
    conn: &mut Conn,
    noted: &Noted,
    request: RequestId,
    people: &[PersonId],
    since: Timestamp,
) -> Result<(), Broken> {
    sqlx::query(
        "INSERT INTO request (id, people_count, asked_at, state, step, changed_at, changed_by)
         VALUES ($1, $2, $3, 'open', 0, $4, $5)",
    )
    .bind(request.bytes())
    .bind(people.len() as i64)
    .bind(since.as_millisecond())
    .bind(noted.at.as_millisecond())
    .bind(noted.actor.bytes())
    .execute(&mut *conn)
    .await?;
    for person in people {
        sqlx::query("INSERT INTO request_person (request, person) VALUES ($1, $2) ON CONFLICT DO NOTHING")
            .bind(request.bytes())
            .bind(person.bytes())
            .execute(&mut *conn)
            .await?;
    }
    Ok(())
}

async fn change(conn: &mut Conn, noted: &Noted, request: RequestId, change: Change) -> Result<(), Broken> {
    sqlx::query(
        "UPDATE request SET state = $1, ending = $2, location = $3, hold_until = $4, changed_at = $5, changed_by = $6
         WHERE id = $7",
    )
    .bind(change.state)
    .bind(change.ending)
    .bind(change.location.map(Stored::bytes))
    .bind(change.hold_until.map(Timestamp::as_millisecond))
    .bind(noted.at.as_millisecond())
    .bind(noted.actor.bytes())
    .bind(request.bytes())
    .execute(conn)
    .await?;
    Ok(())
}

async fn extend(conn: &mut Conn, noted: &Noted, request: RequestId, until: Timestamp) -> Result<(), Broken> {
    sqlx::query("UPDATE request SET hold_until = $1, changed_at = $2, changed_by = $3 WHERE id = $4")
        .bind(until.as_millisecond())
        .bind(noted.at.as_millisecond())
        .bind(noted.actor.bytes())
        .bind(request.bytes())
        .execute(conn)
        .await?;
    Ok(())
}

/// Who asks through a request, and which beds they have through it.
#[derive(Default)]
struct Whose {
    people: Vec<PersonId>,
    places: Vec<Placing>,
}

/// The people and beds of requests, by request.
fn gather(people: &[AnyRow], places: &[AnyRow]) -> Result<HashMap<RequestId, Whose>, Broken> {
    let mut whose: HashMap<RequestId, Whose> = HashMap::new();
    for row in people {
        whose.entry(row.id("request")?).or_default().people.push(row.id("person")?);
    }
    for row in places {
        let placing = Placing { person: row.id("person")?, bed: row.id("bed")? };
        whose.entry(row.id("request")?).or_default().places.push(placing);
    }
    Ok(whose)
}

impl Archive {
    /// Requests that still wait for something: open ones and those with a hold, oldest first.
    pub async fn open_requests(&self) -> Result<Vec<RequestNow>, Broken> {
        let mut tx = self.engine.read().await?;
        let rows = sqlx::query(
            "SELECT id, asked_at, state, ending, step, location, hold_until, changed_at, changed_by
             FROM request WHERE state IN ('open', 'held') ORDER BY asked_at, id",
        )
        .fetch_all(&mut *tx)
        .await?;
        let people = sqlx::query(
            "SELECT p.request, p.person FROM request_person p JOIN request r ON r.id = p.request
             WHERE r.state IN ('open', 'held') ORDER BY p.request, p.person",
        )
        .fetch_all(&mut *tx)
        .await?;
        let places = sqlx::query(
            "SELECT c.request, c.person, c.bed FROM claim c JOIN request r ON r.id = c.request
             WHERE r.state = 'held' ORDER BY c.request, c.person",
        )
        .fetch_all(&mut *tx)
        .await?;
        let mut whose = gather(&people, &places)?;
        rows.iter().map(|row| read(row, &mut whose)).collect()
    }

    /// One request, if there is one with this id.
    pub async fn request(&self, request: RequestId) -> Result<Option<RequestNow>, Broken> {
        let mut tx = self.engine.read().await?;
        let row = sqlx::query(
            "SELECT id, asked_at, state, ending, step, location, hold_until, changed_at, changed_by
             FROM request WHERE id = $1",
        )
        .bind(request.bytes())
        .fetch_optional(&mut *tx)
        .await?;
        let Some(row) = row else { return Ok(None) };
        let people = sqlx::query("SELECT request, person FROM request_person WHERE request = $1 ORDER BY person")
            .bind(request.bytes())
            .fetch_all(&mut *tx)
            .await?;
        let places = sqlx::query("SELECT request, person, bed FROM claim WHERE request = $1 ORDER BY person")
            .bind(request.bytes())
            .fetch_all(&mut *tx)
            .await?;
        read(&row, &mut gather(&people, &places)?).map(Some)
    }

    /// The requests of a person, newest first.
    pub async fn requests_of(&self, person: PersonId) -> Result<Vec<RequestNow>, Broken> {
        let rows = sqlx::query("SELECT request FROM request_person WHERE person = $1")
            .bind(person.bytes())
            .fetch_all(&mut *self.engine.read().await?)
            .await?;
        let mut requests = Vec::with_capacity(rows.len());
        for row in rows {
            requests.extend(self.request(row.id("request")?).await?);
        }
        requests.sort_by(|a, b| b.asked.since.cmp(&a.asked.since).then(a.id.cmp(&b.id)));
        Ok(requests)
    }
}

fn read(row: &AnyRow, whose: &mut HashMap<RequestId, Whose>) -> Result<RequestNow, Broken> {
    let id = row.id("id")?;
    let Whose { people, places } = whose.remove(&id).unwrap_or_default();
    let state = match row.text("state")?.as_str() {
        "open" => State::Open,
        "held" => State::Held { location: row.id("location")?, places, until: row.time("hold_until")? },
        "arrived" => State::Arrived { location: row.id("location")?, places },
        "ended" => State::Ended(row.word("ending", word::read)?),
        _ => return Err(Broken::BadShelf("state")),
    };
    let step = u16::try_from(row.number("step")?).unwrap_or(u16::MAX);
    let asked = Asked { people, since: row.time("asked_at")?, step, state };
    Ok(RequestNow { id, asked, changed_at: row.time("changed_at")?, changed_by: row.id("changed_by")? })
}
