//! `/location/{location}/room/{room}`: a room is something else from now on. Who sleeps there stays.

use axum::Router;
use axum::extract::Path;
use axum::routing::get;
use domain::deed::Deed;
use domain::location::{DescribeRoom, DescribeRoomRefusal as Refusal};
use store::{LocationNow, RoomNow};

use super::find::find_for;
use super::room_facts::{RoomPage, fill, read};
use crate::answer::{self, Answer, Trouble, to};
use crate::form::{Faults, Filled};
use crate::house::Houses;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/location/{location}/room/{room}", get(form).post(describe))
}

/// The room in an address, in the location in that address.
pub async fn find(visit: &Visit, location: &LocationNow, room: &str) -> Result<RoomNow, Trouble> {
    let room = room.parse()?;
    let here = |one: &RoomNow| one.id == room && one.location == location.id;
    visit.house.archive.rooms().await?.into_iter().find(here).ok_or(Trouble::NotThere)
}

async fn form(visit: Visit, Path((_, id, room)): Path<(String, String, String)>) -> Answer {
    let location = find_for(&visit, &id, Deed::DescribeRoom).await?;
    let room = find(&visit, &location, &room).await?;
    answer::page(&page(&visit, &location, &room, Faults::default(), fill(&room.facts)).await?)
}

async fn describe(visit: Visit, Path((_, id, room)): Path<(String, String, String)>, filled: Filled) -> Answer {
    let location = find_for(&visit, &id, Deed::DescribeRoom).await?;
    let room = find(&visit, &location, &room).await?;
    let facts = match read(&filled) {
        Ok(facts) => facts,
        Err(faults) => return answer::again(&page(&visit, &location, &room, faults, filled).await?),
    };
    let command = DescribeRoom { location: location.id, room: room.id, facts };
    let fault = match visit.execute(command, filled.id("command")?).await? {
        Ok(()) | Err(Refusal::NothingChanged) => return to(visit.path(format_args!("location/{id}"))),
        Err(Refusal::NotThere | Refusal::Closed) => return Err(Trouble::NotThere),
        Err(Refusal::ImpossibleName) => Faults::one("name", "location-impossible-name"),
        Err(Refusal::NameTaken) => Faults::one("name", "room-name-taken"),
    };
    answer::again(&page(&visit, &location, &room, fault, filled).await?)
}

async fn page(
    visit: &Visit,
    location: &LocationNow,
    room: &RoomNow,
    faults: Faults,
    filled: Filled,
) -> Result<RoomPage, Trouble> {
    let back = visit.path(format_args!("location/{}", location.id));
    Ok(RoomPage {
        frame: visit.frame("room-describe").await?,
        faults,
        filled,
        place: location.facts.name.clone(),
        action: format!("{back}/room/{}", room.id),
        back,
        with_beds: false,
    })
}
