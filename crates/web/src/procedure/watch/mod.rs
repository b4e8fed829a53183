//! `/term/{term}/watch`: who watches a term. The legal strand and the coordinator see to it; what the term is
//! about stands here for the legal strand only.

use askama::Template;
use axum::Router;
use axum::extract::Path;
use axum::routing::get;
use domain::deed::Deed;
use domain::id::CommandId;
use domain::procedure::{Unfit, WatchRefusal as Refusal, WatchTerm};
use jiff::civil::Date;
use store::TermNow;

use super::find::{sight, term_for};
use super::terms;
use super::watchers::{self, Colleagues};
use crate::answer::{self, Answer, Trouble, to};
use crate::form::{Faults, Filled};
use crate::frame::Frame;
use crate::house::Houses;
use crate::visit::Visit;
use crate::{chance, dates};

pub fn routes() -> Router<Houses> {
    Router::new().route("/term/{term}/watch", get(form).post(watch))
}

#[derive(Template)]
#[template(path = "procedure/watch/page.html")]
struct Page {
    frame: Frame,
    faults: Faults,
    filled: Filled,
    command: CommandId,
    term: String,
    called: String,
    last_day: Date,
    shown: String,
    colleagues: Colleagues,
}

async fn form(visit: Visit, Path((_, id)): Path<(String, String)>) -> Answer {
    let now = term_for(&visit, &id, Deed::WatchTerm).await?;
    let mut filled = Filled::default();
    filled.set("watcher", [now.watcher.to_string()]);
    filled.set("second", [now.second.map(|second| second.to_string()).unwrap_or_default()]);
    answer::page(&page(&visit, &now, Faults::default(), filled).await?)
}

async fn watch(visit: Visit, Path((_, id)): Path<(String, String)>, filled: Filled) -> Answer {
    let now = term_for(&visit, &id, Deed::WatchTerm).await?;
    let mut faults = Faults::default();
    let Some(watchers) = watchers::chosen(&filled, &mut faults) else {
        return answer::again(&page(&visit, &now, faults, filled).await?);
    };
    let command = WatchTerm { person: now.person, term: now.id, watchers };
    let fault = match visit.execute(command, filled.id("command")?).await? {
        Ok(()) | Err(Refusal::Same) => return to(back(&visit, &now)),
        Err(Refusal::NotRunning) => Faults::one("main", "procedure-not-running"),
        Err(Refusal::Watchers(Unfit::NotLegal)) => Faults::one("watcher", "procedure-not-legal"),
        Err(Refusal::Watchers(Unfit::Twice)) => Faults::one("second", "procedure-twice"),
    };
    answer::again(&page(&visit, &now, fault, filled).await?)
}

/// To the procedure for whoever reads it, else to the list.
fn back(visit: &Visit, now: &TermNow) -> String {
    match sight(visit) {
        Ok(_) => visit.path(format_args!("procedure/{}#term-{}", now.procedure, now.id)),
        Err(_) => visit.path("term"),
    }
}

async fn page(visit: &Visit, now: &TermNow, faults: Faults, filled: Filled) -> Result<Page, Trouble> {
    let names = terms::names(visit, &[now.person]).await?;
    Ok(Page {
        frame: visit.frame("procedure-watch-title").await?,
        faults,
        filled,
        command: chance::command(),
        term: now.id.to_string(),
        called: names.get(&now.person).cloned().unwrap_or_else(|| visit.language.t("no-name")),
        last_day: now.last_day,
        shown: dates::full_day(visit.language, now.last_day),
        colleagues: Colleagues::of(&visit.house, now.started_by).await?,
    })
}
