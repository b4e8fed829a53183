//! `/staff/{worker}`: what somebody is called, what they may do and where; a new link; the end.

use askama::Template;
use axum::Router;
use axum::extract::Path;
use axum::routing::get;
use domain::deed::Deed;
use domain::id::WorkerId;
use domain::staff::{ChangeRefusal, ChangeStaff};
use store::{OrganisationNow, StaffNow};

use super::form::{self, Choice};
use crate::answer::{self, Answer, Trouble, to};
use crate::chance;
use crate::form::{Faults, Filled};
use crate::frame::Frame;
use crate::house::Houses;
use crate::visit::Visit;
use crate::ways_in::prove;

pub fn routes() -> Router<Houses> {
    Router::new().route("/staff/{worker}", get(ask).post(change))
}

#[derive(Template)]
#[template(path = "staff/change/page.html")]
struct Page {
    frame: Frame,
    filled: Filled,
    faults: Faults,
    locations: Vec<Choice>,
    worker: WorkerId,
    called: String,
    is_me: bool,
    ending: domain::id::CommandId,
    /// Of which organisation they are, when that was said.
    organisation: Option<String>,
    organisations: Vec<OrganisationNow>,
    not_ended: Option<&'static str>,
}

impl Page {
    async fn of(visit: &Visit, colleague: StaffNow, filled: Filled, faults: Faults) -> Result<Page, Trouble> {
        let organisations = visit.house.archive.organisations().await?;
        let own = visit.house.archive.teams().await?.organisation(colleague.id);
        let own = organisations.iter().find(|one| Some(one.id) == own).map(|one| one.name.clone());
        Ok(Page {
            organisation: own,
            organisations,
            frame: visit.frame("staff-change-title").await?,
            locations: form::locations(visit, &filled).await?,
            filled,
            faults,
            worker: colleague.id,
            called: colleague.card.name.reveal().to_owned(),
            is_me: colleague.id == visit.me.worker.id,
            ending: chance::command(),
            not_ended: None,
        })
    }

    /// The page as it is before anything is typed.
    async fn fresh(visit: &Visit, worker: WorkerId) -> Result<Page, Trouble> {
        let colleague = here(visit, worker).await?;
        let mut filled = form::of(&colleague.card);
        filled.set("command", [chance::command().to_string()]);
        Page::of(visit, colleague, filled, Faults::default()).await
    }
}

/// Somebody who works here now.
pub async fn here(visit: &Visit, worker: WorkerId) -> Result<StaffNow, Trouble> {
    let colleague = visit.house.archive.worker(worker).await?;
    colleague.filter(|colleague| colleague.ended_at.is_none()).ok_or(Trouble::NotThere)
}

async fn ask(visit: Visit, Path((_, worker)): Path<(String, String)>) -> Answer {
    visit.must_be_allowed(Deed::ChangeStaff)?;
    answer::page(&Page::fresh(&visit, worker.parse()?).await?)
}

async fn change(visit: Visit, Path((_, worker)): Path<(String, String)>, filled: Filled) -> Answer {
    visit.must_be_allowed(Deed::ChangeStaff)?;
    prove::first(&visit, Some(&filled)).await?;
    let worker: WorkerId = worker.parse()?;
    let colleague = here(&visit, worker).await?;
    let position = match form::position(&filled)? {
        Ok(position) => position,
        Err(faults) => return answer::again(&Page::of(&visit, colleague, filled, faults).await?),
    };
    let command = ChangeStaff { worker, by: visit.me.worker.id, position };
    let (field, key) = match visit.execute(command, filled.id("command")?).await? {
        Ok(()) => return to(visit.path("staff")),
        Err(ChangeRefusal::NotHere) => return Err(Trouble::NotThere),
        Err(ChangeRefusal::OwnWork) => ("role", "staff-own-work"),
        Err(ChangeRefusal::LastAdministrator) => ("role", "staff-last-administrator"),
        Err(ChangeRefusal::Incomplete(incomplete)) => form::said(&incomplete),
    };
    answer::again(&Page::of(&visit, colleague, filled, Faults::one(field, key)).await?)
}

/// The page with why somebody is of no organisation yet, or of another.
pub async fn not_placed(visit: &Visit, worker: WorkerId, key: &'static str) -> Answer {
    let page = Page::fresh(visit, worker).await?;
    answer::again(&Page { faults: Faults::one("organisation", key), ..page })
}

/// The page with why somebody's work here did not end.
pub async fn not_ended(visit: Visit, worker: WorkerId, key: &'static str) -> Answer {
    let page = Page::fresh(&visit, worker).await?;
    answer::again(&Page { not_ended: Some(key), ..page })
}
