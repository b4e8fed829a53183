//! Every way in which a transfer between two houses can go, tried: the steps are the real deeds, each house knows its own log
//! only, and whatever one says to the other comes late, comes twice, or comes when the answer to it was lost.

use std::hash::{Hash, Hasher};

use stateright::{Checker, HasDiscoveries, Model, Property};

use super::testing::{AMIN, GUEST, HERE, LOCATION, THERE, TRANSFER, later, offered, placing, registered};
use super::{
    AcceptTransfer, ArriveByTransfer, AskBedBack, By, DeclineTransfer, DepartForTransfer, HearHouse, Here, Neighbour,
    NoteComeBack, Packed, Said, Transfers, Travels, WithdrawTransfer,
};
use crate::bed::{AssignBed, Claims, Kind};
use crate::command::{Command, Past, judge};
use crate::event::Event;
use crate::id::{BedId, PersonId};
use crate::personal::Personal;
use crate::tonight::testing::house;

/// The two logs, and how much of what each said the other has confirmed.
#[derive(Clone, Debug)]
struct World {
    here: Vec<Event>,
    there: Vec<Event>,
    confirmed: [usize; 2],
}

/// What can happen next.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Step {
    Withdraw(By),
    Depart,
    SleepHereAgain,
    ComeBack,
    Accept,
    Decline,
    AskBack,
    Arrive,
    /// What was said as the nth comes to the other house, for the first time or again; the answer is lost.
    Hear(usize, usize),
    /// The answer to what was heard comes back.
    Confirm(usize),
}

struct TwoHouses;

impl World {
    fn begins() -> World {
        let bed = crate::bed::Event::BedsAssigned { location: LOCATION, places: vec![placing(AMIN, 1)], until: None };
        let here = house(1).into_iter().chain([registered(AMIN), bed.into(), offered()]).collect();
        World { here, there: house(1), confirmed: [0, 0] }
    }

    fn log(&self, side: usize) -> &[Event] {
        if side == 0 { &self.here } else { &self.there }
    }

    fn said(&self, side: usize) -> Vec<Said> {
        let file = Packed::of(self.log(side));
        let said = |event: &Event| if let Event::Transfer(event) = event { Said::of(event, &file) } else { None };
        self.log(side).iter().filter_map(said).collect()
    }

    fn after(&self, step: Step) -> Option<World> {
        let (transfer, words) = (TRANSFER, Personal::new("een zin"));
        let bed = BedId::new(1);
        match step {
            Step::Withdraw(by) => self.ask(0, WithdrawTransfer { transfer, by, words }),
            Step::Depart => {
                let (travels, here) = (Travels::default(), Here::Kept);
                self.ask(0, DepartForTransfer { transfer, agrees: true, travels, here })
            }
            // Nobody is in two cities.
            Step::SleepHereAgain if self.happened("PersonArrived") => None,
            Step::SleepHereAgain => {
                self.ask(0, AssignBed { location: LOCATION, places: vec![placing(AMIN, 1)], until: None })
            }
            Step::ComeBack => self.ask(0, NoteComeBack { transfer }),
            Step::Accept => self.ask(1, AcceptTransfer { transfer, location: LOCATION, bed }),
            Step::Decline => self.ask(1, DeclineTransfer { transfer, words }),
            Step::AskBack => self.ask(1, AskBedBack { transfer, words }),
            Step::Arrive if self.happened("PersonDeparted") && self.kind(0, AMIN).is_some() => None,
            Step::Arrive => self.ask(1, ArriveByTransfer { transfer, location: LOCATION }),
            Step::Hear(from, nth) => {
                let said = self.said(from).into_iter().nth(nth)?;
                let name = Neighbour([HERE, THERE][from].into());
                self.ask(1 - from, HearHouse { transfer, from: name, fresh: GUEST, said })
            }
            Step::Confirm(from) => {
                let mut next = self.clone();
                next.confirmed[from] += 1;
                Some(next)
            }
        }
    }

    fn ask<C: Command>(&self, side: usize, command: C) -> Option<World> {
        let events = judge(self.log(side), command, &later(0)).ok()?;
        let mut next = self.clone();
        if side == 0 {
            next.here.extend(events)
        } else {
            next.there.extend(events)
        }
        Some(next)
    }

    fn happened(&self, kind: &str) -> bool {
        self.here.iter().chain(&self.there).any(|event| event.kind() == kind)
    }

    fn kind(&self, side: usize, person: PersonId) -> Option<Kind> {
        Claims::of(self.log(side)).of_person(person, later(0).at).map(|claim| claim.kind)
    }

    /// Whether they chose otherwise when they had left: then they have what they chose.
    fn chose_otherwise(&self) -> bool {
        self.happened("PersonDeparted") && self.happened("TransferWithdrawn")
    }

    /// Here until they left, there from then on.
    fn has_one_bed(&self) -> bool {
        let (here, there) = (self.kind(0, AMIN), self.kind(1, GUEST));
        let sleeps = |kind: Option<Kind>| matches!(kind, Some(Kind::Taken { .. }));
        if !self.happened("PersonDeparted") {
            sleeps(here) && !sleeps(there)
        } else if here.is_some() || self.chose_otherwise() {
            // They came back and asked as everybody does, or went their own way.
            !sleeps(there) || here.is_none()
        } else {
            there.is_some()
        }
    }

    fn print(&self) -> (Vec<&'static str>, Vec<&'static str>, [usize; 2]) {
        let kinds = |log: &[Event]| log.iter().map(Event::kind).collect();
        (kinds(&self.here), kinds(&self.there), self.confirmed)
    }
}

impl PartialEq for World {
    fn eq(&self, other: &World) -> bool {
        self.print() == other.print()
    }
}

impl Hash for World {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.print().hash(state);
    }
}

impl Model for TwoHouses {
    type State = World;
    type Action = Step;

    fn init_states(&self) -> Vec<World> {
        vec![World::begins()]
    }

    fn actions(&self, world: &World, steps: &mut Vec<Step>) {
        steps.extend([Step::Withdraw(By::Offering), Step::Withdraw(By::Person), Step::Depart, Step::SleepHereAgain]);
        steps.extend([Step::ComeBack, Step::Accept, Step::Decline, Step::AskBack, Step::Arrive]);
        for from in [0, 1] {
            let next = world.confirmed[from];
            // What was confirmed can still come once more; what comes after the next one cannot come before it.
            steps.extend((0..=next).map(|nth| Step::Hear(from, nth)));
            if next < world.said(from).len() {
                steps.push(Step::Confirm(from));
            }
        }
    }

    fn next_state(&self, world: &World, step: Step) -> Option<World> {
        // Only what was heard is confirmed: it has nothing more to say.
        if let Step::Confirm(from) = step {
            let heard = world.after(Step::Hear(from, world.confirmed[from]))?;
            if heard != *world {
                return None;
            }
        }
        world.after(step)
    }

    fn properties(&self) -> Vec<Property<Self>> {
        vec![
            Property::always("somebody has one bed", |_, world: &World| world.has_one_bed()),
            Property::always("nothing is held for what is over", |_, world: &World| {
                let known = Transfers::of(&world.there);
                known.all().all(|(_, known)| !known.state.is_over() || world.kind(1, GUEST) != Some(Kind::Kept))
            }),
            Property::always("hearing again changes nothing", |_, world: &World| {
                [0, 1].into_iter().all(|from| {
                    (0..world.confirmed[from]).all(|nth| world.after(Step::Hear(from, nth)).as_ref() == Some(world))
                })
            }),
            Property::sometimes("both know that they are there", |_, world: &World| world.happened("ArrivalHeard")),
            Property::sometimes("a bed was asked back and let go", |_, world: &World| {
                world.happened("BedAskedBack") && world.happened("KeptLetGo")
            }),
            Property::sometimes("a bed was asked back too late", |_, world: &World| {
                world.happened("BedAskedBack") && world.happened("ArrivalHeard")
            }),
            Property::sometimes("they came back and the bed there is free", |_, world: &World| {
                world.happened("ComeBackHeard") && world.kind(1, GUEST).is_none()
            }),
            Property::sometimes("a yes and a no cross", |_, world: &World| {
                world.happened("TransferWithdrawn") && world.happened("TransferAccepted")
            }),
        ]
    }
}

#[test]
fn a_transfer_never_leaves_somebody_with_two_beds_or_none() {
    let checker = TwoHouses.checker().threads(2).finish_when(HasDiscoveries::AnyFailures).spawn_bfs().join();
    checker.assert_properties();
    // Their number is part of the claim: fewer would mean that something cannot be asked any more.
    assert_eq!(checker.unique_state_count(), 271);
}
