//! A history and the hour. Two histories that leave the same standing are one and the same evening.

use std::hash::{Hash, Hasher};
use std::sync::Arc;

use jiff::{SignedDuration, Timestamp};

use super::TwoBeds;
use super::ask::{self, Ask};
use super::ledger::Ledger;
use crate::bed::{Claim, Event as Bed, Kind, Standing};
use crate::command::{Command, Past};
use crate::event::Event;
use crate::id::{BedId, PersonId};
use crate::moment::Moment;
use crate::tonight::testing::{house, later, registered};
use crate::tonight::{Event as Tonight, Placing, RequestTonight, State};

/// Kept for tonight: never given for longer.
pub const RESERVE: BedId = BedId::new(1);
/// From ten in the evening it belongs to the paper list.
pub const PAPER: BedId = BedId::new(2);

/// An event that happened.
#[derive(Clone)]
pub struct Step {
    pub event: Arc<Event>,
}

/// What can go wrong in a step, and is not forgotten afterwards.
#[derive(Clone, Copy)]
pub enum Wrong {
    /// A bed of the paper list was given at night.
    Paper = 1,
    /// A reserve bed was given for longer.
    Reserve = 2,
    /// An ask that came twice gave more than one that came once.
    Twice = 4,
}

/// A history and the hour.
#[derive(Clone)]
pub struct Evening {
    steps: Vec<Step>,
    now: Moment,
    hour: usize,
    wrongs: u8,
    /// All of the history that can matter to any of the deeds.
    key: Vec<u8>,
}

impl Evening {
    /// Half past eight: everybody is written down, both beds are free.
    pub fn begins(model: &TwoBeds) -> Evening {
        let mut events = house(2);
        events.push(Bed::ReserveSet { bed: RESERVE, reserve: true }.into());
        events.push(Bed::PaperSet { bed: PAPER, paper: true }.into());
        events.extend(model.groups().into_iter().flat_map(|(people, _)| people).map(registered));
        let steps = events.into_iter().map(Step::from).collect();
        Evening { steps, now: later(0), hour: 0, wrongs: 0, key: Vec::new() }.with_key(model)
    }

    /// Everything that would be granted now.
    pub fn granted(&self, model: &TwoBeds) -> Vec<Ask> {
        let past = self.standing();
        let mut asks = ask::all(model, &past);
        asks.retain(|ask| match ask {
            Ask::Wait => self.hour + 1 < model.hours.len(),
            other => self.decide(other, &past).is_some(),
        });
        asks
    }

    /// The evening after this ask.
    pub fn after(&self, model: &TwoBeds, ask: &Ask) -> Option<Evening> {
        let mut next = self.clone();
        if *ask == Ask::Wait {
            next.hour += 1;
            let passed = SignedDuration::from_mins(*model.hours.get(next.hour)?);
            next.now = Moment { at: later(0).at + passed, wall: later(0).wall.saturating_add(passed), ..later(0) };
            return Some(next.with_key(model));
        }
        next.write(self.decide(ask, &self.standing())?);
        // The answer was lost, and the same is asked again.
        if let Some(again) = next.decide(ask, &next.standing()) {
            let mut twice = next.clone();
            twice.write(again);
            if twice.ledger().places() != next.ledger().places() {
                next.wrongs |= Wrong::Twice as u8;
            }
        }
        Some(next.with_key(model))
    }

    fn decide(&self, ask: &Ask, past: &Standing) -> Option<Vec<Event>> {
        if let Ask::Request(request, people) = ask {
            let command = RequestTonight { request: *request, people: people.clone() };
            return command.decide(&self.past(), &self.now).ok();
        }
        ask.decide(past, &self.now)
    }

    fn write(&mut self, events: Vec<Event>) {
        for event in events {
            let gives = |given: &[Placing], bed| given.iter().any(|placing| placing.bed == bed);
            if let Event::Tonight(Tonight::BedsHeld { places, .. }) | Event::Bed(Bed::BedsAssigned { places, .. }) =
                &event
                && self.now.on_paper()
                && gives(places, PAPER)
            {
                self.wrongs |= Wrong::Paper as u8;
            }
            if let Event::Bed(Bed::BedsAssigned { places, .. }) = &event
                && gives(places, RESERVE)
            {
                self.wrongs |= Wrong::Reserve as u8;
            }
            self.steps.push(event.into());
        }
    }

    /// Whether this ever happened.
    pub fn did(&self, wrong: Wrong) -> bool {
        self.wrongs & wrong as u8 != 0
    }

    /// The past as most of the deeds know it.
    pub fn standing(&self) -> Standing {
        self.past()
    }

    fn past<P: Past>(&self) -> P {
        P::of(self.steps.iter().map(|step| &*step.event))
    }

    /// The moment.
    pub fn now(&self) -> &Moment {
        &self.now
    }

    /// Who has which bed, by a hand of its own.
    pub fn ledger(&self) -> Ledger {
        Ledger::of(&self.steps, self.now.at)
    }

    /// Those who come alone are alike, so sorting leaves out which of them did what.
    fn with_key(mut self, model: &TwoBeds) -> Evening {
        let past = self.standing();
        let mut records: Vec<Vec<u8>> = Vec::new();
        for (people, requests) in model.groups() {
            let mut record = vec![people.len() as u8];
            for asked in requests.iter().filter_map(|request| past.requests.get(*request)) {
                record.extend(self.state(&asked.state));
            }
            let claims = past.claims.of_beds(&[RESERVE, PAPER]);
            record.extend(claims.filter(|claim| people.contains(&claim.person)).flat_map(|c| self.claim(&c, &people)));
            records.push(record);
        }
        records.sort_unstable();
        records.push(vec![self.hour as u8, self.wrongs]);
        self.key = records.join(&255);
        self
    }

    fn state(&self, state: &State) -> Vec<u8> {
        let beds = |places: &[Placing]| places.iter().map(|placing| placing.bed.number() as u8).collect::<Vec<u8>>();
        match state {
            State::Open => vec![10],
            State::Held { places, until, .. } => [vec![11, self.minutes_until(*until)], beds(places)].concat(),
            State::Arrived { places, .. } => [vec![12], beds(places)].concat(),
            State::Ended(_) => vec![13],
        }
    }

    fn claim(&self, claim: &Claim, people: &[PersonId]) -> [u8; 5] {
        let kind = match claim.kind {
            Kind::Held { until } => self.minutes_until(until),
            Kind::Taken { .. } => 200,
            Kind::Kept => 201,
        };
        let request = claim.request.map_or(0, |request| request.number() % 10) as u8;
        [20, claim.bed.number() as u8, u8::from(claim.person == people[0]), request, kind]
    }

    /// How long ago a hold ran out makes no difference.
    fn minutes_until(&self, until: Timestamp) -> u8 {
        let minutes = (until.as_second() - self.now.at.as_second()).max(0) / 60;
        u8::try_from(minutes).expect("a hold lasts ninety minutes")
    }
}

impl From<Event> for Step {
    fn from(event: Event) -> Step {
        Step { event: Arc::new(event) }
    }
}

impl PartialEq for Evening {
    fn eq(&self, other: &Evening) -> bool {
        self.key == other.key
    }
}

impl Hash for Evening {
    fn hash<H: Hasher>(&self, hasher: &mut H) {
        self.key.hash(hasher);
    }
}

impl std::fmt::Debug for Evening {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let kinds: Vec<&str> = self.steps.iter().map(|step| step.event.kind()).collect();
        write!(f, "hour {}, {kinds:?}", self.hour)
    }
}
