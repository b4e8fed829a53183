//! Locations, through the pages.

use domain::bed::AssignBed;
use domain::household::JoinHousehold;
use domain::id::{HouseholdId, PersonId};
use domain::person::Needs;
use domain::staff::Role;
use domain::tonight::Placing;

use crate::chance;
use crate::testing::{FAMILY, LOCATION, TestHouse};

#[tokio::test]
async fn a_location_opens_gets_a_room_and_its_beds() {
    let house = TestHouse::new().await;
    let opened = open(&house, "Noorderlicht").await;
    assert!(house.get(Role::Coordinator, &opened).await.says("nog geen kamers"));
    let command = chance::command().to_string();
    let room = [("command", &*command), ("name", "Beuk"), ("kind", "shared"), ("sex", "women"), ("beds", "3")];
    for _ in 0..2 {
        let added = house.post(Role::Coordinator, &format!("{opened}/room"), &room).await;
        assert_eq!(added.to(), opened, "sent twice, added once");
    }
    let shown = house.get(Role::Coordinator, &opened).await;
    assert_eq!(shown.text().matches("class=\"bed\" data-state=\"free\"").count(), 3);
    assert!(shown.says("Beuk") && shown.says("s nachts"));
    let list = house.get(Role::Desk, "location").await;
    assert!(list.says("Noorderlicht") && list.says("Proefhuis"));
}

#[tokio::test]
async fn all_faults_are_said_at_once_and_nothing_is_lost() {
    let house = TestHouse::new().await;
    let form = [("command", &*chance::command().to_string()), ("regime", "night-only"), ("from", "21:00")];
    let again = house.post(Role::Coordinator, "location/open", &form).await;
    assert_eq!(again.status, 422);
    assert!(again.says("value=\"21:00\"") && again.says("href=\"#name\"") && again.says("href=\"#until\""));
}

#[tokio::test]
async fn beds_are_added_all_or_none() {
    let house = TestHouse::new().await;
    let page = format!("location/{LOCATION}/beds/{FAMILY}");
    let form = [("command", &*chance::command().to_string()), ("labels", "7, 8, 1")];
    let refused = house.post(Role::Coordinator, &page, &form).await;
    assert_eq!(refused.status, 422);
    assert!(refused.says("value=\"7, 8, 1\""));
    assert_eq!(house.house.archive.beds(&house.house.now()).await.expect("beds").len(), 8);
    let form = [("command", &*chance::command().to_string()), ("labels", "7, 8")];
    assert_eq!(house.post(Role::Coordinator, &page, &form).await.to(), format!("location/{LOCATION}"));
    assert_eq!(house.house.archive.beds(&house.house.now()).await.expect("beds").len(), 10);
}

#[tokio::test]
async fn closing_asks_where_everybody_goes_and_a_household_asks_together() {
    let house = TestHouse::new().await;
    let (one, other) = two_guests(&house).await;
    let household = HouseholdId::new(5);
    for person in [one, other] {
        house.done(Role::Desk, JoinHousehold { household, person }).await;
    }
    let page = format!("location/{LOCATION}/close");
    assert_eq!(house.get(Role::Night, &page).await.status, 404);
    let asked = house.get(Role::Coordinator, &page).await;
    assert!(asked.says("mensen hebben hier een bed") && asked.says("<bdi>Kanarie</bdi>"));
    assert!(
        asked.says("Waar iedereen heen kan") && asked.says("Voor hen is er geen passende plek."),
        "{}",
        asked.text()
    );
    let (command, to_one, to_other) = (chance::command().to_string(), format!("to-{one}"), format!("to-{other}"));
    let half = [("command", &*command), (&*to_one, "tonight")];
    let refused = house.post(Role::Coordinator, &page, &half).await;
    assert_eq!(refused.status, 422);
    assert!(refused.says("op straat") && refused.says("value=\"tonight\" checked"));
    let whole = [("command", &*command), (&*to_one, "tonight"), (&*to_other, "tonight")];
    assert_eq!(house.post(Role::Coordinator, &page, &whole).await.to(), format!("location/{LOCATION}"));
    let requests = house.house.archive.open_requests().await.expect("requests");
    assert_eq!(requests.len(), 1, "they ask together");
    assert_eq!(requests[0].asked.people.len(), 2);
    assert!(house.get(Role::Coordinator, &format!("location/{LOCATION}")).await.says("Gesloten sinds"));
    assert!(house.get(Role::Desk, "board").await.says("Er is nog geen locatie."));
}

#[tokio::test]
async fn closing_proposes_a_place_elsewhere_for_everybody_at_once() {
    let house = TestHouse::new().await;
    let (one, other) = two_guests(&house).await;
    for person in [one, other] {
        house.done(Role::Desk, JoinHousehold { household: HouseholdId::new(5), person }).await;
    }
    let opened = open(&house, "Elders").await;
    let command = chance::command().to_string();
    let room = [("command", &*command), ("name", "Beuk"), ("kind", "shared"), ("sex", "any"), ("beds", "3")];
    house.post(Role::Coordinator, &format!("{opened}/room"), &room).await.to();
    let asked = house.get(Role::Coordinator, &format!("location/{LOCATION}/close")).await;
    for words in [
        "2 mensen kunnen naar een andere plek",
        "van de 2 die hier slapen of bij hen horen",
        "Beuk · Elders",
        "Bevestig wat is aangevinkt",
    ] {
        assert!(asked.says(words), "{words}: {}", asked.text());
    }
    assert_eq!(asked.text().matches("class=\"ring\"").count(), 1, "a household goes together");
}

#[tokio::test]
async fn only_a_coordinator_changes_locations() {
    let house = TestHouse::new().await;
    for page in
        ["location/open".to_owned(), format!("location/{LOCATION}/describe"), format!("location/{LOCATION}/room")]
    {
        assert_eq!(house.get(Role::Desk, &page).await.status, 404, "{page}");
        assert_eq!(house.get(Role::Coordinator, &page).await.status, 200, "{page}");
    }
    assert_eq!(house.get(Role::Night, &format!("location/{LOCATION}")).await.status, 200);
    assert_eq!(house.get(Role::Guide, &format!("location/{LOCATION}")).await.status, 404);
    let other = open(&house, "Elders").await;
    assert_eq!(house.get(Role::Night, &other).await.status, 404);
    assert!(!house.get(Role::Night, "location").await.says("Elders"));
}

pub(super) async fn open(house: &TestHouse, name: &str) -> String {
    let command = chance::command().to_string();
    let form =
        [("command", &*command), ("name", name), ("regime", "night-only"), ("from", "21:00"), ("until", "09:00")];
    house.post(Role::Coordinator, "location/open", &form).await.to()
}

pub(super) async fn two_guests(house: &TestHouse) -> (PersonId, PersonId) {
    let one = house.person("Kanarie Voorbeeld", Needs::default()).await;
    let other = house.person("Demo Voorbeeld", Needs::default()).await;
    let place = |person, nth| Placing { person, bed: TestHouse::bed(FAMILY, nth) };
    let places = vec![place(one, 1), place(other, 2)];
    house.done(Role::Coordinator, AssignBed { location: LOCATION, places, until: None }).await;
    (one, other)
}
