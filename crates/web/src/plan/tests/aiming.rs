//! What somebody aims for: all three routes weighed first, and return only by their own choice.

use super::*;

const ROUTES: [&str; 3] = ["legalisation", "onward", "return"];

async fn weigh(house: &TestHouse, path: &str, route: &str) -> Got {
    let field = |asked: &str| format!("{route}-{asked}");
    let (ground, view) = (field("against"), field("view"));
    let form = [("route", route), (&*ground, "geen papieren"), (&*view, "weet ik nog niet")];
    send(house, Role::Guide, &format!("{path}/route/weigh"), &form).await
}

#[tokio::test]
async fn an_aim_is_set_after_all_three_routes_were_weighed_and_stands_on_the_plan_with_why() {
    let (house, _, path) = house().await;
    assert!(house.get(Role::Guide, &path).await.says("Er is nog geen doel gezet"));
    let aim = format!("{path}/route/aim");
    let early = send(&house, Role::Guide, &aim, &[("aim", "onward"), ("why", "familie in Demoland")]).await;
    assert!(early.says("Weeg eerst alle drie de wegen.") && early.says("familie in Demoland"), "{}", early.text());
    let open = send(&house, Role::Guide, &aim, &[("aim", "under-investigation"), ("why", "we zoeken nog")]).await;
    open.to();
    for route in ROUTES {
        weigh(&house, &path, route).await.to();
    }
    send(&house, Role::Guide, &aim, &[("aim", "onward"), ("why", "familie in Demoland")]).await.to();
    for guide in GUIDES {
        let plan = house.get(guide, &path).await;
        assert!(plan.says("Doormigratie") && plan.says("familie in Demoland"), "{guide:?}: {}", plan.text());
    }
    assert!(!house.get(Role::Coordinator, "caseload").await.says("Doormigratie"));
}

#[tokio::test]
async fn return_is_an_aim_by_the_persons_own_words_only_and_can_be_taken_back() {
    let (house, _, path) = house().await;
    for route in ROUTES {
        weigh(&house, &path, route).await.to();
    }
    let aim = format!("{path}/route/aim");
    let got = send(&house, Role::Guide, &aim, &[("aim", "return"), ("why", "zo is het besproken")]).await;
    assert!(got.says("alleen een doel als de persoon er zelf voor kiest"), "{}", got.text());
    assert!(house.get(Role::Guide, &path).await.says("Er is nog geen doel gezet"));
    let chosen = [("aim", "return"), ("why", "moeder is ziek"), ("choice", "ik wil naar haar toe")];
    send(&house, Role::Guide, &aim, &chosen).await.to();
    assert!(house.get(Role::Guide, &format!("{path}/route")).await.says("ik wil naar haar toe"));
    send(&house, Role::Guide, &format!("{path}/route/take-back"), &[]).await.to();
    let plan = house.get(Role::Guide, &path).await;
    assert!(plan.says("Nog in onderzoek") && plan.says("Kiest niet meer voor terugkeer"), "{}", plan.text());
}

#[tokio::test]
async fn a_route_is_weighed_with_a_ground_and_the_view_of_the_person_and_nothing_typed_is_lost() {
    let (house, _, path) = house().await;
    let form = [("route", "onward"), ("onward-open", "bellen met een neef")];
    let got = send(&house, Role::Guide, &format!("{path}/route/weigh"), &form).await;
    assert!(got.says("Schrijf op wat ervoor of ertegen spreekt.") && got.says("bellen met een neef"), "{}", got.text());
    assert_eq!(house.get(Role::Coordinator, &format!("{path}/route")).await.status, StatusCode::NOT_FOUND);
}
