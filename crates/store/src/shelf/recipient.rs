//! Who is in a programme from when until when, and for whom its allowance is stopped.

use std::collections::BTreeMap;

use domain::admission::{self, StayTerms};
use domain::allowance::{Event, Stops, Week};
use domain::id::{ApplicationId, PersonId};
use domain::objection;
use domain::outflow;
use jiff::civil::Date;
use sqlx::any::AnyRow;

use super::Shelf;
use super::application::was_right;
use crate::bytes::{Columns, Stored};
use crate::engine::Conn;
use crate::history::Noted;
use crate::{Archive, Broken};

pub(crate) const SHELF: Shelf = Shelf {
    name: "recipient",
    clear: "DELETE FROM recipient",
    content: "SELECT application, person, programme, stays_from, stays_until, ended_from, left_from
              FROM recipient ORDER BY application",
};

pub(crate) const STOPS: Shelf = Shelf {
    name: "allowance_stop",
    clear: "DELETE FROM allowance_stop",
    content: "SELECT position, person, from_day, stopped FROM allowance_stop ORDER BY position",
};

/// Somebody who is, or was, in a programme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecipientNow {
    /// Who.
    pub person: PersonId,
    /// In which programme.
    pub programme: String,
    /// The first day.
    pub from: Date,
    /// The last day, when there is one.
    pub until: Option<Date>,
}

impl RecipientNow {
    /// Whether they are in it on a day of this week.
    pub fn in_week(&self, week: Week) -> bool {
        week.touches(self.from, self.until)
    }
}

pub(crate) async fn draw(conn: &mut Conn, event: &admission::Event) -> Result<(), Broken> {
    use admission::Event as Admission;
    match event {
        Admission::Admitted { person, application, terms, .. } => admit(conn, *person, *application, terms).await,
        Admission::StayEnded { application, from, .. } => {
            sqlx::query("UPDATE recipient SET ended_from = $1 WHERE application = $2")
                .bind(from.to_string())
                .bind(application.bytes())
                .execute(conn)
                .await?;
            Ok(())
        }
        Admission::ApplicationMade { .. }
        | Admission::ApplicationWithdrawn { .. }
        | Admission::FactNoted { .. }
        | Admission::WaitingNoted { .. }
        | Admission::AdviceChanged { .. }
        | Admission::ReferredElsewhere { .. }
        | Admission::AdmissionRefused { .. }
        | Admission::GuidanceBegun { .. }
        | Admission::EndingWarned { .. }
        | Admission::WarningAnswered { .. } => Ok(()),
    }
}

async fn admit(conn: &mut Conn, person: PersonId, application: ApplicationId, terms: &StayTerms) -> Result<(), Broken> {
    sqlx::query(
        "INSERT INTO recipient (application, person, programme, stays_from, stays_until)
         SELECT id, $1, programme, $2, $3 FROM application WHERE id = $4
         ON CONFLICT (application) DO UPDATE
         SET stays_from = excluded.stays_from, stays_until = excluded.stays_until, ended_from = NULL",
    )
    .bind(person.bytes())
    .bind(terms.from.to_string())
    .bind(terms.until.map(|until| until.to_string()))
    .bind(application.bytes())
    .execute(conn)
    .await?;
    Ok(())
}

/// Who left gets nothing from that day on; who is back, or never left, does.
pub(crate) async fn leave(conn: &mut Conn, event: &outflow::Event) -> Result<(), Broken> {
    use outflow::Event as Outflow;
    let (application, from) = match event {
        Outflow::ProgrammeLeft { application, on, .. } => (application, Some(on.to_string())),
        Outflow::ProgrammeLeavingTakenBack { application, .. } | Outflow::ReturnedToProgramme { application, .. } => {
            (application, None)
        }
        Outflow::AftercareAgreed { .. }
        | Outflow::LookedAgain { .. }
        | Outflow::LaterOutcomeNoted { .. }
        | Outflow::LaterOutcomeTakenBack { .. } => return Ok(()),
    };
    let query = sqlx::query("UPDATE recipient SET left_from = $1 WHERE application = $2");
    query.bind(from).bind(application.bytes()).execute(conn).await?;
    Ok(())
}

/// Whoever was right to object to the end of a stay is in the programme again.
pub(crate) async fn reopen(conn: &mut Conn, event: &objection::Event) -> Result<(), Broken> {
    if was_right(event) {
        sqlx::query(
            "UPDATE recipient SET ended_from = NULL
             WHERE application IN (SELECT application FROM objection WHERE id = $1)",
        )
        .bind(event.objection().bytes())
        .execute(conn)
        .await?;
    }
    Ok(())
}

pub(crate) async fn draw_stop(conn: &mut Conn, noted: &Noted, event: &Event) -> Result<(), Broken> {
    let (person, from, stopped) = match event {
        Event::AllowanceStopped { person, from, .. } => (person, from, 1_i64),
        Event::AllowanceResumed { person, from } => (person, from, 0),
        Event::AllowanceSet { .. }
        | Event::AllowanceExported { .. }
        | Event::AllowancePaid { .. }
        | Event::GoodsGiven { .. }
        | Event::ReceiptSigned { .. }
        | Event::GivenCorrected { .. } => return Ok(()),
    };
    sqlx::query("INSERT INTO allowance_stop (position, person, from_day, stopped) VALUES ($1, $2, $3, $4)")
        .bind(noted.position as i64)
        .bind(person.bytes())
        .bind(from.to_string())
        .bind(stopped)
        .execute(conn)
        .await?;
    Ok(())
}

impl Archive {
    /// Everybody who is, or was, in a programme.
    pub async fn recipients(&self) -> Result<Vec<RecipientNow>, Broken> {
        let rows = sqlx::query(SHELF.content).fetch_all(&mut *self.engine.read().await?).await?;
        rows.iter().map(read).collect()
    }

    /// For whom allowance was ever stopped, and from when.
    pub async fn allowance_stops(&self) -> Result<BTreeMap<PersonId, Stops>, Broken> {
        let rows = sqlx::query(STOPS.content).fetch_all(&mut *self.engine.read().await?).await?;
        let mut all: BTreeMap<PersonId, Stops> = BTreeMap::new();
        for row in &rows {
            let from = row.date_or_none("from_day")?.ok_or(Broken::BadShelf("from_day"))?;
            all.entry(row.id("person")?).or_default().say(from, row.yes("stopped")?);
        }
        Ok(all)
    }
}

fn read(row: &AnyRow) -> Result<RecipientNow, Broken> {
    let over = [row.date_or_none("ended_from")?, row.date_or_none("left_from")?];
    let left = over.into_iter().flatten().filter_map(|from| from.yesterday().ok()).min();
    Ok(RecipientNow {
        person: row.id("person")?,
        programme: row.text("programme")?,
        from: row.date_or_none("stays_from")?.ok_or(Broken::BadShelf("stays_from"))?,
        until: row.date_or_none("stays_until")?.into_iter().chain(left).min(),
    })
}
