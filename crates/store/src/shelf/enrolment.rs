//! Who has a place in which offer, and who waits for one in which order.

use domain::id::{OfferId, PersonId};
use domain::learning::{Enrolled, Event, Leaving};
use jiff::Timestamp;
use sqlx::any::AnyRow;

use super::{Shelf, word};
use crate::bytes::{Columns, Stored};
use crate::engine::Conn;
use crate::history::Noted;
use crate::{Archive, Broken};

pub(crate) const SHELF: Shelf = Shelf {
    name: "enrolment",
    clear: "DELETE FROM enrolment",
    content: "SELECT offer, person, standing, came, had_place, why_left, changed_at FROM enrolment
              ORDER BY offer, person",
};

/// Somebody in an offer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EnrolledNow {
    /// In which.
    pub offer: OfferId,
    /// Who.
    pub person: PersonId,
    /// How they stand.
    pub standing: Enrolled,
    /// Whether they have a place or had one.
    pub had_place: bool,
    /// Why they left.
    pub why_left: Option<Leaving>,
    /// Since when they stand like this.
    pub since: Timestamp,
}

pub(crate) async fn draw(conn: &mut Conn, noted: &Noted, event: &Event) -> Result<(), Broken> {
    match event {
        Event::PlaceGiven { offer, person } => stand(conn, noted, *offer, *person, Enrolled::Placed).await,
        Event::WaitingBegun { offer, person } | Event::PlaceTakenBack { offer, person } => {
            stand(conn, noted, *offer, *person, Enrolled::Waiting).await
        }
        Event::OfferLeft { offer, person, why } => {
            sqlx::query(
                "UPDATE enrolment SET standing = $1, why_left = $2, changed_at = $3 WHERE offer = $4 AND person = $5",
            )
            .bind(word::of(&Enrolled::Left))
            .bind(word::of(why))
            .bind(noted.at.as_millisecond())
            .bind(offer.bytes())
            .bind(person.bytes())
            .execute(conn)
            .await?;
            Ok(())
        }
        Event::OfferOpened { .. }
        | Event::OfferDescribed { .. }
        | Event::OfferClosed { .. }
        | Event::OfferReopened { .. }
        | Event::AttendanceNoted { .. }
        | Event::EnrolmentExplained { .. }
        | Event::LeavingExplained { .. }
        | Event::ResultNoted { .. } => Ok(()),
    }
}

/// Who was in it keeps their turn; who had left comes as if for the first time.
async fn stand(
    conn: &mut Conn,
    noted: &Noted,
    offer: OfferId,
    person: PersonId,
    standing: Enrolled,
) -> Result<(), Broken> {
    sqlx::query(
        "INSERT INTO enrolment (offer, person, standing, came, had_place, why_left, changed_at)
         VALUES ($1, $2, $3, $4, $5, NULL, $6)
         ON CONFLICT (offer, person) DO UPDATE SET
            came = CASE WHEN enrolment.standing = 'Left' THEN excluded.came ELSE enrolment.came END,
            had_place = CASE WHEN enrolment.had_place = 1 THEN 1 ELSE excluded.had_place END,
            standing = excluded.standing, why_left = NULL, changed_at = excluded.changed_at",
    )
    .bind(offer.bytes())
    .bind(person.bytes())
    .bind(word::of(&standing))
    .bind(noted.position as i64)
    .bind(i64::from(standing == Enrolled::Placed))
    .bind(noted.at.as_millisecond())
    .execute(conn)
    .await?;
    Ok(())
}

impl Archive {
    /// Everybody who is or was in an offer, in the order in which they came.
    pub async fn enrolled(&self, offer: OfferId) -> Result<Vec<EnrolledNow>, Broken> {
        let rows = sqlx::query(
            "SELECT offer, person, standing, had_place, why_left, changed_at FROM enrolment
             WHERE offer = $1 ORDER BY came, person",
        )
        .bind(offer.bytes())
        .fetch_all(&mut *self.engine.read().await?)
        .await?;
        rows.iter().map(read).collect()
    }

    /// In which offers somebody is or was, latest first.
    pub async fn enrolments_of(&self, person: PersonId) -> Result<Vec<EnrolledNow>, Broken> {
        let rows = sqlx::query(
            "SELECT offer, person, standing, had_place, why_left, changed_at FROM enrolment
             WHERE person = $1 ORDER BY came DESC, offer",
        )
        .bind(person.bytes())
        .fetch_all(&mut *self.engine.read().await?)
        .await?;
        rows.iter().map(read).collect()
    }
}

fn read(row: &AnyRow) -> Result<EnrolledNow, Broken> {
    let why_left = row.text_or_none("why_left")?;
    Ok(EnrolledNow {
        offer: row.id("offer")?,
        person: row.id("person")?,
        standing: row.word("standing", word::read)?,
        had_place: row.yes("had_place")?,
        why_left: why_left.map(|why| word::read(&why).ok_or(Broken::BadShelf("why_left"))).transpose()?,
        since: row.time("changed_at")?,
    })
}
