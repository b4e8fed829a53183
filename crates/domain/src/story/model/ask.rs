//! What can be asked on such an evening, judged by the real deeds.

use super::TwoBeds;
use super::evening::{PAPER, RESERVE};
use crate::bed::{AssignBed, LeaveBed, Leaving, LeftFor, Standing};
use crate::command::Command;
use crate::event::Event;
use crate::id::{BedId, PersonId, RequestId};
use crate::moment::Moment;
use crate::tonight::testing::LOCATION;
use crate::tonight::{ConfirmArrival, EndRequest, Ending, ExtendHold, HoldBeds, Placing, ReleaseHold, Released};

/// One ask.
#[derive(Clone, Debug, PartialEq)]
pub enum Ask {
    Request(RequestId, Vec<PersonId>),
    Hold(RequestId, Vec<Placing>),
    Extend(RequestId),
    Release(RequestId, Released),
    Confirm(RequestId),
    End(RequestId),
    Assign(PersonId, BedId),
    Leave(BedId, PersonId),
    /// Nobody asks anything until the next hour.
    Wait,
}

impl Ask {
    /// What happens, when it is granted. A new request reads a past of its own.
    pub fn decide(&self, past: &Standing, now: &Moment) -> Option<Vec<Event>> {
        let (location, requests) = (LOCATION, &past.requests);
        match self.clone() {
            Ask::Hold(request, places) => HoldBeds { request, location, places }.decide(past, now).ok(),
            Ask::Extend(request) => ExtendHold { request, location }.decide(past, now).ok(),
            Ask::Release(request, because) => ReleaseHold { request, location, because }.decide(requests, now).ok(),
            Ask::Confirm(request) => ConfirmArrival { request, location, until: None }.decide(requests, now).ok(),
            Ask::End(request) => EndRequest { request, how: Ending::Withdrawn }.decide(requests, now).ok(),
            Ask::Assign(person, bed) => {
                AssignBed { location, places: vec![Placing { person, bed }], until: None }.decide(past, now).ok()
            }
            Ask::Leave(bed, person) => {
                let past = Leaving::from(past.claims.clone());
                LeaveBed { location, bed, person, left_for: LeftFor::NotKnown }.decide(&past, now).ok()
            }
            Ask::Request(..) | Ask::Wait => None,
        }
    }
}

/// Everything that somebody might ask, sensible or not.
pub fn all(model: &TwoBeds, past: &Standing) -> Vec<Ask> {
    let mut asks = vec![Ask::Wait];
    for (people, requests) in model.groups() {
        // Numbers of requests are used in their order: which number it is says nothing.
        let used = requests.iter().take_while(|request| past.requests.get(**request).is_some()).count();
        for request in requests.into_iter().take(used + 1) {
            asks.push(Ask::Request(request, people.clone()));
            asks.extend(places(&people).into_iter().map(|places| Ask::Hold(request, places)));
            asks.extend([Released::Lapsed, Released::ByWorker].map(|because| Ask::Release(request, because)));
            asks.extend([Ask::Extend(request), Ask::Confirm(request), Ask::End(request)]);
        }
        for (person, bed) in people.iter().flat_map(|person| [(*person, RESERVE), (*person, PAPER)]) {
            asks.extend([Ask::Assign(person, bed), Ask::Leave(bed, person)]);
        }
    }
    asks
}

/// Ways to give these people the beds, some of which leave somebody out.
fn places(people: &[PersonId]) -> Vec<Vec<Placing>> {
    let placing = |nth: usize, bed| Placing { person: people[nth], bed };
    let mut ways = vec![vec![placing(0, RESERVE)], vec![placing(0, PAPER)]];
    if people.len() == 2 {
        ways.push(vec![placing(0, RESERVE), placing(1, PAPER)]);
        ways.push(vec![placing(0, PAPER), placing(1, RESERVE)]);
    }
    ways
}
