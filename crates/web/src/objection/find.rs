//! The objection in an address, with the course it belongs to; and days as they were typed.

use domain::deed::Deed;
use domain::id::ObjectionId;
use domain::objection::Track;
use jiff::civil::Date;
use store::ObjectionNow;

use crate::answer::Trouble;
use crate::course::Opened;
use crate::form::{Faults, Filled};
use crate::visit::Visit;

/// An objection, whose it is, and how far it is.
pub struct Found {
    pub now: ObjectionNow,
    pub opened: Opened,
    pub track: Track,
}

/// The objection with this id. Not there, forgotten and not yours look the same.
pub async fn find(visit: &Visit, id: &str) -> Result<Found, Trouble> {
    let id: ObjectionId = id.parse()?;
    let now = visit.house.archive.objection(id).await?.ok_or(Trouble::NotThere)?;
    let opened = Opened::of(visit, now.person).await?;
    let track = *opened.course.objections.get(id).ok_or(Trouble::NotThere)?;
    Ok(Found { now, opened, track })
}

/// The objection with this id, for a deed that this worker may do.
pub async fn find_for(visit: &Visit, id: &str, deed: Deed) -> Result<Found, Trouble> {
    visit.must_be_allowed(deed)?;
    find(visit, id).await
}

/// The day that was typed; what is no day is added to the faults.
pub fn day(filled: &Filled, field: &str, faults: &mut Faults) -> Option<Date> {
    let day = filled.one(field).parse().ok();
    if day.is_none() {
        faults.add(field, "objection-no-date");
    }
    day
}
