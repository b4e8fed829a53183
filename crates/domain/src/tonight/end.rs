//! Ending a request without a bed: an own place, or withdrawn by the person. There is no third way.

use crate::command::{Command, Place};
use crate::deed::Deed;
use crate::event::{Event, Subject};
use crate::id::RequestId;
use crate::moment::Moment;
use crate::tonight::{Ending, Event as Tonight, Released, Requests, State};

/// These people need no bed tonight any more.
#[derive(Clone, Debug)]
pub struct EndRequest {
    /// Which request.
    pub request: RequestId,
    /// How it ends.
    pub how: Ending,
}

/// Why not now.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// There is no such request.
    #[error("there is no such request")]
    NotAsked,
    /// The people are in their beds; they can leave them.
    #[error("these people have their bed")]
    AlreadyArrived,
    /// It was ended before.
    #[error("this request was ended")]
    AlreadyEnded,
}

impl Command for EndRequest {
    const DEED: Deed = Deed::EndRequest;
    type Past = Requests;
    type Refusal = Refusal;

    fn about(&self, _: &Requests) -> Vec<Subject> {
        vec![Subject::Request(self.request)]
    }

    fn place(&self) -> Place {
        Place::House
    }

    fn decide(self, past: &Requests, _: &Moment) -> Result<Vec<Event>, Refusal> {
        let EndRequest { request, how } = self;
        let asked = past.get(request).ok_or(Refusal::NotAsked)?;
        let let_go = match &asked.state {
            State::Open => None,
            State::Held { places, .. } => {
                Some(Tonight::HoldReleased { request, places: places.clone(), because: Released::ByWorker })
            }
            State::Arrived { .. } => return Err(Refusal::AlreadyArrived),
            State::Ended(_) => return Err(Refusal::AlreadyEnded),
        };
        let ended = Tonight::RequestEnded { request, people: asked.people.clone(), how };
        Ok(let_go.into_iter().chain([ended]).map(Event::from).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command::judge;
    use crate::tonight::testing::{AMIN, REQUEST, held, later, requested};

    #[test]
    fn an_own_place_ends_the_ringing() {
        check(&[requested(REQUEST, &[AMIN])], Ok(vec!["RequestEnded"]));
    }

    #[test]
    fn held_beds_come_free_with_the_ending() {
        let history = [requested(REQUEST, &[AMIN]), held(REQUEST, AMIN, 1, later(90).at)];
        check(&history, Ok(vec!["HoldReleased", "RequestEnded"]));
    }

    #[test]
    fn a_request_ends_once() {
        let ended = Tonight::RequestEnded { request: REQUEST, people: vec![AMIN], how: Ending::OwnPlace };
        check(&[requested(REQUEST, &[AMIN]), ended.into()], Err(Refusal::AlreadyEnded));
    }

    #[track_caller]
    fn check(history: &[Event], expected: Result<Vec<&str>, Refusal>) {
        let answer = judge(history, EndRequest { request: REQUEST, how: Ending::OwnPlace }, &later(0));
        assert_eq!(answer.as_ref().map(|events| events.iter().map(Event::kind).collect()), expected.as_ref().cloned());
    }
}
