//! `/location/{location}/room`: another room, with its beds at once.

use axum::Router;
use axum::extract::Path;
use axum::routing::get;
use domain::deed::Deed;
use domain::id::{CommandId, RoomId};
use domain::location::{AddRoom, AddRoomRefusal as Refusal};
use store::LocationNow;

use super::add_bed::add_beds;
use super::find::find_for;
use super::room_facts::{RoomPage, read};
use crate::answer::{self, Answer, Trouble, to};
use crate::form::{Faults, Filled};
use crate::house::Houses;
use crate::visit::Visit;

/// More beds than this in one room are a slip of the finger.
const MOST_BEDS: usize = 200;

pub fn routes() -> Router<Houses> {
    Router::new().route("/location/{location}/room", get(form).post(add))
}

async fn form(visit: Visit, Path((_, id)): Path<(String, String)>) -> Answer {
    let location = find_for(&visit, &id, Deed::AddRoom).await?;
    answer::page(&page(&visit, &location, Faults::default(), Filled::default()).await?)
}

async fn add(visit: Visit, Path((_, id)): Path<(String, String)>, filled: Filled) -> Answer {
    let location = find_for(&visit, &id, Deed::AddRoom).await?;
    let (facts, beds) = match (read(&filled), beds(&filled)) {
        (Ok(facts), Some(beds)) => (facts, beds),
        (facts, beds) => {
            let mut faults = facts.err().unwrap_or_default();
            if beds.is_none() {
                faults.add("beds", "room-beds-no-number");
            }
            return answer::again(&page(&visit, &location, faults, filled).await?);
        }
    };
    // The room has the number of the command: sent twice, it is the same room.
    let command: CommandId = filled.id("command")?;
    let room = RoomId::new(command.number());
    let fault = match visit.execute(AddRoom { location: location.id, room, facts }, command).await? {
        Ok(()) | Err(Refusal::AlreadyAdded) => {
            let labels: Vec<String> = (1..=beds).map(|nth| nth.to_string()).collect();
            let added = add_beds(&visit, location.id, room, &labels, command).await?;
            return match added {
                Ok(()) => to(visit.path(format_args!("location/{id}"))),
                Err(_) => to(visit.path(format_args!("location/{id}/beds/{room}"))),
            };
        }
        Err(Refusal::NotThere | Refusal::Closed) => return Err(Trouble::NotThere),
        Err(Refusal::ImpossibleName) => Faults::one("name", "location-impossible-name"),
        Err(Refusal::NameTaken) => Faults::one("name", "room-name-taken"),
    };
    answer::again(&page(&visit, &location, fault, filled).await?)
}

/// How many beds, none when nothing was typed.
fn beds(filled: &Filled) -> Option<usize> {
    match filled.one("beds") {
        "" => Some(0),
        typed => typed.parse().ok().filter(|beds| *beds <= MOST_BEDS),
    }
}

async fn page(visit: &Visit, location: &LocationNow, faults: Faults, filled: Filled) -> Result<RoomPage, Trouble> {
    let back = visit.path(format_args!("location/{}", location.id));
    Ok(RoomPage {
        frame: visit.frame("room-add").await?,
        faults,
        filled,
        place: location.facts.name.clone(),
        action: format!("{back}/room"),
        back,
        with_beds: true,
    })
}
