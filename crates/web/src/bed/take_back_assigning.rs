//! `POST /bed/{bed}/take-back-assigning`: it was given by mistake, to everybody who got their beds together. Whoever left another bed
//! for it has that one again.

use axum::Router;
use axum::extract::Path;
use axum::routing::post;
use domain::bed::{Event as Bed, TakeBackAssigning, TakeBackAssigningRefusal as Refusal};
use domain::command::Place;
use domain::deed::Deed;
use domain::event::{Class, Event, Subject};
use domain::id::PersonId;
use domain::tonight::Placing;
use permission::Purpose;
use store::Claimed;

use super::find::{Found, find_for};
use super::show;
use crate::answer::{Answer, Trouble, to};
use crate::form::Filled;
use crate::house::Houses;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/bed/{bed}/take-back-assigning", post(take_back))
}

async fn take_back(visit: Visit, Path((_, id)): Path<(String, String)>, filled: Filled) -> Answer {
    let found = find_for(&visit, &id, Deed::TakeBackAssigning).await?;
    let (location, command) = (found.bed.location, filled.id("command")?);
    // Sent twice, it is taken back.
    if visit.house.archive.was_done(command).await? {
        return to(visit.path(format_args!("bed/{id}")));
    }
    let places = match found.bed.claim {
        Some(claimed) => together(&visit, &found, claimed).await?,
        None => vec![],
    };
    match visit.execute(TakeBackAssigning { location, places }, command).await? {
        Ok(()) => to(visit.path(format_args!("bed/{id}"))),
        Err(refusal) => show::again(&visit, &found, said(&refusal), filled).await,
    }
}

/// Who got their beds here together with this one: those who were named with them, and their household.
async fn together(visit: &Visit, found: &Found, claimed: Claimed) -> Result<Vec<Placing>, Trouble> {
    let archive = &visit.house.archive;
    let person = claimed.claim.person;
    let sight = visit.sight(Purpose::ShelterTonight, &[Class::Night], Place::Location(found.bed.location))?;
    let household = archive.cards(&sight, &[person], &visit.now).await?.first().and_then(|known| known.household);
    let mut people: Vec<PersonId> = vec![person];
    if let Some(household) = household {
        people.extend(archive.household(household).await?);
    }
    let history = archive.timeline(Subject::Bed(found.bed.id)).await?;
    let named = history.iter().rev().find_map(|noted| {
        let Event::Bed(Bed::BedsAssigned { places, .. }) = &noted.event else { return None };
        Some(places.clone())
    });
    people.extend(named.iter().flatten().map(|placing| placing.person));
    let given = |other: &Claimed| {
        let same = (other.since, other.by, other.claim.location) == (claimed.since, claimed.by, claimed.claim.location);
        same && other.claim.request.is_none() && people.contains(&other.claim.person)
    };
    let claims = archive.claims(&visit.now).await?;
    let placing = |one: &Claimed| Placing { person: one.claim.person, bed: one.claim.bed };
    Ok(claims.iter().filter(|one| given(one)).map(placing).collect())
}

fn said(refusal: &Refusal) -> &'static str {
    match refusal {
        Refusal::NotGiven => "bed-not-given",
        Refusal::NotAll => "bed-not-all",
        Refusal::Gone(_) => "bed-before-gone",
        Refusal::TakenSince(_) => "bed-before-taken",
    }
}
