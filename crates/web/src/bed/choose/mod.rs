//! `/bed/choose?person=…`: every bed that these people could have for longer, wherever it stands, best first. It is given in its location.

use askama::Template;
use axum::Router;
use axum::extract::RawQuery;
use axum::routing::get;
use domain::bed::Kind;
use domain::command::Place;
use domain::deed::Deed;
use domain::event::Class;
use domain::id::PersonId;
use domain::person::called;
use permission::Purpose;

use super::assign::offers;
use crate::answer::{Answer, Trouble, page};
use crate::form::Filled;
use crate::frame::Frame;
use crate::house::Houses;
use crate::tonight::show::view::{Offer, Unfitting};
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/bed/choose", get(choose))
}

#[derive(Template)]
#[template(path = "bed/choose/page.html")]
struct Page {
    frame: Frame,
    people: Vec<PersonId>,
    names: Vec<Option<String>>,
    /// Whether somebody of them leaves a bed for it.
    moves: bool,
    offers: Vec<Offer>,
    unfitting: Vec<Unfitting>,
    beds_unfitting: usize,
}

async fn choose(visit: Visit, RawQuery(query): RawQuery) -> Answer {
    visit.must_be_allowed(Deed::MoveHousehold)?;
    let sight = visit.sight(Purpose::ShelterTonight, &[Class::Night], Place::House)?;
    let asked = Filled::read(query.unwrap_or_default().as_bytes())?;
    let people: Result<Vec<PersonId>, _> = asked.all("person").iter().map(|person| person.parse()).collect();
    let people = people.map_err(|_| Trouble::NotThere)?;
    let cards = visit.house.archive.cards(&sight, &people, &visit.now).await?;
    if cards.is_empty() && !people.is_empty() {
        return Err(Trouble::NotThere);
    }
    let (offers, unfitting) = offers(&visit, None, &people).await?;
    let claims = visit.house.archive.claims(&visit.now).await?;
    let sleeps =
        |claim: &domain::bed::Claim| matches!(claim.kind, Kind::Taken { .. }) && people.contains(&claim.person);
    page(&Page {
        frame: visit.frame("choose-title").await?,
        names: cards.iter().map(|known| called(&known.card.names).map(str::to_owned)).collect(),
        moves: claims.iter().any(|claimed| sleeps(&claimed.claim)),
        people,
        offers,
        beds_unfitting: unfitting.iter().map(|one| one.count).sum(),
        unfitting,
    })
}
