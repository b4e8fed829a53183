//! The clock against a real archive: it rings further and lets go, and never ends a request.

use domain::id::{RequestId, WorkerId};
use domain::person::{Needs, SleepsWith};
use domain::personal::Personal;
use domain::staff::{AppointStaff, Position, Role, SetDuty, Workplace};
use domain::tonight::{ConfirmArrival, EndRequest, Ending, HoldBeds, Placing, State};

use super::tick;
use crate::house::House;
use crate::testing::{LOCATION, MEN, TestHouse};

const SECOND: WorkerId = WorkerId::new(99);

#[tokio::test]
async fn a_request_rings_the_first_on_duty_after_fifteen_minutes_and_the_next_after_an_hour() {
    let house = on_duty().await;
    let request = asked(&house).await;
    for (minutes, rung) in [(0, 0), (14, 0), (1, 1), (44, 1), (1, 2), (59, 2), (1, 3)] {
        house.minutes_pass(minutes);
        tick(&house.house).await;
        assert_eq!(step(&house, request).await, rung);
    }
    let duty = house.house.archive.duty().await.unwrap();
    let rung = [1, 2, 3].map(|step| House::rung(&duty, step));
    assert_eq!(
        rung,
        [Some(house.worker(Role::Coordinator).id), Some(SECOND), Some(house.worker(Role::Coordinator).id)]
    );
}

#[tokio::test]
async fn two_clocks_ring_once() {
    let house = on_duty().await;
    let request = asked(&house).await;
    // The evening is counted by now.
    tick(&house.house).await;
    house.minutes_pass(15);
    let before = house.house.archive.head().await.unwrap().position;
    tokio::join!(tick(&house.house), tick(&house.house), tick(&house.house));
    assert_eq!(step(&house, request).await, 1);
    assert_eq!(house.house.archive.head().await.unwrap().position, before + 1);
}

#[tokio::test]
async fn a_hold_that_ran_out_is_let_go_and_rings_on() {
    let house = on_duty().await;
    let request = asked(&house).await;
    hold(&house, request).await;
    house.minutes_pass(89);
    tick(&house.house).await;
    assert_eq!(step(&house, request).await, 0, "what is held does not ring");
    house.minutes_pass(1);
    tick(&house.house).await;
    let asked = house.house.archive.request(request).await.unwrap().unwrap().asked;
    assert_eq!((asked.state, asked.step), (State::Open, 1));
    let beds = house.house.archive.beds(&house.house.now()).await.unwrap();
    assert!(beds.iter().all(|bed| bed.claim.is_none()));
    tick(&house.house).await;
    assert_eq!(step(&house, request).await, 2, "an hour had passed too");
}

#[tokio::test]
async fn ringing_stops_by_a_bed() {
    let house = on_duty().await;
    let request = asked(&house).await;
    hold(&house, request).await;
    house.done(Role::Night, ConfirmArrival { request, location: LOCATION, until: None }).await;
    is_quiet(&house, request).await;
}

#[tokio::test]
async fn ringing_stops_by_an_own_place_or_when_the_person_withdraws() {
    for how in [Ending::OwnPlace, Ending::Withdrawn] {
        let house = on_duty().await;
        let request = asked(&house).await;
        house.done(Role::Desk, EndRequest { request, how }).await;
        is_quiet(&house, request).await;
    }
}

#[tokio::test]
async fn a_clock_that_runs_rings_by_itself() {
    let house = on_duty().await;
    let request = asked(&house).await;
    house.minutes_pass(15);
    let running = tokio::spawn(super::run(std::sync::Arc::clone(&house.house)));
    for _ in 0..100 {
        if step(&house, request).await == 1 {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    running.abort();
    assert_eq!(step(&house, request).await, 1);
}

/// A house with two coordinators on duty.
async fn on_duty() -> TestHouse {
    let house = TestHouse::new().await;
    let name = Personal::new("Demo Tweede");
    let position = Position { name, roles: vec![Role::Coordinator], workplace: Workplace::House };
    house.done(Role::Administrator, AppointStaff { worker: SECOND, position }).await;
    let order = vec![house.worker(Role::Coordinator).id, SECOND];
    house.done(Role::Coordinator, SetDuty { order }).await;
    house
}

async fn asked(house: &TestHouse) -> RequestId {
    let needs = Needs { sleeps_with: SleepsWith::Men, ..Needs::default() };
    let person = house.person("Testa Voorbeeld", needs).await;
    house.request(&[person]).await
}

async fn hold(house: &TestHouse, request: RequestId) {
    let people = house.house.archive.request(request).await.unwrap().unwrap().asked.people;
    let places = vec![Placing { person: people[0], bed: TestHouse::bed(MEN, 1) }];
    house.done(Role::Desk, HoldBeds { request, location: LOCATION, places }).await;
}

async fn step(house: &TestHouse, request: RequestId) -> u16 {
    house.house.archive.request(request).await.unwrap().unwrap().asked.step
}

async fn is_quiet(house: &TestHouse, request: RequestId) {
    house.minutes_pass(300);
    tick(&house.house).await;
    assert_eq!(step(house, request).await, 0);
}
