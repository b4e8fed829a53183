//! Terms and learning as figures count them.

use domain::id::{OfferId, PersonId, TermId};
use domain::learning;
use domain::procedure::{Event, Warning};
use jiff::civil::Date;

use super::Measure;
use super::row::{Row, noon, strike, taken_away};
use crate::Broken;
use crate::bytes::{Columns, Stored};
use crate::engine::Conn;
use crate::history::Noted;
use crate::shelf::word;

pub(super) async fn draw(conn: &mut Conn, noted: &Noted, event: &Event) -> Result<(), Broken> {
    match event {
        Event::TermMet { person, term, on, .. } => {
            let how = if in_time(conn, *term, *on).await? { "InTime" } else { "Late" };
            let row = Row::new(noted, Measure::Term).on(*on).came_out(how).whose(*person).about(*term);
            instead(conn, noted, *term, row).await
        }
        Event::TermDropped { person, term, .. } => {
            let row = Row::new(noted, Measure::Term).came_out("Dropped").whose(*person).about(*term);
            instead(conn, noted, *term, row).await
        }
        Event::TermWarned { person, term, warning: Warning::Passed } => {
            let row = Row::new(noted, Measure::Term).came_out("Passed").whose(*person).about(*term);
            instead(conn, noted, *term, row).await
        }
        Event::TermReopened { term, .. } => strike(conn, noted, Measure::Term, *term).await,
        Event::TermReviewed { term, .. } => {
            // What was told of another last day is told anew.
            let query = sqlx::query(
                "DELETE FROM tally WHERE about = $1 AND measure = $2
                 AND EXISTS (SELECT 1 FROM term WHERE id = $3 AND last_day <> reckoned) RETURNING at",
            );
            let query = query.bind(term.bytes()).bind(word::of(&Measure::Term)).bind(term.bytes());
            let struck = query.fetch_all(&mut *conn).await?;
            taken_away(conn, noted, &struck).await
        }
        Event::MilestoneTakenBack { milestone, .. } => {
            let query = sqlx::query(
                "DELETE FROM tally WHERE measure = $1 AND about IN (SELECT id FROM term WHERE milestone = $2)
                 RETURNING at",
            );
            let query = query.bind(word::of(&Measure::Term)).bind(milestone.bytes());
            let struck = query.fetch_all(&mut *conn).await?;
            taken_away(conn, noted, &struck).await
        }
        Event::TermWarned { .. }
        | Event::TermStarted { .. }
        | Event::TermReckoned { .. }
        | Event::WatchersSet { .. }
        | Event::ProcedureOpened { .. }
        | Event::ProcedureDescribed { .. }
        | Event::MilestoneNoted { .. }
        | Event::ProcedureClosed { .. }
        | Event::ProcedureReopened { .. } => Ok(()),
    }
}

/// A term counts once, as what it came to last.
async fn instead(conn: &mut Conn, noted: &Noted, term: TermId, row: Row) -> Result<(), Broken> {
    strike(conn, noted, Measure::Term, term).await?;
    row.add(conn).await
}

async fn in_time(conn: &mut Conn, term: TermId, on: Date) -> Result<bool, Broken> {
    let row = sqlx::query("SELECT last_day FROM term WHERE id = $1").bind(term.bytes()).fetch_optional(conn).await?;
    let last = row.map(|row| row.date_or_none("last_day")).transpose()?.flatten();
    Ok(last.is_none_or(|last| on <= last))
}

pub(super) async fn draw_learning(conn: &mut Conn, noted: &Noted, event: &learning::Event) -> Result<(), Broken> {
    use learning::Event as Learning;
    match event {
        Learning::PlaceGiven { offer, person } => {
            Row::new(noted, Measure::LearningBegun).whose(*person).about(*offer).add(conn).await
        }
        Learning::PlaceTakenBack { offer, person } => {
            strike_of(conn, noted, Measure::LearningBegun, *offer, *person, None).await
        }
        Learning::OfferLeft { offer, person, why } => {
            let row = Row::new(noted, Measure::LearningLeft).came_out(word::of(why));
            row.whose(*person).about(*offer).add(conn).await
        }
        Learning::AttendanceNoted { offer, person, day, seen } => {
            strike_of(conn, noted, Measure::Attendance, *offer, *person, Some(*day)).await?;
            let Some(seen) = seen else { return Ok(()) };
            let row = Row::new(noted, Measure::Attendance).on(*day).came_out(word::of(seen));
            row.whose(*person).about(*offer).add(conn).await
        }
        Learning::ResultNoted { person, offer, on, .. } => {
            strike_of(conn, noted, Measure::LearningResult, *offer, *person, None).await?;
            // What was achieved lies sealed in the log.
            Row::new(noted, Measure::LearningResult).on(*on).whose(*person).about(*offer).add(conn).await
        }
        Learning::OfferOpened { .. }
        | Learning::OfferDescribed { .. }
        | Learning::OfferClosed { .. }
        | Learning::OfferReopened { .. }
        | Learning::WaitingBegun { .. }
        | Learning::EnrolmentExplained { .. }
        | Learning::LeavingExplained { .. } => Ok(()),
    }
}

/// Takes away what was said of somebody in one offer, on one day or at all.
async fn strike_of(
    conn: &mut Conn,
    noted: &Noted,
    measure: Measure,
    offer: OfferId,
    person: PersonId,
    day: Option<Date>,
) -> Result<(), Broken> {
    let query = match day {
        Some(_) => "DELETE FROM tally WHERE about = $1 AND measure = $2 AND person = $3 AND at = $4 RETURNING at",
        // The last of them: an earlier place that was used stays counted.
        None => {
            "DELETE FROM tally WHERE about = $1 AND measure = $2 AND person = $3 AND at > $4
             AND position = (SELECT MAX(position) FROM tally other WHERE other.about = tally.about
                             AND other.measure = tally.measure AND other.person = tally.person) RETURNING at"
        }
    };
    let query = sqlx::query(query).bind(offer.bytes()).bind(word::of(&measure)).bind(person.bytes());
    let struck = query.bind(day.map_or(i64::MIN, noon)).fetch_all(&mut *conn).await?;
    taken_away(conn, noted, &struck).await
}
