//! `/admission/{application}`: where it stands, what the rules say, what is known and how, what was
//! weighed, decided and objected, what happened; and everything that can be done with it now.

mod beside;
mod can;
mod decided;
mod known;
mod stands;
mod timeline;

use askama::Template;
use axum::Router;
use axum::extract::Path;
use axum::routing::get;
use domain::admission::Fact;
use domain::id::{ApplicationId, CommandId};

use super::advice::InWords;
use super::find::{Found, find};
use crate::answer::{self, Answer, Trouble};
use crate::form::Filled;
use crate::frame::Frame;
use crate::house::Houses;
use crate::visit::Visit;
use crate::{chance, course};
use beside::Beside;
use can::Can;
use known::Row;
use stands::Stands;
use timeline::Line;

pub use stands::bed_of;

pub fn routes() -> Router<Houses> {
    Router::new().route("/admission/{application}", get(show))
}

#[derive(Template)]
#[template(path = "admission/show/page.html")]
struct Page {
    frame: Frame,
    notice: Option<&'static str>,
    filled: Filled,
    command: CommandId,
    application: ApplicationId,
    /// The page of the person, for whoever may open it.
    person: Option<String>,
    called: String,
    stands: Stands,
    advice: Option<InWords>,
    known: Vec<Row>,
    beside: Beside,
    can: Can,
    lines: Vec<Line>,
}

async fn show(visit: Visit, Path((_, id)): Path<(String, String)>) -> Answer {
    let found = find(&visit, &id).await?;
    answer::page(&page(&visit, &found, None, Filled::default()).await?)
}

/// The page again, with what went wrong on top, what was typed, and everything as it is now.
pub async fn again(visit: &Visit, found: &Found, notice: &'static str, filled: Filled) -> Answer {
    answer::again(&page(visit, found, Some(notice), filled).await?)
}

async fn page(visit: &Visit, found: &Found, notice: Option<&'static str>, filled: Filled) -> Result<Page, Trouble> {
    let advice = found.advice(visit).await?;
    let facts: Vec<Fact> = found.opened.course.facts().cloned().collect();
    let rules = advice.as_ref().map(|advice| advice.rules.as_ref());
    let bed = bed_of(visit, found.person()).await?;
    Ok(Page {
        frame: visit.frame("application-title").await?,
        notice,
        command: filled.one("command").parse().unwrap_or_else(|_| chance::command()),
        filled,
        application: found.id(),
        person: course::page_of(visit, found.person()),
        called: found.opened.called.clone(),
        stands: Stands::of(visit, found, rules, bed.as_ref()),
        known: known::rows(visit, found.id(), rules, &facts),
        beside: Beside::of(visit, found).await?,
        can: Can::of(visit, found, bed.as_ref(), advice.is_some()),
        lines: timeline::of(visit, found, rules),
        advice: advice.map(|advice| InWords::of(visit, found.id(), &advice, &facts)),
    })
}
