//! `/bed/{bed}`: what it is, who has it, what happened to it, and what can be done with it.

mod timeline;

use askama::Template;
use axum::Router;
use axum::extract::Path;
use axum::routing::get;
use domain::bed::{Kind, OutReason};
use domain::command::Place;
use domain::deed::Deed;
use domain::event::{Class, Subject};
use domain::id::{BedId, LocationId, PersonId};
use domain::person::called;
use permission::Purpose;
use store::Claimed;

use super::find::{Found, find};
use super::{State, leave, take_out};
use crate::answer::{self, Answer, Trouble};
use crate::dates;
use crate::form::Filled;
use crate::frame::Frame;
use crate::house::Houses;
use crate::location::words;
use crate::visit::Visit;
use timeline::Line;

pub fn routes() -> Router<Houses> {
    Router::new().route("/bed/{bed}", get(show))
}

#[derive(Template)]
#[template(path = "bed/show/page.html")]
struct Page {
    frame: Frame,
    notice: Option<&'static str>,
    filled: Filled,
    bed: BedId,
    location: LocationId,
    label: String,
    room: String,
    place: String,
    sees_place: bool,
    words: Vec<String>,
    state: State,
    out: Option<String>,
    guest: Option<Guest>,
    seen: Option<String>,
    reserve: bool,
    paper: bool,
    /// Who left last and could have the bed back.
    left: Option<PersonId>,
    can: Can,
    lines: Vec<Line>,
}

/// Who has the bed, as far as this worker may know.
struct Guest {
    person: PersonId,
    named: bool,
    called: Option<String>,
    since: String,
    by: String,
    until: Option<String>,
}

/// Which buttons stand on the page.
struct Can {
    leave: bool,
    take_back: bool,
    take_back_assigning: bool,
    take_out: bool,
    bring_back: bool,
    reserve: bool,
    paper: bool,
    assign: bool,
}

async fn show(visit: Visit, Path((_, id)): Path<(String, String)>) -> Answer {
    let found = find(&visit, &id).await?;
    answer::page(&page(&visit, &found, None, Filled::default()).await?)
}

/// The page again, with why it was not done on top, and what was typed.
pub async fn again(visit: &Visit, found: &Found, notice: &'static str, filled: Filled) -> Answer {
    answer::again(&page(visit, found, Some(notice), filled).await?)
}

async fn page(visit: &Visit, found: &Found, notice: Option<&'static str>, filled: Filled) -> Result<Page, Trouble> {
    let (bed, language) = (&found.bed, visit.language);
    let history = visit.house.archive.timeline(Subject::Bed(bed.id)).await?;
    let left = timeline::left_last(&history).filter(|_| bed.claim.is_none() && bed.out.is_none());
    let staff = timeline::Staff::of(visit).await?;
    let guest = match bed.claim {
        Some(claimed) => Some(guest(visit, found.place(), claimed, &staff).await?),
        None => None,
    };
    Ok(Page {
        frame: visit.frame("bed-title").await?,
        notice,
        filled,
        bed: bed.id,
        location: bed.location,
        label: bed.label.clone(),
        room: found.room.facts.name.clone(),
        place: found.location.facts.name.clone(),
        sees_place: visit.see(permission::Page::Locations, found.place()).is_ok(),
        words: words::of_room(language, &found.room.facts),
        state: State::of(bed, &visit.now),
        out: bed.out.map(|out| timeline::out(language, out.reason, out.expected)),
        guest,
        seen: seen(visit, found, &staff).await?,
        reserve: bed.reserve,
        paper: bed.paper,
        left,
        can: can(visit, found, left.is_some()),
        lines: timeline::lines(visit, &staff, &history),
    })
}

/// The name is for those who may look at the night class here, and that they look is written down.
/// Everybody else sees that the bed is taken.
async fn guest(visit: &Visit, place: Place, claimed: Claimed, staff: &timeline::Staff) -> Result<Guest, Trouble> {
    let person = claimed.claim.person;
    let cards = match visit.sight(Purpose::ShelterTonight, &[Class::Night], place) {
        Ok(sight) => Some(visit.house.archive.cards(&sight, &[person], &visit.now).await?),
        Err(_) => None,
    };
    let until = match claimed.claim.kind {
        Kind::Held { until } => Some(dates::moment(visit.language, visit.house.zone.to_datetime(until))),
        Kind::Kept => None,
        Kind::Taken { until } => until.map(|morning| dates::full_day(visit.language, morning)),
    };
    Ok(Guest {
        person,
        named: cards.is_some(),
        called: cards.iter().flatten().find_map(|known| called(&known.card.names)).map(str::to_owned),
        since: dates::moment(visit.language, visit.house.zone.to_datetime(claimed.since)),
        by: staff.name(visit, claimed.by),
        until,
    })
}

/// What was seen on the round of this night.
async fn seen(visit: &Visit, found: &Found, staff: &timeline::Staff) -> Result<Option<String>, Trouble> {
    let ticks = visit.house.archive.rounds(found.bed.location, visit.now.night()).await?;
    let tick = ticks.into_iter().find(|tick| tick.bed == found.bed.id);
    Ok(tick.map(|tick| {
        let at = dates::clock(visit.house.zone.to_datetime(tick.at));
        let seen = visit.language.t(timeline::seen(tick.seen));
        visit.language.with("bed-seen", &[("seen", &seen), ("who", &staff.name(visit, tick.by)), ("at", &at)])
    }))
}

fn can(visit: &Visit, found: &Found, left: bool) -> Can {
    let may = |deed| visit.may(deed, found.place());
    let taken = found.bed.claim.is_some_and(|claimed| matches!(claimed.claim.kind, Kind::Taken { .. }));
    let given = found.bed.claim.is_some_and(|claimed| claimed.claim.request.is_none());
    let (free, out) = (found.bed.claim.is_none(), found.bed.out.is_some());
    Can {
        leave: taken && may(Deed::LeaveBed),
        take_back_assigning: taken && given && may(Deed::TakeBackAssigning),
        take_back: left && may(Deed::TakeBackLeaving),
        take_out: free && may(Deed::TakeOutOfUse),
        bring_back: out && may(Deed::BringBack),
        reserve: may(Deed::SetReserve),
        paper: may(Deed::SetPaperBed),
        assign: free && !out && !found.bed.reserve && may(Deed::AssignBed),
    }
}
