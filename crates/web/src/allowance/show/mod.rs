//! `/allowance/of/{person}`: what somebody got, with what was corrected; whether they get allowance now; and goods.

mod rows;

use askama::Template;
use axum::Router;
use axum::extract::Path;
use axum::routing::get;
use domain::command::Place;
use domain::deed::Deed;
use domain::id::{CommandId, PersonId};

use super::find::{Opened, colleagues};
use super::typed::RECEIPT;
use super::{money, week};
use crate::answer::{self, Answer, Trouble};
use crate::chance;
use crate::form::{Faults, Filled};
use crate::frame::Frame;
use crate::house::Houses;
use crate::visit::Visit;
use rows::Line;

pub fn routes() -> Router<Houses> {
    Router::new().route("/allowance/of/{person}", get(show))
}

#[derive(Template)]
#[template(path = "allowance/show/page.html")]
struct Page {
    frame: Frame,
    faults: Faults,
    filled: Filled,
    command: CommandId,
    person: PersonId,
    called: String,
    /// What they get at once, and after how many weeks; nothing when they get none.
    gets: Option<(String, u16)>,
    in_programme: bool,
    stopped: bool,
    /// The week of today was paid.
    paid: bool,
    lines: Vec<Line>,
    may: May,
}

/// What this worker may do here.
struct May {
    pay: bool,
    give: bool,
    stop: bool,
    correct: bool,
}

async fn show(visit: Visit, Path((_, person)): Path<(String, String)>) -> Answer {
    answer::page(&page(&visit, person.parse()?, Faults::default(), Filled::default()).await?)
}

/// The page again, with what is wrong beside its field and what was typed.
pub async fn again(visit: &Visit, person: PersonId, faults: Faults, filled: Filled) -> Answer {
    answer::again(&page(visit, person, faults, filled).await?)
}

async fn page(visit: &Visit, person: PersonId, faults: Faults, mut filled: Filled) -> Result<Page, Trouble> {
    let opened = Opened::of(visit, person).await?;
    let now = week::now(visit);
    let today = visit.now.wall.date().to_string();
    let next = now.later(1).monday().to_string();
    for (field, value) in [("given-on", today), ("stop-from", next.clone()), ("resume-from", next)] {
        if filled.all(field).is_empty() {
            filled.set(field, [value]);
        }
    }
    if filled.all("receipt").is_empty() {
        filled.set("receipt", ["to-sign".to_owned()]);
    }
    let may = |deed| visit.may(deed, Place::House);
    let rate = opened.rate(now);
    Ok(Page {
        frame: visit.frame("allowance-person-title").await?,
        faults,
        filled,
        command: chance::command(),
        person,
        called: opened.called.clone(),
        gets: rate.map(|rate| (money::shown(visit.language, rate.amount), rate.every_weeks.into())),
        in_programme: opened.purse.programme(now).is_some(),
        // A stop that begins with the next week can be taken back now.
        stopped: opened.purse.stopped(now) || opened.purse.stopped(now.later(1)),
        paid: opened.purse.paid(now).is_some(),
        lines: rows::of(visit, &opened, &colleagues(visit).await?),
        may: May {
            pay: may(Deed::PayAllowance),
            give: may(Deed::GiveGoods),
            stop: may(Deed::StopAllowance),
            correct: may(Deed::CorrectGiven),
        },
    })
}

impl Page {
    /// Whether the form with these fields stands open: it came back with something wrong.
    fn came_back(&self, fields: &[impl AsRef<str>]) -> bool {
        fields.iter().any(|field| self.faults.of(field.as_ref()).is_some())
    }
}
