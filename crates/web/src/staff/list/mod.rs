//! `/staff`: who works here, as what, where and since when; and who is rung, in which order.

use std::collections::HashMap;

use askama::Template;
use axum::Router;
use axum::routing::get;
use domain::command::Place;
use domain::deed::Deed;
use domain::id::{CommandId, LocationId, OrganisationId, WorkerId};
use domain::staff::{Role, Workplace};
use jiff::Timestamp;
use store::{OrganisationNow, StaffNow};

use crate::answer::{self, Answer, Trouble};
use crate::form::{Faults, Filled};
use crate::frame::Frame;
use crate::house::Houses;
use crate::visit::Visit;
use crate::{chance, dates};

pub fn routes() -> Router<Houses> {
    Router::new().route("/staff", get(list))
}

#[derive(Template)]
#[template(path = "staff/list/page.html")]
struct Page {
    frame: Frame,
    may_appoint: bool,
    may_change: bool,
    may_set_duty: bool,
    rows: Vec<Row>,
    duty: Vec<OnDuty>,
    off_duty: Vec<OnDuty>,
    order: Vec<WorkerId>,
    notice: Option<&'static str>,
    may_name: bool,
    organisations: Vec<OrganisationNow>,
    faults: Faults,
    filled: Filled,
}

/// A colleague.
struct Row {
    id: WorkerId,
    name: String,
    roles: Vec<Role>,
    /// The names of their locations; none for the whole house.
    locations: Vec<String>,
    since: String,
    /// Of which organisation, when that was said.
    organisation: Option<String>,
    /// Until when their link works, while it was not used.
    link_until: Option<String>,
    /// Who asked for a new link for them, while a second colleague did not.
    asked_by: Option<String>,
}

/// A coordinator, on or off the list of who is rung.
struct OnDuty {
    id: WorkerId,
    name: String,
    command: CommandId,
}

impl Page {
    async fn of(visit: &Visit) -> Result<Page, Trouble> {
        visit.see(permission::Page::Staff, Place::House)?;
        let archive = &visit.house.archive;
        let names: HashMap<LocationId, String> =
            archive.locations().await?.into_iter().map(|known| (known.id, known.facts.name)).collect();
        let links: HashMap<WorkerId, Timestamp> = archive.invitations(visit.now.at).await?.into_iter().collect();
        let staff: Vec<StaffNow> =
            archive.staff().await?.into_iter().filter(|colleague| colleague.ended_at.is_none()).collect();
        let order = archive.duty().await?;
        let second = visit.house.sessions.waiting_links(&visit.now).await?;
        let named = |id: WorkerId| Some(staff.iter().find(|one| one.id == id)?.card.name.reveal().to_owned());
        let (organisations, teams) = (archive.organisations().await?, archive.teams().await?);
        let mut filled = Filled::default();
        for one in &organisations {
            filled.set(&format!("organisation-{}", one.id), [one.name.clone()]);
        }
        let one = |colleague: &StaffNow| OnDuty {
            id: colleague.id,
            name: colleague.card.name.reveal().to_owned(),
            command: chance::command(),
        };
        let on_list = |id: &WorkerId| staff.iter().find(|colleague| colleague.id == *id).map(one);
        let could =
            |colleague: &&StaffNow| colleague.card.roles.contains(&Role::Coordinator) && !order.contains(&colleague.id);
        Ok(Page {
            frame: visit.frame("staff-title").await?,
            may_appoint: visit.may(Deed::AppointStaff, Place::House),
            may_change: visit.may(Deed::ChangeStaff, Place::House),
            may_set_duty: visit.may(Deed::SetDuty, Place::House),
            duty: order.iter().filter_map(on_list).collect(),
            off_duty: staff.iter().filter(could).map(one).collect(),
            rows: staff
                .iter()
                .map(|one| Row {
                    asked_by: second.iter().find(|link| link.worker == one.id).and_then(|link| named(link.asked_by)),
                    ..row(visit, one, &names, links.get(&one.id), called(&organisations, teams.organisation(one.id)))
                })
                .collect(),
            order,
            notice: None,
            may_name: visit.may(Deed::NameOrganisation, Place::House),
            organisations,
            faults: Faults::default(),
            filled,
        })
    }
}

async fn list(visit: Visit) -> Answer {
    answer::page(&Page::of(&visit).await?)
}

/// The page with why the list of who is rung stays as it is.
pub async fn again(visit: Visit, key: &'static str) -> Answer {
    let page = Page::of(&visit).await?;
    answer::again(&Page { notice: Some(key), ..page })
}

/// The page with what is wrong with the name of an organisation, and what was typed.
pub async fn not_named(visit: &Visit, faults: Faults, typed: &[(&str, &str)]) -> Answer {
    let mut page = Page::of(visit).await?;
    for (field, value) in typed {
        page.filled.set(field, [(*value).to_owned()]);
    }
    answer::again(&Page { faults, ..page })
}

fn called(organisations: &[OrganisationNow], organisation: Option<OrganisationId>) -> Option<String> {
    organisations.iter().find(|one| Some(one.id) == organisation).map(|one| one.name.clone())
}

fn row(
    visit: &Visit,
    colleague: &StaffNow,
    names: &HashMap<LocationId, String>,
    link: Option<&Timestamp>,
    organisation: Option<String>,
) -> Row {
    let locations = match &colleague.card.workplace {
        Workplace::House => vec![],
        Workplace::Locations(locations) => locations.iter().filter_map(|id| names.get(id).cloned()).collect(),
    };
    let wall = |at: Timestamp| visit.house.zone.to_datetime(at);
    Row {
        id: colleague.id,
        name: colleague.card.name.reveal().to_owned(),
        roles: colleague.card.roles.clone(),
        locations,
        organisation,
        since: dates::full_day(visit.language, wall(colleague.appointed_at).date()),
        asked_by: None,
        link_until: link.map(|until| dates::moment(visit.language, wall(*until))),
    }
}
