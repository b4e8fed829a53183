//! `/plan/{person}/route`: the three routes to a solution that lasts, each weighed, and what is aimed for. They stand in
//! the order of the alphabet; nothing here ranks or colours them.

mod aim;
mod take_back;
mod weigh;

use askama::Template;
use axum::Router;
use axum::extract::Path;
use axum::routing::get;
use domain::id::PersonId;
use domain::plan::{Aim, Route};

use super::find::Opened;
use super::words;
use crate::answer::{self, Answer, Trouble};
use crate::form::{Faults, Filled};
use crate::frame::Frame;
use crate::house::Houses;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new()
        .route("/plan/{person}/route", get(show))
        .merge(weigh::routes())
        .merge(aim::routes())
        .merge(take_back::routes())
}

#[derive(Template)]
#[template(path = "plan/route/page.html")]
struct Page {
    frame: Frame,
    faults: Faults,
    filled: Filled,
    person: PersonId,
    called: String,
    routes: Vec<Row>,
    aim: Option<AimShown>,
    /// All three were weighed.
    whole: bool,
}

/// A route as it was weighed.
struct Row {
    name: &'static str,
    weighed: bool,
    /// The key of what is asked, and what was said.
    said: Vec<(&'static str, String)>,
}

/// What is aimed for.
pub struct AimShown {
    pub key: &'static str,
    pub why: String,
    pub choice: String,
    pub is_return: bool,
}

/// What is asked about a route, by the name of its field.
const ASKED: [&str; 4] = ["for", "against", "view", "open"];

async fn show(visit: Visit, Path((_, id)): Path<(String, String)>) -> Answer {
    answer::page(&page(&visit, &id, Faults::default(), Filled::default()).await?)
}

async fn again(visit: &Visit, person: &str, faults: Faults, filled: Filled) -> Answer {
    answer::again(&page(visit, person, faults, filled).await?)
}

async fn page(visit: &Visit, id: &str, faults: Faults, mut filled: Filled) -> Result<Page, Trouble> {
    let opened = Opened::of(visit, id).await?;
    let routes: Vec<Row> = Route::ALL.iter().map(|route| row(&opened, *route)).collect();
    for row in &routes {
        for (asked, (_, said)) in ASKED.iter().zip(&row.said) {
            let field = format!("{}-{asked}", row.name);
            if filled.all(&field).is_empty() {
                filled.set(&field, [said.clone()]);
            }
        }
    }
    Ok(Page {
        frame: visit.frame("route-title").await?,
        faults,
        filled,
        person: opened.person,
        whole: routes.iter().all(|row| row.weighed),
        aim: shown(&opened),
        called: opened.called,
        routes,
    })
}

fn row(opened: &Opened, route: Route) -> Row {
    let found = opened.outline.weighed(route);
    let weighed = found.cloned().unwrap_or_default();
    let said = [weighed.speaks_for, weighed.against, weighed.view, weighed.open];
    let keys = ["route-for", "route-against", "route-view", "route-open"];
    let said = keys.into_iter().zip(said.map(|words| words.reveal().to_owned())).collect();
    Row { name: route.name(), weighed: found.is_some(), said }
}

/// What is aimed for, for this page and for the plan.
pub fn shown(opened: &Opened) -> Option<AimShown> {
    let known = opened.outline.aim()?;
    Some(AimShown {
        key: words::aim(known.aim),
        why: known.why.reveal().to_owned(),
        choice: known.choice.reveal().to_owned(),
        is_return: known.aim == Aim::For(Route::Return),
    })
}

impl Page {
    /// Whether the form of a route stands open: it came back, or nobody weighed it yet.
    fn is_open(&self, row: &Row) -> bool {
        !row.weighed || ASKED.iter().any(|asked| self.faults.of(&format!("{}-{asked}", row.name)).is_some())
    }
}
