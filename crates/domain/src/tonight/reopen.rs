//! Opening again a request that was ended by mistake. It rings on from where it was.

use crate::bed::Claims;
use crate::command::{Command, Past, Place};
use crate::deed::Deed;
use crate::event::{Event, Subject};
use crate::id::{PersonId, RequestId};
use crate::moment::Moment;
use crate::tonight::{Event as Tonight, Requests, State};

/// These people do need a bed tonight.
#[derive(Clone, Debug)]
pub struct ReopenRequest {
    /// Which request.
    pub request: RequestId,
}

/// Why not now.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// The request was not ended.
    #[error("this request was not ended")]
    NotEnded,
    /// This person asks through another request by now.
    #[error("there is another request for this person")]
    AsksElsewhere(PersonId, RequestId),
    /// This person has a bed by now.
    #[error("this person has a bed")]
    HasABed(PersonId),
}

/// Who asks, and who has a bed.
#[derive(Default)]
pub struct Known {
    requests: Requests,
    claims: Claims,
}

impl Past for Known {
    fn evolve(&mut self, event: &Event) {
        self.requests.evolve(event);
        self.claims.evolve(event);
    }
}

impl Command for ReopenRequest {
    const DEED: Deed = Deed::ReopenRequest;
    type Past = Known;
    type Refusal = Refusal;

    fn about(&self, past: &Known) -> Vec<Subject> {
        let people = past.requests.get(self.request).map(|asked| asked.people.as_slice()).unwrap_or_default();
        people.iter().copied().map(Subject::Person).chain([Subject::Request(self.request)]).collect()
    }

    fn place(&self) -> Place {
        Place::House
    }

    fn decide(self, past: &Known, now: &Moment) -> Result<Vec<Event>, Refusal> {
        let asked = past.requests.get(self.request).ok_or(Refusal::NotEnded)?;
        let State::Ended(_) = asked.state else { return Err(Refusal::NotEnded) };
        for person in &asked.people {
            if let Some(other) = past.requests.open_for(*person, now.at) {
                return Err(Refusal::AsksElsewhere(*person, other));
            }
            if past.claims.of_person(*person, now.at).is_some() {
                return Err(Refusal::HasABed(*person));
            }
        }
        Ok(vec![Tonight::RequestReopened { request: self.request, people: asked.people.clone() }.into()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command::judge;
    use crate::tonight::Ending;
    use crate::tonight::testing::{AMIN, REQUEST, held, later, requested};

    const OTHER: RequestId = RequestId::new(12);

    #[test]
    fn a_mistaken_ending_is_undone() {
        check(&[requested(REQUEST, &[AMIN]), ended()], Ok(()));
    }

    #[test]
    fn who_asks_again_meanwhile_is_led_there() {
        let history = [requested(REQUEST, &[AMIN]), ended(), requested(OTHER, &[AMIN])];
        check(&history, Err(Refusal::AsksElsewhere(AMIN, OTHER)));
    }

    #[test]
    fn what_was_not_ended_needs_no_opening() {
        let history = [requested(REQUEST, &[AMIN]), held(REQUEST, AMIN, 1, later(90).at)];
        check(&history, Err(Refusal::NotEnded));
    }

    #[track_caller]
    fn check(history: &[Event], expected: Result<(), Refusal>) {
        assert_eq!(judge(history, ReopenRequest { request: REQUEST }, &later(1)).map(|_| ()), expected);
    }

    fn ended() -> Event {
        Tonight::RequestEnded { request: REQUEST, people: vec![AMIN], how: Ending::Withdrawn }.into()
    }
}
