//! `/caseload`: whom this worker guides, what is due, and what ran late; and for the team how much each has, with
//! everything of one colleague handed to another when they leave or are away.

mod hand_over;
mod leave;
mod rows;

use askama::Template;
use axum::Router;
use axum::extract::Query;
use axum::routing::get;
use domain::command::Place;
use domain::deed::Deed;
use domain::id::CommandId;
use domain::staff::Role;
use permission::Page as Seen;
use serde::Deserialize;

use super::team::{Choice, Team};
use crate::answer::{self, Answer, Trouble};
use crate::chance;
use crate::dates;
use crate::form::{Faults, Filled};
use crate::frame::Frame;
use crate::house::Houses;
use crate::visit::Visit;
use leave::Away;
use rows::{Load, Row};

pub fn routes() -> Router<Houses> {
    Router::new().route("/caseload", get(show)).merge(hand_over::routes()).merge(leave::routes())
}

#[derive(Template)]
#[template(path = "plan/caseload/page.html")]
struct Page {
    frame: Frame,
    faults: Faults,
    filled: Filled,
    command: CommandId,
    /// Whether this worker guides people: then their own list comes first.
    guides: bool,
    mine: bool,
    rows: Vec<Row>,
    team: Vec<Load>,
    /// The most that anybody has, for the bars.
    most: usize,
    /// Since when one's calendar has an address.
    calendar: Option<String>,
    choices: Vec<Choice>,
    may_hand_over: bool,
    away: Vec<Away>,
    may_note_leave: bool,
}

#[derive(Default, Deserialize)]
struct Wish {
    #[serde(default)]
    whose: String,
}

async fn show(visit: Visit, Query(wish): Query<Wish>) -> Answer {
    answer::page(&page(&visit, wish.whose == "team", Faults::default(), Filled::default()).await?)
}

/// The page of the team again, with what is wrong.
async fn again(visit: &Visit, faults: Faults, filled: Filled) -> Answer {
    answer::again(&page(visit, true, faults, filled).await?)
}

/// The page again from which leave was written down: one's own, or the team's for whoever has no people.
async fn again_of(visit: &Visit, faults: Faults, filled: Filled) -> Answer {
    let team = !filled.one("who").is_empty();
    answer::again(&page(visit, team, faults, filled).await?)
}

impl Page {
    fn leave_came_back(&self) -> bool {
        ["leave-from", "leave-until", "stands-in"].iter().any(|field| self.faults.of(field).is_some())
    }
}

async fn page(visit: &Visit, team_wanted: bool, faults: Faults, filled: Filled) -> Result<Page, Trouble> {
    visit.see(Seen::Caseload, Place::House)?;
    let team = Team::of(visit).await?;
    let guides = visit.may(Deed::WriteNote, Place::House);
    let mine = guides && !team_wanted;
    let rows = if mine { rows::mine(visit, &team).await? } else { Vec::new() };
    let load = if mine { Vec::new() } else { rows::team(visit, &team).await? };
    let calendar = visit.house.archive.calendar_of(visit.me.worker.id).await?;
    let day = |at| dates::full_day(visit.language, visit.house.zone.to_datetime(at).date());
    Ok(Page {
        frame: visit.frame("caseload-title").await?,
        calendar: calendar.map(day),
        faults,
        filled,
        command: chance::command(),
        guides,
        mine,
        rows,
        most: load.iter().map(|load| load.people).max().unwrap_or(0).max(1),
        team: load,
        choices: team.guides(),
        away: leave::away(visit, &team).await?,
        may_note_leave: mine || visit.me.worker.roles.contains(&Role::Coordinator),
        may_hand_over: visit.may(Deed::AssignGuide, Place::House),
    })
}
