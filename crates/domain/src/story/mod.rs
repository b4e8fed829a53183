//! Beginnings of stories, and stories that nobody thought of, for tests.

mod any;
mod informed;
mod model;
mod random;

use jiff::civil::date;
use jiff::tz::TimeZone;

use crate::bed;
use crate::event::Event;
use crate::id::{BedId, LocationId, OrganisationId, PersonId, RoomId, WorkerId};
use crate::location::{self, LocationFacts, Regime, RoomFacts, RoomKind, SexRule};
use crate::moment::{Moment, NightTerms};
use crate::person::{self, Care, Needs};
use crate::personal::Personal;
use crate::staff::{self, Role, Workplace};

/// A location.
pub(crate) const LOCATION: LocationId = LocationId::new(11);
pub(crate) const ORGANISATION: OrganisationId = OrganisationId::new(12);
/// Its first room.
pub(crate) const ROOM: RoomId = RoomId::new(12);
/// The bed in it.
pub(crate) const BED: BedId = BedId::new(13);

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

/// What the location is and has.
pub(crate) fn location_facts() -> LocationFacts {
    LocationFacts { name: "Proefhuis".into(), regime: Regime::DayAndNight, women_only: false, care: Care::None }
}

/// What its first room is and has.
pub(crate) fn room_facts() -> RoomFacts {
    RoomFacts { name: "Kamer 1".into(), kind: RoomKind::Shared, sex: SexRule::Any, step_free: false }
}

/// The location opened.
pub(crate) fn opened() -> Event {
    location::Event::LocationOpened { location: LOCATION, facts: location_facts() }.into()
}

/// Its first room was added.
pub(crate) fn room_added() -> Event {
    location::Event::RoomAdded { location: LOCATION, room: ROOM, facts: room_facts() }.into()
}

/// Its bed was added.
pub(crate) fn bed_added() -> Event {
    bed::Event::BedAdded { location: LOCATION, room: ROOM, bed: BED, label: "1a".into() }.into()
}

/// Somebody works in the whole house from now on, and is called "Demo" and their number.
pub(crate) fn appointed(worker: WorkerId, roles: &[Role]) -> Event {
    let name = Personal::new(&format!("Demo {}", worker.number()));
    staff::Event::StaffAppointed { worker, name, roles: roles.to_vec(), workplace: Workplace::House }.into()
}

/// Somebody does not work here any more.
pub(crate) fn ended(worker: WorkerId) -> Event {
    staff::Event::StaffEnded { worker }.into()
}

/// An organisation of the house is called so.
pub(crate) fn organisation_named(organisation: OrganisationId, name: &str) -> Event {
    staff::Event::OrganisationNamed { organisation, name: name.into() }.into()
}

/// These are rung, in this order.
pub(crate) fn duty_set(order: &[WorkerId]) -> Event {
    staff::Event::DutySet { order: order.to_vec() }.into()
}
