//! `/location/{location}/close`: a location closes, after somebody said where everybody goes. `POST /location/{location}/close/move`
//! moves the households that are ticked to the beds that are proposed for them.

mod elsewhere;
#[cfg(test)]
mod tests;

use std::collections::HashMap;

use askama::Template;
use axum::Router;
use axum::extract::Path;
use axum::routing::{get, post};
use domain::bed::Kind;
use domain::bed::fit::For;
use domain::command::Place;
use domain::deed::Deed;
use domain::event::Class;
use domain::id::{BedId, HouseholdId, PersonId, RequestId};
use domain::location::{CloseLocation, CloseRefusal, Destination};
use domain::person::called;
use permission::Purpose;
use store::{BedNow, Known, LocationNow};

use self::elsewhere::Elsewhere;
use super::find::find_for;
use crate::answer::{self, Answer, Trouble, to};
use crate::chance;
use crate::form::{Faults, Filled};
use crate::frame::Frame;
use crate::house::Houses;
use crate::proposed::{self, Answered, Done, Recent, overruled, recent};
use crate::tonight::show::view::House;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new()
        .route("/location/{location}/close", get(form).post(close))
        .route("/location/{location}/close/move", post(move_out))
}

#[derive(Template)]
#[template(path = "location/close/page.html")]
struct Page {
    frame: Frame,
    faults: Faults,
    filled: Filled,
    place: String,
    action: String,
    back: String,
    inside: Vec<Inside>,
    held: usize,
    /// Where everybody could go; nothing when nobody sleeps there.
    proposed: Option<Elsewhere>,
    /// What was just done, and what could not be.
    done: Option<Done>,
    /// What this worker gave a moment ago, and how often somebody chose otherwise of late.
    recent: Vec<Recent>,
    overruled: Vec<(String, usize)>,
}

/// Somebody who has a bed here.
struct Inside {
    person: PersonId,
    household: Option<HouseholdId>,
    called: Option<String>,
    bed: BedId,
    label: String,
    /// The field that says where they go.
    field: String,
}

async fn form(visit: Visit, Path((_, id)): Path<(String, String)>) -> Answer {
    let location = find_for(&visit, &id, Deed::CloseLocation).await?;
    answer::page(&page(&visit, &location, Faults::default(), Filled::default(), None).await?)
}

async fn close(visit: Visit, Path((_, id)): Path<(String, String)>, filled: Filled) -> Answer {
    let location = find_for(&visit, &id, Deed::CloseLocation).await?;
    let (inside, _) = people(&visit, &location).await?;
    let moves = match moves(&inside, &filled) {
        Ok(moves) => moves,
        Err(faults) => return answer::again(&page(&visit, &location, faults, filled, None).await?),
    };
    let command = CloseLocation { location: location.id, moves };
    let faults = match visit.execute(command, filled.id("command")?).await? {
        Ok(()) => return to(visit.path(format_args!("location/{id}"))),
        Err(CloseRefusal::NotThere | CloseRefusal::Closed) => return Err(Trouble::NotThere),
        Err(CloseRefusal::StillInside(still)) => {
            let mut faults = Faults::default();
            for person in still {
                faults.add(format!("to-{person}"), "close-choose");
            }
            faults
        }
        Err(CloseRefusal::NotInside(person)) => Faults::one(format!("to-{person}"), "close-changed"),
        Err(CloseRefusal::Expected(_)) => Faults::one("inside", "close-expected"),
        Err(CloseRefusal::RequestInUse(_)) => Faults::one("inside", "close-changed"),
    };
    answer::again(&page(&visit, &location, faults, filled, None).await?)
}

async fn move_out(visit: Visit, Path((_, id)): Path<(String, String)>, filled: Filled) -> Answer {
    let location = find_for(&visit, &id, Deed::CloseLocation).await?;
    match proposed::answer(&visit, &filled).await? {
        Answered::All => to(visit.path(format_args!("location/{id}/close"))),
        Answered::Otherwise(path) => to(path),
        Answered::Some(done) => answer::again(&page(&visit, &location, Faults::default(), filled, Some(done)).await?),
        Answered::NoWhy(faults) => answer::again(&page(&visit, &location, faults, filled, None).await?),
    }
}

/// Where everybody goes, or for whom it was not said. Those of one household who have nowhere to go
/// ask together.
fn moves(inside: &[Inside], filled: &Filled) -> Result<Vec<(PersonId, Destination)>, Faults> {
    let mut faults = Faults::default();
    let mut together: HashMap<HouseholdId, RequestId> = HashMap::new();
    let mut moves = Vec::with_capacity(inside.len());
    for one in inside {
        let destination = match filled.one(&one.field) {
            "own-place" => Destination::OwnPlace,
            "elsewhere" => Destination::ElsewhereSheltered,
            "tonight" => {
                let new = RequestId::new(chance::number());
                let request = one.household.map_or(new, |household| *together.entry(household).or_insert(new));
                Destination::AsksTonight(request)
            }
            _ => {
                faults.add(one.field.clone(), "close-choose");
                continue;
            }
        };
        moves.push((one.person, destination));
    }
    if faults.is_empty() { Ok(moves) } else { Err(faults) }
}

/// Who has a bed here, households together, and how many beds are held.
async fn people(visit: &Visit, location: &LocationNow) -> Result<(Vec<Inside>, usize), Trouble> {
    let sight = visit.sight(Purpose::ShelterTonight, &[Class::Night], Place::Location(location.id))?;
    let mut beds = visit.house.archive.beds(&visit.now).await?;
    beds.retain(|bed| bed.location == location.id);
    let kind = |bed: &BedNow| bed.claim.map(|claimed| claimed.claim.kind);
    let held = beds.iter().filter(|bed| matches!(kind(bed), Some(Kind::Held { .. }))).count();
    beds.retain(|bed| matches!(kind(bed), Some(Kind::Taken { .. })));
    let asleep: Vec<PersonId> = beds.iter().filter_map(|bed| Some(bed.claim?.claim.person)).collect();
    let cards = visit.house.archive.cards(&sight, &asleep, &visit.now).await?;
    let rooms: HashMap<_, _> =
        visit.house.archive.rooms().await?.into_iter().map(|room| (room.id, room.facts.name)).collect();
    let inside = |bed: &BedNow| {
        let person = bed.claim?.claim.person;
        let known: Option<&Known> = cards.iter().find(|known| known.person == person);
        Some(Inside {
            person,
            household: known.and_then(|known| known.household),
            called: known.and_then(|known| called(&known.card.names)).map(str::to_owned),
            bed: bed.id,
            label: format!("{} · {}", rooms.get(&bed.room).map_or("", String::as_str), bed.label),
            field: format!("to-{person}"),
        })
    };
    let mut inside: Vec<Inside> = beds.iter().filter_map(inside).collect();
    inside.sort_by_key(|one| one.household);
    Ok((inside, held))
}

async fn page(
    visit: &Visit,
    location: &LocationNow,
    faults: Faults,
    filled: Filled,
    done: Option<Done>,
) -> Result<Page, Trouble> {
    let (inside, held) = people(visit, location).await?;
    let house = House::of(visit).await?;
    let proposed = elsewhere::of(visit, location, &inside, &house, &filled).await?;
    let back = visit.path(format_args!("location/{}", location.id));
    Ok(Page {
        frame: visit.frame("location-close").await?,
        faults,
        filled,
        place: location.facts.name.clone(),
        action: format!("{back}/close"),
        back,
        inside,
        held,
        proposed,
        done,
        recent: recent(visit, &house).await?,
        overruled: overruled(visit, For::Longer).await?,
    })
}
