//! `/location/{location}/opening`: who would come into the rooms of a location: who waits without a bed, and who sleeps badly now and
//! would sleep better. `POST /location/{location}/opening/move` gives what is ticked.

#[cfg(test)]
mod tests;

use askama::Template;
use axum::Router;
use axum::extract::{Path, RawQuery};
use axum::routing::{get, post};
use domain::bed::fit::{For, RoomState};
use domain::command::Place;
use domain::deed::Deed;
use domain::event::Class;
use domain::id::{LocationId, RoomId};
use permission::Purpose;
use placement::{Move, Placed, Situation, Together, Yardstick, opening};
use store::LocationNow;

use super::find::find_for;
use crate::answer::{self, Answer, Trouble, to};
use crate::form::{Faults, Filled};
use crate::frame::Frame;
use crate::house::Houses;
use crate::proposed::{self, Answered, Done, Groups, Household, Member, Recent, households, overruled, recent};
use crate::tonight::show::view::House;
use crate::visit::Visit;

/// How many households move at most: what the page lets choose, and what it begins with.
const MOST: [usize; 4] = [0, 1, 3, 5];
const AT_FIRST: usize = 3;

pub fn routes() -> Router<Houses> {
    Router::new()
        .route("/location/{location}/opening", get(show))
        .route("/location/{location}/opening/move", post(move_in))
}

#[derive(Template)]
#[template(path = "location/opening/page.html")]
struct Page {
    frame: Frame,
    faults: Faults,
    filled: Filled,
    place: String,
    back: String,
    /// At most so many move, and what else could be chosen.
    most: usize,
    choices: [usize; 4],
    /// Who moves, each with where they sleep now.
    moves: Vec<(String, Household)>,
    /// Who of those who wait comes in here.
    coming: Vec<Household>,
    /// How many of those who wait have a place with these rooms, without them, and of how many.
    people: usize,
    without: usize,
    waiting: usize,
    done: Option<Done>,
    recent: Vec<Recent>,
    overruled: Vec<(String, usize)>,
}

async fn show(visit: Visit, Path((_, id)): Path<(String, String)>, RawQuery(query): RawQuery) -> Answer {
    let location = find_for(&visit, &id, Deed::MoveHousehold).await?;
    let asked = Filled::read(query.unwrap_or_default().as_bytes())?;
    answer::page(&page(&visit, &location, Faults::default(), asked, None).await?)
}

async fn move_in(visit: Visit, Path((_, id)): Path<(String, String)>, filled: Filled) -> Answer {
    let location = find_for(&visit, &id, Deed::MoveHousehold).await?;
    let most = most(&filled);
    match proposed::answer(&visit, &filled).await? {
        Answered::All => to(visit.path(format_args!("location/{id}/opening?moves={most}"))),
        Answered::Otherwise(path) => to(path),
        Answered::Some(done) => answer::again(&page(&visit, &location, Faults::default(), filled, Some(done)).await?),
        Answered::NoWhy(faults) => answer::again(&page(&visit, &location, faults, filled, None).await?),
    }
}

fn most(filled: &Filled) -> usize {
    let asked = filled.one("moves").parse().ok();
    asked.filter(|most| MOST.contains(most)).unwrap_or(AT_FIRST)
}

async fn page(
    visit: &Visit,
    location: &LocationNow,
    faults: Faults,
    filled: Filled,
    done: Option<Done>,
) -> Result<Page, Trouble> {
    let here = Place::House;
    let waiting = Groups::waiting(visit, &visit.sight(Purpose::Admission, &[Class::Night], here)?).await?;
    let sleeping = Groups::sleeping(visit, &visit.sight(Purpose::ShelterTonight, &[Class::Night], here)?).await?;
    let people = [waiting.people(), sleeping.people()].concat();
    let fitting = visit.house.archive.fitting(&people, &visit.now).await?;
    let queue = waiting.parties(&fitting.guests, visit.now.at);
    let settled = sleeping.settled(&fitting.guests, visit.now.at);
    let new = rooms_of(&fitting.rooms, location.id);
    let (now, most) = (visit.now.clone(), most(&filled));
    let weighting = visit.house.weights.on(now.night()).clone();
    // It reckons for a moment, and others want to be answered meanwhile.
    let found = tokio::task::spawn_blocking(move || {
        let by = Yardstick { weighting, ..Yardstick::longer(&now) };
        let here = Situation { rooms: &fitting.rooms, elsewhere: &fitting.elsewhere, now: &now, by: &by };
        opening(&new, &queue, &settled, most, here)
    });
    let found = found.await.unwrap_or_else(|broken| std::panic::resume_unwind(broken.into_panic()));
    let house = House::of(visit).await?;
    let here = moves_of(&found.moves, location.id);
    let told = households(visit, &house, &waiting.members(), &found.queue, &filled);
    let coming = into_new(told, &found.into_new);
    let moves = moves(visit, &house, sleeping.members(), &here, &filled);
    let (recent, overruled) = (recent(visit, &house).await?, overruled(visit, For::Longer).await?);
    Ok(Page {
        frame: visit.frame("opening-title").await?,
        place: location.facts.name.clone(),
        back: visit.path(format_args!("location/{}", location.id)),
        moves,
        coming,
        people: found.queue.people,
        without: found.without_new,
        waiting: waiting.people().len(),
        recent,
        overruled,
        most,
        choices: MOST,
        done,
        faults,
        filled,
    })
}

fn rooms_of(rooms: &[RoomState], location: LocationId) -> Vec<RoomId> {
    rooms.iter().filter(|room| room.location == location).map(|room| room.room).collect()
}

/// Whoever would sleep better in another location is told there.
fn moves_of(moves: &[Move], location: LocationId) -> Vec<Move> {
    let is_here = |one: &&Move| one.after.location == location || one.before.location == location;
    moves.iter().filter(is_here).cloned().collect()
}

/// Those of the queue whose place is one of the new rooms.
fn into_new(told: Vec<Household>, new: &[usize]) -> Vec<Household> {
    told.into_iter().enumerate().filter(|(nth, _)| new.contains(nth)).map(|(_, one)| one).collect()
}

/// Who moves where, in the order in which they can.
fn moves(
    visit: &Visit,
    house: &House,
    mut sleeping: Vec<Vec<Member>>,
    moves: &[Move],
    filled: &Filled,
) -> Vec<(String, Household)> {
    let who: Vec<Vec<Member>> = moves.iter().map(|one| std::mem::take(&mut sleeping[one.settled])).collect();
    let placed = |one: &Move| Placed { proposal: Some(one.after.clone()), passed: vec![] };
    let placed: Vec<Placed> = moves.iter().map(placed).collect();
    let found = Together { people: placed.len(), one_by_one: 0, least_without: 0, placed };
    let before = moves.iter().map(|one| house.place(one.before.location, &one.before.rooms));
    before.zip(households(visit, house, &who, &found, filled)).collect()
}
