//! `/round`: of which location. Who works in one location is there at once.

use askama::Template;
use axum::Router;
use axum::routing::get;
use domain::command::Place;
use domain::deed::Deed;

use crate::answer::{Answer, Trouble, page, to};
use crate::frame::Frame;
use crate::house::Houses;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/round", get(choose))
}

#[derive(Template)]
#[template(path = "night/choose/page.html")]
struct Page {
    frame: Frame,
    locations: Vec<Choice>,
}

/// A location whose round can be walked.
struct Choice {
    name: String,
    href: String,
    /// How many beds somebody has there tonight.
    beds: usize,
}

async fn choose(visit: Visit) -> Answer {
    let archive = &visit.house.archive;
    let beds = archive.beds(&visit.now).await?;
    let choices = archive.locations().await?.into_iter().filter(|known| known.closed_at.is_none());
    let choices = choices.filter(|known| visit.may(Deed::MarkRound, Place::Location(known.id)));
    let locations: Vec<Choice> = choices
        .map(|known| Choice {
            href: visit.path(format_args!("round/{}", known.id)),
            beds: beds.iter().filter(|bed| bed.location == known.id && bed.claim.is_some()).count(),
            name: known.facts.name,
        })
        .collect();
    match locations.as_slice() {
        [only] => to(only.href.clone()),
        // Somebody who walks no round has no such page; a coordinator of an empty house does.
        [] if !visit.me.places().into_iter().any(|place| visit.may(Deed::MarkRound, place)) => Err(Trouble::NotThere),
        _ => page(&Page { frame: visit.frame("night-title").await?, locations }),
    }
}
