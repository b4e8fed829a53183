//! What the board shows, through the pages.

use domain::bed::{AssignBed, OutReason, SetPaperBed, SetReserve, TakeOutOfUse};
use domain::id::{BedId, PersonId};
use domain::night::{MarkRound, Seen};
use domain::person::{Needs, SleepsWith};
use domain::staff::Role;
use domain::tonight::{HoldBeds, Placing};

use crate::testing::{FAMILY, LOCATION, MEN, TestHouse, WOMEN};

#[tokio::test]
async fn counts_equal_the_beds() {
    let house = an_evening().await;
    let text = house.get(Role::Desk, "board").await.text();
    for (state, count) in [("free", 4), ("held", 1), ("taken", 1), ("out", 1), ("paper", 1)] {
        let drawn = text.matches(&format!("class=\"bed\" data-state=\"{state}\"")).count();
        assert_eq!(drawn, count, "{state}");
        let counted = text.split_once(&format!("<div data-state=\"{state}\"><dt>")).expect("a count").1;
        let counted = counted.split_once("<dd>").and_then(|(_, rest)| rest.split_once("</dd>")).expect("a number").0;
        assert_eq!(counted, count.to_string(), "{state}");
    }
}

#[tokio::test]
async fn no_name_stands_on_the_board() {
    let house = an_evening().await;
    for role in [Role::Desk, Role::Night, Role::Guide, Role::Coordinator, Role::SecondReader] {
        let board = house.get(role, "board").await;
        assert_eq!(board.status, 200, "{role:?}");
        assert!(!board.says("Kanarie") && !board.says("Testa"), "{role:?}");
    }
    assert_eq!(house.get(Role::Administrator, "board").await.status, 404);
}

#[tokio::test]
async fn what_is_written_stands_on_the_next_board() {
    let house = an_evening().await;
    let before = house.get(Role::Desk, "board").await;
    assert!(!before.says("Nagelopen"));
    let (bed, person) = (TestHouse::bed(FAMILY, 1), sleeper(&house).await);
    house
        .done(
            Role::Night,
            MarkRound { location: LOCATION, night: house.house.now().night(), bed, person, seen: Seen::Present },
        )
        .await;
    let after = house.get(Role::Desk, "board").await;
    let confirmed = after.text().split_once("Nagelopen door").expect("a round").1.to_owned();
    assert!(confirmed.starts_with(" \u{2068}Demo night\u{2069}, \u{2068}22:40"), "{}", &confirmed[..60]);
}

#[tokio::test]
async fn a_hold_that_runs_out_is_free_on_the_next_board() {
    let house = an_evening().await;
    assert!(house.get(Role::Desk, "board").await.says("class=\"bed\" data-state=\"held\""));
    for _ in 0..9 {
        house.minutes_pass(10);
        // Whoever watches the board stays signed in.
        house.get(Role::Desk, "board").await;
    }
    let board = house.get(Role::Desk, "board").await;
    assert!(!board.says("class=\"bed\" data-state=\"held\""));
    assert!(board.says("Eén verzoek zoekt een bed"));
}

#[tokio::test]
async fn only_beds_that_can_be_opened_lead_somewhere() {
    let house = an_evening().await;
    let link = format!("href=\"/demostad/bed/{}\"", TestHouse::bed(MEN, 1));
    assert!(house.get(Role::Night, "board").await.says(&link));
    assert!(house.get(Role::Guide, "board").await.says(&link));
    assert!(!house.get(Role::Guide, "board").await.says("/demostad/location/"));
}

#[tokio::test]
async fn the_whole_board_is_there_without_a_script() {
    let board = an_evening().await.get(Role::Desk, "board").await;
    assert_eq!(board.text().matches("<li><a class=\"bed\"").count(), 8);
    assert_eq!(board.text().matches("data-fill=").count(), 30);
    assert_eq!(board.text().matches("<script").count(), 1, "only what makes it smoother");
}

async fn sleeper(house: &TestHouse) -> PersonId {
    let beds = house.house.archive.beds(&house.house.now()).await.expect("beds");
    let bed = beds.iter().find(|bed| bed.id == TestHouse::bed(FAMILY, 1)).expect("the bed");
    bed.claim.expect("somebody has it").claim.person
}

/// One bed held, one taken, one out of use, one on paper, one kept for tonight.
async fn an_evening() -> TestHouse {
    let house = TestHouse::new().await;
    let woman = Needs { sleeps_with: SleepsWith::Women, ..Needs::default() };
    let testa = house.person("Testa Kanarie", woman).await;
    let request = house.request(&[testa]).await;
    let places = vec![Placing { person: testa, bed: TestHouse::bed(WOMEN, 1) }];
    house.done(Role::Desk, HoldBeds { request, location: LOCATION, places }).await;
    let other = house.person("Demo Kanarie", Needs::default()).await;
    let places = vec![Placing { person: other, bed: TestHouse::bed(FAMILY, 1) }];
    house.done(Role::Coordinator, AssignBed { location: LOCATION, places, until: None }).await;
    let (location, bed): (_, BedId) = (LOCATION, TestHouse::bed(MEN, 1));
    house.done(Role::Night, TakeOutOfUse { location, bed, reason: OutReason::Broken, expected: None }).await;
    let bed = TestHouse::bed(MEN, 2);
    house.done(Role::Coordinator, SetPaperBed { location, bed, paper: true }).await;
    let bed = TestHouse::bed(FAMILY, 2);
    house.done(Role::Coordinator, SetReserve { location, bed, reserve: true }).await;
    house
}
