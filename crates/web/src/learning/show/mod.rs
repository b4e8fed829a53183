//! `/learning/{offer}`: what it is and how many places are free; for its guides who has one, who waits in which order,
//! who was there on a day, and what came of it. `/learning/{offer}/list` is the list to print.

mod rows;
pub mod view;

use askama::Template;
use axum::Router;
use axum::extract::{Path, Query};
use axum::routing::get;
use domain::command::Place;
use domain::deed::Deed;
use domain::learning::Day;
use jiff::ToSpan;
use jiff::civil::Date;
use serde::Deserialize;
use store::OfferNow;

use super::find;
use crate::answer::{self, Answer, Trouble};
use crate::dates;
use crate::form::{Faults, Filled};
use crate::frame::Frame;
use crate::house::Houses;
use crate::visit::Visit;
use rows::{Row, Rows};
use view::Offer;

/// How many days stand on the list to print.
const COLUMNS: usize = 6;

pub fn routes() -> Router<Houses> {
    Router::new().route("/learning/{offer}", get(show)).route("/learning/{offer}/list", get(list))
}

#[derive(Template)]
#[template(path = "learning/show/page.html")]
struct Page {
    frame: Frame,
    faults: Faults,
    filled: Filled,
    offer: Offer,
    /// Who is in it, for those who may read that.
    people: Option<Rows>,
    /// The day of which it is shown who was there.
    day: Date,
    day_shown: String,
    before: Option<Date>,
    after: Option<Date>,
    describes: bool,
    /// Whether a place can be given to who waits.
    gives: bool,
}

#[derive(Template)]
#[template(path = "learning/show/list.html")]
struct List {
    frame: Frame,
    offer: Offer,
    days: Vec<String>,
    placed: Vec<Row>,
}

#[derive(Default, Deserialize)]
struct Wish {
    #[serde(default)]
    day: String,
}

async fn show(visit: Visit, Path((_, id)): Path<(String, String)>, Query(wish): Query<Wish>) -> Answer {
    let mut filled = Filled::default();
    filled.set("day", [wish.day]);
    answer::page(&page(&visit, &id, Faults::default(), filled).await?)
}

/// The page again, with everything as it is now, what is wrong beside its field, and what was typed.
pub async fn again(visit: &Visit, id: &str, faults: Faults, filled: Filled) -> Answer {
    answer::again(&page(visit, id, faults, filled).await?)
}

async fn list(visit: Visit, Path((_, id)): Path<(String, String)>) -> Answer {
    visit.must_be_allowed(Deed::NoteAttendance)?;
    let offer = find::offer(&visit, &id).await?;
    let today = visit.now.wall.date();
    let rows = rows::of(&visit, &offer, today).await?;
    let frame = visit.frame("learning-list").await?;
    let days = next_days(&offer, today).into_iter().map(|day| dates::day(visit.language, day)).collect();
    answer::page(&List { frame, offer: Offer::of(&visit, &offer), days, placed: rows.placed })
}

/// The next days on which it goes on; none when its days are not fixed, and then the list has empty columns.
fn next_days(offer: &OfferNow, today: Date) -> Vec<Date> {
    let facts = &offer.facts;
    let first = facts.from.filter(|from| *from > today).unwrap_or(today);
    let near = (0..60).map(|days: i32| first.saturating_add(days.days()));
    near.filter(|day| facts.days.contains(&Day::of(*day)) && facts.covers(*day)).take(COLUMNS).collect()
}

async fn page(visit: &Visit, id: &str, faults: Faults, mut filled: Filled) -> Result<Page, Trouble> {
    let offer = find::offer(visit, id).await?;
    let today = visit.now.wall.date();
    let day = filled.one("day").parse().unwrap_or_else(|_| last_day(&offer, today));
    let reads = visit.may(Deed::EnrolPerson, Place::House);
    let people = if reads { Some(rows::of(visit, &offer, day).await?) } else { None };
    filled.set("day", [day.to_string()]);
    for row in people.iter().flat_map(|rows| rows.placed.iter().chain(&rows.left)) {
        if filled.all(&row.field("ended-on")).is_empty() {
            filled.set(&row.field("ended-on"), [today.to_string()]);
        }
    }
    let shown = Offer::of(visit, &offer);
    Ok(Page {
        frame: visit.frame("learning-offer").await?,
        faults,
        filled,
        gives: !offer.closed && offer.free() > 0,
        offer: shown,
        people,
        day,
        day_shown: format!("{} {}", dates::weekday(visit.language, day), dates::full_day(visit.language, day)),
        before: beside(&offer, day, -1),
        after: beside(&offer, day, 1).filter(|day| *day <= today),
        describes: visit.may(Deed::DescribeOffer, Place::House),
    })
}

/// The day that is shown first: the last on which it went on, or today.
fn last_day(offer: &OfferNow, today: Date) -> Date {
    let goes_on = |day: Date| offer.facts.days.is_empty() || offer.facts.days.contains(&Day::of(day));
    let days = (0..7).map(|back: i32| today.saturating_sub(back.days()));
    days.into_iter().find(|day| goes_on(*day) && offer.facts.covers(*day)).unwrap_or(today)
}

/// The next day of it in one direction, within two weeks.
fn beside(offer: &OfferNow, day: Date, step: i32) -> Option<Date> {
    let goes_on = |day: &Date| {
        let facts = &offer.facts;
        facts.covers(*day) && (facts.days.is_empty() || facts.days.contains(&Day::of(*day)))
    };
    (1..=14).map(|steps: i32| day.saturating_add((steps * step).days())).find(goes_on)
}

impl Page {
    /// Whether a form about this person came back with something wrong.
    fn came_back(&self, row: &Row, names: &[&str]) -> bool {
        names.iter().any(|name| self.faults.of(&row.field(name)).is_some())
    }
}
