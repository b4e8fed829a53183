//! `/location/{location}`: what it is and has, its rooms and its beds.

use askama::Template;
use axum::Router;
use axum::extract::Path;
use axum::routing::get;
use domain::command::Place;
use domain::deed::Deed;
use domain::id::{BedId, LocationId, RoomId};

use super::find::find;
use crate::answer::{Answer, page};
use crate::bed::State;
use crate::dates;
use crate::frame::Frame;
use crate::house::Houses;
use crate::location::words;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/location/{location}", get(show))
}

#[derive(Template)]
#[template(path = "location/show/page.html")]
struct Page {
    frame: Frame,
    location: LocationId,
    name: String,
    words: Vec<String>,
    closed: Option<String>,
    rooms: Vec<Room>,
    can: Can,
}

struct Room {
    id: RoomId,
    name: String,
    words: String,
    beds: Vec<Bed>,
}

struct Bed {
    id: BedId,
    label: String,
    state: State,
    reserve: bool,
}

/// Which buttons stand on the page.
struct Can {
    see_beds: bool,
    describe: bool,
    add_room: bool,
    describe_room: bool,
    add_bed: bool,
    assign: bool,
    open_up: bool,
    close: bool,
    write_rules: bool,
}

async fn show(visit: Visit, Path((_, id)): Path<(String, String)>) -> Answer {
    let location = find(&visit, &id).await?;
    let mut beds = visit.house.archive.beds(&visit.now).await?;
    beds.retain(|bed| bed.location == location.id);
    beds.sort_by(|a, b| (a.label.len(), &a.label).cmp(&(b.label.len(), &b.label)));
    let rooms = visit.house.archive.rooms().await?.into_iter().filter(|room| room.location == location.id);
    let room = |room: store::RoomNow| Room {
        id: room.id,
        words: words::of_room(visit.language, &room.facts).join(" · "),
        name: room.facts.name,
        beds: beds
            .iter()
            .filter(|bed| bed.room == room.id)
            .map(|bed| Bed {
                id: bed.id,
                label: bed.label.clone(),
                state: State::of(bed, &visit.now),
                reserve: bed.reserve,
            })
            .collect(),
    };
    let closed = location.closed_at.map(|at| {
        let day = dates::full_day(visit.language, visit.house.zone.to_datetime(at).date());
        visit.language.with("location-closed-since", &[("day", &day)])
    });
    page(&Page {
        frame: visit.frame("location-title-one").await?,
        location: location.id,
        words: words::of_location(visit.language, &location.facts),
        rooms: rooms.map(room).collect(),
        can: can(&visit, location.id, closed.is_some()),
        closed,
        name: location.facts.name,
    })
}

fn can(visit: &Visit, location: LocationId, closed: bool) -> Can {
    let place = Place::Location(location);
    let may = |deed| !closed && visit.may(deed, place);
    Can {
        see_beds: visit.see(permission::Page::Board, place).is_ok(),
        describe: may(Deed::DescribeLocation),
        add_room: may(Deed::AddRoom),
        describe_room: may(Deed::DescribeRoom),
        add_bed: may(Deed::AddBed),
        assign: may(Deed::AssignBed),
        open_up: may(Deed::MoveHousehold),
        close: may(Deed::CloseLocation),
        write_rules: may(Deed::WriteHouseRules),
    }
}
