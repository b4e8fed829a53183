//! Giving beds for longer than tonight. Reserve beds can never be given this way.

use jiff::civil::Date;

use crate::bed::fit::For;
use crate::bed::{Event as Bed, Standing, Unfit};
use crate::command::{Command, Place};
use crate::deed::Deed;
use crate::event::{Event, Subject};
use crate::id::{LocationId, PersonId, RequestId};
use crate::moment::Moment;
use crate::tonight::Placing;

/// Give these people these beds.
#[derive(Clone, Debug)]
pub struct AssignBed {
    /// Where the beds stand.
    pub location: LocationId,
    /// Who gets which bed; people named together stay together.
    pub places: Vec<Placing>,
    /// The morning on which they leave, if that is known.
    pub until: Option<Date>,
}

/// Why not now.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// Nobody was named.
    #[error("a bed is given to somebody")]
    Nobody,
    /// This person asks for a bed tonight: give it through that request, so that it stops ringing.
    #[error("this person asks for a bed tonight")]
    AsksTonight(PersonId, RequestId),
    /// They would leave before they came.
    #[error("the last morning lies in the past")]
    EndsBeforeItBegins,
    /// The beds cannot be given to these people.
    #[error(transparent)]
    Unfit(#[from] Unfit),
}

impl Command for AssignBed {
    const DEED: Deed = Deed::AssignBed;
    type Past = Standing;
    type Refusal = Refusal;

    fn about(&self, past: &Standing) -> Vec<Subject> {
        past.about(self.location, &self.places)
    }

    fn place(&self) -> Place {
        Place::Location(self.location)
    }

    fn decide(self, past: &Standing, now: &Moment) -> Result<Vec<Event>, Refusal> {
        let AssignBed { location, places, until } = self;
        if places.is_empty() {
            return Err(Refusal::Nobody);
        }
        if until.is_some_and(|morning| morning <= now.night()) {
            return Err(Refusal::EndsBeforeItBegins);
        }
        for Placing { person, .. } in places.iter().copied() {
            if let Some(request) = past.requests.open_for(person, now.at) {
                return Err(Refusal::AsksTonight(person, request));
            }
            if past.claims.of_person(person, now.at).is_some() {
                return Err(Unfit::HasABed(person).into());
            }
        }
        past.judge(location, &places, For::Longer, now)?;
        Ok(vec![Bed::BedsAssigned { location, places, until }.into()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bed::fit::Misfit;
    use crate::command::judge;
    use crate::id::BedId;
    use crate::tonight::testing::{AMIN, LOCATION, REQUEST, house, later, placing, registered, requested};

    #[test]
    fn a_free_bed_is_given_for_longer() {
        check(&[registered(AMIN)], Ok(()));
    }

    #[test]
    fn a_reserve_bed_is_never_given_for_longer() {
        let reserve = Bed::ReserveSet { bed: BedId::new(1), reserve: true };
        let unfit = Unfit::DoesNotFit(BedId::new(1), [Misfit::Reserve].into());
        check(&[registered(AMIN), reserve.into()], Err(unfit.into()));
    }

    #[test]
    fn who_asks_tonight_gets_the_bed_through_the_request() {
        check(&[registered(AMIN), requested(REQUEST, &[AMIN])], Err(Refusal::AsksTonight(AMIN, REQUEST)));
    }

    #[test]
    fn nobody_has_two_beds() {
        let assigned = Bed::BedsAssigned { location: LOCATION, places: vec![placing(AMIN, 2)], until: None };
        check(&[registered(AMIN), assigned.into()], Err(Unfit::HasABed(AMIN).into()));
    }

    #[track_caller]
    fn check(history: &[Event], expected: Result<(), Refusal>) {
        let history: Vec<Event> = house(2).into_iter().chain(history.iter().cloned()).collect();
        let command = AssignBed { location: LOCATION, places: vec![placing(AMIN, 1)], until: None };
        assert_eq!(judge(&history, command, &later(0)).map(|_| ()), expected);
    }
}
