//! `/staff/new`: somebody is to work here, and gets a link that lets them in once.

use askama::Template;
use axum::Router;
use axum::routing::get;
use domain::deed::Deed;
use domain::id::WorkerId;
use domain::staff::{AppointRefusal, AppointStaff};

use super::form::{self, Choice};
use super::link;
use crate::answer::{self, Answer, Trouble};
use crate::chance;
use crate::form::{Faults, Filled};
use crate::frame::Frame;
use crate::house::Houses;
use crate::visit::Visit;
use crate::ways_in::prove;

pub fn routes() -> Router<Houses> {
    Router::new().route("/staff/new", get(ask).post(appoint))
}

#[derive(Template)]
#[template(path = "staff/appoint/page.html")]
struct Page {
    frame: Frame,
    filled: Filled,
    faults: Faults,
    locations: Vec<Choice>,
}

impl Page {
    async fn of(visit: &Visit, filled: Filled, faults: Faults) -> Result<Page, Trouble> {
        let locations = form::locations(visit, &filled).await?;
        Ok(Page { frame: visit.frame("staff-appoint-title").await?, filled, faults, locations })
    }
}

async fn ask(visit: Visit) -> Answer {
    visit.must_be_allowed(Deed::AppointStaff)?;
    let mut filled = Filled::default();
    filled.set("command", [chance::command().to_string()]);
    filled.set("worker", [WorkerId::new(chance::number()).to_string()]);
    answer::page(&Page::of(&visit, filled, Faults::default()).await?)
}

async fn appoint(visit: Visit, filled: Filled) -> Answer {
    visit.must_be_allowed(Deed::AppointStaff)?;
    prove::first(&visit, Some(&filled)).await?;
    let worker = filled.id("worker")?;
    let position = match form::position(&filled)? {
        Ok(position) => position,
        Err(faults) => return answer::again(&Page::of(&visit, filled, faults).await?),
    };
    match visit.execute(AppointStaff { worker, position }, filled.id("command")?).await? {
        Ok(()) => link::give(visit, worker).await,
        Err(refusal) => {
            let (field, key) = match &refusal {
                AppointRefusal::AlreadyAppointed => ("name", "staff-already-appointed"),
                AppointRefusal::Incomplete(incomplete) => form::said(incomplete),
            };
            answer::again(&Page::of(&visit, filled, Faults::one(field, key)).await?)
        }
    }
}
