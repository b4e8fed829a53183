//! Conferences, what was given to others, what people asked and complained of, as figures count them. What lies sealed in the log (for
//! which strand, what was judged, what was granted) is not written here: only that it was.

use domain::{complaint, conference, outward, transfer, wish};

use super::Measure;
use super::row::{Row, last};
use crate::Broken;
use crate::bytes::{Columns, Stored};
use crate::engine::Conn;
use crate::history::Noted;
use crate::shelf::word;

pub(super) async fn draw_conference(conn: &mut Conn, noted: &Noted, event: &conference::Event) -> Result<(), Broken> {
    use conference::Event as Conference;
    let row = match event {
        Conference::ConferenceClosed { conference } => Row::new(noted, Measure::Conference).about(*conference),
        Conference::ItemConcluded { outcome, .. } => {
            Row::new(noted, Measure::Discussed).came_out(word::of(outcome))
        }
        Conference::PointsShown { .. } => Row::new(noted, Measure::Shown),
        Conference::LevelDescribed { .. }
        | Conference::PartnerSeated { .. }
        | Conference::ConferencePlanned { .. }
        | Conference::SharesStopped {}
        | Conference::SharesResumed {}
        | Conference::ConferenceCalledOff { .. }
        | Conference::AgendaOrdered { .. }
        | Conference::ConferenceBegun { .. }
        | Conference::ItemTurnedTo { .. }
        | Conference::ItemPutOn { .. }
        | Conference::ItemTakenOff { .. }
        | Conference::PointPrepared { .. }
        | Conference::PointStruck { .. }
        // A no is to leave no trace, so that a yes leaves none either.
        | Conference::ConsentGiven { .. }
        | Conference::ConsentRefused { .. }
        | Conference::ConsentWithdrawn { .. }
        | Conference::AnswerNoted { .. }
        | Conference::PromiseMade { .. }
        | Conference::PromiseSettled { .. } => return Ok(()),
    };
    row.add(conn).await
}

pub(super) async fn draw_outward(conn: &mut Conn, noted: &Noted, event: &outward::Event) -> Result<(), Broken> {
    use outward::Event as Outward;
    let row = match event {
        Outward::OutwardSent { .. } => Row::new(noted, Measure::Outward),
        Outward::OutwardAnswered { .. } => Row::new(noted, Measure::OutwardAnswered),
        Outward::OutwardOpened { .. }
        | Outward::OutwardGiven { .. }
        | Outward::OutwardRead { .. }
        | Outward::OutwardEnded { .. } => return Ok(()),
    };
    row.add(conn).await
}

pub(super) async fn draw_transfer(conn: &mut Conn, noted: &Noted, event: &transfer::Event) -> Result<(), Broken> {
    use transfer::Event as Transfer;
    let (measure, transfer, person) = match event {
        Transfer::PersonDeparted { transfer, person, .. } => (Measure::Departed, *transfer, *person),
        Transfer::PersonArrived { transfer, person } => (Measure::Arrived, *transfer, *person),
        Transfer::TransferOffered { .. }
        | Transfer::AcceptanceHeard { .. }
        | Transfer::DeclineHeard { .. }
        | Transfer::TransferWithdrawn { .. }
        | Transfer::ArrivalHeard { .. }
        | Transfer::ComeBackNoted { .. }
        | Transfer::TransferReceived { .. }
        | Transfer::TransferAccepted { .. }
        | Transfer::TransferDeclined { .. }
        | Transfer::BedAskedBack { .. }
        | Transfer::WithdrawalHeard { .. }
        | Transfer::DepartureHeard { .. }
        | Transfer::ComeBackHeard { .. } => return Ok(()),
    };
    Row::new(noted, measure).whose(person).about(transfer).add(conn).await
}

pub(super) async fn draw_wish(conn: &mut Conn, noted: &Noted, event: &wish::Event) -> Result<(), Broken> {
    use wish::Event as Wish;
    let wish = match event {
        Wish::WishMade { wish, .. } => return Row::new(noted, Measure::Wish).about(*wish).add(conn).await,
        Wish::WishTakenBack { wish, .. } | Wish::WishAnswered { wish, .. } => *wish,
    };
    let since = last(conn, Measure::Wish, wish).await?;
    Row::new(noted, Measure::WishAnswered).days_since(since).about(wish).add(conn).await
}

pub(super) async fn draw_complaint(conn: &mut Conn, noted: &Noted, event: &complaint::Event) -> Result<(), Broken> {
    use complaint::Event as Complaint;
    let (complaint, how) = match event {
        Complaint::ComplaintMade { .. } => return Row::new(noted, Measure::Complaint).add(conn).await,
        Complaint::ComplaintTakenUp { .. } => return Ok(()),
        Complaint::ComplaintAnswered { complaint, .. } => (*complaint, "Answered"),
        Complaint::ComplaintWithdrawn { complaint, .. } => (*complaint, "Withdrawn"),
    };
    let made = sqlx::query("SELECT made_at FROM complaint WHERE id = $1").bind(complaint.bytes());
    let made = made.fetch_optional(&mut *conn).await?.map(|row| row.number("made_at")).transpose()?;
    Row::new(noted, Measure::ComplaintAnswered).came_out(how).days_since(made).add(conn).await
}
