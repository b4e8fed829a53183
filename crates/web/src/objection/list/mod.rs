//! `/objection`: every objection and appeal that runs, longest first, and what is to do next for each.

use std::collections::HashMap;

use askama::Template;
use axum::Router;
use axum::routing::get;
use domain::admission::Course;
use domain::command::Place;
use domain::deed::Deed;
use domain::id::PersonId;
use domain::person::called;
use jiff::civil::Date;
use store::{Known, ObjectionNow, ObjectionState};

use super::next;
use crate::answer::{Answer, Trouble, page};
use crate::frame::Frame;
use crate::house::Houses;
use crate::visit::Visit;
use crate::{course, dates};

pub fn routes() -> Router<Houses> {
    Router::new().route("/objection", get(list))
}

#[derive(Template)]
#[template(path = "objection/list/page.html")]
struct Page {
    frame: Frame,
    rows: Vec<Row>,
}

/// One objection on the list.
struct Row {
    href: String,
    called: Option<String>,
    stage: &'static str,
    received: Date,
    shown: String,
    days: usize,
    next: Vec<&'static str>,
}

async fn list(visit: Visit) -> Answer {
    if !may_list(&visit) {
        return Err(Trouble::NotThere);
    }
    let archive = &visit.house.archive;
    let running = archive.running_objections().await?;
    let people: Vec<PersonId> = running.iter().map(|objection| objection.person).collect();
    let sight = course::sight(&visit)?;
    let cards = archive.cards(&sight, &people, &visit.now).await?;
    let known: HashMap<PersonId, Known> = cards.into_iter().map(|known| (known.person, known)).collect();
    let courses: HashMap<PersonId, Course> = archive.look(&sight, &people, &visit.now).await?.into_iter().collect();
    let rows = running.iter().map(|objection| row(&visit, objection, &known, &courses)).collect();
    page(&Page { frame: visit.frame("objection-list-title").await?, rows })
}

/// Whether the list is this worker's to see.
pub fn may_list(visit: &Visit) -> bool {
    let may = |deed| visit.may(deed, Place::House);
    may(Deed::ReceiveObjection) || may(Deed::DecideObjection)
}

fn row(
    visit: &Visit,
    objection: &ObjectionNow,
    known: &HashMap<PersonId, Known>,
    courses: &HashMap<PersonId, Course>,
) -> Row {
    let words = known.get(&objection.person).and_then(|known| called(&known.card.names));
    let course = courses.get(&objection.person);
    let track = course.and_then(|course| course.objections.get(objection.id));
    let application = course.and_then(|course| course.application(objection.application));
    let waits = objection.received.until(visit.now.wall.date()).map_or(0, |span| span.get_days());
    Row {
        href: visit.path(format_args!("objection/{}", objection.id)),
        called: words.map(str::to_owned),
        stage: stage(objection.state),
        received: objection.received,
        shown: dates::full_day(visit.language, objection.received),
        days: usize::try_from(waits).unwrap_or(0),
        next: track.map(|track| next::steps(track, application)).unwrap_or_default(),
    }
}

/// How far an objection is, as a word.
pub const fn stage(state: ObjectionState) -> &'static str {
    match state {
        ObjectionState::Received => "received",
        ObjectionState::Heard => "heard",
        ObjectionState::Decided => "decided",
        ObjectionState::Appealed => "appealed",
        ObjectionState::AppealDecided => "appeal-decided",
    }
}
