//! Two houses that are paired, in one street or over a road, with a weather on the way; and what can be done in them.

use std::sync::Arc;

use ::conference::Secret;
use domain::bed::{AssignBed, Kind, LeaveBed, LeftFor};
use domain::id::{BedId, PersonId, TransferId};
use domain::person::Needs;
use domain::personal::Personal;
use domain::staff::Role;
use domain::tonight::Placing;
use domain::transfer::{
    AcceptTransfer, ArriveByTransfer, AskBedBack, By, DeclineTransfer, DepartForTransfer, Here, Neighbour,
    NoteComeBack, OfferTransfer, Pseudonym, Travels, Why, WithdrawTransfer,
};
use store::TransferStage;
use tokio::net::TcpListener;

use crate::HouseMail;
use crate::chance;
use crate::testing::{FAMILY, LOCATION, TestHouse};
use crate::transfer::between::testing::Weather;
use crate::transfer::between::{Line, Neighbours, Paired, Street, Way, say_all};

pub const HERE: &str = "demostad";
pub const THERE: &str = "proefstad";

/// The two houses.
pub struct Two {
    pub here: TestHouse,
    pub there: TestHouse,
    pub weather: Arc<Weather>,
}

/// Something that somebody does in one of them.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Act {
    Offer,
    Accept,
    Decline,
    AskBack,
    Withdraw(By),
    Depart,
    Arrive,
    SleepHere,
    ComeBack,
}

impl Two {
    /// In one process.
    pub async fn in_a_street() -> Two {
        let (street, weather) = (Street::default(), Arc::new(Weather::default()));
        let way = || Way::Street(street.clone());
        let here = open(HERE, THERE, way(), &weather).await;
        let there = open(THERE, HERE, way(), &weather).await;
        street.enter(&here.house);
        street.enter(&there.house);
        Two { here, there, weather }
    }

    /// Each listening at an address of its own.
    pub async fn over_a_road() -> Two {
        let (secret, weather) = (Secret::random(), Arc::new(Weather::default()));
        let (door_here, door_there) = (door().await, door().await);
        let way = |door: &TcpListener| {
            let address = door.local_addr().expect("an address").to_string();
            Way::Road { line: Box::new(Line::to(&address, None).expect("a line")), secret: secret.clone() }
        };
        let here = open(HERE, THERE, way(&door_there), &weather).await;
        let there = open(THERE, HERE, way(&door_here), &weather).await;
        tokio::spawn(axum::serve(door_here, here.app()).into_future());
        tokio::spawn(axum::serve(door_there, there.app()).into_future());
        Two { here, there, weather }
    }

    /// Somebody who has a bed here.
    pub async fn somebody(&self, name: &str) -> PersonId {
        let person = self.here.person(name, Needs::default()).await;
        self.sleeps(person).await;
        person
    }

    async fn sleeps(&self, person: PersonId) {
        let places = vec![Placing { person, bed: bed() }];
        self.here.done(Role::Coordinator, AssignBed { location: LOCATION, places, until: None }).await;
    }

    /// Something is done.
    pub async fn act(&self, transfer: TransferId, person: PersonId, act: Act) {
        let (words, coordinator) = (Personal::new("een zin"), Role::Coordinator);
        let (here, there) = (&self.here, &self.there);
        match act {
            Act::Offer => {
                let (to, pseudonym) = (Neighbour(THERE.into()), Pseudonym::new(chance::number() as u32));
                here.done(coordinator, OfferTransfer { transfer, person, to, pseudonym, why: Why::Tie }).await;
            }
            Act::Accept => {
                there.done(coordinator, AcceptTransfer { transfer, location: LOCATION, bed: bed() }).await;
            }
            Act::Decline => there.done(coordinator, DeclineTransfer { transfer, words }).await,
            Act::AskBack => there.done(coordinator, AskBedBack { transfer, words }).await,
            Act::Withdraw(by) => here.done(coordinator, WithdrawTransfer { transfer, by, words }).await,
            Act::Depart => {
                let travels = Travels { told: true, plan: true };
                let going = DepartForTransfer { transfer, agrees: true, travels, here: Here::Kept };
                here.done(coordinator, going).await;
            }
            Act::Arrive => there.done(coordinator, ArriveByTransfer { transfer, location: LOCATION }).await,
            Act::SleepHere => self.sleeps(person).await,
            Act::ComeBack => here.done(coordinator, NoteComeBack { transfer }).await,
        }
    }

    /// Everything that is to be said is said, until both have nothing left to say; one bed after each word.
    pub async fn exchange(&self, transfer: TransferId, person: PersonId) {
        for _ in 0..5 {
            for house in [&self.here, &self.there] {
                say_all(&house.house).await.expect("it can be read");
                self.has_one_bed(transfer, person).await;
            }
            // What was lost is said again after a while.
            self.here.minutes_pass(1);
            self.there.minutes_pass(1);
        }
        for house in [&self.here, &self.there] {
            assert!(house.house.archive.to_say().await.expect("it can be read").is_empty(), "something was not heard");
        }
    }

    /// Here until they left, there from then on; never two, never none.
    pub async fn has_one_bed(&self, transfer: TransferId, person: PersonId) {
        let stage = self.stage_here(transfer).await;
        let here = kind(&self.here, person).await;
        let there = match self.there.house.archive.transfer(transfer).await.expect("it can be read") {
            Some(now) => kind(&self.there, now.person).await,
            None => None,
        };
        let sleeps = |kind: Option<Kind>| matches!(kind, Some(Kind::Taken { .. }));
        match stage {
            None | Some(TransferStage::Offered | TransferStage::Accepted | TransferStage::AskedBack) => {
                assert!(sleeps(here) && !sleeps(there), "before they left: {here:?} {there:?}");
            }
            // On the way back they have a bed here before the one there is let go.
            Some(TransferStage::Departed | TransferStage::Arrived) => {
                assert!(there.is_some(), "after they left: {here:?} {there:?}");
                assert!(here.is_none() || !sleeps(there), "after they left: {here:?} {there:?}");
            }
            Some(TransferStage::CameBack) => assert!(sleeps(here) && !sleeps(there), "back: {here:?} {there:?}"),
            Some(TransferStage::Ended) => assert!(!sleeps(there), "over: {here:?} {there:?}"),
        }
    }

    pub async fn stage_here(&self, transfer: TransferId) -> Option<TransferStage> {
        stage(&self.here, transfer).await
    }

    pub async fn stage_there(&self, transfer: TransferId) -> Option<TransferStage> {
        stage(&self.there, transfer).await
    }

    /// Who it is there.
    pub async fn guest(&self, transfer: TransferId) -> PersonId {
        self.there.house.archive.transfer(transfer).await.expect("it can be read").expect("it is known").person
    }

    /// Whoever has the bed of these tests leaves it, in both houses.
    pub async fn clear(&self) {
        for house in [&self.here, &self.there] {
            for claimed in house.house.archive.claims(&house.house.now()).await.expect("they can be read") {
                let (bed, person) = (claimed.claim.bed, claimed.claim.person);
                let leaving = LeaveBed { location: LOCATION, bed, person, left_for: LeftFor::NotKnown };
                house.done(Role::Coordinator, leaving).await;
            }
        }
    }
}

async fn stage(house: &TestHouse, transfer: TransferId) -> Option<TransferStage> {
    house.house.archive.transfer(transfer).await.expect("it can be read").map(|now| now.stage)
}

async fn kind(house: &TestHouse, person: PersonId) -> Option<Kind> {
    let claims = house.house.archive.claims(&house.house.now()).await.expect("they can be read");
    claims.into_iter().find(|claimed| claimed.claim.person == person).map(|claimed| claimed.claim.kind)
}

async fn open(slug: &str, other: &str, way: Way, weather: &Arc<Weather>) -> TestHouse {
    let way = Way::Unsteady(Box::new(way), Arc::clone(weather));
    let paired = Paired { word: Neighbour(other.into()), name: format!("Demo {other}"), way };
    TestHouse::paired(slug, HouseMail::default(), None, Neighbours::of(vec![paired])).await
}

async fn door() -> TcpListener {
    TcpListener::bind("127.0.0.1:0").await.expect("a door")
}

fn bed() -> BedId {
    TestHouse::bed(FAMILY, 1)
}
