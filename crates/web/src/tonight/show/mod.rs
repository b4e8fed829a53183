//! `/tonight/{request}`: one request. While it is open: which beds fit, best first, and why every
//! other does not. While beds are held: until when, and one tap when the people are there.

pub mod view;

use askama::Template;
use axum::Router;
use axum::extract::Path;
use axum::routing::get;
use domain::command::Place;
use domain::event::Class;
use domain::id::{CommandId, LocationId, RequestId};
use domain::tonight::{Asked, Ending, State};
use jiff::Timestamp;
use permission::Purpose;

use crate::answer::{self, Answer, Trouble};
use crate::chance;
use crate::frame::Frame;
use crate::house::Houses;
use crate::visit::Visit;
use view::{Guest, House, Offer, Unfitting};

pub fn routes() -> Router<Houses> {
    Router::new().route("/tonight/{request}", get(show))
}

#[derive(Template)]
#[template(path = "tonight/show/page.html")]
struct Page {
    frame: Frame,
    notice: Option<&'static str>,
    request: RequestId,
    command: CommandId,
    guests: Vec<Guest>,
    asked_at: Timestamp,
    minutes: usize,
    step: u16,
    state: Shown,
    hold_minutes: u16,
}

/// The request as the page shows it.
enum Shown {
    Open { offers: Vec<Offer>, unfitting: Vec<Unfitting>, beds_unfitting: usize },
    Held { location: LocationId, place: String, beds: Vec<(String, String)>, until: Timestamp, minutes: usize },
    Arrived { location: LocationId, place: String, beds: Vec<(String, String)> },
    Ended(Ending),
}

async fn show(visit: Visit, Path((_, request)): Path<(String, String)>) -> Answer {
    let page = page(&visit, request.parse()?, None).await?;
    answer::page(&page)
}

/// The page again, with what went wrong on top and everything as it is now below.
pub async fn again(visit: Visit, request: RequestId, notice: &'static str) -> Answer {
    let page = page(&visit, request, Some(notice)).await?;
    answer::again(&page)
}

async fn page(visit: &Visit, request: RequestId, notice: Option<&'static str>) -> Result<Page, Trouble> {
    let sight = visit.sight(Purpose::ShelterTonight, &[Class::Night], Place::House)?;
    let archive = &visit.house.archive;
    let asked = archive.request(request).await?.ok_or(Trouble::NotThere)?.asked;
    let cards = archive.cards(&sight, &asked.people, &visit.now).await?;
    let house = House::of(visit).await?;
    let guests: Vec<Guest> = asked.people.iter().map(|person| Guest::of(*person, &cards, visit)).collect();
    let state = shown(visit, &asked, &guests, &house).await?;
    Ok(Page {
        frame: visit.frame("tonight-request-title").await?,
        notice,
        request,
        command: chance::command(),
        guests,
        asked_at: asked.since,
        minutes: minutes(asked.since, visit.now.at),
        step: asked.step,
        state,
        hold_minutes: visit.now.terms.hold_minutes,
    })
}

async fn shown(visit: &Visit, asked: &Asked, guests: &[Guest], house: &House) -> Result<Shown, Trouble> {
    Ok(match asked.state(visit.now.at) {
        State::Held { location, until, .. } => Shown::Held {
            location: *location,
            place: house.location(*location),
            beds: house.beds_of(&asked.people, guests),
            until: *until,
            minutes: minutes(visit.now.at, *until),
        },
        State::Open => {
            let (offers, unfitting) = view::offers(visit, asked, house).await?;
            let beds_unfitting = unfitting.iter().map(|one| one.count).sum();
            Shown::Open { offers, unfitting, beds_unfitting }
        }
        State::Arrived { location, .. } => Shown::Arrived {
            location: *location,
            place: house.location(*location),
            beds: house.beds_of(&asked.people, guests),
        },
        State::Ended(how) => Shown::Ended(*how),
    })
}

/// Whole minutes from one moment to another; none when it lies behind.
fn minutes(from: Timestamp, to: Timestamp) -> usize {
    usize::try_from(to.duration_since(from).as_mins()).unwrap_or(0)
}
