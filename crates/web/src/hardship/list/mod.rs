//! `/hardship`: what waits to be weighed and what waits for a second reader, each longest first.

use std::collections::HashMap;

use askama::Template;
use axum::Router;
use axum::routing::get;
use domain::command::Place;
use domain::deed::Deed;
use domain::id::{PersonId, WorkerId};
use domain::person::called;
use jiff::Timestamp;
use store::{Known, WeighingNow, WeighingStage};

use super::{find, ground};
use crate::answer::{Answer, Trouble, page};
use crate::frame::Frame;
use crate::house::Houses;
use crate::visit::Visit;
use crate::{course, dates};

pub fn routes() -> Router<Houses> {
    Router::new().route("/hardship", get(list))
}

#[derive(Template)]
#[template(path = "hardship/list/page.html")]
struct Page {
    frame: Frame,
    parts: Vec<Part>,
}

impl Page {
    fn is_empty(&self) -> bool {
        self.parts.iter().all(|part| part.rows.is_empty())
    }
}

/// One half of the list.
struct Part {
    word: &'static str,
    /// Whether this worker is asked to do something with these.
    mine: bool,
    rows: Vec<Row>,
}

/// One weighing on the list.
struct Row {
    href: String,
    called: Option<String>,
    over: &'static str,
    at: Timestamp,
    since: String,
    days: usize,
    /// Who proposed, once somebody did.
    by: Option<String>,
    /// Whether that is who looks now, and so cannot confirm.
    own: bool,
}

async fn list(visit: Visit) -> Answer {
    let (weighs, confirms) = may_list(&visit);
    if !weighs && !confirms {
        return Err(Trouble::NotThere);
    }
    let open = visit.house.archive.open_weighings().await?;
    let people: Vec<PersonId> = open.iter().map(|weighing| weighing.person).collect();
    let sight = course::sight(&visit)?;
    let cards = visit.house.archive.cards(&sight, &people, &visit.now).await?;
    let known: HashMap<PersonId, Known> = cards.into_iter().map(|known| (known.person, known)).collect();
    let names = find::colleagues(&visit).await?;
    let part = |word, stage, mine| {
        let of_it = open.iter().filter(|weighing| weighing.stage == stage);
        Part { word, mine, rows: of_it.map(|weighing| row(&visit, weighing, &known, &names)).collect() }
    };
    let mut parts =
        vec![part("confirm", WeighingStage::Proposed, confirms), part("weigh", WeighingStage::Open, weighs)];
    // What one is asked for comes first.
    parts.sort_by_key(|part| !part.mine);
    page(&Page { frame: visit.frame("hardship-list-title").await?, parts })
}

/// Whether this worker weighs, and whether they confirm: either brings the list.
pub fn may_list(visit: &Visit) -> (bool, bool) {
    let may = |deed| visit.may(deed, Place::House);
    (may(Deed::ProposeHardship), may(Deed::CloseHardship))
}

fn row(
    visit: &Visit,
    weighing: &WeighingNow,
    known: &HashMap<PersonId, Known>,
    names: &HashMap<WorkerId, String>,
) -> Row {
    let words = known.get(&weighing.person).and_then(|known| called(&known.card.names));
    // A proposal waits for its second reader since it was made, not since the weighing began.
    let since = if weighing.stage == WeighingStage::Proposed { weighing.changed_at } else { weighing.opened_at };
    let days = visit.now.at.duration_since(since).as_hours() / 24;
    Row {
        href: visit.path(format_args!("hardship/{}", weighing.id)),
        called: words.map(str::to_owned),
        over: ground::over(weighing.over),
        at: since,
        since: dates::moment(visit.language, visit.house.zone.to_datetime(since)),
        days: usize::try_from(days).unwrap_or(0),
        by: weighing.proposed_by.map(|by| names.get(&by).cloned().unwrap_or_default()),
        own: weighing.proposed_by == Some(visit.me.worker.id),
    }
}
