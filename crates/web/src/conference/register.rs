//! The register: what was shown of somebody to whom, when, where, and on which yes. The same for the desk that reads it with
//! the person and for their own page.

use domain::conference::{ConferenceFile, Event as Conference, PointKind, Seen};
use domain::event::Event;
use domain::id::{ItemId, PartnerId, PointId};
use jiff::Timestamp;
use store::{Noted, SeatNow};

use crate::answer::Trouble;
use crate::house::House;

/// Something that was shown.
pub struct Shown {
    pub at: Timestamp,
    /// To whom; a dash for whom nobody knows any more.
    pub to: String,
    pub of_state: bool,
    pub seen: Seen,
    pub points: Vec<Point>,
}

/// What of it.
pub struct Point {
    pub kind: PointKind,
    pub words: String,
    /// When the person said yes to it.
    pub since: Timestamp,
}

/// Everything that was shown, latest first.
pub async fn of(house: &House, noted: &[Noted], file: &ConferenceFile) -> Result<Vec<Shown>, Trouble> {
    let seats: Vec<SeatNow> = house.archive.levels().await?.into_iter().flat_map(|level| level.seats).collect();
    let mut shown = vec![];
    for (place, one) in noted.iter().enumerate() {
        let Event::Conference(Conference::PointsShown { item, partner, points, seen, .. }) = &one.event else {
            continue;
        };
        let seat = seats.iter().find(|seat| seat.partner == *partner);
        let before = &noted[..place];
        shown.push(Shown {
            at: one.at,
            to: seat.map_or_else(|| "–".to_owned(), |seat| seat.facts.name.clone()),
            of_state: seat.is_some_and(|seat| seat.facts.of_state),
            seen: *seen,
            points: points.iter().filter_map(|id| point(file, before, *item, *partner, *id)).collect(),
        });
    }
    shown.reverse();
    Ok(shown)
}

fn point(file: &ConferenceFile, before: &[Noted], item: ItemId, partner: PartnerId, id: PointId) -> Option<Point> {
    let point = file.item(item)?.point(id)?;
    let yes = |noted: &&Noted| {
        let Event::Conference(Conference::ConsentGiven { item: case, partner: whom, points, .. }) = &noted.event else {
            return false;
        };
        *case == item && *whom == partner && points.contains(&id)
    };
    let since = before.iter().rev().find(yes)?.at;
    Some(Point { kind: point.kind, words: point.words.reveal().to_owned(), since })
}
