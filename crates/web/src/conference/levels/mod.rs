//! `/conference/level`: the levels of consultation and who sits in them, from when until when.

mod describe;
mod seat;

use askama::Template;
use axum::Router;
use axum::routing::get;
use domain::deed::Deed;
use domain::id::LevelId;
use store::LevelNow;

use crate::answer::{self, Answer, Trouble};
use crate::dates;
use crate::form::{Faults, Filled};
use crate::frame::Frame;
use crate::house::Houses;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/conference/level", get(show)).merge(describe::routes()).merge(seat::routes())
}

#[derive(Template)]
#[template(path = "conference/levels/page.html")]
struct Page {
    frame: Frame,
    faults: Faults,
    filled: Filled,
    levels: Vec<Row>,
}

/// A level as it is now, with the names of its fields.
struct Row {
    level: LevelNow,
    above: Option<String>,
    /// The number of the level above, as the form knows it.
    goes: String,
    /// Each seat, and whether it counts today.
    seats: Vec<Seat>,
}

struct Seat {
    partner: String,
    name: String,
    of_state: bool,
    since: String,
    until: Option<String>,
    now: bool,
}

async fn show(visit: Visit) -> Answer {
    answer::page(&page(&visit, Faults::default(), Filled::default()).await?)
}

/// The page again, with what is wrong beside its field and what was typed.
async fn again(visit: &Visit, faults: Faults, filled: Filled) -> Answer {
    answer::again(&page(visit, faults, filled).await?)
}

async fn page(visit: &Visit, faults: Faults, mut filled: Filled) -> Result<Page, Trouble> {
    visit.must_be_allowed(Deed::DescribeLevel)?;
    let levels = visit.house.archive.levels().await?;
    let today = visit.now.wall.date();
    let begins = |level: LevelId| (format!("from-{level}"), today.to_string());
    for (field, value) in levels.iter().map(|level| begins(level.id)) {
        if filled.all(&field).is_empty() {
            filled.set(&field, [value]);
        }
    }
    let name = |id: LevelId| levels.iter().find(|level| level.id == id).map(|level| level.facts.name.clone());
    let rows = levels.iter().map(|level| Row {
        above: level.facts.above.and_then(name),
        goes: level.facts.above.map(|above| above.to_string()).unwrap_or_default(),
        seats: seats(visit, level),
        level: level.clone(),
    });
    Ok(Page { frame: visit.frame("conference-levels").await?, faults, filled, levels: rows.collect() })
}

fn seats(visit: &Visit, level: &LevelNow) -> Vec<Seat> {
    let today = visit.now.wall.date();
    let seat = |seat: &store::SeatNow| Seat {
        partner: seat.partner.to_string(),
        name: seat.facts.name.clone(),
        of_state: seat.facts.of_state,
        since: dates::full_day(visit.language, seat.facts.from),
        until: seat.facts.until.map(|until| dates::full_day(visit.language, until)),
        now: seat.facts.sits(today),
    };
    level.seats.iter().map(seat).collect()
}

impl Row {
    /// The name of a field about this level.
    fn field(&self, name: &str) -> String {
        format!("{name}-{}", self.level.id)
    }

    /// Whether the form about a new seat says that it is of the state.
    fn is_of_state(&self, filled: &Filled) -> bool {
        filled.has(&self.field("state"), "yes")
    }
}

impl Page {
    /// Whether a form about this level came back with something wrong.
    fn came_back(&self, row: &Row, names: &[&str]) -> bool {
        names.iter().any(|name| self.faults.of(&row.field(name)).is_some())
    }
}
