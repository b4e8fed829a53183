//! Giving what is ticked, each household as a whole and by itself; or another place for one of them, with why.

use domain::bed::{MoveHousehold, MoveHouseholdRefusal as Refusal, OverrulePlace, Unfit};
use domain::command::Place;
use domain::deed::Deed;
use domain::event::Class;
use domain::id::{CommandId, LocationId, PersonId, RoomId};
use domain::person::called;
use domain::tonight::{OverruledFor, Placing};
use permission::Purpose;

use super::{keep, why_word};
use crate::answer::Trouble;
use crate::form::{Faults, Filled};
use crate::visit::Visit;

/// What became of what was sent.
pub enum Answered {
    /// Everything that was ticked is done: on to the page as it is now.
    All,
    /// Not all of it: the page again, with what could not be done.
    Some(Done),
    /// Somebody chooses otherwise, and it is written down: on to where.
    Otherwise(String),
    /// Somebody chooses otherwise and did not say why.
    NoWhy(Faults),
}

/// What was given, and for whom it could not be.
pub struct Done {
    /// For how many households.
    pub moved: usize,
    /// Who could not, and the key of why.
    pub not_moved: Vec<(Vec<Option<String>>, &'static str)>,
}

/// Does what a form of proposals asks.
pub async fn answer(visit: &Visit, filled: &Filled) -> Result<Answered, Trouble> {
    visit.must_be_allowed(Deed::MoveHousehold)?;
    if filled.one("overrule").is_empty() { give(visit, filled).await } else { otherwise(visit, filled).await }
}

/// A household that was ticked.
struct Ticked {
    command: MoveHousehold,
    id: CommandId,
}

async fn give(visit: &Visit, filled: &Filled) -> Result<Answered, Trouble> {
    // Everything is read before anything is given: what is no form gives nothing.
    let all: Result<Vec<Ticked>, Trouble> = filled.all("move").iter().map(|key| read(filled, key)).collect();
    let (mut moved, mut left) = (0, all?);
    let mut not_moved = vec![];
    // Once more for those who were in each other's way: somebody may have gone meanwhile.
    for _ in 0..2 {
        not_moved.clear();
        let mut again = vec![];
        for ticked in left {
            match visit.execute(ticked.command.clone(), ticked.id).await? {
                // Sent twice, it is given.
                Ok(()) | Err(Refusal::AlreadyThere) => moved += 1,
                Err(refusal) => {
                    not_moved.push((who(&ticked.command), said(&refusal)));
                    again.push(ticked);
                }
            }
        }
        left = again;
    }
    if moved > 0 {
        keep(visit, filled).await?;
    }
    if not_moved.is_empty() && moved > 0 {
        return Ok(Answered::All);
    }
    Ok(Answered::Some(Done { moved, not_moved: named(visit, not_moved).await? }))
}

fn read(filled: &Filled, key: &str) -> Result<Ticked, Trouble> {
    let location: LocationId = filled.id(&format!("location-{key}"))?;
    let places: Option<Vec<Placing>> =
        filled.all(&format!("place-{key}")).iter().map(|text| crate::tonight::placing(text)).collect();
    let places = places.filter(|places| !places.is_empty()).ok_or(Trouble::NotAForm)?;
    Ok(Ticked { command: MoveHousehold { location, places }, id: filled.id(&format!("command-{key}"))? })
}

fn who(command: &MoveHousehold) -> Vec<PersonId> {
    command.places.iter().map(|placing| placing.person).collect()
}

/// Why they could not move, as the page says it.
pub fn said(refusal: &Refusal) -> &'static str {
    match refusal {
        Refusal::Nobody | Refusal::AlreadyThere => "placing-already-there",
        Refusal::LeavesBehind(_) => "placing-leaves-behind",
        Refusal::AsksTonight(..) => "placing-asks-tonight",
        Refusal::Unfit(Unfit::HasABed(_)) => "placing-has-a-bed",
        Refusal::Unfit(
            Unfit::DoesNotFit(..) | Unfit::NotThere(_) | Unfit::Parted | Unfit::Twice | Unfit::NotRegistered(_),
        ) => "placing-does-not-fit",
    }
}

type NotMoved = (Vec<Option<String>>, &'static str);

async fn named(visit: &Visit, not_moved: Vec<(Vec<PersonId>, &'static str)>) -> Result<Vec<NotMoved>, Trouble> {
    let people: Vec<PersonId> = not_moved.iter().flat_map(|(people, _)| people.iter().copied()).collect();
    let sight = visit.sight(Purpose::ShelterTonight, &[Class::Night], Place::House)?;
    let cards = visit.house.archive.cards(&sight, &people, &visit.now).await?;
    let name = |person: &PersonId| {
        let known = cards.iter().find(|known| known.person == *person);
        known.and_then(|known| called(&known.card.names)).map(str::to_owned)
    };
    Ok(not_moved.into_iter().map(|(people, why)| (people.iter().map(name).collect(), why)).collect())
}

/// Another place than the proposed one: why is written down, and then a bed is chosen by hand.
async fn otherwise(visit: &Visit, filled: &Filled) -> Result<Answered, Trouble> {
    let key = filled.one("overrule");
    let field = format!("why-{key}");
    let Some(why) = OverruledFor::ALL.into_iter().find(|why| why_word(*why) == filled.one(&field)) else {
        return Ok(Answered::NoWhy(Faults::one(field, "overruled-no-why")));
    };
    let Ticked { command, .. } = read(filled, key)?;
    let rooms: Result<Vec<RoomId>, _> = filled.all(&format!("room-{key}")).iter().map(|room| room.parse()).collect();
    let (people, rooms) = (who(&command), rooms.map_err(|_| Trouble::NotAForm)?);
    let to: Vec<String> = people.iter().map(|person| format!("person={person}")).collect();
    let command = OverrulePlace { people, location: command.location, rooms, why };
    // Whoever was forgotten meanwhile is not counted.
    let (Ok(()) | Err(_)) = visit.execute(command, filled.id(&format!("overruling-{key}"))?).await?;
    Ok(Answered::Otherwise(visit.path(format_args!("bed/choose?{}", to.join("&")))))
}
