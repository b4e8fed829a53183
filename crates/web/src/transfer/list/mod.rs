//! `/transfer`: who is offered to this house and by it, and how far each is.

use askama::Template;
use axum::Router;
use axum::routing::get;

use super::find::{self, Opened};
use super::words;
use crate::answer::{self, Answer};
use crate::dates;
use crate::frame::Frame;
use crate::house::Houses;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/transfer", get(list))
}

#[derive(Template)]
#[template(path = "transfer/list/page.html")]
struct Page {
    frame: Frame,
    paired: bool,
    to_us: Vec<Row>,
    by_us: Vec<Row>,
    over: Vec<Row>,
}

/// One of them.
struct Row {
    href: String,
    title: String,
    other: String,
    why: &'static str,
    stage: &'static str,
    since: String,
}

async fn list(visit: Visit) -> Answer {
    find::sight(&visit)?;
    let all = Opened::all(&visit, visit.house.archive.transfers().await?).await?;
    let (over, open): (Vec<Opened>, Vec<Opened>) = all.into_iter().partition(|one| one.now.stage.is_over());
    let (by_us, to_us): (Vec<Opened>, Vec<Opened>) = open.into_iter().partition(|one| one.now.ours);
    let rows = |all: Vec<Opened>| all.iter().map(|one| row(&visit, one)).collect();
    answer::page(&Page {
        frame: visit.frame("transfer-title").await?,
        paired: !visit.house.neighbours.all().is_empty(),
        to_us: rows(to_us),
        by_us: rows(by_us),
        over: rows(over),
    })
}

fn row(visit: &Visit, opened: &Opened) -> Row {
    let Opened { now, known, .. } = opened;
    Row {
        href: visit.path(format_args!("transfer/{}", now.id)),
        // Ours have their name, theirs the one under which they were offered until they left for us.
        title: if now.ours { opened.called.clone() } else { known.pseudonym.to_string() },
        other: visit.house.neighbours.name(known.other()),
        why: known.why.name(),
        stage: words::stage(now),
        since: dates::moment(visit.language, visit.house.zone.to_datetime(now.changed_at)),
    }
}
