//! `/location/{location}/beds/{room}`: more beds in a room, all of them or none.

use askama::Template;
use axum::Router;
use axum::extract::Path;
use axum::routing::get;
use domain::bed::{AddBed, AddRefusal};
use domain::deed::Deed;
use domain::id::{BedId, CommandId, LocationId, RoomId};
use store::{Failure, LocationNow, RoomNow};

use super::describe_room;
use super::find::find_for;
use crate::answer::{self, Answer, Trouble, to};
use crate::form::{Faults, Filled};
use crate::frame::Frame;
use crate::house::Houses;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/location/{location}/beds/{room}", get(form).post(add))
}

#[derive(Template)]
#[template(path = "location/beds.html")]
struct Page {
    frame: Frame,
    faults: Faults,
    filled: Filled,
    place: String,
    room: String,
    back: String,
    action: String,
}

async fn form(visit: Visit, Path((_, id, room)): Path<(String, String, String)>) -> Answer {
    let location = find_for(&visit, &id, Deed::AddBed).await?;
    let room = describe_room::find(&visit, &location, &room).await?;
    answer::page(&page(&visit, &location, &room, Faults::default(), Filled::default()).await?)
}

async fn add(visit: Visit, Path((_, id, room)): Path<(String, String, String)>, filled: Filled) -> Answer {
    let location = find_for(&visit, &id, Deed::AddBed).await?;
    let room = describe_room::find(&visit, &location, &room).await?;
    let labels: Vec<String> =
        filled.one("labels").split(',').map(str::trim).filter(|label| !label.is_empty()).map(str::to_owned).collect();
    let fault = if labels.is_empty() {
        "room-no-labels"
    } else {
        match add_beds(&visit, location.id, room.id, &labels, filled.id("command")?).await? {
            Ok(()) => return to(visit.path(format_args!("location/{id}"))),
            Err(AddRefusal::NotThere | AddRefusal::Closed | AddRefusal::AlreadyAdded) => return Err(Trouble::NotThere),
            Err(AddRefusal::ImpossibleLabel) => "room-impossible-label",
            Err(AddRefusal::LabelTaken) => "room-label-taken",
        }
    };
    answer::again(&page(&visit, &location, &room, Faults::one("labels", fault), filled).await?)
}

/// Adds beds with these labels, all of them or none. Each has a number that follows from the
/// command's, so that what is sent twice is added once.
pub async fn add_beds(
    visit: &Visit,
    location: LocationId,
    room: RoomId,
    labels: &[String],
    command: CommandId,
) -> Result<Result<(), AddRefusal>, Trouble> {
    let mut commands = Vec::with_capacity(labels.len());
    for (nth, label) in (1..).zip(labels) {
        let number: u128 = command.number().wrapping_add(nth);
        let add = AddBed { location, room, bed: BedId::new(number), label: label.clone() };
        commands.push((visit.house.guard.allow(&visit.me.worker, add)?, CommandId::new(number)));
    }
    if commands.is_empty() {
        return Ok(Ok(()));
    }
    match visit.house.archive.execute_all(commands, &visit.now).await {
        Ok(_) => Ok(Ok(())),
        Err((_, Failure::Refused(refusal))) => Ok(Err(refusal)),
        Err((_, Failure::NotThere)) => Err(Trouble::NotThere),
        Err((_, Failure::Broken(broken))) => Err(broken.into()),
    }
}

async fn page(
    visit: &Visit,
    location: &LocationNow,
    room: &RoomNow,
    faults: Faults,
    filled: Filled,
) -> Result<Page, Trouble> {
    let back = visit.path(format_args!("location/{}", location.id));
    Ok(Page {
        frame: visit.frame("room-add-beds").await?,
        faults,
        filled,
        place: location.facts.name.clone(),
        room: room.facts.name.clone(),
        action: format!("{back}/beds/{}", room.id),
        back,
    })
}
