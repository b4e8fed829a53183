//! A complaint from one's own page to the answer there.

use axum::http::StatusCode;
use domain::staff::Role;

use crate::chance;
use crate::mine::testing::{get, inside, post, send, somebody};
use crate::testing::{Got, TestHouse};

async fn complain(house: &TestHouse, cookie: &str, words: &str) -> Got {
    let command = chance::command().to_string();
    post(house, cookie, "mine/complain", &[("command", &command), ("complaint", words)]).await
}

/// The address of the only complaint there is.
async fn only(house: &TestHouse) -> String {
    let complaints = house.house.archive.complaints().await.expect("a list");
    let [one] = complaints.as_slice() else { panic!("{complaints:?}") };
    format!("complaint/{}", one.id)
}

#[tokio::test]
async fn a_complaint_is_seen_to_by_who_was_not_there_and_answered_on_ones_own_page() {
    let house = TestHouse::new().await;
    let person = somebody(&house, "nl").await;
    let cookie = inside(&house, Role::Guide, person, "nl").await;
    assert!(house.get(Role::Coordinator, "complaint").await.says("Er wacht geen klacht"));
    let empty = complain(&house, &cookie, " ").await;
    assert!(empty.status == StatusCode::UNPROCESSABLE_ENTITY && empty.says("Vul dit vak in"), "{}", empty.text());
    assert_eq!(complain(&house, &cookie, "De deur bleef dicht.").await.to(), "mine/asks#asked");
    let asks = get(&house, &cookie, "mine/asks").await;
    for words in ["De deur bleef dicht.", "ontvangen", "4\u{a0}januari\u{a0}2027"] {
        assert!(asks.says(words), "{words} in {}", asks.text());
    }

    let at = only(&house).await;
    let list = house.get(Role::Coordinator, "complaint").await;
    assert!(list.says("Niemand behandelt haar nog") && list.says("4 jan 2027"), "{}", list.text());
    assert!(!list.says("De deur") && !list.says("Testa"), "a list tells nothing of what or of whom");
    let shown = house.get(Role::Coordinator, &at).await;
    for words in ["De deur bleef dicht.", "Testa", "Awb 9:11", "Algemene kennis, niet nagekeken"] {
        assert!(shown.says(words), "{words} in {}", shown.text());
    }
    let there = send(&house, Role::Coordinator, &format!("{at}/take-up"), &[("there", "yes")]).await;
    assert!(there.says("Wie er zelf bij was"), "{}", there.text());
    send(&house, Role::Coordinator, &format!("{at}/take-up"), &[("there", "no")]).await.to();
    assert!(get(&house, &cookie, "mine/asks").await.says("wordt behandeld"));
    let no = [("judged", "unfounded"), ("answer", "nee")];
    let other = send(&house, Role::SecondReader, &format!("{at}/answer"), &no).await.to();
    assert_eq!(other, at, "another's complaint is shown as it is");
    assert!(!house.get(Role::SecondReader, &at).await.says("Antwoord versturen"));
    let half = send(&house, Role::Coordinator, &format!("{at}/answer"), &[("answer", "half")]).await;
    assert!(half.status == StatusCode::UNPROCESSABLE_ENTITY && half.says("half</textarea>"), "{}", half.text());
    let done = [("judged", "founded"), ("answer", "De deur hoort open te zijn.")];
    send(&house, Role::Coordinator, &format!("{at}/answer"), &done).await.to();
    let told = get(&house, &cookie, "mine/asks").await;
    for words in ["Uw klacht is gegrond", "De deur hoort open te zijn.", "coördinator"] {
        assert!(told.says(words), "{words} in {}", told.text());
    }
    assert!(!told.says("Demo coordinator"), "a colleague has a name of their own to keep");
}

#[tokio::test]
async fn nobody_who_guides_reads_a_complaint_or_sees_to_it() {
    let house = TestHouse::new().await;
    let person = somebody(&house, "nl").await;
    let cookie = inside(&house, Role::Guide, person, "nl").await;
    complain(&house, &cookie, "Mijn begeleider schreeuwde.").await.to();
    let at = only(&house).await;
    for role in [Role::Desk, Role::Night, Role::Guide, Role::LegalGuide, Role::MedicalGuide, Role::Administrator] {
        for path in ["complaint", &at] {
            assert_eq!(house.get(role, path).await.status, StatusCode::NOT_FOUND, "{role:?} {path}");
        }
    }
    for page in [
        format!("person/{person}"),
        format!("plan/{person}"),
        format!("plan/{person}/timeline"),
        format!("person/{person}/mine"),
    ] {
        let seen = house.get(Role::Guide, &page).await;
        assert!(!seen.says("schreeuwde") && !seen.says("Geklaagd"), "{page}: {}", seen.text());
    }
}

#[tokio::test]
async fn a_complaint_is_taken_back_and_by_nobody_else() {
    let house = TestHouse::new().await;
    let person = somebody(&house, "nl").await;
    let cookie = inside(&house, Role::Guide, person, "nl").await;
    complain(&house, &cookie, "De deur bleef dicht.").await.to();
    let id = only(&house).await.trim_start_matches("complaint/").to_owned();
    let other = somebody(&house, "nl").await;
    let theirs = inside(&house, Role::Guide, other, "nl").await;
    for (who, words) in [(&theirs, "ontvangen"), (&cookie, "teruggenomen")] {
        let command = chance::command().to_string();
        post(&house, who, "mine/take-back", &[("command", &*command), ("complaint", &*id)]).await.to();
        assert!(get(&house, &cookie, "mine/asks").await.says(words), "{words}");
    }
}
