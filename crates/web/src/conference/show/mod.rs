//! `/conference/{conference}`: a meeting. For who holds it the cases in their order, how long each has, what was agreed last
//! time and what was promised; for everybody who may see it when, where and with whom it is.

mod rows;

use askama::Template;
use axum::Router;
use axum::extract::Path;
use axum::routing::get;
use domain::command::Place;
use domain::deed::Deed;
use domain::id::ConferenceId;
use store::ConferenceState;

use super::find::Meeting;
use super::list::state;
use super::words;
use crate::answer::{self, Answer, Trouble};
use crate::dates;
use crate::form::{Faults, Filled};
use crate::frame::Frame;
use crate::house::Houses;
use crate::visit::Visit;
use rows::Rows;

pub fn routes() -> Router<Houses> {
    Router::new().route("/conference/{conference}", get(show))
}

#[derive(Template)]
#[template(path = "conference/show/page.html")]
struct Page {
    frame: Frame,
    faults: Faults,
    filled: Filled,
    conference: ConferenceId,
    level: String,
    level_id: String,
    when: String,
    place: String,
    minutes: u16,
    state: &'static str,
    /// How many cases there are, and how many minutes each has.
    cases: usize,
    each: usize,
    seats: Vec<Seat>,
    /// The cases, for who holds the meeting.
    rows: Option<Rows>,
    /// Whether it can begin: it is its day.
    today: bool,
    moves: bool,
}

/// Who sits there, and how they take part.
struct Seat {
    partner: String,
    name: String,
    of_state: bool,
    /// *room*, *code* or nothing.
    seen: &'static str,
}

async fn show(visit: Visit, Path((_, id)): Path<(String, String)>) -> Answer {
    answer::page(&page(&visit, &id, Faults::default(), Filled::default()).await?)
}

/// The page again, with everything as it is now, what is wrong beside its field, and what was typed.
pub async fn again(visit: &Visit, id: &str, faults: Faults, filled: Filled) -> Answer {
    answer::again(&page(visit, id, faults, filled).await?)
}

async fn page(visit: &Visit, id: &str, faults: Faults, mut filled: Filled) -> Result<Page, Trouble> {
    let meeting = Meeting::of(visit, id).await?;
    let agenda = visit.house.archive.agenda(meeting.now.id).await?;
    let holds = visit.may(Deed::OrderAgenda, Place::House);
    let rows = if holds { Some(rows::of(visit, &meeting, &agenda).await?) } else { None };
    let facts = &meeting.now.facts;
    let begins = [
        ("level", facts.level.to_string()),
        ("on", facts.begins.date().to_string()),
        ("at", facts.begins.strftime("%H:%M").to_string()),
        ("minutes", facts.minutes.to_string()),
        ("place", facts.place.clone()),
    ];
    for (field, value) in begins {
        if filled.all(field).is_empty() {
            filled.set(field, [value]);
        }
    }
    Ok(Page {
        frame: visit.frame("conference-meeting").await?,
        faults,
        filled,
        conference: meeting.now.id,
        level: meeting.level.facts.name.clone(),
        level_id: facts.level.to_string(),
        when: dates::moment(visit.language, facts.begins),
        place: facts.place.clone(),
        minutes: facts.minutes,
        state: state(meeting.now.state),
        cases: agenda.len(),
        each: (usize::from(facts.minutes) / agenda.len().max(1)).max(1),
        seats: seats(&meeting),
        rows,
        today: meeting.day() == visit.now.wall.date(),
        moves: holds && meeting.now.state == ConferenceState::Planned,
    })
}

fn seats(meeting: &Meeting) -> Vec<Seat> {
    let planned = meeting.now.state == ConferenceState::Planned;
    let seen = |partner| {
        let present = meeting.now.present.iter().find(|attendance| attendance.partner == partner);
        match present {
            Some(attendance) => words::seen(attendance.seen),
            // Before it begins everybody is expected in the room.
            None if planned => "room",
            None => "",
        }
    };
    let row = |seat: &&store::SeatNow| Seat {
        partner: seat.partner.to_string(),
        name: seat.facts.name.clone(),
        of_state: seat.facts.of_state,
        seen: seen(seat.partner),
    };
    meeting.sitting().iter().map(row).collect()
}

impl Page {
    /// Whether the form that moves the meeting stands open: it came back.
    fn move_is_open(&self) -> bool {
        ["on", "at", "minutes", "place"].iter().any(|field| self.faults.of(field).is_some())
    }
}
