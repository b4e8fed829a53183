//! Asking for a bed tonight, for one person or for people who stay together.

use crate::bed::Claims;
use crate::command::{Command, Past, Place};
use crate::deed::Deed;
use crate::event::{Event, Subject};
use crate::id::{PersonId, RequestId};
use crate::moment::Moment;
use crate::person::Event as Person;
use crate::tonight::{Event as Tonight, Requests};

/// A bed tonight, please.
#[derive(Clone, Debug)]
pub struct RequestTonight {
    /// The new request.
    pub request: RequestId,
    /// For whom; they stay together.
    pub people: Vec<PersonId>,
}

/// Why nothing new is asked for: there is something better to go to. No request is refused a bed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// Nobody was named.
    #[error("a request is for somebody")]
    Nobody,
    /// This person is not written down.
    #[error("this person is not registered")]
    NotRegistered(PersonId),
    /// This person asks already.
    #[error("there is a request for this person already")]
    AlreadyAsks(PersonId, RequestId),
    /// This person has a bed.
    #[error("this person has a bed")]
    HasABed(PersonId),
    /// This request was made before.
    #[error("this request was made before")]
    AlreadyMade,
}

/// Who is written down, who asks, and who has a bed.
#[derive(Default)]
pub struct Known {
    registered: Vec<PersonId>,
    requests: Requests,
    claims: Claims,
}

impl Past for Known {
    fn evolve(&mut self, event: &Event) {
        self.requests.evolve(event);
        self.claims.evolve(event);
        if let Event::Person(Person::PersonRegistered { person, .. }) = event {
            self.registered.push(*person);
        }
    }
}

impl Command for RequestTonight {
    const DEED: Deed = Deed::RequestTonight;
    type Past = Known;
    type Refusal = Refusal;

    fn about(&self, _: &Known) -> Vec<Subject> {
        self.people.iter().copied().map(Subject::Person).chain([Subject::Request(self.request)]).collect()
    }

    fn place(&self) -> Place {
        Place::House
    }

    fn decide(self, past: &Known, now: &Moment) -> Result<Vec<Event>, Refusal> {
        let RequestTonight { request, mut people } = self;
        people.sort_unstable();
        people.dedup();
        if people.is_empty() {
            return Err(Refusal::Nobody);
        }
        if past.requests.get(request).is_some() {
            return Err(Refusal::AlreadyMade);
        }
        for person in &people {
            if !past.registered.contains(person) {
                return Err(Refusal::NotRegistered(*person));
            }
            if let Some(open) = past.requests.open_for(*person, now.at) {
                return Err(Refusal::AlreadyAsks(*person, open));
            }
            if past.claims.of_person(*person, now.at).is_some() {
                return Err(Refusal::HasABed(*person));
            }
        }
        Ok(vec![Tonight::TonightRequested { request, people, at: now.at }.into()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tonight::Ending;
    use crate::tonight::testing::{AMIN, BELA, LOCATION, NOW, REQUEST, held, later, registered, requested};

    #[test]
    fn whoever_is_written_down_can_ask() {
        check(&[registered(AMIN)], &[AMIN], Ok(()));
    }

    #[test]
    fn who_asks_already_is_led_to_that_request() {
        let history = [registered(AMIN), registered(BELA), requested(OTHER, &[BELA])];
        check(&history, &[AMIN, BELA], Err(Refusal::AlreadyAsks(BELA, OTHER)));
    }

    #[test]
    fn who_has_a_bed_needs_no_other() {
        let arrived = Tonight::ArrivalConfirmed {
            request: OTHER,
            location: LOCATION,
            places: vec![crate::tonight::Placing { person: AMIN, bed: crate::id::BedId::new(1) }],
            until: None,
        };
        let history = [registered(AMIN), requested(OTHER, &[AMIN]), arrived.into()];
        check(&history, &[AMIN], Err(Refusal::HasABed(AMIN)));
    }

    #[test]
    fn after_an_ending_one_can_ask_again() {
        let ended = Tonight::RequestEnded { request: OTHER, people: vec![AMIN], how: Ending::Withdrawn };
        check(&[registered(AMIN), requested(OTHER, &[AMIN]), ended.into()], &[AMIN], Ok(()));
    }

    #[test]
    fn a_hold_that_ran_out_still_asks() {
        let history = [registered(AMIN), requested(OTHER, &[AMIN]), held(OTHER, AMIN, 1, NOW)];
        check(&history, &[AMIN], Err(Refusal::AlreadyAsks(AMIN, OTHER)));
    }

    #[test]
    fn a_request_for_nobody_is_no_request() {
        check(&[], &[], Err(Refusal::Nobody));
    }

    const OTHER: RequestId = RequestId::new(77);

    #[track_caller]
    fn check(history: &[Event], people: &[PersonId], expected: Result<(), Refusal>) {
        let answer =
            crate::command::judge(history, RequestTonight { request: REQUEST, people: people.to_vec() }, &later(0));
        assert_eq!(answer.map(|_| ()), expected);
    }
}
