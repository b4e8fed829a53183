//! What somebody asks about what is written of them, and how they say they can be reached.

use axum::http::StatusCode;
use domain::staff::Role;

use crate::chance;
use crate::mine::testing::{get, inside, post, send, somebody};
use crate::testing::{Got, TestHouse};

async fn ask(house: &TestHouse, cookie: &str, path: &str, form: &[(&str, &str)]) -> Got {
    let command = chance::command().to_string();
    post(house, cookie, path, &[&[("command", &*command)], form].concat()).await
}

#[tokio::test]
async fn both_versions_stay_and_whoever_works_here_answers() {
    let house = TestHouse::new().await;
    let person = somebody(&house, "nl").await;
    let cookie = inside(&house, Role::Guide, person, "nl").await;
    let empty = ask(&house, &cookie, "mine/correct", &[("words", "")]).await;
    assert_eq!((empty.status, empty.text().matches("Vul dit vak in").count()), (StatusCode::UNPROCESSABLE_ENTITY, 2));
    let kept = ask(&house, &cookie, "mine/correct", &[("words", "een zin die blijft")]).await;
    assert!(kept.says("een zin die blijft</textarea>"), "what was typed stays: {}", kept.text());
    let said = [("about", "name"), ("words", "Ik heet Testo")];
    assert_eq!(ask(&house, &cookie, "mine/correct", &said).await.to(), "mine/asks#asked");
    assert!(get(&house, &cookie, "mine/asks").await.says("nog geen antwoord"));

    let at = format!("person/{person}");
    let shown = house.get(Role::Desk, &at).await;
    assert!(shown.says("De persoon vroeg iets") && shown.says("Testa Voorbeeld"), "what stood still stands");
    assert!(!house.get(Role::Night, &at).await.says("De persoon vroeg iets"));
    let page = house.get(Role::Guide, &format!("{at}/mine")).await;
    assert!(page.says("Ik heet Testo"), "{}", page.text());
    let wish = page.hidden("wish");
    let (granted, words) = (format!("granted-{wish}"), format!("answer-{wish}"));
    let answer = format!("{at}/wish/answer");
    for role in [Role::Night, Role::Administrator, Role::SecondReader] {
        let got = send(&house, role, &answer, &[("wish", &wish), (&granted, "done"), (&words, "ja")]).await;
        assert_eq!(got.status, StatusCode::NOT_FOUND, "{role:?}");
    }
    let lacking = send(&house, Role::Guide, &answer, &[("wish", &wish), (&words, "half")]).await;
    assert!(
        lacking.status == StatusCode::UNPROCESSABLE_ENTITY && lacking.says("half</textarea>"),
        "{}",
        lacking.text()
    );
    let done = [("wish", &*wish), (&*granted, "declined"), (&*words, "Op de brief staat het anders.")];
    send(&house, Role::Guide, &answer, &done).await.to();
    let told = get(&house, &cookie, "mine/asks").await;
    for said in ["Ik heet Testo", "niet gedaan", "Op de brief staat het anders.", "begeleider"] {
        assert!(told.says(said), "{said} in {}", told.text());
    }
    assert!(!told.says("Demo guide"), "a colleague has a name of their own to keep");
    assert!(!house.get(Role::Desk, &at).await.says("De persoon vroeg iets"));
}

#[tokio::test]
async fn everything_is_asked_to_be_erased_once_and_can_be_taken_back() {
    let house = TestHouse::new().await;
    let person = somebody(&house, "nl").await;
    let cookie = inside(&house, Role::Guide, person, "nl").await;
    let page = get(&house, &cookie, "mine/asks").await;
    assert!(page.says("wat blijft, hoe lang en waarom") && page.says("binnen een maand"));
    for _ in 0..2 {
        ask(&house, &cookie, "mine/forget", &[]).await.to();
    }
    let page = get(&house, &cookie, "mine/asks").await;
    assert_eq!(page.text().matches("<h3>Alles wissen").count(), 1);
    let text = page.text();
    let (_, wish) = text.split_once("name=\"wish\" value=\"").expect("it can be taken back");
    let wish = wish.split('"').next().unwrap_or_default().to_owned();
    ask(&house, &cookie, "mine/take-back", &[("wish", &wish)]).await.to();
    assert!(get(&house, &cookie, "mine/asks").await.says("teruggenomen"));
}

#[tokio::test]
async fn somebody_says_how_they_can_be_reached_and_the_rest_stays() {
    let house = TestHouse::new().await;
    let person = somebody(&house, "ti").await;
    let cookie = inside(&house, Role::Guide, person, "nl").await;
    let line = [("reach-1-channel", "message"), ("reach-1-to", "06 0000 0012"), ("reach-1-mind", "niet 's nachts")];
    let saved = ask(&house, &cookie, "mine/reach", &line).await;
    assert!(saved.status == StatusCode::OK && saved.says("Het is bewaard"), "{}", saved.text());
    let shown = house.get(Role::Desk, &format!("person/{person}")).await;
    assert!(shown.says("06 0000 0012") && shown.says("tigrinya"), "{}", shown.text());
    let long = "0".repeat(300);
    let line = [("reach-1-channel", "message"), ("reach-1-to", &*long)];
    let refused = ask(&house, &cookie, "mine/reach", &line).await;
    assert!(refused.status == StatusCode::UNPROCESSABLE_ENTITY && refused.says(&long), "{}", refused.text());
    ask(&house, &cookie, "mine/reach", &[("reach-1-channel", "message"), ("reach-1-to", "")]).await;
    assert!(!get(&house, &cookie, "mine/asks").await.says("06 0000 0012"), "taken out");
}
