//! The procedure or the term in an address, with everything the legal strand knows of that person.

use domain::command::{Past, Place};
use domain::deed::Deed;
use domain::event::{Class, Event};
use domain::id::{PersonId, ProcedureId, TermId};
use domain::procedure::Docket;
use domain::staff::Role;
use jiff::Timestamp;
use jiff::civil::Date;
use permission::{Purpose, Sight};
use store::{ProcedureNow, TermNow};

use crate::answer::Trouble;
use crate::form::{Faults, Filled};
use crate::named::Named;
use crate::visit::Visit;

/// Somebody's procedures, opened for a worker of the legal strand.
pub struct Opened {
    /// Who.
    pub person: PersonId,
    /// What they are called, or that nobody knows a name.
    pub called: String,
    /// Their procedures and terms.
    pub docket: Docket,
    /// Everything that happened, in the order of the log, with when it was written.
    pub events: Vec<(Timestamp, Event)>,
}

/// Leave to read the legal strand; each look is noted.
pub fn sight(visit: &Visit) -> Result<Sight, Trouble> {
    visit.sight(Purpose::Guidance, &[Class::Night, Class::Legal], Place::House)
}

impl Opened {
    /// Somebody who is written down here; not there and not yours look the same.
    pub async fn of(visit: &Visit, person: PersonId) -> Result<Opened, Trouble> {
        let sight = sight(visit)?;
        let found = visit.house.archive.told(&sight, person, &visit.now).await?;
        let named: Named<Docket> = Named::of(found.iter().map(|noted| &noted.event));
        if !named.past.registered() {
            return Err(Trouble::NotThere);
        }
        let (called, docket) = (named.called(visit.language), named.past);
        let events = found.into_iter().map(|noted| (noted.at, noted.event)).collect();
        Ok(Opened { person, called, docket, events })
    }
}

/// The procedure with this id. Not there, forgotten and not yours look the same.
pub async fn procedure(visit: &Visit, id: &str) -> Result<(ProcedureNow, Opened), Trouble> {
    sight(visit)?;
    let id: ProcedureId = id.parse()?;
    let now = visit.house.archive.procedure(id).await?.ok_or(Trouble::NotThere)?;
    visit.must_be_of_own_team(now.opened_by).await?;
    let opened = Opened::of(visit, now.person).await?;
    Ok((now, opened))
}

/// The procedure with this id, for a deed that this worker may do.
pub async fn procedure_for(visit: &Visit, id: &str, deed: Deed) -> Result<ProcedureNow, Trouble> {
    visit.must_be_allowed(deed)?;
    let id: ProcedureId = id.parse()?;
    let now = visit.house.archive.procedure(id).await?.ok_or(Trouble::NotThere)?;
    visit.must_be_of_own_team(now.opened_by).await?;
    Ok(now)
}

/// The term with this id, for a deed that this worker may do. Who coordinates lets terms of every organisation be
/// watched, and reads none.
pub async fn term_for(visit: &Visit, id: &str, deed: Deed) -> Result<TermNow, Trouble> {
    visit.must_be_allowed(deed)?;
    let id: TermId = id.parse()?;
    let now = visit.house.archive.term(id).await?.ok_or(Trouble::NotThere)?;
    if deed != Deed::WatchTerm || !visit.me.worker.roles.contains(&Role::Coordinator) {
        visit.must_be_of_own_team(now.started_by).await?;
    }
    Ok(now)
}

/// The day that was typed; what is no day is added to the faults.
pub fn day(filled: &Filled, field: &str, faults: &mut Faults) -> Option<Date> {
    let day = filled.one(field).parse().ok();
    if day.is_none() {
        faults.add(field, "procedure-no-date");
    }
    day
}
