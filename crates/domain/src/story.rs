//! Beginnings of stories, for tests.

use jiff::civil::date;
use jiff::tz::TimeZone;

use crate::event::Event;
use crate::id::PersonId;
use crate::moment::{Moment, NightTerms};
use crate::person::{self, Needs};

/// Monday 23 November 2026, 22:40 on the wall.
pub(crate) fn monday_evening() -> Moment {
    let wall = date(2026, 11, 23).at(22, 40, 0, 0);
    let at = wall.to_zoned_datetime(TimeZone::UTC).expect("an ordinary evening").timestamp();
    Moment { at, wall, terms: NightTerms::default() }
}

/// Somebody who told nothing was written down.
pub(crate) fn registered(person: PersonId) -> Event {
    person::Event::PersonRegistered { person, names: vec![], needs: Needs::default() }.into()
}
