//! The board is drawn once for everybody who looks at it. What was drawn is shown again until
//! something is written, a hold runs out, or the minute is over; only the frame is each one's own.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use domain::bed::Kind;
use domain::command::Place;
use domain::id::LocationId;
use domain::moment::Moment;
use domain::staff::Workplace;
use jiff::{SignedDuration, Timestamp};
use store::BedNow;

use super::tell;
use crate::answer::Trouble;
use crate::language::Language;
use crate::visit::Visit;

/// The longest that a board is shown again, for what the clock alone changes: paper beds, midnight.
const ONE_MINUTE: i64 = 60;

/// A board as it was drawn.
pub struct Drawn {
    /// The beds and the nights, as HTML.
    pub html: String,
    /// How many requests need a bed.
    pub asking: usize,
    /// Whether there are so many beds that they are drawn smaller.
    pub dense: bool,
    /// Whether there is no location at all.
    pub empty: bool,
    position: u64,
    from: Timestamp,
    until: Timestamp,
}

/// For whom one board looks the same. There is one of each at a time, however much is written.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Audience {
    house: String,
    english: bool,
    /// The locations whose beds can be opened; all, when none is named.
    own: Option<Vec<LocationId>>,
    sees_locations: bool,
}

type Slot = Arc<tokio::sync::Mutex<Option<Arc<Drawn>>>>;

/// The boards that were drawn last.
#[derive(Clone, Default)]
pub struct Kept(Arc<Mutex<HashMap<Audience, Slot>>>);

impl Kept {
    /// The board as it is now. Many who ask at once wait for one drawing.
    pub async fn drawn(&self, visit: &Visit) -> Result<Arc<Drawn>, Trouble> {
        let audience = Audience::of(visit);
        let slot = {
            let mut slots = self.0.lock().unwrap_or_else(PoisonError::into_inner);
            Arc::clone(slots.entry(audience.clone()).or_default())
        };
        let mut kept = slot.lock().await;
        // The head is read before the beds: what is written in between is drawn, and drawn again.
        let position = visit.house.archive.head().await?.position;
        if let Some(drawn) = kept.as_ref().filter(|drawn| drawn.stands(position, visit.now.at)) {
            return Ok(Arc::clone(drawn));
        }
        let drawn = Arc::new(draw(visit, &audience, position).await?);
        *kept = Some(Arc::clone(&drawn));
        Ok(drawn)
    }
}

impl Drawn {
    fn stands(&self, position: u64, at: Timestamp) -> bool {
        self.position == position && self.from <= at && at < self.until
    }
}

impl Audience {
    fn of(visit: &Visit) -> Audience {
        let own = match &visit.me.worker.workplace {
            Workplace::House => None,
            Workplace::Locations(own) => Some(own.clone()),
        };
        let place = own.iter().flatten().next().map_or(Place::House, |location| Place::Location(*location));
        Audience {
            house: visit.house.slug.clone(),
            english: visit.language == Language::English,
            own,
            sees_locations: visit.see(permission::Page::Locations, place).is_ok(),
        }
    }

    /// Whether the beds of this location can be opened.
    pub fn opens(&self, location: LocationId) -> bool {
        self.own.as_ref().is_none_or(|own| own.contains(&location))
    }

    /// Whether the page of this location can be opened.
    pub fn opens_page(&self, location: LocationId) -> bool {
        self.sees_locations && self.opens(location)
    }
}

async fn draw(visit: &Visit, audience: &Audience, position: u64) -> Result<Drawn, Trouble> {
    let facts = tell::Facts::of(visit).await?;
    let until = stands_until(&facts.beds, &visit.now);
    let board = tell::tell(visit, audience, &facts);
    Ok(Drawn {
        html: board.html(),
        asking: facts.asking,
        dense: facts.beds.len() > tell::MANY_BEDS,
        empty: facts.locations.is_empty(),
        position,
        from: visit.now.at,
        until,
    })
}

/// Until when nothing on the board changes by itself.
fn stands_until(beds: &[BedNow], now: &Moment) -> Timestamp {
    let over = now.at + SignedDuration::from_secs(ONE_MINUTE - i64::from(now.wall.second()));
    let holds = beds.iter().filter_map(|bed| match bed.claim?.claim.kind {
        Kind::Held { until } => Some(until),
        Kind::Kept | Kind::Taken { .. } => None,
    });
    holds.fold(over, Timestamp::min)
}
