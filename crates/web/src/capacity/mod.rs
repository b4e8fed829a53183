//! `/capacity`: the nights that come, with the chance that beds do not suffice and how right that was until now; and how many
//! beds it takes, first with how well anybody knows how many will come.

pub mod ahead;
mod answer;
mod chart;
mod own;
#[cfg(test)]
mod tests;
mod typed;

use askama::Template;
use axum::Router;
use axum::extract::Query;
use axum::routing::get;
use domain::command::Place;
use permission::Page as Sees;

use crate::answer::{self as answers, Answer};
use crate::form::{Faults, Filled};
use crate::frame::Frame;
use crate::house::Houses;
use crate::visit::Visit;
use ahead::Ahead;
use answer::Shown;
use own::Own;
use typed::Asked;

/// The page of this subject.
pub fn routes() -> Router<Houses> {
    Router::new().route("/capacity", get(show))
}

#[derive(Template)]
#[template(path = "capacity/page.html")]
struct Page {
    frame: Frame,
    faults: Faults,
    filled: Filled,
    ahead: Ahead,
    own: Option<Own>,
    /// Locations that could close.
    locations: Vec<(String, String)>,
    shown: Option<Shown>,
}

async fn show(visit: Visit, Query(asked): Query<Asked>) -> Answer {
    visit.see(Sees::Figures, Place::House)?;
    let ahead = ahead::of(&visit).await?;
    let own = own::of(&visit).await?;
    let beds = own::beds(&visit).await?;
    let (question, filled, faults) = asked.read(own.as_ref(), &beds.locations);
    let wrong = !faults.is_empty();
    let shown = match question {
        Some(question) if !wrong => Some(answer::to(&visit, &question, &beds)),
        _ => None,
    };
    let locations = beds.locations.iter().map(|one| (one.id.to_string(), one.name.clone())).collect();
    let page = Page { frame: visit.frame("capacity-title").await?, faults, filled, ahead, own, locations, shown };
    if wrong { answers::again(&page) } else { answers::page(&page) }
}
