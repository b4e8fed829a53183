//! `/reading`: who was stopped from opening files within the last year, how many they opened, and who let them read again.

use std::collections::HashMap;

use askama::Template;
use axum::Router;
use axum::routing::get;
use domain::command::Place;
use domain::deed::Deed;
use domain::id::{CommandId, WorkerId};
use jiff::{Timestamp, ToSpan};
use permission::Page as Sees;
use store::StoppedNow;

use crate::answer::{self, Answer, Trouble};
use crate::figures::tabs::{Tab, tabs};
use crate::frame::Frame;
use crate::house::Houses;
use crate::visit::Visit;
use crate::{chance, dates};

pub fn routes() -> Router<Houses> {
    Router::new().route("/reading", get(list))
}

#[derive(Template)]
#[template(path = "reading/list.html")]
struct Page {
    frame: Frame,
    tabs: Vec<Tab>,
    notice: Option<&'static str>,
    /// How many files one worker may open within an hour.
    most: u32,
    stopped: Vec<Row>,
    before: Vec<Row>,
}

/// Somebody who was stopped.
struct Row {
    worker: WorkerId,
    name: String,
    files: u64,
    at: String,
    /// When somebody let them read again, and who.
    allowed: Option<(String, String)>,
    /// The number of the form; nothing where it is not theirs to allow.
    command: Option<CommandId>,
}

async fn list(visit: Visit) -> Answer {
    answer::page(&page(&visit).await?)
}

/// The list with why nothing changed.
pub async fn again(visit: Visit, key: &'static str) -> Answer {
    let page = page(&visit).await?;
    answer::again(&Page { notice: Some(key), ..page })
}

async fn page(visit: &Visit) -> Result<Page, Trouble> {
    visit.see(Sees::Rights, Place::House)?;
    let archive = &visit.house.archive;
    let year = visit.now.wall.saturating_sub(1.year());
    let since = visit.house.zone.to_timestamp(year).unwrap_or(Timestamp::MIN);
    let found = archive.reading_stops(since, Timestamp::MAX).await?;
    let staff = archive.staff().await?.into_iter();
    let names = staff.map(|one| (one.id, one.card.name.reveal().to_owned())).collect();
    let may = visit.may(Deed::AllowReading, Place::House);
    let rows = found.iter().map(|one| row(visit, one, &names, may));
    let (before, stopped) = rows.partition(|row| row.allowed.is_some());
    Ok(Page {
        frame: visit.frame("reading-title").await?,
        tabs: tabs(visit, "reading", ""),
        notice: None,
        most: visit.house.reading.most(),
        stopped,
        before,
    })
}

fn row(visit: &Visit, one: &StoppedNow, names: &HashMap<WorkerId, String>, may: bool) -> Row {
    let moment = |at| dates::moment(visit.language, visit.house.zone.to_datetime(at));
    let name = |worker| names.get(&worker).cloned().unwrap_or_else(|| visit.language.t("reading-unknown"));
    let may = may && one.worker != visit.me.worker.id && one.allowed.is_none();
    Row {
        worker: one.worker,
        name: name(one.worker),
        files: one.files,
        at: moment(one.at),
        allowed: one.allowed.map(|(at, by)| (moment(at), name(by))),
        command: may.then(chance::command),
    }
}
