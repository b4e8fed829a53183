//! Applications: where each stands, since when, and for whom it waits. No word about anybody.

use domain::admission::{Event, Verdict, WaitsFor};
use domain::id::{ApplicationId, PersonId, WorkerId};
use domain::objection::{self, Outcome};
use domain::outflow;
use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};
use sqlx::any::AnyRow;

use super::{Shelf, word};
use crate::bytes::{Columns, Stored};
use crate::engine::Conn;
use crate::history::Noted;
use crate::{Archive, Broken};

pub(crate) const SHELF: Shelf = Shelf {
    name: "application",
    clear: "DELETE FROM application",
    content: "SELECT id, person, programme, made_at, state, waits_for, waits_since, others_ms, review,
                     against_advice, advice, changed_at, changed_by, before_left
              FROM application ORDER BY id",
};

/// Where an application stands, as a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum ApplicationState {
    /// Signed up; nothing is decided.
    Pending,
    /// Admitted; guidance has not begun.
    Admitted,
    /// In guidance.
    InGuidance,
    /// Another city, with a bed held there.
    Referred,
    /// Not admitted.
    Refused,
    /// Taken back by the person.
    Withdrawn,
    /// The stay was ended.
    Ended,
    /// They left the programme.
    Left,
}

/// An application as it is now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ApplicationNow {
    /// Which.
    pub id: ApplicationId,
    /// Whose.
    pub person: PersonId,
    /// For which programme.
    pub programme: String,
    /// Since when.
    pub made_at: Timestamp,
    /// Where it stands.
    pub state: ApplicationState,
    /// For whom it waits.
    pub waits_for: WaitsFor,
    /// Since when it waits for them.
    pub waits_since: Timestamp,
    /// How long it waited for others before that.
    pub others: SignedDuration,
    /// When the stay is looked at again.
    pub review: Option<Date>,
    /// Whether the advice was not followed.
    pub against_advice: bool,
    /// What the rules said when they last said something new.
    pub advice: Option<Verdict>,
    /// When it last changed.
    pub changed_at: Timestamp,
    /// Who changed it last.
    pub changed_by: WorkerId,
}

impl ApplicationNow {
    /// How long it waited for others until now, and how long for this house.
    pub fn waited(&self, now: Timestamp) -> (SignedDuration, SignedDuration) {
        let others = match self.waits_for {
            WaitsFor::Others => self.others + now.duration_since(self.waits_since),
            WaitsFor::Us => self.others,
        };
        (others, now.duration_since(self.made_at) - others)
    }
}

pub(crate) async fn draw(conn: &mut Conn, noted: &Noted, event: &Event) -> Result<(), Broken> {
    let Some(application) = event.application() else { return Ok(()) };
    match event {
        Event::FactNoted { .. } => Ok(()),
        Event::ApplicationMade { person, programme, .. } => make(conn, noted, application, *person, programme).await,
        Event::WaitingNoted { waits_for, .. } => wait(conn, noted, application, *waits_for).await,
        Event::AdviceChanged { after, .. } => {
            sqlx::query("UPDATE application SET advice = $1 WHERE id = $2")
                .bind(word_of(*after))
                .bind(application.bytes())
                .execute(conn)
                .await?;
            Ok(())
        }
        Event::ApplicationWithdrawn { .. } => set(conn, noted, application, ApplicationState::Withdrawn).await,
        Event::Admitted { terms, decision, .. } => {
            decided(conn, application, Some(terms.review), !decision.against_advice.is_empty()).await?;
            admit(conn, noted, application).await
        }
        Event::ReferredElsewhere { decision, .. } => {
            decided(conn, application, None, !decision.against_advice.is_empty()).await?;
            set(conn, noted, application, ApplicationState::Referred).await
        }
        Event::AdmissionRefused { decision, .. } => {
            decided(conn, application, None, !decision.against_advice.is_empty()).await?;
            set(conn, noted, application, ApplicationState::Refused).await
        }
        Event::GuidanceBegun { .. } => set(conn, noted, application, ApplicationState::InGuidance).await,
        Event::StayEnded { .. } => set(conn, noted, application, ApplicationState::Ended).await,
        Event::EndingWarned { .. } | Event::WarningAnswered { .. } => Ok(()),
    }
}

/// Whether an objection or an appeal was decided, and the person was right.
pub(crate) fn was_right(event: &objection::Event) -> bool {
    use objection::Event as Objection;
    match event {
        Objection::ObjectionDecided { outcome, .. } | Objection::AppealDecided { outcome, .. } => {
            *outcome == Outcome::WellFounded
        }
        Objection::ObjectionReceived { .. }
        | Objection::ObjectionHeard { .. }
        | Objection::MeasureAsked { .. }
        | Objection::MeasureDecided { .. }
        | Objection::AppealLodged { .. } => false,
    }
}

/// Who left is not in the programme; who is back, or never left, is where they were.
pub(crate) async fn leave(conn: &mut Conn, noted: &Noted, event: &outflow::Event) -> Result<(), Broken> {
    use outflow::Event as Outflow;
    let (statement, application) = match event {
        Outflow::ProgrammeLeft { application, .. } => (
            "UPDATE application SET before_left = state, state = 'Left', changed_at = $1, changed_by = $2 WHERE id = $3",
            application,
        ),
        Outflow::ProgrammeLeavingTakenBack { application, .. } | Outflow::ReturnedToProgramme { application, .. } => (
            "UPDATE application SET state = before_left, before_left = NULL, changed_at = $1, changed_by = $2
             WHERE id = $3 AND before_left IS NOT NULL",
            application,
        ),
        Outflow::AftercareAgreed { .. }
        | Outflow::LookedAgain { .. }
        | Outflow::LaterOutcomeNoted { .. }
        | Outflow::LaterOutcomeTakenBack { .. } => return Ok(()),
    };
    let query = sqlx::query(statement).bind(noted.at.as_millisecond()).bind(noted.actor.bytes());
    query.bind(application.bytes()).execute(conn).await?;
    Ok(())
}

/// Who was right in an objection or an appeal is decided about anew.
pub(crate) async fn reopen(conn: &mut Conn, noted: &Noted, event: &objection::Event) -> Result<(), Broken> {
    if !was_right(event) {
        return Ok(());
    }
    // Whoever left meanwhile can come back to what it became.
    sqlx::query(
        "UPDATE application SET before_left = 'InGuidance'
         WHERE before_left = 'Ended' AND id IN (SELECT application FROM objection WHERE id = $1)",
    )
    .bind(event.objection().bytes())
    .execute(&mut *conn)
    .await?;
    for (was, becomes) in [
        (ApplicationState::Refused, ApplicationState::Pending),
        (ApplicationState::Referred, ApplicationState::Pending),
        (ApplicationState::Ended, ApplicationState::InGuidance),
    ] {
        sqlx::query(
            "UPDATE application SET state = $1, changed_at = $2, changed_by = $3
             WHERE state = $4 AND id IN (SELECT application FROM objection WHERE id = $5)",
        )
        .bind(word::of(&becomes))
        .bind(noted.at.as_millisecond())
        .bind(noted.actor.bytes())
        .bind(word::of(&was))
        .bind(event.objection().bytes())
        .execute(&mut *conn)
        .await?;
    }
    Ok(())
}

async fn make(
    conn: &mut Conn,
    noted: &Noted,
    application: ApplicationId,
    person: PersonId,
    programme: &str,
) -> Result<(), Broken> {
    let at = noted.at.as_millisecond();
    sqlx::query(
        "INSERT INTO application (id, person, programme, made_at, state, waits_for, waits_since, others_ms,
                                  against_advice, changed_at, changed_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7, 0, 0, $8, $9)",
    )
    .bind(application.bytes())
    .bind(person.bytes())
    .bind(programme)
    .bind(at)
    .bind(word::of(&ApplicationState::Pending))
    .bind(word::of(&WaitsFor::Us))
    .bind(at)
    .bind(at)
    .bind(noted.actor.bytes())
    .execute(conn)
    .await?;
    Ok(())
}

async fn wait(conn: &mut Conn, noted: &Noted, application: ApplicationId, waits_for: WaitsFor) -> Result<(), Broken> {
    // What it waited for others until now counts from the moment at which it began to.
    sqlx::query(
        "UPDATE application SET others_ms = others_ms + CASE WHEN waits_for = $1 THEN $2 - waits_since ELSE 0 END,
                                waits_for = $3, waits_since = $4
         WHERE id = $5",
    )
    .bind(word::of(&WaitsFor::Others))
    .bind(noted.at.as_millisecond())
    .bind(word::of(&waits_for))
    .bind(noted.at.as_millisecond())
    .bind(application.bytes())
    .execute(conn)
    .await?;
    Ok(())
}

async fn decided(
    conn: &mut Conn,
    application: ApplicationId,
    review: Option<Date>,
    against_advice: bool,
) -> Result<(), Broken> {
    sqlx::query("UPDATE application SET review = $1, against_advice = $2 WHERE id = $3")
        .bind(review.map(|day| day.to_string()))
        .bind(i64::from(against_advice))
        .bind(application.bytes())
        .execute(conn)
        .await?;
    Ok(())
}

async fn set(
    conn: &mut Conn,
    noted: &Noted,
    application: ApplicationId,
    state: ApplicationState,
) -> Result<(), Broken> {
    sqlx::query("UPDATE application SET state = $1, changed_at = $2, changed_by = $3 WHERE id = $4")
        .bind(word::of(&state))
        .bind(noted.at.as_millisecond())
        .bind(noted.actor.bytes())
        .bind(application.bytes())
        .execute(conn)
        .await?;
    Ok(())
}

/// Other terms end no guidance.
async fn admit(conn: &mut Conn, noted: &Noted, application: ApplicationId) -> Result<(), Broken> {
    sqlx::query(
        "UPDATE application SET state = CASE WHEN state = $1 THEN state ELSE $2 END, changed_at = $3, changed_by = $4
         WHERE id = $5",
    )
    .bind(word::of(&ApplicationState::InGuidance))
    .bind(word::of(&ApplicationState::Admitted))
    .bind(noted.at.as_millisecond())
    .bind(noted.actor.bytes())
    .bind(application.bytes())
    .execute(conn)
    .await?;
    Ok(())
}

fn word_of(verdict: Verdict) -> String {
    word::of(&verdict)
}

impl Archive {
    /// All applications that wait for a decision, longest first.
    pub async fn pending_applications(&self) -> Result<Vec<ApplicationNow>, Broken> {
        let rows = sqlx::query(
            "SELECT id, person, programme, made_at, state, waits_for, waits_since, others_ms, review,
                    against_advice, advice, changed_at, changed_by
             FROM application WHERE state = $1 ORDER BY made_at, id",
        )
        .bind(word::of(&ApplicationState::Pending))
        .fetch_all(&mut *self.engine.read().await?)
        .await?;
        rows.iter().map(read).collect()
    }

    /// All applications, oldest first: for figures.
    pub async fn applications(&self) -> Result<Vec<ApplicationNow>, Broken> {
        let rows = sqlx::query(
            "SELECT id, person, programme, made_at, state, waits_for, waits_since, others_ms, review,
                    against_advice, advice, changed_at, changed_by
             FROM application ORDER BY made_at, id",
        )
        .fetch_all(&mut *self.engine.read().await?)
        .await?;
        rows.iter().map(read).collect()
    }

    /// One application, if there is one with this id.
    pub async fn application(&self, application: ApplicationId) -> Result<Option<ApplicationNow>, Broken> {
        let row = sqlx::query(
            "SELECT id, person, programme, made_at, state, waits_for, waits_since, others_ms, review,
                    against_advice, advice, changed_at, changed_by
             FROM application WHERE id = $1",
        )
        .bind(application.bytes())
        .fetch_optional(&mut *self.engine.read().await?)
        .await?;
        row.as_ref().map(read).transpose()
    }

    /// The applications of a person, newest first.
    pub async fn applications_of(&self, person: PersonId) -> Result<Vec<ApplicationNow>, Broken> {
        let rows = sqlx::query(
            "SELECT id, person, programme, made_at, state, waits_for, waits_since, others_ms, review,
                    against_advice, advice, changed_at, changed_by
             FROM application WHERE person = $1 ORDER BY made_at DESC, id",
        )
        .bind(person.bytes())
        .fetch_all(&mut *self.engine.read().await?)
        .await?;
        rows.iter().map(read).collect()
    }
}

fn read(row: &AnyRow) -> Result<ApplicationNow, Broken> {
    let advice = row.text_or_none("advice")?;
    Ok(ApplicationNow {
        id: row.id("id")?,
        person: row.id("person")?,
        programme: row.text("programme")?,
        made_at: row.time("made_at")?,
        state: row.word("state", word::read)?,
        waits_for: row.word("waits_for", word::read)?,
        waits_since: row.time("waits_since")?,
        others: SignedDuration::from_millis(row.number("others_ms")?),
        review: row.date_or_none("review")?,
        against_advice: row.yes("against_advice")?,
        advice: advice.map(|advice| word::read(&advice).ok_or(Broken::BadShelf("advice"))).transpose()?,
        changed_at: row.time("changed_at")?,
        changed_by: row.id("changed_by")?,
    })
}
