//! Courses, learning-work places and activities, with how many have a place and how many wait.

use domain::id::OfferId;
use domain::learning::{Event, OfferFacts};
use sqlx::any::AnyRow;

use super::Shelf;
use crate::bytes::{Columns, Stored};
use crate::engine::Conn;
use crate::{Archive, Broken};

pub(crate) const SHELF: Shelf =
    Shelf { name: "offer", clear: "DELETE FROM offer", content: "SELECT id, facts, closed FROM offer ORDER BY id" };

/// An offer as it is now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OfferNow {
    /// Which.
    pub id: OfferId,
    /// What it is.
    pub facts: OfferFacts,
    /// Whether nobody new comes in any more.
    pub closed: bool,
    /// How many have a place.
    pub placed: usize,
    /// How many wait for one.
    pub waiting: usize,
}

impl OfferNow {
    /// How many places nobody has.
    pub fn free(&self) -> usize {
        usize::from(self.facts.places).saturating_sub(self.placed)
    }
}

pub(crate) async fn draw(conn: &mut Conn, event: &Event) -> Result<(), Broken> {
    match event {
        Event::OfferOpened { offer, facts } => {
            sqlx::query("INSERT INTO offer (id, facts, closed) VALUES ($1, $2, 0)")
                .bind(offer.bytes())
                .bind(written(facts)?)
                .execute(conn)
                .await?;
        }
        Event::OfferDescribed { offer, facts } => {
            sqlx::query("UPDATE offer SET facts = $1 WHERE id = $2")
                .bind(written(facts)?)
                .bind(offer.bytes())
                .execute(conn)
                .await?;
        }
        Event::OfferClosed { offer } => close(conn, *offer, 1).await?,
        Event::OfferReopened { offer } => close(conn, *offer, 0).await?,
        Event::PlaceGiven { .. }
        | Event::WaitingBegun { .. }
        | Event::PlaceTakenBack { .. }
        | Event::OfferLeft { .. }
        | Event::AttendanceNoted { .. }
        | Event::EnrolmentExplained { .. }
        | Event::LeavingExplained { .. }
        | Event::ResultNoted { .. } => (),
    }
    Ok(())
}

fn written(facts: &OfferFacts) -> Result<String, Broken> {
    serde_json::to_string(facts).map_err(|_| Broken::BadShelf("facts"))
}

async fn close(conn: &mut Conn, offer: OfferId, closed: i64) -> Result<(), Broken> {
    sqlx::query("UPDATE offer SET closed = $1 WHERE id = $2").bind(closed).bind(offer.bytes()).execute(conn).await?;
    Ok(())
}

/// The columns, with both counts made when they are asked for.
macro_rules! selected {
    ($rest:literal) => {
        concat!(
            "SELECT id, facts, closed,
                (SELECT COUNT(*) FROM enrolment e WHERE e.offer = offer.id AND e.standing = 'Placed') AS placed,
                (SELECT COUNT(*) FROM enrolment e WHERE e.offer = offer.id AND e.standing = 'Waiting') AS waiting
             FROM offer ",
            $rest
        )
    };
}

impl Archive {
    /// All offers, those that are closed as well, by their titles.
    pub async fn offers(&self) -> Result<Vec<OfferNow>, Broken> {
        let rows = sqlx::query(selected!("ORDER BY id")).fetch_all(&mut *self.engine.read().await?).await?;
        let mut offers: Vec<OfferNow> = rows.iter().map(read).collect::<Result<_, _>>()?;
        offers.sort_by(|one, other| one.facts.title.cmp(&other.facts.title).then(one.id.cmp(&other.id)));
        Ok(offers)
    }

    /// One offer, if there is one with this id.
    pub async fn offer(&self, offer: OfferId) -> Result<Option<OfferNow>, Broken> {
        let row = sqlx::query(selected!("WHERE id = $1"))
            .bind(offer.bytes())
            .fetch_optional(&mut *self.engine.read().await?)
            .await?;
        row.as_ref().map(read).transpose()
    }
}

fn read(row: &AnyRow) -> Result<OfferNow, Broken> {
    let many = |number: i64| usize::try_from(number).unwrap_or(0);
    Ok(OfferNow {
        id: row.id("id")?,
        facts: row.word("facts", |text| serde_json::from_str(text).ok())?,
        closed: row.yes("closed")?,
        placed: many(row.number("placed")?),
        waiting: many(row.number("waiting")?),
    })
}
