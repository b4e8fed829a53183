//! Every way in which an evening of six people at two beds can go, tried: the steps are the real deeds.
//!
//! Anything may be asked at any time, so an ask that comes late, that comes again because its answer
//! was lost, or that comes from somebody who looks at an old page is among them. Besides, every ask
//! that was granted is asked once more at once.

mod ask;
mod evening;
mod ledger;

use stateright::{Checker, HasDiscoveries, Model, Property};

use ask::Ask;
use evening::{Evening, Wrong};

use crate::id::{PersonId, RequestId};
use crate::tonight::State;

/// Who comes to the two beds. People who come alone are alike.
struct TwoBeds {
    /// How many come alone.
    alone: u128,
    /// Whether two more come together.
    household: bool,
    /// How many requests each may make.
    requests: u128,
    /// The hours of this evening, in minutes after half past eight.
    hours: &'static [i64],
}

impl TwoBeds {
    /// Who asks together, and under which requests.
    fn groups(&self) -> Vec<(Vec<PersonId>, Vec<RequestId>)> {
        let together = self.household.then(|| vec![PersonId::new(91), PersonId::new(92)]);
        let alone = (1..=self.alone).map(|number| vec![PersonId::new(number)]);
        let requests = |first: PersonId| (1..=self.requests).map(move |nth| RequestId::new(first.number() * 10 + nth));
        alone.chain(together).map(|people| (people.clone(), requests(people[0]).collect())).collect()
    }
}

impl Model for TwoBeds {
    type State = Evening;
    type Action = Ask;

    fn init_states(&self) -> Vec<Evening> {
        vec![Evening::begins(self)]
    }

    fn actions(&self, evening: &Evening, actions: &mut Vec<Ask>) {
        actions.extend(evening.granted(self));
    }

    fn next_state(&self, evening: &Evening, ask: Ask) -> Option<Evening> {
        evening.after(self, &ask)
    }

    fn properties(&self) -> Vec<Property<Self>> {
        vec![
            Property::always("no bed has two people", |_, evening: &Evening| evening.ledger().beds_are_single()),
            Property::always("nobody has two beds", |_, evening: &Evening| evening.ledger().people_are_single()),
            Property::always("a request that is not ended rings or has its beds", no_request_is_lost),
            Property::always("a bed of the paper list is not given at night", |_, evening: &Evening| {
                !evening.did(Wrong::Paper)
            }),
            Property::always("a reserve bed is not given for longer", |_, evening: &Evening| {
                !evening.did(Wrong::Reserve)
            }),
            Property::always("asking twice gives nothing more", |_, evening: &Evening| !evening.did(Wrong::Twice)),
            Property::sometimes("both beds are slept in", |_, evening: &Evening| evening.ledger().taken() == 2),
            Property::sometimes("a hold runs out and another gets the bed", |_, evening: &Evening| {
                evening.ledger().passed_on()
            }),
        ]
    }
}

/// Open, held, arrived, or ended by the person: for each, the beds are as the state says.
fn no_request_is_lost(model: &TwoBeds, evening: &Evening) -> bool {
    let (past, now, ledger) = (evening.standing(), evening.now(), evening.ledger());
    let asked = model.groups().into_iter().flat_map(|(_, requests)| requests);
    asked.filter_map(|request| Some((request, past.requests.get(request)?))).all(|(request, asked)| {
        let has = |person: &PersonId| ledger.through(request, *person);
        match asked.state(now.at) {
            State::Open | State::Ended(_) => !asked.people.iter().any(has),
            State::Held { .. } => asked.people.iter().all(has),
            State::Arrived { .. } => asked.people.iter().all(|person| has(person) || ledger.left(request, *person)),
        }
    })
}

#[test]
fn six_people_at_two_beds_never_go_wrong() {
    check(TwoBeds { alone: 4, household: true, requests: 1, hours: &[0, 45, 90, 150, 660] }, 45_545);
}

#[test]
fn whoever_leaves_and_asks_again_never_goes_wrong() {
    check(TwoBeds { alone: 3, household: false, requests: 2, hours: &[0, 90, 150] }, 37_066);
}

/// Tries them all. Their number is part of the claim: fewer would mean that something cannot be asked any more.
#[track_caller]
fn check(evening: TwoBeds, standings: usize) {
    let checker = evening.checker().threads(2).finish_when(HasDiscoveries::AnyFailures).spawn_bfs().join();
    checker.assert_properties();
    assert_eq!(checker.unique_state_count(), standings);
}
