//! `/forgotten`: who waits for a second person, whose time is over, and who was forgotten. No name stands where it is not one's work to read it.

use std::collections::HashMap;

use askama::Template;
use axum::Router;
use axum::routing::get;
use domain::command::Place;
use domain::deed::Deed;
use domain::forgetting::most_a_day;
use domain::id::{CommandId, PersonId, WorkerId};
use permission::Page as Sees;

use super::due::{self, Row as Due};
use crate::answer::{self, Answer, Trouble};
use crate::figures::tabs::{Tab, tabs};
use crate::frame::Frame;
use crate::house::Houses;
use crate::visit::Visit;
use crate::{chance, dates};

pub fn routes() -> Router<Houses> {
    Router::new().route("/forgotten", get(list))
}

#[derive(Template)]
#[template(path = "forgetting/list.html")]
struct Page {
    frame: Frame,
    tabs: Vec<Tab>,
    notice: Option<&'static str>,
    waiting: Vec<Waiting>,
    /// Whose time is over; nobody where it is not one's work to propose it.
    due: Vec<Due>,
    due_all: usize,
    gone: Vec<Gone>,
    /// How many can be forgotten on one day.
    most: u64,
    proposes: bool,
}

/// Somebody who waits for a second person.
struct Waiting {
    person: PersonId,
    by: String,
    because: &'static str,
    at: String,
    /// Whether this worker may agree: not whoever proposed it.
    agrees: bool,
    takes_back: bool,
    command: CommandId,
}

/// Somebody who was forgotten.
struct Gone {
    person: PersonId,
    at: String,
    because: &'static str,
}

async fn list(visit: Visit) -> Answer {
    answer::page(&page(&visit).await?)
}

/// The page with why nothing changed.
pub async fn again(visit: &Visit, key: &'static str) -> Answer {
    let page = page(visit).await?;
    answer::again(&Page { notice: Some(key), ..page })
}

async fn page(visit: &Visit) -> Result<Page, Trouble> {
    visit.see(Sees::Rights, Place::House)?;
    let archive = &visit.house.archive;
    let names = colleagues(visit).await?;
    let proposes = super::proposes(visit);
    let (due, due_all) = if proposes { due::of(visit).await? } else { (Vec::new(), 0) };
    let moment = |at| dates::moment(visit.language, visit.house.zone.to_datetime(at));
    let (agrees, takes_back) =
        (visit.may(Deed::ForgetPerson, Place::House), visit.may(Deed::TakeBackForgetting, Place::House));
    let waiting = archive.forgettings().await?.into_iter().map(|one| Waiting {
        person: one.person,
        by: named(visit, &names, one.by),
        because: one.because.name(),
        at: moment(one.at),
        agrees: agrees && one.by != visit.me.worker.id,
        takes_back,
        command: chance::command(),
    });
    let gone = archive.forgotten().await?.into_iter();
    let gone = gone.map(|one| Gone { person: one.person, at: moment(one.at), because: one.because.name() });
    Ok(Page {
        frame: visit.frame("forgetting-title").await?,
        tabs: tabs(visit, "forgotten", ""),
        notice: None,
        waiting: waiting.collect(),
        due,
        due_all,
        gone: gone.collect(),
        most: most_a_day(archive.people_count().await? as u64),
        proposes,
    })
}

/// Everybody who works or worked here, by what they are called.
pub async fn colleagues(visit: &Visit) -> Result<HashMap<WorkerId, String>, Trouble> {
    let staff = visit.house.archive.staff().await?.into_iter();
    Ok(staff.map(|one| (one.id, one.card.name.reveal().to_owned())).collect())
}

/// What a colleague is called.
pub fn named(visit: &Visit, names: &HashMap<WorkerId, String>, worker: WorkerId) -> String {
    names.get(&worker).cloned().unwrap_or_else(|| visit.language.t("reading-unknown"))
}
