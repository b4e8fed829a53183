//! `/plan/{person}/learning`: in what somebody is, and what else there is, with what the rules say beside each.

use askama::Template;
use axum::Router;
use axum::extract::Path;
use axum::routing::get;
use domain::deed::Deed;
use domain::id::PersonId;
use domain::learning::Enrolled;
use store::{EnrolledNow, OfferNow};

use crate::answer::{self, Answer};
use crate::frame::Frame;
use crate::house::Houses;
use crate::learning::advice::{Advice, told_before};
use crate::learning::show::view::Offer;
use crate::learning::{find, words};
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/plan/{person}/learning", get(choose))
}

#[derive(Template)]
#[template(path = "learning/enrol/choose.html")]
struct Page {
    frame: Frame,
    person: PersonId,
    called: String,
    /// In which they are or were, and how they stand.
    own: Vec<(Offer, &'static str)>,
    /// What else there is, and what the rules say about each.
    others: Vec<(Offer, &'static str)>,
}

async fn choose(visit: Visit, Path((_, id)): Path<(String, String)>) -> Answer {
    visit.must_be_allowed(Deed::EnrolPerson)?;
    let person: PersonId = id.parse()?;
    let learner = find::learner(&visit, person).await?;
    let (offers, enrolled) = (visit.house.archive.offers().await?, visit.house.archive.enrolments_of(person).await?);
    let own = |one: &EnrolledNow| {
        let offer = offers.iter().find(|offer| offer.id == one.offer)?;
        Some((Offer::of(&visit, offer), words::standing(one.standing)))
    };
    let is_in = |offer: &OfferNow| enrolled.iter().any(|one| one.offer == offer.id && one.standing != Enrolled::Left);
    let (today, begun) = (visit.now.wall.date(), told_before(&learner.past));
    let other = |offer: &OfferNow| {
        let verdict = Advice::of(&visit, &offer.facts, &learner.past, begun)?.verdict();
        Some((Offer::of(&visit, offer), verdict))
    };
    let open = |offer: &&OfferNow| !offer.closed && !offer.facts.is_over(today) && !is_in(offer);
    answer::page(&Page {
        frame: visit.frame("learning-choose-title").await?,
        person,
        called: learner.called(visit.language),
        own: enrolled.iter().filter_map(own).collect(),
        others: offers.iter().filter(open).filter_map(other).collect(),
    })
}
