//! `/person/search`: finding somebody again. What is searched for travels in a body, never in an address.

use askama::Template;
use axum::Router;
use axum::routing::get;

use super::file;
use super::known::{self, Alike};
use crate::answer::{Answer, Trouble, page};
use crate::form::Filled;
use crate::frame::Frame;
use crate::house::Houses;
use crate::visit::Visit;

/// How many are shown.
const SHOWN: usize = 20;

pub fn routes() -> Router<Houses> {
    Router::new().route("/person/search", get(ask).post(search))
}

#[derive(Template)]
#[template(path = "person/search/page.html")]
struct Page {
    frame: Frame,
    query: String,
    alike: Vec<Alike>,
    searched: bool,
}

async fn ask(visit: Visit) -> Answer {
    visit.house.guard.search(&visit.me.worker, file::sight(&visit)?.purpose())?;
    let frame = visit.frame("person-search-title").await?;
    page(&Page { frame, query: String::new(), alike: Vec::new(), searched: false })
}

async fn search(visit: Visit, filled: Filled) -> Answer {
    let query = filled.one("query").to_owned();
    let alike = found(&visit, &query).await?;
    let searched = !query.is_empty();
    page(&Page { frame: visit.frame("person-search-title").await?, query, alike, searched })
}

/// Whoever goes by such a name, surest first.
pub async fn found(visit: &Visit, query: &str) -> Result<Vec<Alike>, Trouble> {
    let sight = file::sight(visit)?;
    let search = visit.house.guard.search(&visit.me.worker, sight.purpose())?;
    let found = visit.house.archive.search(&search, &sight, query, SHOWN, &visit.now).await?;
    Ok(found.iter().map(|hit| known::shown(visit, hit)).collect())
}
