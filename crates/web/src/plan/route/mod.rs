//! `/plan/{person}/route`: the three routes to a solution that lasts, each weighed, and what is aimed for. They stand in
//! the order of the alphabet; nothing here ranks or colours them.

mod aim;
mod take_back;
mod weigh;

use askama::Template;
use axum::Router;
use axum::extract::Path;
use axum::routing::get;
use domain::event::Event;
use domain::id::PersonId;
use domain::plan::{Aim, CannotGround, Event as Plan, Route, RouteWay};

use super::find::Opened;
use super::team::Team;
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
    /// The ways within it that can be looked at, and whether this one was.
    ways: Vec<(&'static str, bool)>,
    /// Who looked at it last, and when.
    by: Option<(String, String)>,
    /// That somebody cannot return: the grounds, when it is looked at again, and whether that day is there.
    cannot: Option<(Vec<&'static str>, String, bool)>,
}

/// What is aimed for.
pub struct AimShown {
    pub key: &'static str,
    pub why: String,
    pub choice: String,
    pub is_return: bool,
}

/// What is asked about a route, by the name of its field.
const ASKED: [&str; 6] = ["for", "against", "view", "open", "terms", "evidence"];

async fn show(visit: Visit, Path((_, id)): Path<(String, String)>) -> Answer {
    answer::page(&page(&visit, &id, Faults::default(), Filled::default()).await?)
}

async fn again(visit: &Visit, person: &str, faults: Faults, filled: Filled) -> Answer {
    answer::again(&page(visit, person, faults, filled).await?)
}

async fn page(visit: &Visit, id: &str, faults: Faults, mut filled: Filled) -> Result<Page, Trouble> {
    let opened = Opened::of(visit, id).await?;
    let team = Team::of(visit).await?;
    let routes: Vec<Row> = Route::ALL.iter().map(|route| row(visit, &opened, &team, *route)).collect();
    fill_finding(&opened, &mut filled);
    for row in &routes {
        let ways = format!("{}-ways", row.name);
        if filled.all(&ways).is_empty() && !filled.has("route", row.name) {
            filled.set(&ways, row.ways.iter().filter(|(_, looked)| *looked).map(|(way, _)| (*way).to_owned()));
        }
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

fn row(visit: &Visit, opened: &Opened, team: &Team, route: Route) -> Row {
    let found = opened.outline.weighed(route);
    let weighed = found.cloned().unwrap_or_default();
    let said = [weighed.speaks_for, weighed.against, weighed.view, weighed.open, weighed.terms, weighed.evidence];
    let terms = match route {
        Route::Legalisation => "route-terms-legalisation",
        Route::Onward => "route-terms-onward",
        Route::Return => "route-terms-return",
    };
    let keys = ["route-for", "route-against", "route-view", "route-open", terms, "route-evidence"];
    let said = keys.into_iter().zip(said.map(|words| words.reveal().to_owned())).collect();
    let of_this = RouteWay::ALL.into_iter().filter(|way| way.belongs_to() == route);
    let last = opened.noted.iter().rev().find(|noted| is_weighing(&noted.event, route));
    let when =
        |noted: &store::Noted| crate::dates::full_day(visit.language, visit.house.zone.to_datetime(noted.at).date());
    let today = visit.now.wall.date();
    Row {
        name: route.name(),
        weighed: found.is_some(),
        said,
        ways: of_this.map(|way| (way.name(), weighed.ways.contains(&way))).collect(),
        by: last.map(|noted| (team.name(noted.actor), when(noted))),
        cannot: weighed.cannot.map(|cannot| {
            let day = crate::dates::full_day(visit.language, cannot.look_again);
            (cannot.grounds.iter().map(|ground| ground.name()).collect(), day, cannot.look_again <= today)
        }),
    }
}

fn is_weighing(event: &Event, of: Route) -> bool {
    matches!(event, Event::Plan(Plan::RouteWeighed { route, .. }) if *route == of)
}

/// The finding stands in its form as it was written last, unless something else was typed.
fn fill_finding(opened: &Opened, filled: &mut Filled) {
    if filled.has("route", Route::Return.name()) {
        return;
    }
    let Some(cannot) = opened.outline.weighed(Route::Return).and_then(|weighed| weighed.cannot.as_ref()) else {
        return;
    };
    filled.set("cannot", ["yes".to_owned()]);
    filled.set("grounds", cannot.grounds.iter().map(|ground| ground.name().to_owned()));
    filled.set("look-again", [cannot.look_again.to_string()]);
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

impl Row {
    /// Whether any way within it was looked at.
    fn looked(&self) -> bool {
        self.ways.iter().any(|(_, looked)| *looked)
    }
}

/// Why somebody cannot return, as the form offers it.
pub fn grounds() -> [&'static str; 5] {
    CannotGround::ALL.map(CannotGround::name)
}

impl Page {
    /// What is asked about a route: the name of the field, and the key of its text.
    fn asked(&self, row: &Row) -> Vec<(&'static str, &'static str)> {
        ASKED.into_iter().zip(row.said.iter().map(|(key, _)| *key)).collect()
    }

    /// Whether the form of a route stands open: it came back, or nobody weighed it yet.
    fn is_open(&self, row: &Row) -> bool {
        let finding = row.name == Route::Return.name()
            && ["grounds", "look-again"].iter().any(|field| self.faults.of(field).is_some());
        finding || !row.weighed || ASKED.iter().any(|asked| self.faults.of(&format!("{}-{asked}", row.name)).is_some())
    }
}
