//! `/plan/{person}/timeline`: everything that happened to somebody, as far as this worker reads it, newest first; all
//! of it, or one part.

mod part;

use askama::Template;
use axum::Router;
use axum::extract::{Path, Query};
use axum::routing::get;
use domain::id::PersonId;
use jiff::Timestamp;
use permission::Guard;
use serde::Deserialize;
use store::Noted;

use super::find::Opened;
use super::search::said;
use super::team::Team;
use crate::answer::{Answer, page};
use crate::dates;
use crate::frame::Frame;
use crate::house::Houses;
use crate::visit::Visit;
use part::Part;

pub fn routes() -> Router<Houses> {
    Router::new().route("/plan/{person}/timeline", get(show))
}

#[derive(Template)]
#[template(path = "plan/timeline/page.html")]
struct Page {
    frame: Frame,
    person: PersonId,
    called: String,
    /// The parts in which something happened.
    parts: Vec<Part>,
    only: Option<Part>,
    lines: Vec<Line>,
}

/// One thing that happened.
struct Line {
    at: Timestamp,
    shown: String,
    part: Part,
    kind: &'static str,
    words: Vec<String>,
    /// Who wrote it down; nobody when the house's own clock did.
    by: Option<String>,
}

#[derive(Default, Deserialize)]
struct Wish {
    #[serde(default)]
    only: String,
}

async fn show(visit: Visit, Path((_, id)): Path<(String, String)>, Query(wish): Query<Wish>) -> Answer {
    let opened = Opened::of(&visit, &id).await?;
    let team = Team::of(&visit).await?;
    let lines: Vec<Line> = opened.noted.iter().rev().filter_map(|noted| line(&visit, &team, noted)).collect();
    let parts: Vec<Part> = Part::ALL.into_iter().filter(|part| lines.iter().any(|line| line.part == *part)).collect();
    let only = parts.iter().copied().find(|part| part.name() == wish.only);
    page(&Page {
        frame: visit.frame("timeline-title").await?,
        person: opened.person,
        called: opened.called,
        parts,
        only,
        lines: lines.into_iter().filter(|line| only.is_none_or(|only| line.part == only)).collect(),
    })
}

fn line(visit: &Visit, team: &Team, noted: &Noted) -> Option<Line> {
    let part = Part::of(&noted.event)?;
    let words = said(&noted.event).into_iter().map(|(_, words)| words.to_owned()).filter(|words| !words.is_empty());
    Some(Line {
        at: noted.at,
        shown: dates::moment(visit.language, visit.house.zone.to_datetime(noted.at)),
        part,
        kind: noted.event.kind(),
        words: words.collect(),
        by: (noted.actor != Guard::CLOCK).then(|| team.name(noted.actor)),
    })
}
