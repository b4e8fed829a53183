//! Saying that the people of a request are in their beds.

use jiff::civil::Date;

use crate::command::{Command, Place};
use crate::deed::Deed;
use crate::event::{Event, Subject};
use crate::id::{LocationId, RequestId};
use crate::moment::Moment;
use crate::tonight::{Event as Tonight, Requests};

/// They are here.
#[derive(Clone, Debug)]
pub struct ConfirmArrival {
    /// Which request.
    pub request: RequestId,
    /// Where.
    pub location: LocationId,
    /// The morning on which they leave, if that is known.
    pub until: Option<Date>,
}

/// Why not now.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// No beds are kept for this request here; the hold may have run out: hold beds again.
    #[error("no beds are kept for this request here")]
    NotHeld,
    /// They would leave before they came.
    #[error("the last morning lies in the past")]
    EndsBeforeItBegins,
}

impl Command for ConfirmArrival {
    const DEED: Deed = Deed::ConfirmArrival;
    type Past = Requests;
    type Refusal = Refusal;

    fn about(&self, _: &Requests) -> Vec<Subject> {
        vec![Subject::Request(self.request)]
    }

    fn place(&self) -> Place {
        Place::Location(self.location)
    }

    fn decide(self, past: &Requests, now: &Moment) -> Result<Vec<Event>, Refusal> {
        let ConfirmArrival { request, location, until } = self;
        // Beds held until now are theirs; nobody else can have got them in between.
        let (places, _) = past.held(request, location, now.at).ok_or(Refusal::NotHeld)?;
        let places = places.to_vec();
        if until.is_some_and(|morning| morning <= now.night()) {
            return Err(Refusal::EndsBeforeItBegins);
        }
        Ok(vec![Tonight::ArrivalConfirmed { request, location, places, until }.into()])
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::command::judge;
    use crate::tonight::testing::{AMIN, LOCATION, REQUEST, held, later, requested};

    #[test]
    fn who_comes_in_time_has_the_bed() {
        check(89, None, Ok(()));
    }

    #[test]
    fn a_hold_that_ran_out_is_not_confirmed() {
        check(90, None, Err(Refusal::NotHeld));
    }

    #[test]
    fn nobody_leaves_before_the_night_is_over() {
        check(1, Some(date(2026, 11, 23)), Err(Refusal::EndsBeforeItBegins));
        check(1, Some(date(2026, 11, 24)), Ok(()));
    }

    #[track_caller]
    fn check(minutes: i64, until: Option<Date>, expected: Result<(), Refusal>) {
        let history = [requested(REQUEST, &[AMIN]), held(REQUEST, AMIN, 1, later(90).at)];
        let command = ConfirmArrival { request: REQUEST, location: LOCATION, until };
        assert_eq!(judge(&history, command, &later(minutes)).map(|_| ()), expected);
    }
}
