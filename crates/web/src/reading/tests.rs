//! Whoever opens files one after the other is stopped, and another person lets them go on.

use axum::http::StatusCode;
use domain::id::PersonId;
use domain::person::Needs;
use domain::staff::Role;

use super::ReadingTerms;
use crate::testing::TestHouse;

/// A house in which fifteen files an hour are enough, with sixty people.
async fn crowd() -> (TestHouse, Vec<PersonId>) {
    let house = TestHouse::new().await;
    house.house.reading.agree(ReadingTerms { files_an_hour: 15 });
    let mut people = Vec::new();
    for number in 0..60 {
        people.push(house.person(&format!("Testa Nummer{number}"), Needs::default()).await);
    }
    (house, people)
}

/// How many files a worker got to see who asks for all of them.
async fn opened(house: &TestHouse, role: Role, people: &[PersonId]) -> usize {
    let mut seen = 0;
    for person in people {
        let page = house.get(role, &format!("person/{person}?purpose=registering")).await;
        match page.status {
            StatusCode::OK => seen += 1,
            status => assert_eq!(status, StatusCode::TOO_MANY_REQUESTS, "{}", page.text()),
        }
    }
    seen
}

#[tokio::test]
async fn a_script_that_opens_sixty_files_is_stopped_at_fifteen_and_everybody_who_can_help_sees_it() {
    let (mut house, people) = crowd().await;
    assert_eq!(opened(&house, Role::Desk, &people).await, 15);
    let told = house.get(Role::Desk, &format!("person/{}", people[0])).await;
    assert!(told.says("Bedden, verzoeken en de nachtlijst werken gewoon"), "{}", told.text());
    assert_eq!(house.get(Role::Desk, "tonight").await.status, StatusCode::OK, "the work of tonight goes on");
    assert_eq!(opened(&house, Role::Coordinator, &people[..5]).await, 5, "a colleague is not stopped with them");
    for role in [Role::Coordinator, Role::PrivacyOfficer] {
        let page = house.get(role, "").await.to();
        let page = house.get(role, &page).await;
        assert!(
            page.says("Een collega opende zoveel dossiers dat het lezen is stilgezet."),
            "{role:?}: {}",
            page.text()
        );
        let list = house.get(role, "reading").await;
        assert!(list.says("Demo desk") && list.says("16 dossiers in een uur"), "{role:?}: {}", list.text());
    }
    assert!(!house.get(Role::Night, "board").await.says("stilgezet"), "nobody else is told");
    house.minutes_pass_for_all(120).await;
    assert_eq!(opened(&house, Role::Desk, &people[..3]).await, 0, "time alone lets nobody go on");
}

#[tokio::test]
async fn another_person_lets_them_read_again_and_the_list_keeps_it() {
    let (house, people) = crowd().await;
    opened(&house, Role::Coordinator, &people).await;
    let own = house.get(Role::Coordinator, "reading").await;
    assert!(own.says("Iemand anders moet dit bekijken") && !own.says("Weer laten lezen"), "{}", own.text());
    let worker = house.worker(Role::Coordinator).id;
    let page = house.get(Role::PrivacyOfficer, "reading").await;
    let form = [("command", &*page.hidden("command"))];
    let allow = format!("reading/{worker}/allow");
    let oneself = house.post(Role::Coordinator, &allow, &form).await;
    assert!(oneself.says("Niemand staat dit zichzelf toe"), "{}", oneself.text());
    assert_eq!(house.post(Role::Guide, &allow, &form).await.status, StatusCode::NOT_FOUND);
    assert_eq!(house.post(Role::PrivacyOfficer, &allow, &form).await.to(), "reading");
    let list = house.get(Role::PrivacyOfficer, "reading").await;
    assert!(list.says("Niemand is stilgezet") && list.says("Demo privacy_officer"), "{}", list.text());
    assert_eq!(opened(&house, Role::Coordinator, &people[..3]).await, 3);
}

#[tokio::test]
async fn opening_the_same_few_files_all_day_stops_nobody() {
    let (mut house, people) = crowd().await;
    for _ in 0..4 {
        assert_eq!(opened(&house, Role::Desk, &people[..15]).await, 15);
        house.minutes_pass_for_all(10).await;
    }
    house.minutes_pass_for_all(60).await;
    assert_eq!(opened(&house, Role::Desk, &people[15..30]).await, 15, "another hour, other files");
}
