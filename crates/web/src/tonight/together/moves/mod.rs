//! `/tonight/together/moves`: how many of those who ask stay without a bed when no household moves, when one does, and so on, as a chart
//! and a table; staff choose a point. `POST /tonight/together/moves` moves what is ticked, and then those who ask are proposed
//! the beds that came free.

mod chart;
#[cfg(test)]
mod tests;

use askama::Template;
use axum::Router;
use axum::extract::RawQuery;
use axum::routing::get;
use domain::bed::fit::For;
use domain::command::Place;
use domain::deed::Deed;
use domain::event::Class;
use domain::person::called;
use permission::Purpose;
use placement::{MoveFor, Placed, RoomMade, Situation, Together, making_room};
use store::Known;

use super::asking::{self, Asking};
use crate::answer::{self, Answer, Trouble, to};
use crate::form::{Faults, Filled};
use crate::frame::Frame;
use crate::house::Houses;
use crate::proposed::{self, Answered, Done, Groups, Household, Member, Recent, households, overruled, recent};
use crate::tonight::show::view::House;
use crate::visit::Visit;
use chart::Bar;

/// So many moves are looked for at most.
const MOST: usize = 8;

pub fn routes() -> Router<Houses> {
    Router::new().route("/tonight/together/moves", get(show).post(move_them))
}

#[derive(Template)]
#[template(path = "tonight/together/moves/page.html")]
struct Page {
    frame: Frame,
    faults: Faults,
    filled: Filled,
    asking: usize,
    /// A point for each number of moves, and how high the drawing is.
    points: Vec<Point>,
    bars: Vec<Bar>,
    height: usize,
    /// So many stay without a bed however many move, and whether the last point is that good.
    least: usize,
    proven: bool,
    /// Which point is chosen, and the moves of it: who comes in for it, and where they sleep now.
    chosen: usize,
    moves: Vec<(ForWhom, Household)>,
    gives: bool,
    done: Option<Done>,
    recent: Vec<Recent>,
    overruled: Vec<(String, usize)>,
}

/// How many stay without a bed with so many moves.
pub struct Point {
    pub moves: usize,
    pub without: usize,
    /// How many people move, and how many of them are under eighteen.
    pub moving: usize,
    pub minors: usize,
}

/// For whom somebody moves.
struct ForWhom {
    before: String,
    called: Option<String>,
    people: usize,
    place: String,
}

async fn show(visit: Visit, RawQuery(query): RawQuery) -> Answer {
    let asked = Filled::read(query.unwrap_or_default().as_bytes())?;
    answer::page(&page(&visit, Faults::default(), asked, None).await?)
}

async fn move_them(visit: Visit, filled: Filled) -> Answer {
    match proposed::answer(&visit, &filled).await? {
        Answered::All => to(visit.path(format_args!("tonight/together"))),
        Answered::Otherwise(path) => to(path),
        Answered::Some(done) => answer::again(&page(&visit, Faults::default(), filled, Some(done)).await?),
        Answered::NoWhy(faults) => answer::again(&page(&visit, faults, filled, None).await?),
    }
}

async fn page(visit: &Visit, faults: Faults, filled: Filled, done: Option<Done>) -> Result<Page, Trouble> {
    visit.must_be_allowed(Deed::HoldBeds)?;
    let sight = visit.sight(Purpose::ShelterTonight, &[Class::Night], Place::House)?;
    let archive = &visit.house.archive;
    let asking = asking::now(visit).await?;
    let by = asking::yardstick(visit, &asking).await?;
    let sleeping = Groups::sleeping(visit, &sight).await?;
    let cards = archive.cards(&sight, &asking.people, &visit.now).await?;
    let people = [asking.people.clone(), sleeping.people()].concat();
    let fitting = archive.fitting(&people, &visit.now).await?;
    let settled = sleeping.settled(&fitting.guests, visit.now.at);
    let (parties, now) = (asking.parties.clone(), visit.now.clone());
    let sizes: Vec<usize> = settled.iter().map(|one| one.party.guests.len()).collect();
    // It reckons for a moment, and others want to be answered meanwhile.
    let found = tokio::task::spawn_blocking(move || {
        let here = Situation { rooms: &fitting.rooms, elsewhere: &fitting.elsewhere, now: &now, by: &by };
        making_room(&parties, &settled, MOST, here)
    });
    let found = found.await.unwrap_or_else(|broken| std::panic::resume_unwind(broken.into_panic()));
    let house = House::of(visit).await?;
    let points = points(&found, &asking, &sizes);
    let chosen = filled.one("moves").parse().unwrap_or(0).min(found.moves.len());
    let moves = moves(visit, &house, sleeping.members(), (&asking, &cards), &found.moves[..chosen], &filled);
    let (bars, height) = chart::bars(&points);
    Ok(Page {
        frame: visit.frame("moves-title").await?,
        asking: asking.parties.iter().map(|party| party.guests.len()).sum(),
        proven: points.last().is_some_and(|point| point.without == found.least_without),
        least: found.least_without,
        gives: moves.iter().any(|(_, one)| one.can),
        recent: recent(visit, &house).await?,
        overruled: overruled(visit, For::Longer).await?,
        points,
        bars,
        height,
        chosen,
        moves,
        done,
        faults,
        filled,
    })
}

fn points(found: &RoomMade, asking: &Asking, sizes: &[usize]) -> Vec<Point> {
    let point = |(moves, without): (usize, usize)| {
        let made = &found.moves[..moves];
        Point {
            moves,
            without,
            moving: made.iter().map(|one| sizes[one.settled]).sum(),
            minors: made.iter().map(|one| one.minors).sum(),
        }
    };
    found.curve(&asking.parties).into_iter().enumerate().map(point).collect()
}

/// Who moves where, in the order in which they can, and for whom.
fn moves(
    visit: &Visit,
    house: &House,
    mut sleeping: Vec<Vec<Member>>,
    (asking, cards): (&Asking, &[Known]),
    moves: &[MoveFor],
    filled: &Filled,
) -> Vec<(ForWhom, Household)> {
    let who: Vec<Vec<Member>> = moves.iter().map(|one| std::mem::take(&mut sleeping[one.settled])).collect();
    let placed = |one: &MoveFor| Placed { proposal: Some(one.after.clone()), passed: vec![] };
    let placed: Vec<Placed> = moves.iter().map(placed).collect();
    let found = Together { people: placed.len(), one_by_one: 0, least_without: 0, placed };
    let for_whom = |one: &MoveFor| {
        let people = &asking.requests[one.party].asked.people;
        let mut known = cards.iter().filter(|known| people.contains(&known.person));
        ForWhom {
            before: house.place(one.before.location, &one.before.rooms),
            called: known.find_map(|known| called(&known.card.names)).map(str::to_owned),
            people: people.len(),
            place: house.place(one.place.location, &one.place.rooms),
        }
    };
    moves.iter().map(for_whom).zip(households(visit, house, &who, &found, filled)).collect()
}
