//! Letting held beds go: by a worker, or by the clock of the house when nobody came in time.

use crate::command::{Command, Place};
use crate::deed::Deed;
use crate::event::{Event, Subject};
use crate::id::{LocationId, RequestId};
use crate::moment::Moment;
use crate::tonight::{Event as Tonight, Released, Requests, State};

/// Let the beds of this request go; it is open again and rings.
#[derive(Clone, Debug)]
pub struct ReleaseHold {
    /// Which request.
    pub request: RequestId,
    /// Where its beds are.
    pub location: LocationId,
    /// Why.
    pub because: Released,
}

/// Why not now.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// No beds are kept for this request here.
    #[error("no beds are kept for this request here")]
    NotHeld,
    /// The clock may let beds go only after their time.
    #[error("the hold has not run out")]
    NotLapsed,
}

impl Command for ReleaseHold {
    const DEED: Deed = Deed::ReleaseHold;
    type Past = Requests;
    type Refusal = Refusal;

    fn about(&self, _: &Requests) -> Vec<Subject> {
        vec![Subject::Request(self.request)]
    }

    fn place(&self) -> Place {
        Place::Location(self.location)
    }

    fn decide(self, past: &Requests, now: &Moment) -> Result<Vec<Event>, Refusal> {
        let ReleaseHold { request, location, because } = self;
        // What was written down counts here, run out or not: a lapsed hold is let go once.
        let Some(State::Held { location: where_held, places, until }) = past.get(request).map(|asked| &asked.state)
        else {
            return Err(Refusal::NotHeld);
        };
        if *where_held != location {
            return Err(Refusal::NotHeld);
        }
        match because {
            Released::Lapsed if now.at < *until => Err(Refusal::NotLapsed),
            Released::Lapsed | Released::ByWorker => {
                Ok(vec![Tonight::HoldReleased { request, places: places.clone(), because }.into()])
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command::judge;
    use crate::tonight::testing::{AMIN, LOCATION, REQUEST, held, later, requested};

    #[test]
    fn a_worker_can_let_a_bed_go_at_any_time() {
        check(Released::ByWorker, 1, Ok(()));
    }

    #[test]
    fn the_clock_waits_until_the_hold_has_run_out() {
        check(Released::Lapsed, 89, Err(Refusal::NotLapsed));
        check(Released::Lapsed, 90, Ok(()));
    }

    #[test]
    fn what_is_not_held_cannot_be_let_go() {
        let command = ReleaseHold { request: REQUEST, location: LOCATION, because: Released::ByWorker };
        assert_eq!(judge(&[requested(REQUEST, &[AMIN])], command, &later(0)), Err(Refusal::NotHeld));
    }

    #[track_caller]
    fn check(because: Released, minutes: i64, expected: Result<(), Refusal>) {
        let history = [requested(REQUEST, &[AMIN]), held(REQUEST, AMIN, 1, later(90).at)];
        let command = ReleaseHold { request: REQUEST, location: LOCATION, because };
        assert_eq!(judge(&history, command, &later(minutes)).map(|_| ()), expected);
    }
}
