//! Somebody takes back what they said yes to, and reads what was shown.

use axum::http::StatusCode;
use domain::staff::Role;

use crate::chance;
use crate::conference::tests::Scene;
use crate::mine::testing::{get, inside, post};

#[tokio::test]
async fn a_yes_is_taken_back_on_ones_own_page_and_the_meeting_sees_nothing_of_it_any_more() {
    let scene = Scene::new().await;
    let aim = scene.point("aim", "blijven bij familie").await;
    let [state, city] = scene.partners.each_ref().map(String::as_str);
    scene.say(&[(state, &aim, "yes"), (city, &aim, "no")]).await;
    scene.begin(["room", "room"]).await;
    let cookie = inside(&scene.house, Role::Guide, scene.person, "ti").await;
    let page = get(&scene.house, &cookie, "mine/shown?language=nl").await;
    for words in ["Dienst Voorbeeld", "van de overheid", "blijven bij familie", "Doel:", "Kan de procedure sneller?"] {
        assert!(page.says(words), "{words} in {}", page.text());
    }
    assert!(!page.says("Gemeente Voorbeeld"), "who was told no stands on no list");
    let (item, command) = (page.hidden("item"), chance::command().to_string());
    let form = [("command", &*command), ("item", &*item), ("partner", state)];
    let gone = post(&scene.house, &cookie, "mine/withdraw", &form).await;
    assert!(gone.status == StatusCode::OK && gone.says("niet meer getoond"), "{}", gone.text());
    assert!(gone.says("U zei nergens ja op"));
    let case = scene.house.get(Role::Coordinator, &scene.case).await;
    assert!(!case.says("blijven bij familie"), "{}", case.text());
    // Nobody takes back what another said yes to.
    let other = scene.house.person("Demo Deelnemer", domain::person::Needs::default()).await;
    scene.say(&[(state, &aim, "yes")]).await;
    let theirs = inside(&scene.house, Role::Guide, other, "nl").await;
    let form = [("command", &*chance::command().to_string()), ("item", &*item), ("partner", state)];
    post(&scene.house, &theirs, "mine/withdraw", &form).await;
    assert!(get(&scene.house, &cookie, "mine/shown").await.says("blijven bij familie"), "it stands");
}

#[tokio::test]
async fn what_was_shown_to_whom_stands_on_ones_own_page() {
    let scene = Scene::new().await;
    let aim = scene.point("aim", "blijven bij familie").await;
    let cookie = inside(&scene.house, Role::Guide, scene.person, "nl").await;
    assert!(get(&scene.house, &cookie, "mine/shown").await.says("Er is nooit iets van u getoond"));
    let [state, city] = scene.partners.each_ref().map(String::as_str);
    scene.say(&[(state, &aim, "yes"), (city, &aim, "yes")]).await;
    scene.begin(["room", "room"]).await;
    let page = get(&scene.house, &cookie, "mine/shown").await;
    assert_eq!(page.text().matches("op het scherm van de bijeenkomst").count(), 2, "{}", page.text());
    assert!(page.says("u zei ja op"));
}
