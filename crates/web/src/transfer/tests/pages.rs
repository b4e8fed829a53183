//! The whole way through pages: a guide offers, the other city holds a bed, they leave, and are there.

use axum::http::StatusCode;
use domain::id::PersonId;
use domain::staff::Role;

use super::two::{THERE, Two};
use crate::testing::{Got, TestHouse};
use crate::transfer::between::say_all;

#[tokio::test]
async fn somebody_goes_from_one_city_to_the_other() {
    let two = Two::in_a_street().await;
    let person = two.somebody("Testa Voorbeeld").await;
    let page = offered(&two, person).await;
    let there = two.there.get(Role::Coordinator, &page).await;
    assert!(there.says("Wacht op ons antwoord") && there.says("Een band met die stad"), "{}", there.text());
    assert!(!there.says("Testa"), "nobody there knows a name");
    let (location, place) = (there.hidden("location"), there.hidden("place"));
    sent(&two.there, Role::Coordinator, &page, "accept", &[("location", &location), ("place", &place)]).await;
    both_say(&two).await;
    assert!(two.here.get(Role::Guide, &page).await.says("Daar ligt een bed vast"));
    let unsaid = refused(&two.here, Role::Guide, &page, "depart", &[("agrees", "yes")]).await;
    assert!(unsaid.says("Zeg wat er hier met het dossier gebeurt."));
    let unwilling = refused(&two.here, Role::Guide, &page, "depart", &[("stays", "kept")]).await;
    assert!(unwilling.says("Niemand gaat zonder dat zelf te willen."));
    assert!(!two.there.get(Role::Desk, &page).await.says("Is aangekomen"), "nobody arrives who did not leave");
    sent(&two.here, Role::Guide, &page, "depart", &[("stays", "kept"), ("agrees", "yes"), ("travels", "told")]).await;
    assert!(two.here.get(Role::Guide, &page).await.says("nog niet ontvangen"), "it is still to be said");
    both_say(&two).await;
    let coming = two.there.get(Role::Desk, &page).await;
    assert!(coming.says("Onderweg naar ons") && coming.says("Testa"), "{}", coming.text());
    sent(&two.there, Role::Desk, &page, "arrive", &[("location", &coming.hidden("location"))]).await;
    both_say(&two).await;
    assert!(two.here.get(Role::Guide, &page).await.says("Daar aangekomen"));
    assert!(two.there.get(Role::Guide, "transfer").await.says("1 die voorbij is"));
    let plan = two.here.get(Role::Guide, &format!("plan/{person}")).await;
    assert!(plan.says("Daar aangekomen"), "it stands with their plan");
}

#[tokio::test]
async fn three_ways_not_to_go_are_told_apart() {
    let two = Two::in_a_street().await;
    let person = two.somebody("Testa Voorbeeld").await;
    let theirs = offered(&two, person).await;
    let wordless = refused(&two.there, Role::Coordinator, &theirs, "decline", &[("declined", "")]).await;
    assert!(wordless.says("Zeg kort waarom."));
    sent(&two.there, Role::Coordinator, &theirs, "decline", &[("declined", "geen kamer")]).await;
    both_say(&two).await;
    let told = two.here.get(Role::Guide, &theirs).await;
    assert!(told.says("De andere stad kon of wilde niet") && told.says("geen kamer"));
    let ours = offered(&two, person).await;
    sent(&two.here, Role::Guide, &ours, "withdraw", &[("by", "us"), ("withdrawn", "een bed dichterbij")]).await;
    let own = offered(&two, person).await;
    sent(&two.here, Role::Guide, &own, "withdraw", &[("by", "person"), ("withdrawn", "")]).await;
    both_say(&two).await;
    assert!(two.there.get(Role::Coordinator, &ours).await.says("De andere stad kon of wilde niet"));
    assert!(two.there.get(Role::Coordinator, &own).await.says("Eigen keuze van de persoon"));
}

#[tokio::test]
async fn a_house_without_neighbours_says_so() {
    let house = TestHouse::new().await;
    assert!(house.get(Role::Guide, "transfer").await.says("Dit huis is met geen ander huis verbonden"));
    assert_eq!(house.get(Role::Night, "transfer").await.status, StatusCode::NOT_FOUND);
}

/// Offers somebody by the form on their page, and gives the page of the transfer.
async fn offered(two: &Two, person: PersonId) -> String {
    let address = format!("person/{person}/transfer");
    let form = two.here.get(Role::Guide, &address).await;
    let nothing = two.here.post(Role::Guide, &address, &[("command", &form.hidden("command"))]).await;
    assert!(nothing.says("Kies een stad.") && nothing.says("Zeg waarom."), "all faults at once");
    let filled = [("command", &*form.hidden("command")), ("house", THERE), ("why", "tie")];
    let page = two.here.post(Role::Guide, &address, &filled).await.to();
    both_say(two).await;
    page
}

async fn both_say(two: &Two) {
    for _ in 0..3 {
        for house in [&two.here, &two.there] {
            say_all(&house.house).await.expect("it can be read");
        }
    }
}

async fn send(house: &TestHouse, role: Role, page: &str, what: &str, form: &[(&str, &str)]) -> Got {
    let command = crate::chance::command().to_string();
    let form: Vec<(&str, &str)> = [("command", command.as_str())].into_iter().chain(form.iter().copied()).collect();
    house.post(role, &format!("{page}/{what}"), &form).await
}

async fn sent(house: &TestHouse, role: Role, page: &str, what: &str, form: &[(&str, &str)]) {
    let got = send(house, role, page, what, form).await;
    assert_eq!(got.status, StatusCode::SEE_OTHER, "{}", got.text());
}

async fn refused(house: &TestHouse, role: Role, page: &str, what: &str, form: &[(&str, &str)]) -> Got {
    let got = send(house, role, page, what, form).await;
    assert_eq!(got.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", got.text());
    got
}
