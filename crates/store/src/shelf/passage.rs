//! Who was in the programme from when until when, and to what they left: what every figure is counted from. No word about
//! anybody.

use domain::admission;
use domain::id::{ApplicationId, OutflowId, PersonId, WorkerId};
use domain::objection;
use domain::outflow::{Aftercare, Event, OutflowKind};
use jiff::Timestamp;
use jiff::civil::Date;
use sqlx::any::AnyRow;

use super::Shelf;
use crate::bytes::{Columns, Stored};
use crate::engine::Conn;
use crate::history::Noted;
use crate::{Archive, Broken};

pub(crate) const SHELF: Shelf = Shelf {
    name: "passage",
    clear: "DELETE FROM passage",
    content: "SELECT application, nth, person, known_before, entered_on, ended_on, left_on, outflow, kind, after_by,
                     after_until
              FROM passage ORDER BY application, nth",
};

pub(crate) const LATER: Shelf = Shelf {
    name: "later_outcome",
    clear: "DELETE FROM later_outcome",
    content: "SELECT position, outflow, on_day, months, kind FROM later_outcome ORDER BY position",
};

/// One time that somebody was in the programme.
#[derive(Clone, Debug, PartialEq)]
pub struct PassageNow {
    /// Within which application.
    pub application: ApplicationId,
    /// Who.
    pub person: PersonId,
    /// Whether this house knew them from an earlier time in the programme.
    pub known_before: bool,
    /// The first day.
    pub entered: Date,
    /// The day from which the house ended the stay.
    pub ended: Option<Date>,
    /// Their leaving, when it was told.
    pub left: Option<LeftNow>,
}

/// A leaving as it was told.
#[derive(Clone, Debug, PartialEq)]
pub struct LeftNow {
    /// Which.
    pub outflow: OutflowId,
    /// The first day on which they were not in the programme.
    pub on: Date,
    /// To what.
    pub kind: OutflowKind,
    /// Who may still call them until when.
    pub aftercare: Option<Aftercare>,
}

/// What became known after somebody left.
#[derive(Clone, Debug, PartialEq)]
pub struct LaterNow {
    /// After which leaving.
    pub outflow: OutflowId,
    /// Since when, or when somebody called.
    pub on: Date,
    /// After how many months somebody called.
    pub months: Option<u8>,
    /// What it is; nothing when they were not reached.
    pub kind: Option<OutflowKind>,
}

pub(crate) async fn draw_admission(conn: &mut Conn, event: &admission::Event) -> Result<(), Broken> {
    use admission::Event as Admission;
    match event {
        // Other terms are no second coming.
        Admission::Admitted { person, application, terms, .. } => {
            sqlx::query(
                "INSERT INTO passage (application, nth, person, known_before, entered_on)
                 SELECT $1, 0, $2, CASE WHEN COUNT(*) > 0 THEN 1 ELSE 0 END, $3 FROM passage WHERE person = $4
                 ON CONFLICT (application, nth) DO NOTHING",
            )
            .bind(application.bytes())
            .bind(person.bytes())
            .bind(terms.from.to_string())
            .bind(person.bytes())
            .execute(conn)
            .await?;
            Ok(())
        }
        Admission::StayEnded { application, from, .. } => {
            let query = sqlx::query(
                "UPDATE passage SET ended_on = $1 WHERE application = $2
                 AND nth = (SELECT MAX(nth) FROM passage WHERE application = $3)",
            );
            let query = query.bind(from.to_string()).bind(application.bytes()).bind(application.bytes());
            query.execute(conn).await?;
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

/// Whoever was right to object to the end of a stay never left it.
pub(crate) async fn reopen(conn: &mut Conn, event: &objection::Event) -> Result<(), Broken> {
    if super::application::was_right(event) {
        sqlx::query(
            "UPDATE passage SET ended_on = NULL WHERE application IN (SELECT application FROM objection WHERE id = $1)",
        )
        .bind(event.objection().bytes())
        .execute(conn)
        .await?;
    }
    Ok(())
}

pub(crate) async fn draw(conn: &mut Conn, noted: &Noted, event: &Event) -> Result<(), Broken> {
    match event {
        Event::ProgrammeLeft { application, outflow, on, kind, aftercare, .. } => {
            sqlx::query(
                "UPDATE passage SET left_on = $1, outflow = $2, kind = $3, after_by = $4, after_until = $5
                 WHERE application = $6 AND nth = (SELECT MAX(nth) FROM passage WHERE application = $7)",
            )
            .bind(on.to_string())
            .bind(outflow.bytes())
            .bind(kind.word())
            .bind(aftercare.map(|aftercare| aftercare.by.bytes()))
            .bind(aftercare.map(|aftercare| aftercare.until.to_string()))
            .bind(application.bytes())
            .bind(application.bytes())
            .execute(conn)
            .await?;
            Ok(())
        }
        Event::ProgrammeLeavingTakenBack { outflow, .. } => take_back(conn, *outflow).await,
        Event::AftercareAgreed { outflow, aftercare, .. } => {
            sqlx::query("UPDATE passage SET after_by = $1, after_until = $2 WHERE outflow = $3")
                .bind(aftercare.map(|aftercare| aftercare.by.bytes()))
                .bind(aftercare.map(|aftercare| aftercare.until.to_string()))
                .bind(outflow.bytes())
                .execute(conn)
                .await?;
            Ok(())
        }
        Event::LookedAgain { outflow, on, months, kind, .. } => {
            later(conn, noted, *outflow, *on, Some(*months), kind.as_ref()).await
        }
        Event::LaterOutcomeNoted { outflow, on, kind, .. } => later(conn, noted, *outflow, *on, None, Some(kind)).await,
        Event::LaterOutcomeTakenBack { outflow, .. } => {
            sqlx::query(
                "DELETE FROM later_outcome
                 WHERE position = (SELECT MAX(position) FROM later_outcome WHERE outflow = $1)",
            )
            .bind(outflow.bytes())
            .execute(conn)
            .await?;
            Ok(())
        }
        Event::ReturnedToProgramme { person, application, on, .. } => {
            sqlx::query(
                "INSERT INTO passage (application, nth, person, known_before, entered_on)
                 SELECT $1, MAX(nth) + 1, $2, 1, $3 FROM passage WHERE application = $4",
            )
            .bind(application.bytes())
            .bind(person.bytes())
            .bind(on.to_string())
            .bind(application.bytes())
            .execute(conn)
            .await?;
            Ok(())
        }
    }
}

async fn take_back(conn: &mut Conn, outflow: OutflowId) -> Result<(), Broken> {
    for statement in [
        "DELETE FROM later_outcome WHERE outflow = $1",
        "UPDATE passage SET left_on = NULL, outflow = NULL, kind = NULL, after_by = NULL, after_until = NULL
         WHERE outflow = $1",
    ] {
        sqlx::query(statement).bind(outflow.bytes()).execute(&mut *conn).await?;
    }
    Ok(())
}

async fn later(
    conn: &mut Conn,
    noted: &Noted,
    outflow: OutflowId,
    on: Date,
    months: Option<u8>,
    kind: Option<&OutflowKind>,
) -> Result<(), Broken> {
    sqlx::query("INSERT INTO later_outcome (position, outflow, on_day, months, kind) VALUES ($1, $2, $3, $4, $5)")
        .bind(noted.position as i64)
        .bind(outflow.bytes())
        .bind(on.to_string())
        .bind(months.map(i64::from))
        .bind(kind.map(|kind| kind.word().to_owned()))
        .execute(conn)
        .await?;
    Ok(())
}

impl Archive {
    /// Every time that anybody was in the programme.
    pub async fn passages(&self) -> Result<Vec<PassageNow>, Broken> {
        rows(&mut *self.engine.read().await?, None).await
    }

    /// Whom this worker may still call after they left on a day, and what became known of each; whoever came back is not among them.
    pub async fn aftercare_by(
        &self,
        worker: WorkerId,
        today: Date,
    ) -> Result<(Vec<PassageNow>, Vec<LaterNow>), Broken> {
        let mut tx = self.engine.read().await?;
        let rows = sqlx::query(
            "SELECT application, nth, person, known_before, entered_on, ended_on, left_on, outflow, kind, after_by, after_until
             FROM passage WHERE after_by = $1 AND after_until >= $2
             AND nth = (SELECT MAX(nth) FROM passage later WHERE later.application = passage.application)
             ORDER BY left_on, application",
        )
        .bind(worker.bytes())
        .bind(today.to_string())
        .fetch_all(&mut *tx)
        .await?;
        let later = sqlx::query(
            "SELECT position, outflow, on_day, months, kind FROM later_outcome
             WHERE outflow IN (SELECT outflow FROM passage WHERE after_by = $1) ORDER BY position",
        )
        .bind(worker.bytes())
        .fetch_all(&mut *tx)
        .await?;
        Ok((rows.iter().map(read).collect::<Result<_, _>>()?, later.iter().map(read_later).collect::<Result<_, _>>()?))
    }

    /// Who left since a day and did not come back, the last first, at most so many.
    pub async fn left_since(&self, since: Date, most: u32) -> Result<Vec<PassageNow>, Broken> {
        let rows = sqlx::query(
            "SELECT application, nth, person, known_before, entered_on, ended_on, left_on, outflow, kind, after_by, after_until
             FROM passage WHERE left_on >= $1
             AND nth = (SELECT MAX(nth) FROM passage later WHERE later.application = passage.application)
             ORDER BY left_on DESC, application LIMIT $2",
        )
        .bind(since.to_string())
        .bind(i64::from(most))
        .fetch_all(&mut *self.engine.read().await?)
        .await?;
        rows.iter().map(read).collect()
    }

    /// When the house began to write down; nothing while nothing is written.
    pub async fn begun_at(&self) -> Result<Option<Timestamp>, Broken> {
        let row = sqlx::query("SELECT at FROM event WHERE position = 1")
            .fetch_optional(&mut *self.engine.read().await?)
            .await?;
        row.map(|row| row.time("at")).transpose()
    }
}

/// The times of somebody, or of everybody, those of one application after each other.
pub(crate) async fn rows(conn: &mut Conn, person: Option<Vec<u8>>) -> Result<Vec<PassageNow>, Broken> {
    let query = match person {
        None => sqlx::query(SHELF.content),
        Some(person) => sqlx::query(
            "SELECT application, nth, person, known_before, entered_on, ended_on, left_on, outflow, kind, after_by, after_until
             FROM passage WHERE person = $1 ORDER BY application, nth",
        )
        .bind(person),
    };
    query.fetch_all(conn).await?.iter().map(read).collect()
}

/// What became known after they left, in the order in which it was written.
pub(crate) async fn later_rows(conn: &mut Conn, person: Option<Vec<u8>>) -> Result<Vec<LaterNow>, Broken> {
    let query = match person {
        None => sqlx::query(LATER.content),
        Some(person) => sqlx::query(
            "SELECT position, outflow, on_day, months, kind FROM later_outcome
             WHERE outflow IN (SELECT outflow FROM passage WHERE person = $1) ORDER BY position",
        )
        .bind(person),
    };
    query.fetch_all(conn).await?.iter().map(read_later).collect()
}

fn read(row: &AnyRow) -> Result<PassageNow, Broken> {
    let day = |column| row.date_or_none(column);
    let by: Option<WorkerId> = row.id_or_none("after_by")?;
    let aftercare = by.zip(day("after_until")?).map(|(by, until)| Aftercare { by, until });
    let left = match (row.id_or_none("outflow")?, day("left_on")?, kind_of(row)?) {
        (Some(outflow), Some(on), Some(kind)) => Some(LeftNow { outflow, on, kind, aftercare }),
        (None, None, None) => None,
        _ => return Err(Broken::BadShelf("outflow")),
    };
    Ok(PassageNow {
        application: row.id("application")?,
        person: row.id("person")?,
        known_before: row.yes("known_before")?,
        entered: day("entered_on")?.ok_or(Broken::BadShelf("entered_on"))?,
        ended: day("ended_on")?,
        left,
    })
}

fn read_later(row: &AnyRow) -> Result<LaterNow, Broken> {
    Ok(LaterNow {
        outflow: row.id("outflow")?,
        on: row.date_or_none("on_day")?.ok_or(Broken::BadShelf("on_day"))?,
        months: row.number_or_none("months")?.and_then(|months| u8::try_from(months).ok()),
        kind: kind_of(row)?,
    })
}

fn kind_of(row: &AnyRow) -> Result<Option<OutflowKind>, Broken> {
    let word = row.text_or_none("kind")?;
    word.map(|word| word.parse().map_err(|_| Broken::BadShelf("kind"))).transpose()
}
