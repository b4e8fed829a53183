//! Stories that nobody thought of: whatever is asked, in whatever order, the house stays whole.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Debug;

use jiff::{SignedDuration, Timestamp};
use proptest::collection::vec;
use proptest::prelude::*;

use super::{any, monday_evening};
use crate::bed::{AddBed, Event as BedEvent};
use crate::command::{Command, Past};
use crate::event::{Event, Subject};
use crate::household::Event as HouseholdEvent;
use crate::id::{BedId, HouseholdId, LocationId, PersonId, RequestId, RoomId};
use crate::location::{AddRoom, Event as LocationEvent, OpenLocation};
use crate::moment::Moment;
use crate::person::{Description, Needs, RegisterPerson};
use crate::tonight::{Event as Tonight, Placing, RequestTonight};

/// Any command, so that many kinds fit in one story.
pub(super) trait Asked: Debug {
    /// Judges it against the histories that it names, as the clerk does.
    fn ask(&self, log: &[Event], now: &Moment) -> Option<Vec<Event>>;
}

impl<C: Command + Clone + Debug> Asked for C {
    fn ask(&self, log: &[Event], now: &Moment) -> Option<Vec<Event>> {
        let mut named: BTreeSet<Subject> = BTreeSet::new();
        loop {
            let filed = |event: &&Event| event.subjects().iter().any(|subject| named.contains(subject));
            let past = C::Past::of(log.iter().filter(filed));
            let before = named.len();
            named.extend(self.about(&past));
            if named.len() == before {
                return self.clone().decide(&past, now).ok();
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_asked_the_house_stays_whole(steps in vec((any::ask(), 0..12i64), 1..160)) {
        let mut now = monday_evening();
        let mut log = a_small_house(&now);
        let mut house = House::default();
        log.iter().for_each(|event| house.evolve(event));
        for (asked, minutes) in steps {
            now.at += SignedDuration::from_mins(minutes);
            now.wall = now.wall.saturating_add(SignedDuration::from_mins(minutes));
            for event in asked.ask(&log, &now).unwrap_or_default() {
                let written = serde_json::to_string(&event).expect("every event can be written");
                let read: Event = serde_json::from_str(&written).expect("every event can be read");
                prop_assert!(read == event, "an event changed on its way through the log: {}", event.kind());
                prop_assert!(!event.subjects().is_empty(), "an event lies in nobody's history: {}", event.kind());
                house.evolve(&event);
                log.push(event);
            }
            house.must_be_whole(now.at)?;
        }
    }
}

/// One location with a room and three beds, and three people who ask for a bed.
fn a_small_house(now: &Moment) -> Vec<Event> {
    let (location, room) = (LocationId::new(1), RoomId::new(1));
    let mut asks: Vec<Box<dyn Asked>> = vec![
        Box::new(OpenLocation { location, facts: super::location_facts() }),
        Box::new(AddRoom { location, room, facts: super::room_facts() }),
    ];
    for number in 1..=3 {
        let (bed, person, request) = (BedId::new(number), PersonId::new(number), RequestId::new(number));
        let (names, needs, description) = (vec![], Needs::default(), Description::default());
        asks.push(Box::new(AddBed { location, room, bed, label: number.to_string() }));
        asks.push(Box::new(RegisterPerson { person, names, needs, description }));
        asks.push(Box::new(RequestTonight { request, people: vec![person] }));
    }
    let mut log = Vec::new();
    for asked in asks {
        log.extend(asked.ask(&log, now).expect("nothing is wrong with a small house"));
    }
    log
}

/// What must stay true, kept in the plainest way there is and apart from the folds of the deeds.
#[derive(Default)]
struct House {
    /// Who has which bed in which location; until when, if it is held.
    has: BTreeMap<(BedId, PersonId), (LocationId, Option<Timestamp>)>,
    left: BTreeMap<(BedId, PersonId), (LocationId, Option<Timestamp>)>,
    belongs: BTreeSet<(PersonId, HouseholdId)>,
    closed: BTreeSet<LocationId>,
}

impl House {
    fn evolve(&mut self, event: &Event) {
        match event {
            Event::Tonight(event) => self.tonight(event),
            Event::Bed(event) => self.bed(event),
            Event::Household(HouseholdEvent::HouseholdJoined { household, person }) => {
                self.belongs.insert((*person, *household));
            }
            Event::Household(HouseholdEvent::HouseholdLeft { household, person }) => {
                self.belongs.remove(&(*person, *household));
            }
            Event::Location(LocationEvent::LocationClosed { location }) => {
                self.closed.insert(*location);
            }
            Event::Location(_)
            | Event::Person(_)
            | Event::Night(_)
            | Event::Staff(_)
            | Event::Admission(_)
            | Event::Hardship(_)
            | Event::Objection(_)
            | Event::Plan(_)
            | Event::Procedure(_)
            | Event::Learning(_)
            | Event::Letter(_)
            | Event::Rules(_)
            | Event::Referral(_)
            | Event::Allowance(_)
            | Event::Conference(_)
            | Event::Wish(_)
            | Event::Complaint(_)
            | Event::Outward(_)
            | Event::Transfer(_)
            | Event::Outflow(_)
            | Event::Forgetting(_)
            | Event::Proposal(_) => (),
        }
    }

    fn tonight(&mut self, event: &Tonight) {
        match event {
            Tonight::BedsHeld { location, places, until, .. } => self.give(places, *location, Some(*until)),
            Tonight::ArrivalConfirmed { location, places, .. } => self.give(places, *location, None),
            Tonight::HoldExtended { places, until, .. } => {
                for Placing { bed, person } in places {
                    self.has.entry((*bed, *person)).and_modify(|(_, held)| *held = Some(*until));
                }
            }
            Tonight::HoldReleased { places, .. } | Tonight::ArrivalTakenBack { places, .. } => {
                self.has.retain(|(bed, person), _| !places.contains(&Placing { person: *person, bed: *bed }));
            }
            Tonight::TonightRequested { .. }
            | Tonight::RequestRang { .. }
            | Tonight::RequestEnded { .. }
            | Tonight::RequestReopened { .. }
            | Tonight::ProposalOverruled { .. } => (),
        }
    }

    fn bed(&mut self, event: &BedEvent) {
        match event {
            BedEvent::BedsAssigned { location, places, .. } | BedEvent::BedsKept { location, places } => {
                self.give(places, *location, None);
            }
            BedEvent::KeptLetGo { places } | BedEvent::AssigningTakenBack { places } => {
                self.has.retain(|(bed, person), _| !places.contains(&Placing { person: *person, bed: *bed }));
            }
            BedEvent::BedLeft { bed, person, .. } => {
                if let Some(stay) = self.has.remove(&(*bed, *person)) {
                    self.left.insert((*bed, *person), stay);
                }
            }
            BedEvent::LeavingTakenBack { bed, person } => {
                if let Some(stay) = self.left.remove(&(*bed, *person)) {
                    self.has.insert((*bed, *person), stay);
                }
            }
            BedEvent::BedAdded { .. }
            | BedEvent::ReserveSet { .. }
            | BedEvent::PaperSet { .. }
            | BedEvent::TakenOutOfUse { .. }
            | BedEvent::BroughtBack { .. }
            | BedEvent::PlaceOverruled { .. } => (),
        }
    }

    fn give(&mut self, places: &[Placing], location: LocationId, until: Option<Timestamp>) {
        for Placing { bed, person } in places {
            self.has.insert((*bed, *person), (location, until));
        }
    }

    fn must_be_whole(&self, at: Timestamp) -> Result<(), TestCaseError> {
        let in_force = |until: &Option<Timestamp>| until.is_none_or(|until| at < until);
        let (mut beds, mut sleepers) = (BTreeSet::new(), BTreeSet::new());
        for ((bed, person), (location, until)) in &self.has {
            if in_force(until) {
                prop_assert!(beds.insert(*bed), "a bed was given twice");
                prop_assert!(sleepers.insert(*person), "somebody has two beds");
                prop_assert!(!self.closed.contains(location), "somebody has a bed in a closed location");
            }
        }
        let people: BTreeSet<PersonId> = self.belongs.iter().map(|(person, _)| *person).collect();
        prop_assert_eq!(people.len(), self.belongs.len(), "somebody belongs to two households");
        Ok(())
    }
}
