//! `/location`: the locations of the house, with how many of their beds are free now.

use askama::Template;
use axum::Router;
use axum::routing::get;
use domain::command::Place;
use domain::deed::Deed;

use crate::answer::{Answer, Trouble, page};
use crate::bed::State;
use crate::frame::Frame;
use crate::house::Houses;
use crate::location::words;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/location", get(list))
}

#[derive(Template)]
#[template(path = "location/list/page.html")]
struct Page {
    frame: Frame,
    open: Vec<Row>,
    closed: Vec<Row>,
    opens: bool,
}

struct Row {
    href: String,
    name: String,
    words: String,
    free: usize,
    taken: usize,
    beds: usize,
}

async fn list(visit: Visit) -> Answer {
    let sees = |place| visit.see(permission::Page::Locations, place).is_ok();
    if !visit.me.places().into_iter().any(sees) {
        return Err(Trouble::NotThere);
    }
    let beds = visit.house.archive.beds(&visit.now).await?;
    let locations = visit.house.archive.locations().await?;
    let (mut open, mut closed) = (Vec::new(), Vec::new());
    for location in locations.into_iter().filter(|one| sees(Place::Location(one.id))) {
        let here = || beds.iter().filter(|bed| bed.location == location.id).map(|bed| State::of(bed, &visit.now));
        let row = Row {
            href: visit.path(format_args!("location/{}", location.id)),
            words: words::of_location(visit.language, &location.facts).join(" · "),
            name: location.facts.name,
            free: here().filter(|state| *state == State::Free).count(),
            taken: here().filter(|state| *state == State::Taken).count(),
            beds: here().count(),
        };
        if location.closed_at.is_none() { open.push(row) } else { closed.push(row) }
    }
    let opens = visit.may(Deed::OpenLocation, Place::House);
    page(&Page { frame: visit.frame("location-title").await?, open, closed, opens })
}
