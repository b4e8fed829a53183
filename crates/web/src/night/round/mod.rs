//! `/round/{location}`: past every bed that somebody has tonight, one tap each, with one hand.

mod rows;

use askama::Template;
use axum::Router;
use axum::extract::Path;
use axum::routing::get;
use domain::command::Place;
use domain::deed::Deed;
use domain::id::LocationId;
use domain::night::Seen;
use domain::staff::Workplace;
use jiff::civil::Date;

use self::rows::{Empty, Room, Rows};
use super::beds::{self, Tonight};
use crate::answer::{self, Answer, Trouble};
use crate::frame::Frame;
use crate::house::Houses;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/round/{location}", get(round))
}

#[derive(Template)]
#[template(path = "night/round/page.html")]
struct Page {
    frame: Frame,
    notice: Option<&'static str>,
    location: LocationId,
    name: String,
    night: Date,
    several: bool,
    prints: bool,
    done: usize,
    all: usize,
    done_of_all: String,
    rooms: Vec<Room>,
    empty: Vec<Empty>,
}

async fn round(visit: Visit, Path((_, location)): Path<(String, String)>) -> Answer {
    let page = page(&visit, location.parse()?, None).await?;
    answer::page(&page)
}

/// The round again, with what went wrong on top and everything as it is now below.
pub async fn again(visit: &Visit, location: LocationId, notice: &'static str) -> Answer {
    let page = page(visit, location, Some(notice)).await?;
    answer::again(&page)
}

async fn page(visit: &Visit, location: LocationId, notice: Option<&'static str>) -> Result<Page, Trouble> {
    let place = Place::Location(location);
    if !visit.may(Deed::MarkRound, place) {
        return Err(Trouble::NotThere);
    }
    let Tonight { name, beds } = beds::of(visit, location).await?;
    let Rows { rooms, empty } = rows::of(visit, location, beds).await?;
    let rows = || rooms.iter().flat_map(|room| &room.rows);
    let (done, all) = (rows().filter(|row| row.seen.is_some()).count(), rows().count());
    Ok(Page {
        frame: visit.frame("night-title").await?,
        notice,
        location,
        name,
        night: visit.now.night(),
        several: several(visit),
        prints: visit.may(Deed::PrintNightSheet, place),
        done,
        all,
        done_of_all: visit.language.with("night-done", &[("done", &done.to_string()), ("all", &all.to_string())]),
        rooms,
        empty,
    })
}

/// Whether there are other rounds to choose from.
fn several(visit: &Visit) -> bool {
    match &visit.me.worker.workplace {
        Workplace::House => true,
        Workplace::Locations(own) => own.len() > 1,
    }
}

/// What the words mean that the buttons send and the style sheet knows, in the order of the buttons.
const SEEN: [(&str, Seen); 3] = [("present", Seen::Present), ("absent", Seen::Absent), ("not-seen", Seen::NotSeen)];

/// What was seen, by the word of its button.
pub fn seen(word: &str) -> Option<Seen> {
    SEEN.into_iter().find(|(known, _)| *known == word).map(|(_, seen)| seen)
}
