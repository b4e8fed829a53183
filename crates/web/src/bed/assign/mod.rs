//! `/location/{location}/assign`: a bed for longer than tonight. First who, then which of the beds
//! that fit; a reserve bed is never among them. Whoever has a bed moves, with the whole household.

use askama::Template;
use axum::Router;
use axum::extract::Path;
use axum::routing::get;
use domain::bed::{AssignBed, AssignRefusal, Kind, MoveHousehold, Unfit};
use domain::command::Place;
use domain::deed::Deed;
use domain::event::Class;
use domain::id::{LocationId, PersonId};
use domain::person::called;
use domain::tonight::Placing;
use permission::Purpose;
use store::Known;

mod offer;

pub use offer::offers;

use crate::answer::{self, Answer, Trouble, to};
use crate::form::Filled;
use crate::frame::Frame;
use crate::house::Houses;
use crate::tonight::show::view::{Offer, Unfitting};
use crate::visit::Visit;

/// How many people a search shows.
const SHOWN: usize = 10;

pub fn routes() -> Router<Houses> {
    Router::new().route("/location/{location}/assign", get(ask).post(assign))
}

#[derive(Template)]
#[template(path = "bed/assign/page.html")]
struct Page {
    frame: Frame,
    notice: Option<&'static str>,
    filled: Filled,
    location: LocationId,
    place: String,
    found: Option<Vec<Candidate>>,
    chosen: Vec<Candidate>,
    /// Whether somebody of them leaves a bed for it.
    moves: bool,
    offers: Vec<Offer>,
    unfitting: Vec<Unfitting>,
    beds_unfitting: usize,
}

/// Somebody who could get a bed, with those who stay together with them.
struct Candidate {
    called: Option<String>,
    people: Vec<PersonId>,
}

async fn ask(visit: Visit, Path((_, id)): Path<(String, String)>) -> Answer {
    answer::page(&page(&visit, &id, None, Filled::default()).await?)
}

async fn assign(visit: Visit, Path((_, id)): Path<(String, String)>, filled: Filled) -> Answer {
    if filled.all("place").is_empty() {
        return answer::page(&page(&visit, &id, None, filled).await?);
    }
    let location: LocationId = id.parse()?;
    may_assign(&visit, location)?;
    let until = match filled.one("until") {
        "" => None,
        typed => match typed.parse() {
            Ok(morning) => Some(morning),
            Err(_) => return answer::again(&page(&visit, &id, Some("assign-no-date"), filled).await?),
        },
    };
    let places = filled.all("place").iter().map(|place| placing(place)).collect::<Option<Vec<Placing>>>();
    let places = places.ok_or(Trouble::NotAForm)?;
    let first = places.first().map(|placing| placing.bed);
    let command = filled.id("command")?;
    let people: Vec<PersonId> = places.iter().map(|placing| placing.person).collect();
    let refused = if until.is_none() && some_sleep(&visit, &people).await? {
        let moved = visit.execute(MoveHousehold { location, places }, command).await?;
        moved.err().map(|refusal| crate::proposed::said(&refusal))
    } else {
        visit.execute(AssignBed { location, places, until }, command).await?.err().map(|refusal| said(&refusal))
    };
    match (refused, first) {
        (Some(why), _) => answer::again(&page(&visit, &id, Some(why), filled).await?),
        (None, Some(bed)) => to(visit.path(format_args!("bed/{bed}"))),
        (None, None) => to(visit.path(format_args!("location/{location}"))),
    }
}

/// Whether one of these has a bed: then they move.
async fn some_sleep(visit: &Visit, people: &[PersonId]) -> Result<bool, Trouble> {
    let claims = visit.house.archive.claims(&visit.now).await?;
    let taken = |claim: &domain::bed::Claim| matches!(claim.kind, Kind::Taken { .. }) && people.contains(&claim.person);
    Ok(claims.iter().any(|claimed| taken(&claimed.claim)))
}

fn placing(text: &str) -> Option<Placing> {
    let (person, bed) = text.split_once('.')?;
    Some(Placing { person: person.parse().ok()?, bed: bed.parse().ok()? })
}

fn said(refusal: &AssignRefusal) -> &'static str {
    match refusal {
        AssignRefusal::Nobody => "assign-nobody",
        AssignRefusal::AsksTonight(..) => "assign-asks-tonight",
        AssignRefusal::EndsBeforeItBegins => "assign-ends-before",
        AssignRefusal::Unfit(Unfit::HasABed(_)) => "assign-has-a-bed",
        AssignRefusal::Unfit(
            Unfit::DoesNotFit(..) | Unfit::NotThere(_) | Unfit::Parted | Unfit::Twice | Unfit::NotRegistered(_),
        ) => "assign-does-not-fit",
    }
}

fn may_assign(visit: &Visit, location: LocationId) -> Result<(), Trouble> {
    if visit.may(Deed::AssignBed, Place::Location(location)) { Ok(()) } else { Err(Trouble::NotThere) }
}

async fn page(visit: &Visit, id: &str, notice: Option<&'static str>, filled: Filled) -> Result<Page, Trouble> {
    let location: LocationId = id.parse()?;
    may_assign(visit, location)?;
    let known = visit.house.archive.locations().await?.into_iter();
    let place = known.filter(|one| one.closed_at.is_none()).find(|one| one.id == location).ok_or(Trouble::NotThere)?;
    let people: Vec<PersonId> =
        filled.all("person").iter().map(|one| one.parse()).collect::<Result<_, _>>().map_err(|_| Trouble::NotAForm)?;
    let found = match filled.one("name") {
        name if people.is_empty() && !name.is_empty() => Some(search(visit, name).await?),
        _ => None,
    };
    let (offers, unfitting) = offers(visit, Some(location), &people).await?;
    Ok(Page {
        frame: visit.frame("assign-title").await?,
        notice,
        filled,
        location,
        place: place.facts.name,
        found,
        chosen: chosen(visit, &people).await?,
        moves: some_sleep(visit, &people).await?,
        offers,
        beds_unfitting: unfitting.iter().map(|one| one.count).sum(),
        unfitting,
    })
}

/// People by name; whoever belongs to a household comes with it.
async fn search(visit: &Visit, name: &str) -> Result<Vec<Candidate>, Trouble> {
    let purpose = Purpose::ShelterTonight;
    let search = visit.house.guard.search(&visit.me.worker, purpose)?;
    let sight = visit.sight(purpose, &[Class::Night], Place::House)?;
    let mut candidates = Vec::new();
    for found in visit.house.archive.search(&search, &sight, name, SHOWN, &visit.now).await? {
        let Known { person, household, card, .. } = found.known;
        let people = match household {
            Some(household) => visit.house.archive.household(household).await?,
            None => vec![person],
        };
        candidates.push(Candidate { called: called(&card.names).map(str::to_owned), people });
    }
    Ok(candidates)
}

async fn chosen(visit: &Visit, people: &[PersonId]) -> Result<Vec<Candidate>, Trouble> {
    let sight = visit.sight(Purpose::ShelterTonight, &[Class::Night], Place::House)?;
    let cards = visit.house.archive.cards(&sight, people, &visit.now).await?;
    let candidate =
        |known: &Known| Candidate { called: called(&known.card.names).map(str::to_owned), people: vec![known.person] };
    Ok(cards.iter().map(candidate).collect())
}
