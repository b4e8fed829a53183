//! `/feed/{key}`: the days of a guide in the calendar of their telephone. Titles say nothing: *Afspraak 3*. The address
//! is a secret that is shown once and can be taken back; whoever has it learns times and no word about anybody.

use askama::Template;
use axum::Router;
use axum::extract::Path;
use axum::http::header::CONTENT_TYPE;
use axum::response::IntoResponse;
use axum::routing::{get, post};
use domain::command::Place;
use domain::deed::Deed;
use icalendar::{Calendar, Component, Event, EventLike};
use jiff::civil::{Date, Time};
use permission::Worker;
use sha2::{Digest, Sha256};

use super::due::Reads;
use crate::answer::{self, Answer, Trouble, to};
use crate::form::Filled;
use crate::frame::Frame;
use crate::house::{House, Houses};
use crate::session::Token;
use crate::visit::{Doorstep, Visit};

/// How long an appointment is shown, in minutes; nobody writes down when one ends.
const LONG: i64 = 60;

pub fn routes() -> Router<Houses> {
    Router::new().route("/feed/{key}", get(feed)).route("/calendar", post(open)).route("/calendar/close", post(close))
}

#[derive(Template)]
#[template(path = "plan/calendar.html")]
struct Page {
    frame: Frame,
    address: String,
}

/// Gives a new address, which is shown here and nowhere else; the one before is worth nothing any more.
async fn open(visit: Visit, _: Filled) -> Answer {
    visit.must_be_allowed(Deed::WriteNote)?;
    let secret = Token::new();
    visit.house.archive.open_calendar(secret.hash().0, visit.me.worker.id, visit.now.at).await?;
    let address = format!("{}{}", visit.house.origin, visit.path(format_args!("feed/{}", secret.text())));
    answer::page(&Page { frame: visit.frame("calendar-title").await?, address })
}

/// Whoever guides no more can still take theirs back.
async fn close(visit: Visit, _: Filled) -> Answer {
    visit.house.archive.close_calendar(visit.me.worker.id).await?;
    to(visit.path(if visit.may(Deed::WriteNote, Place::House) { "caseload" } else { "" }))
}

async fn feed(step: Doorstep, Path((_, key)): Path<(String, String)>) -> Answer {
    let Some(token) = Token::read(&key) else { return Err(Trouble::NotThere) };
    let worker = step.house.archive.calendar_at(token.hash().0).await?.ok_or(Trouble::NotThere)?;
    let worker = step.house.worker(worker).await?.ok_or(Trouble::NotThere)?;
    if !step.house.guard.may(&worker, Deed::WriteNote, Place::House) {
        return Err(Trouble::NotThere);
    }
    let mut calendar = Calendar::new().name("Bestendig").done();
    for (nth, day) in (1..).zip(days(&step.house, &worker).await?) {
        calendar.push(day.when.event(&step.house, &format!("{} {nth}", step.language.t(day.kind)), &token));
    }
    Ok(([(CONTENT_TYPE, "text/calendar; charset=utf-8")], calendar.to_string()).into_response())
}

/// Something on a day, of which only when it is can be told.
pub struct When {
    /// What it is, for the house only.
    pub id: u128,
    /// On which day.
    pub on: Date,
    /// At what time, when there is one.
    pub at: Option<Time>,
}

/// The same with what sort of thing it is.
struct Day {
    kind: &'static str,
    when: When,
}

/// What somebody does, where they come along, and the terms that they watch, in the order of days.
async fn days(house: &House, worker: &Worker) -> Result<Vec<Day>, Trouble> {
    let me = worker.id;
    let (steps, reads) = (house.archive.open_steps().await?.into_iter(), Reads::of(house, worker).await?);
    let own = steps.filter(|step| (step.worker == Some(me) || step.along == Some(me)) && reads.step(step));
    let step = |step: store::StepNow| {
        let kind = if step.at.is_some() { "calendar-meeting" } else { "calendar-task" };
        step.due.map(|on| Day { kind, when: When { id: step.id.number(), on, at: step.at } })
    };
    let mut days: Vec<Day> = own.filter_map(step).collect();
    let terms = house.archive.running_terms().await?.into_iter();
    let watches = house.guard.may(worker, Deed::MeetTerm, Place::House);
    let watched = terms.filter(|term| watches && (term.watcher == me || term.second == Some(me)));
    days.extend(watched.map(|term| {
        let when = When { id: term.id.number(), on: term.last_day, at: None };
        Day { kind: "calendar-term", when }
    }));
    days.sort_by_key(|day| (day.when.on, day.when.at, day.when.id));
    Ok(days)
}

impl When {
    /// As a calendar takes it, under a title that says nothing.
    pub fn event(&self, house: &House, title: &str, token: &Token) -> Event {
        let mut event = Event::new();
        event.uid(&self.uid(token)).summary(title);
        match self.at.and_then(|at| self.on.to_datetime(at).to_zoned_datetime(house.zone.clone()).ok()) {
            Some(begins) => {
                let at =
                    |minutes: i64| chrono::DateTime::from_timestamp(begins.timestamp().as_second() + 60 * minutes, 0);
                if let (Some(begins), Some(ends)) = (at(0), at(LONG)) {
                    event.starts(begins).ends(ends);
                }
            }
            None => {
                let (month, day) = (self.on.month().unsigned_abs().into(), self.on.day().unsigned_abs().into());
                if let Some(day) = chrono::NaiveDate::from_ymd_opt(self.on.year().into(), month, day) {
                    event.all_day(day);
                }
            }
        }
        event.done()
    }

    /// The same for the same thing at the same address, and nothing that leads back to it.
    fn uid(&self, token: &Token) -> String {
        let mut hash = Sha256::new();
        hash.update(token.hash().0);
        hash.update(self.id.to_be_bytes());
        let digits = hash.finalize();
        digits.iter().take(16).map(|byte| format!("{byte:02x}")).collect()
    }
}
