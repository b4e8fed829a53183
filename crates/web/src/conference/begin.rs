//! `POST /conference/{conference}/begin`: the meeting begins with these partners, or goes on with others. Whoever is elsewhere
//! gets a code for this meeting.

use askama::Template;
use axum::Router;
use axum::extract::Path;
use axum::routing::post;
use domain::conference::{Attendance, BeginConference, BeginRefusal as Refusal, Seen};
use domain::deed::Deed;

use super::find::Meeting;
use super::sheets::{self, Coded};
use super::{show, words};
use crate::answer::{self, Answer, Trouble, to};
use crate::form::{Faults, Filled};
use crate::frame::Frame;
use crate::house::Houses;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/conference/{conference}/begin", post(begin))
}

async fn begin(visit: Visit, Path((_, id)): Path<(String, String)>, filled: Filled) -> Answer {
    visit.must_be_allowed(Deed::BeginConference)?;
    let meeting = Meeting::of(&visit, &id).await?;
    let conference = meeting.now.id;
    let attends = |seat: &&store::SeatNow| {
        let seen = words::seen_of(filled.one(&format!("seat-{}", seat.partner)))?;
        Some(Attendance { partner: seat.partner, seen })
    };
    let present: Vec<Attendance> = meeting.sitting().iter().filter_map(attends).collect();
    if present.iter().any(by_code) && visit.house.sheets.is_none() {
        return show::again(&visit, &id, Faults::one("present", "conference-no-server"), filled).await;
    }
    match visit.execute(BeginConference { conference, present }, filled.id("command")?).await? {
        Ok(()) | Err(Refusal::Same) => begun(&visit, &id, filled).await,
        Err(Refusal::NoSuchConference) => Err(Trouble::NotThere),
        Err(Refusal::NotToday) => {
            show::again(&visit, &id, Faults::one("present", "conference-not-today"), filled).await
        }
        Err(Refusal::NoSeat) => show::again(&visit, &id, Faults::one("present", "conference-seat-over"), filled).await,
    }
}

fn by_code(attendance: &Attendance) -> bool {
    attendance.seen == Seen::ByCode
}

#[derive(Template)]
#[template(path = "conference/codes.html")]
struct Codes {
    frame: Frame,
    conference: String,
    guests: String,
    codes: Vec<Coded>,
}

/// Where somebody takes part from elsewhere, their codes, shown here and nowhere else.
async fn begun(visit: &Visit, id: &str, filled: Filled) -> Answer {
    let meeting = Meeting::of(visit, id).await?;
    let guests = visit.house.sheets.as_ref().map(|server| server.guests.clone());
    let Some(guests) = guests.filter(|_| meeting.now.present.iter().any(by_code)) else {
        return to(visit.path(format_args!("conference/{id}")));
    };
    match sheets::open(visit, &meeting).await? {
        Ok(codes) => {
            let frame = visit.frame("conference-codes").await?;
            answer::page(&Codes { frame, conference: id.to_owned(), guests, codes })
        }
        Err(why) => {
            tracing::warn!(%why, "codes could not be made");
            show::again(visit, id, Faults::one("present", "conference-no-codes"), filled).await
        }
    }
}
