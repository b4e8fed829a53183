//! Applications, hardship and objections as figures count them.

use domain::admission::{Event, WaitsFor};
use domain::id::{ApplicationId, ObjectionId, PersonId};
use domain::{hardship, objection};

use super::Measure;
use super::row::{Row, days, last, strike};
use crate::Broken;
use crate::bytes::{Columns, Stored};
use crate::engine::Conn;
use crate::history::Noted;
use crate::shelf::application::{ApplicationState, was_right};
use crate::shelf::word;

pub(super) async fn draw(conn: &mut Conn, noted: &Noted, event: &Event) -> Result<(), Broken> {
    match event {
        Event::ApplicationMade { person, application, .. } => {
            Row::new(noted, Measure::Applied).whose(*person).about(*application).add(conn).await
        }
        Event::ApplicationWithdrawn { person, application } => {
            decided(conn, noted, *person, *application, "Withdrawn").await
        }
        Event::Admitted { person, application, hardship, .. } => {
            let how = if hardship.is_some() { "ByHardship" } else { "Admitted" };
            decided(conn, noted, *person, *application, how).await
        }
        Event::ReferredElsewhere { person, application, .. } => {
            decided(conn, noted, *person, *application, "Elsewhere").await
        }
        Event::AdmissionRefused { person, application, .. } => {
            decided(conn, noted, *person, *application, "Refused").await
        }
        Event::GuidanceBegun { person, application, on } => {
            let row = Row::new(noted, Measure::GuidanceBegun).on(*on).whose(*person).about(*application);
            let since = last(conn, Measure::Decided, *application).await?;
            row.days_since(since).add(conn).await
        }
        Event::FactNoted { .. }
        | Event::WaitingNoted { .. }
        | Event::AdviceChanged { .. }
        | Event::EndingWarned { .. }
        | Event::WarningAnswered { .. }
        | Event::StayEnded { .. } => Ok(()),
    }
}

/// Only what waits is decided: other terms for somebody who was admitted are no decision on an application.
async fn decided(
    conn: &mut Conn,
    noted: &Noted,
    person: PersonId,
    application: ApplicationId,
    how: &str,
) -> Result<(), Broken> {
    let row = sqlx::query("SELECT state, made_at, waits_for, waits_since, others_ms FROM application WHERE id = $1")
        .bind(application.bytes())
        .fetch_optional(&mut *conn)
        .await?;
    let Some(row) = row else { return Ok(()) };
    if row.text("state")? != word::of(&ApplicationState::Pending) {
        return Ok(());
    }
    let now = noted.at.as_millisecond();
    let waits_for_others = row.text("waits_for")? == word::of(&WaitsFor::Others);
    let since = if waits_for_others { now - row.number("waits_since")? } else { 0 };
    let others = row.number("others_ms")? + since;
    let decided = Row::new(noted, Measure::Decided).came_out(how).days_since(Some(row.number("made_at")?));
    decided.whose(person).about(application).add(&mut *conn).await?;
    let waited = Row::new(noted, Measure::WaitedForOthers).came_out(how).amount(days(others));
    waited.whose(person).about(application).add(conn).await
}

pub(super) async fn draw_hardship(conn: &mut Conn, noted: &Noted, event: &hardship::Event) -> Result<(), Broken> {
    use hardship::{Event as Hardship, Outcome};
    match event {
        Hardship::HardshipOpened { person, hardship, .. } => {
            Row::new(noted, Measure::HardshipOpened).whose(*person).about(*hardship).add(conn).await
        }
        Hardship::HardshipClosed { person, hardship, outcome, on, .. } => {
            let how = match outcome {
                Outcome::Found { .. } => "Found",
                Outcome::NotFound => "NotFound",
            };
            let row = Row::new(noted, Measure::HardshipDecided).came_out(how).on(*on);
            row.whose(*person).about(*hardship).add(conn).await
        }
        Hardship::HardshipProposed { .. } | Hardship::HardshipReturned { .. } => Ok(()),
    }
}

pub(super) async fn draw_objection(conn: &mut Conn, noted: &Noted, event: &objection::Event) -> Result<(), Broken> {
    use objection::Event as Objection;
    if was_right(event) {
        reopened(conn, noted, event.person(), event.objection()).await?;
    }
    match event {
        Objection::ObjectionReceived { person, objection, received, .. } => {
            Row::new(noted, Measure::ObjectionReceived).on(*received).whose(*person).about(*objection).add(conn).await
        }
        Objection::ObjectionDecided { person, objection, on, outcome, .. } => {
            let row = Row::new(noted, Measure::ObjectionDecided).came_out(word::of(outcome)).on(*on);
            let row = row.whose(*person).about(*objection);
            let since = last(conn, Measure::ObjectionReceived, *objection).await?;
            row.days_since(since).add(conn).await
        }
        Objection::AppealLodged { person, objection, on, .. } => {
            Row::new(noted, Measure::AppealLodged).on(*on).whose(*person).about(*objection).add(conn).await
        }
        Objection::AppealDecided { person, objection, on, outcome, .. } => {
            let row = Row::new(noted, Measure::AppealDecided).came_out(word::of(outcome)).on(*on);
            row.whose(*person).about(*objection).add(conn).await
        }
        Objection::ObjectionHeard { .. } | Objection::MeasureAsked { .. } | Objection::MeasureDecided { .. } => Ok(()),
    }
}

/// A refusal that did not stand: the application waits again.
async fn reopened(conn: &mut Conn, noted: &Noted, person: PersonId, objection: ObjectionId) -> Result<(), Broken> {
    let row = sqlx::query(
        "SELECT id FROM application WHERE state IN ('Refused', 'Referred')
         AND id IN (SELECT application FROM objection WHERE id = $1)",
    )
    .bind(objection.bytes())
    .fetch_optional(&mut *conn)
    .await?;
    let Some(row) = row else { return Ok(()) };
    let application: ApplicationId = row.id("id")?;
    strike(conn, noted, Measure::GuidanceBegun, application).await?;
    Row::new(noted, Measure::Reopened).whose(person).about(application).add(conn).await
}
