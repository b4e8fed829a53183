//! Requests for a bed tonight as figures count them.

use domain::id::RequestId;
use domain::tonight::Event;

use super::Measure;
use super::row::{Row, strike};
use crate::Broken;
use crate::bytes::{Columns, Stored};
use crate::engine::Conn;
use crate::history::Noted;
use crate::shelf::word;

pub(super) async fn draw(conn: &mut Conn, noted: &Noted, event: &Event) -> Result<(), Broken> {
    let request = event.request();
    match event {
        Event::TonightRequested { people, .. } => {
            Row::new(noted, Measure::Asked).amount(people.len()).about(request).add(conn).await
        }
        Event::BedsHeld { .. } => {
            // The hold that holds is the one that counts.
            strike(conn, noted, Measure::BedHeld, request).await?;
            after(conn, noted, Measure::BedHeld, request).await
        }
        Event::HoldReleased { .. } => strike(conn, noted, Measure::BedHeld, request).await,
        Event::ArrivalConfirmed { .. } => after(conn, noted, Measure::BedArrived, request).await,
        Event::ArrivalTakenBack { .. } => {
            strike(conn, noted, Measure::BedArrived, request).await?;
            strike(conn, noted, Measure::BedHeld, request).await
        }
        Event::RequestEnded { people, how, .. } => {
            let row = Row::new(noted, Measure::AskedInVain).came_out(word::of(how)).amount(people.len());
            row.about(request).add(conn).await
        }
        Event::RequestReopened { .. } => strike(conn, noted, Measure::AskedInVain, request).await,
        Event::RequestRang { .. } | Event::HoldExtended { .. } | Event::ProposalOverruled { .. } => Ok(()),
    }
}

/// So many minutes after it was asked.
async fn after(conn: &mut Conn, noted: &Noted, measure: Measure, request: RequestId) -> Result<(), Broken> {
    let row = sqlx::query("SELECT asked_at FROM request WHERE id = $1").bind(request.bytes());
    let Some(row) = row.fetch_optional(&mut *conn).await? else { return Ok(()) };
    Row::new(noted, measure).minutes_since(row.number("asked_at")?).about(request).add(conn).await
}
