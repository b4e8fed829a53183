//! Conferences, what was given to others, what people asked and complained of, as figures count them.

use domain::{complaint, conference, outward, transfer, wish};

use super::Measure;
use super::row::{Row, last};
use crate::Broken;
use crate::engine::Conn;
use crate::history::Noted;
use crate::shelf::word;

pub(super) async fn draw_conference(conn: &mut Conn, noted: &Noted, event: &conference::Event) -> Result<(), Broken> {
    use conference::Event as Conference;
    let row = match event {
        Conference::ConferenceClosed { conference } => Row::new(noted, Measure::Conference).about(*conference),
        Conference::ItemConcluded { person, item, outcome, .. } => {
            Row::new(noted, Measure::Discussed).came_out(word::of(outcome)).whose(*person).about(*item)
        }
        Conference::PointsShown { person, item, points, .. } => {
            Row::new(noted, Measure::Shown).amount(points.len()).whose(*person).about(*item)
        }
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
        Outward::OutwardSent { person, outward, purpose, .. } => {
            Row::new(noted, Measure::Outward).came_out(word::of(purpose)).whose(*person).about(*outward)
        }
        Outward::OutwardAnswered { person, outward, became, .. } => {
            Row::new(noted, Measure::OutwardAnswered).came_out(word::of(became)).whose(*person).about(*outward)
        }
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
    use wish::{Asks, Event as Wish};
    let (wish, person, how) = match event {
        Wish::WishMade { person, wish, asks, .. } => {
            let what = match asks {
                Asks::Correct(_) => "Correct",
                Asks::Forget => "Forget",
            };
            return Row::new(noted, Measure::Wish).came_out(what).whose(*person).about(*wish).add(conn).await;
        }
        Wish::WishTakenBack { person, wish } => (*wish, *person, "TakenBack".to_owned()),
        Wish::WishAnswered { person, wish, granted, .. } => (*wish, *person, word::of(granted)),
    };
    let row = Row::new(noted, Measure::WishAnswered).came_out(how).whose(person).about(wish);
    let since = last(conn, Measure::Wish, wish).await?;
    row.days_since(since).add(conn).await
}

pub(super) async fn draw_complaint(conn: &mut Conn, noted: &Noted, event: &complaint::Event) -> Result<(), Broken> {
    use complaint::Event as Complaint;
    let (complaint, person, how) = match event {
        Complaint::ComplaintMade { person, complaint, .. } => {
            return Row::new(noted, Measure::Complaint).whose(*person).about(*complaint).add(conn).await;
        }
        Complaint::ComplaintTakenUp { .. } => return Ok(()),
        Complaint::ComplaintAnswered { person, complaint, judged, .. } => (*complaint, *person, word::of(judged)),
        Complaint::ComplaintWithdrawn { person, complaint } => (*complaint, *person, "Withdrawn".to_owned()),
    };
    let row = Row::new(noted, Measure::ComplaintAnswered).came_out(how).whose(person).about(complaint);
    let since = last(conn, Measure::Complaint, complaint).await?;
    row.days_since(since).add(conn).await
}
