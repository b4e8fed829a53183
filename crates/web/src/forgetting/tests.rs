//! One proposes, another agrees, and then nothing of somebody can be read by anybody.

use axum::http::StatusCode;
use domain::id::PersonId;
use domain::person::{Needs, SleepsWith};
use domain::staff::Role;
use domain::tonight::{HoldBeds, Placing};

use crate::testing::{LOCATION, MEN, TestHouse};

const NAME: &str = "Vergeetmij";

async fn proposed(house: &TestHouse) -> PersonId {
    let person = house.person(NAME, Needs::default()).await;
    let page = house.get(Role::Coordinator, &format!("person/{person}/forget")).await;
    assert!(page.says(NAME) && page.says("De sleutels worden vernietigd"), "{}", page.text());
    let form = [("command", &*page.hidden("command")), ("because", "asked")];
    assert_eq!(house.post(Role::Coordinator, &format!("person/{person}/forget"), &form).await.to(), "forgotten");
    person
}

async fn agree(house: &TestHouse, role: Role, person: PersonId) -> crate::testing::Got {
    let command = crate::chance::command().to_string();
    house.post(role, &format!("forgotten/{person}/agree"), &[("command", &*command)]).await
}

#[tokio::test]
async fn a_second_person_agrees_and_nothing_is_left_to_read() {
    let house = TestHouse::new().await;
    let person = proposed(&house).await;
    let list = house.get(Role::PrivacyOfficer, "forgotten").await;
    assert!(list.says("Instemmen en vergeten") && list.says("De persoon vroeg erom"), "{}", list.text());
    assert!(!list.says(NAME), "whoever reads no files reads no name here");
    let done = agree(&house, Role::PrivacyOfficer, person).await.to();
    assert_eq!(done, format!("forgotten/{person}"));
    let proof = house.get(Role::PrivacyOfficer, &done).await;
    for words in ["Van deze persoon is niets meer te lezen.", "vernietigd", "Demo coordinator", "Demo privacy_officer"]
    {
        assert!(proof.says(words), "{words}: {}", proof.text());
    }
    assert_eq!(house.get(Role::Coordinator, &format!("person/{person}")).await.status, StatusCode::NOT_FOUND);
    let found = house.post(Role::Desk, "person/search", &[("query", NAME)]).await;
    assert!(found.status == StatusCode::OK && !found.says(&person.to_string()), "{}", found.text());
    assert!(house.house.archive.rebuild_check().await.expect("a check").is_same());
}

#[tokio::test]
async fn whoever_proposed_it_does_not_agree_and_it_can_be_taken_back() {
    let house = TestHouse::new().await;
    let person = proposed(&house).await;
    let own = agree(&house, Role::Coordinator, person).await;
    assert!(own.status == StatusCode::UNPROCESSABLE_ENTITY && own.says("Wie het voorstelde"), "{}", own.text());
    for role in [Role::Desk, Role::Night, Role::Guide, Role::SecondReader, Role::Administrator] {
        assert_eq!(agree(&house, role, person).await.status, StatusCode::NOT_FOUND, "{role:?}");
    }
    let command = crate::chance::command().to_string();
    let path = format!("forgotten/{person}/take-back");
    assert_eq!(house.post(Role::PrivacyOfficer, &path, &[("command", &*command)]).await.to(), "forgotten");
    let late = agree(&house, Role::PrivacyOfficer, person).await;
    assert!(late.says("Dit is niet meer voorgesteld"), "{}", late.text());
    assert!(house.get(Role::Coordinator, &format!("person/{person}")).await.says(NAME), "everything is still there");
}

#[tokio::test]
async fn what_stands_in_the_way_is_said_before_and_when_somebody_agrees() {
    let house = TestHouse::new().await;
    let needs = Needs { sleeps_with: SleepsWith::Men, ..Needs::default() };
    let person = house.person(NAME, needs).await;
    let request = house.request(&[person]).await;
    let places = vec![Placing { person, bed: TestHouse::bed(MEN, 1) }];
    house.done(Role::Desk, HoldBeds { request, location: LOCATION, places }).await;
    let page = house.get(Role::Coordinator, &format!("person/{person}/forget")).await;
    assert!(page.says("Deze persoon heeft een bed."), "{}", page.text());
    let none = house
        .post(Role::Coordinator, &format!("person/{person}/forget"), &[("command", &page.hidden("command"))])
        .await;
    assert!(none.status == StatusCode::UNPROCESSABLE_ENTITY && none.says("Kies waarom."), "{}", none.text());
    let form = [("command", &*page.hidden("command")), ("because", "mistake")];
    house.post(Role::Coordinator, &format!("person/{person}/forget"), &form).await.to();
    let refused = agree(&house, Role::PrivacyOfficer, person).await;
    assert!(refused.says("Deze persoon heeft een bed."), "{}", refused.text());
    assert!(house.get(Role::Coordinator, &format!("person/{person}")).await.says(NAME));
}

#[tokio::test]
async fn a_day_has_its_measure() {
    let house = TestHouse::new().await;
    let (first, second) = (proposed(&house).await, proposed(&house).await);
    agree(&house, Role::PrivacyOfficer, first).await.to();
    let enough = agree(&house, Role::PrivacyOfficer, second).await;
    assert!(enough.says("Vandaag zijn er genoeg mensen vergeten"), "{}", enough.text());
    house.minutes_pass(5);
    assert!(agree(&house, Role::PrivacyOfficer, second).await.says("Vandaag zijn er genoeg"), "it is the same day");
}
