//! Letting an open request ring further. Only the clock of the house does this, and it never stops
//! by itself: a bed, an own place or the person's withdrawal ends it.

use crate::command::{Command, Place};
use crate::deed::Deed;
use crate::event::{Event, Subject};
use crate::id::RequestId;
use crate::moment::Moment;
use crate::tonight::{Event as Tonight, Requests, State};

/// Ring one step further.
#[derive(Clone, Debug)]
pub struct RingFurther {
    /// Which request.
    pub request: RequestId,
}

/// Why not now.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// The request does not ring: beds are kept for it, or it came to its end.
    #[error("this request does not ring")]
    NotOpen,
    /// It is not time yet.
    #[error("it is not time yet")]
    NotYet,
}

impl Command for RingFurther {
    const DEED: Deed = Deed::RingFurther;
    type Past = Requests;
    type Refusal = Refusal;

    fn about(&self, _: &Requests) -> Vec<Subject> {
        vec![Subject::Request(self.request)]
    }

    fn place(&self) -> Place {
        Place::House
    }

    fn decide(self, past: &Requests, now: &Moment) -> Result<Vec<Event>, Refusal> {
        let asked = past.get(self.request).ok_or(Refusal::NotOpen)?;
        if *asked.state(now.at) != State::Open {
            return Err(Refusal::NotOpen);
        }
        match asked.rings_next(&now.terms) {
            Some(due) if due <= now.at => {
                Ok(vec![Tonight::RequestRang { request: self.request, step: asked.step.saturating_add(1) }.into()])
            }
            Some(_) | None => Err(Refusal::NotYet),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command::judge;
    use crate::tonight::testing::{AMIN, REQUEST, held, later, requested};

    #[test]
    fn it_rings_the_coordinator_after_fifteen_minutes() {
        check(&[requested(REQUEST, &[AMIN])], 14, Err(Refusal::NotYet));
        check(&[requested(REQUEST, &[AMIN])], 15, Ok(1));
    }

    #[test]
    fn it_rings_the_next_after_an_hour() {
        let rang = Tonight::RequestRang { request: REQUEST, step: 1 };
        let history = [requested(REQUEST, &[AMIN]), rang.into()];
        check(&history, 59, Err(Refusal::NotYet));
        check(&history, 60, Ok(2));
    }

    #[test]
    fn while_beds_are_kept_it_is_quiet_and_afterwards_it_rings_on() {
        let history = [requested(REQUEST, &[AMIN]), held(REQUEST, AMIN, 1, later(30).at)];
        check(&history, 29, Err(Refusal::NotOpen));
        check(&history, 30, Ok(1));
    }

    #[track_caller]
    fn check(history: &[Event], minutes: i64, expected: Result<u16, Refusal>) {
        let answer = judge(history, RingFurther { request: REQUEST }, &later(minutes));
        let expected = expected.map(|step| vec![Event::from(Tonight::RequestRang { request: REQUEST, step })]);
        assert_eq!(answer, expected);
    }
}
