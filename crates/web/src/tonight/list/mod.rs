//! `/tonight`: who asks for a bed tonight, longest first; and who was helped since noon.

use std::collections::HashMap;

use askama::Template;
use axum::Router;
use axum::routing::get;
use domain::command::Place;
use domain::deed::Deed;
use domain::event::Class;
use domain::id::{PersonId, WorkerId};
use domain::person::called;
use domain::tonight::State;
use jiff::Timestamp;
use permission::Purpose;
use store::{Known, RequestNow};

use crate::answer::{Answer, Trouble, page};
use crate::frame::Frame;
use crate::house::{House, Houses};
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/tonight", get(list))
}

#[derive(Template)]
#[template(path = "tonight/list/page.html")]
struct Page {
    frame: Frame,
    rows: Vec<Row>,
    /// The first night that may fill up, for whoever looks ahead.
    alarm: Option<crate::capacity::ahead::Warning>,
    /// Whether several still ask, and this worker holds beds: they can be given beds all at once.
    together: bool,
}

/// One request on the list.
struct Row {
    href: String,
    state: &'static str,
    step: u16,
    called: Option<String>,
    others: usize,
    since: Timestamp,
    minutes: usize,
    until: Option<Timestamp>,
    minutes_left: usize,
    location: Option<String>,
    needs: Vec<&'static str>,
    rings_at: Option<String>,
}

async fn list(visit: Visit) -> Answer {
    let sight = visit.sight(Purpose::ShelterTonight, &[Class::Night], Place::House)?;
    let archive = &visit.house.archive;
    let requests = archive.open_requests().await?;
    let people: Vec<PersonId> = requests.iter().flat_map(|request| request.asked.people.iter().copied()).collect();
    let known: HashMap<PersonId, Known> =
        archive.cards(&sight, &people, &visit.now).await?.into_iter().map(|known| (known.person, known)).collect();
    let names = Names::of(&visit).await?;
    let mut rows: Vec<Row> = requests.iter().map(|request| row(&visit, request, &known, &names)).collect();
    rows.sort_by_key(|row| (row.state != "open", row.since));
    let alarm = crate::capacity::ahead::alarm(&visit).await?;
    let together = visit.may(Deed::HoldBeds, Place::House) && rows.iter().filter(|row| row.state == "open").count() > 1;
    page(&Page { frame: visit.frame("tonight-title").await?, rows, alarm, together })
}

/// Names of places and colleagues, for the sentences of the list.
struct Names {
    locations: HashMap<domain::id::LocationId, String>,
    workers: HashMap<WorkerId, String>,
    duty: Vec<WorkerId>,
}

impl Names {
    async fn of(visit: &Visit) -> Result<Names, Trouble> {
        let archive = &visit.house.archive;
        let locations = archive.locations().await?.into_iter().map(|known| (known.id, known.facts.name)).collect();
        let staff = archive.staff().await?.into_iter();
        let workers = staff.map(|known| (known.id, known.card.name.reveal().to_owned())).collect();
        Ok(Names { locations, workers, duty: archive.duty().await? })
    }
}

fn row(visit: &Visit, request: &RequestNow, known: &HashMap<PersonId, Known>, names: &Names) -> Row {
    let cards: Vec<&Known> = request.asked.people.iter().filter_map(|person| known.get(person)).collect();
    let (state, until, location) = match request.asked.state(visit.now.at) {
        State::Held { until, location, .. } => ("held", Some(*until), Some(*location)),
        State::Open => ("open", None, None),
        State::Arrived { location, .. } => ("arrived", None, Some(*location)),
        State::Ended(_) => ("ended", None, None),
    };
    let rung = House::rung(&names.duty, request.asked.step).and_then(|worker| names.workers.get(&worker).cloned());
    Row {
        href: visit.path(format_args!("tonight/{}", request.id)),
        state,
        step: request.asked.step,
        called: cards.iter().find_map(|known| called(&known.card.names)).map(str::to_owned),
        others: request.asked.people.len().saturating_sub(1),
        since: request.asked.since,
        minutes: minutes(request.asked.since, visit.now.at),
        until,
        minutes_left: until.map_or(0, |until| minutes(visit.now.at, until)),
        location: location.and_then(|location| names.locations.get(&location).cloned()),
        needs: crate::tonight::needs::of(&cards),
        rings_at: rung.filter(|_| state == "open"),
    }
}

/// Whole minutes from one moment to another; none when it lies behind.
fn minutes(from: Timestamp, to: Timestamp) -> usize {
    usize::try_from(to.duration_since(from).as_mins()).unwrap_or(0)
}
