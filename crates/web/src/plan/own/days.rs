//! `/days/{key}`: what the bearer of an address sees: days, times and *Appointment 3*. No name, no strand, no place; the
//! same bytes for every address that does not work. Nobody is signed in, and nothing is written down.

use askama::Template;
use axum::Router;
use axum::extract::{Path, Query};
use axum::http::header::CONTENT_TYPE;
use axum::http::{HeaderMap, HeaderName};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use domain::id::PersonId;
use icalendar::Calendar;
use serde::Deserialize;
use store::{ApplicationState, StepNow};

use super::words::Words;
use crate::answer::{Answer, Trouble, page};
use crate::house::{House, Houses};
use crate::plan::calendar::When;
use crate::session::Token;
use crate::visit::Doorstep;

pub fn routes() -> Router<Houses> {
    Router::new().route("/days/{key}", get(show)).route("/days/{key}/calendar", get(feed))
}

#[derive(Template)]
#[template(path = "plan/own/days.html")]
struct Page {
    words: Words,
    all: Vec<Words>,
    /// The address of this page.
    here: String,
    rows: Vec<Row>,
    telephone: Option<String>,
}

/// One day as somebody reads it.
pub struct Row {
    pub title: String,
    pub day: String,
    pub at: String,
}

#[derive(Default, Deserialize)]
pub struct Wish {
    #[serde(default)]
    pub language: String,
}

async fn show(
    step: Doorstep,
    Path((_, key)): Path<(String, String)>,
    Query(wish): Query<Wish>,
    headers: HeaderMap,
) -> Answer {
    let (_, whens) = behind(&step, &key).await?;
    let words = Words(crate::referral::language(&wish.language, &headers));
    let rows = rows(words, &whens);
    let here = format!("/{}/days/{key}", step.house.slug);
    let telephone = step.house.admission.telephone.clone();
    Ok(unlisted(page(&Page { words, all: Words::all().collect(), here, rows, telephone })?))
}

async fn feed(
    step: Doorstep,
    Path((_, key)): Path<(String, String)>,
    Query(wish): Query<Wish>,
    headers: HeaderMap,
) -> Answer {
    let (token, whens) = behind(&step, &key).await?;
    let words = Words(crate::referral::language(&wish.language, &headers));
    let mut calendar = Calendar::new().name(&words.t("title")).done();
    for (nth, when) in (1..).zip(&whens) {
        calendar.push(when.event(&step.house, &words.appointment(nth), &token));
    }
    Ok(unlisted(([(CONTENT_TYPE, "text/calendar; charset=utf-8")], calendar.to_string()).into_response()))
}

/// Nobody who collects pages is to keep this one.
fn unlisted(mut response: Response) -> Response {
    let name = HeaderName::from_static("x-robots-tag");
    response.headers_mut().insert(name, axum::http::HeaderValue::from_static("noindex, nofollow"));
    response
}

/// The secret and the days behind it. Whoever left has none: their address is like one that never was.
async fn behind(step: &Doorstep, key: &str) -> Result<(Token, Vec<When>), Trouble> {
    let token = Token::read(key).ok_or(Trouble::NotThere)?;
    let person = step.house.archive.own_days_at(token.hash().0).await?.ok_or(Trouble::NotThere)?;
    if has_left(&step.house, person).await? {
        return Err(Trouble::NotThere);
    }
    Ok((token, of(&step.house, person, step.now.wall.date()).await?))
}

/// Whether somebody's stay was ended, they left the programme, or they went to another city.
async fn has_left(house: &House, person: PersonId) -> Result<bool, Trouble> {
    let applications = house.archive.applications_of(person).await?;
    let last = applications.iter().max_by_key(|application| application.made_at);
    Ok(last.is_some_and(|last| {
        matches!(last.state, ApplicationState::Ended | ApplicationState::Left | ApplicationState::Referred)
    }))
}

/// When somebody is expected from this day on, in any strand, in the order of days. That they are expected is theirs to
/// know; in which strand is told to nobody here.
pub async fn of(house: &House, person: PersonId, today: jiff::civil::Date) -> Result<Vec<When>, Trouble> {
    let steps = house.archive.open_steps().await?.into_iter();
    let when = |step: StepNow| step.due.zip(step.at).map(|(on, at)| When { id: step.id.number(), on, at: Some(at) });
    let own = steps.filter(|step| step.person == person).filter_map(when);
    let mut whens: Vec<When> = own.filter(|when| when.on >= today).collect();
    whens.sort_by_key(|when| (when.on, when.at, when.id));
    Ok(whens)
}

/// The same in words.
pub fn rows(words: Words, whens: &[When]) -> Vec<Row> {
    let row = |(nth, when): (usize, &When)| Row {
        title: words.appointment(nth),
        day: words.day(when.on),
        at: when.at.map(|at| at.strftime("%H:%M").to_string()).unwrap_or_default(),
    };
    (1..).zip(whens).map(row).collect()
}
