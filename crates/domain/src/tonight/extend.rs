//! Keeping held beds longer.

use crate::command::{Command, Place};
use crate::deed::Deed;
use crate::event::{Event, Subject};
use crate::id::{LocationId, RequestId};
use crate::moment::Moment;
use crate::tonight::{Event as Tonight, Requests};

/// Keep the beds of this request for another while, counted from now.
#[derive(Clone, Debug)]
pub struct ExtendHold {
    /// Which request.
    pub request: RequestId,
    /// Where its beds are.
    pub location: LocationId,
}

/// Why not now.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// No beds are kept for this request here; the hold may have run out.
    #[error("no beds are kept for this request here")]
    NotHeld,
}

impl Command for ExtendHold {
    const DEED: Deed = Deed::ExtendHold;
    type Past = Requests;
    type Refusal = Refusal;

    fn about(&self, _: &Requests) -> Vec<Subject> {
        vec![Subject::Request(self.request)]
    }

    fn place(&self) -> Place {
        Place::Location(self.location)
    }

    fn decide(self, past: &Requests, now: &Moment) -> Result<Vec<Event>, Refusal> {
        let ExtendHold { request, location } = self;
        let places = past.held(request, location, now.at).ok_or(Refusal::NotHeld)?.to_vec();
        Ok(vec![Tonight::HoldExtended { request, places, until: now.hold_until() }.into()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command::judge;
    use crate::tonight::testing::{AMIN, LOCATION, REQUEST, held, later, placing, requested};

    #[test]
    fn a_hold_is_counted_again_from_now() {
        let longer = Tonight::HoldExtended { request: REQUEST, places: vec![placing(AMIN, 1)], until: later(120).at };
        check(LOCATION, 30, Ok(vec![longer.into()]));
    }

    #[test]
    fn a_hold_that_ran_out_is_not_brought_back() {
        check(LOCATION, 90, Err(Refusal::NotHeld));
    }

    #[test]
    fn a_hold_is_extended_where_its_beds_are() {
        check(LocationId::new(99), 30, Err(Refusal::NotHeld));
    }

    #[track_caller]
    fn check(location: LocationId, minutes: i64, expected: Result<Vec<Event>, Refusal>) {
        let history = [requested(REQUEST, &[AMIN]), held(REQUEST, AMIN, 1, later(90).at)];
        assert_eq!(judge(&history, ExtendHold { request: REQUEST, location }, &later(minutes)), expected);
    }
}
