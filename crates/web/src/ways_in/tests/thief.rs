//! Whoever is not the one: devices that answer wrongly, answers to other questions, copies, doors that others left open.

use axum::http::StatusCode;
use domain::staff::Role;

use super::super::soft::Device;
use super::{Browser, ORIGIN, asked, browser_question, device, refused};
use crate::testing::TestHouse;

/// Catalogue W13: whatever is not the device, unlocked, at this address, answering this question, opens nothing.
#[tokio::test]
async fn whatever_is_not_this_device_at_this_address_opens_nothing() {
    let house = TestHouse::new().await;
    let whole = device(&house).await;
    let stranger = Device::new(ORIGIN);
    let at = |origin: &str| Device { origin: origin.into(), ..whole.clone() };
    let named = |name: &str| Device { name: name.into(), ..whole.clone() };
    let devices = [
        ("another site", at("http://evil.example")),
        ("a longer name", at("http://bestendig.example.evil.example")),
        ("a name before it", at("http://login.bestendig.example")),
        ("a name that ends alike", at("http://notbestendig.example")),
        ("another scheme", at("https://bestendig.example")),
        ("another port", at("http://bestendig.example:8080")),
        ("no address", at("")),
        ("null", at("null")),
        ("another party", named("evil.example")),
        ("a party above", named("example")),
        ("a party below", named("login.bestendig.example")),
        ("nobody unlocked it", Device { unlocked: false, ..whole.clone() }),
        ("an answer to another thing", Device { kind: Some("webauthn.create"), ..whole.clone() }),
        ("a payment", Device { kind: Some("payment.get"), ..whole.clone() }),
        ("a key nobody knows", stranger.clone()),
        ("another key under its name", stranger.pretending(&whole)),
        ("its name on another key", whole.pretending(&stranger)),
    ];
    for (what, mut device) in devices {
        refused(&house, what, Browser::new(&house).enter(&mut device).await).await;
    }
}

#[tokio::test]
async fn an_answer_to_another_question_opens_nothing() {
    let house = TestHouse::new().await;
    let mut device = device(&house).await;
    let mut browser = Browser::new(&house);
    let (one, two) = (browser.get("sign-in").await, browser.get("sign-in").await);
    let answer = device.get(&asked(&one));
    let own = browser_question(&house, &mut device).await;
    for (what, sealed, answer) in [
        ("of another page", two.hidden("sealed"), answer.clone()),
        ("of a page of one's own", own.0, own.1),
        ("of nothing", String::new(), answer.clone()),
        ("of garbage", "00".repeat(60), answer.clone()),
        ("no answer", one.hidden("sealed"), String::new()),
        ("garbage", one.hidden("sealed"), "{\"id\":1}".into()),
        ("half an answer", one.hidden("sealed"), answer[..answer.len() / 2].to_owned()),
        ("a new key", one.hidden("sealed"), Device::new(ORIGIN).create(&asked(&one))),
    ] {
        let got = browser.post("sign-in/passkey", &[("sealed", &sealed), ("answer", &answer)]).await;
        refused(&house, what, got).await;
    }
    house.minutes_pass(5);
    let form = [("sealed", one.hidden("sealed")), ("answer", answer)];
    let got = browser.post("sign-in/passkey", &form.each_ref().map(|(name, value)| (*name, value.as_str()))).await;
    refused(&house, "after five minutes", got).await;
}

#[tokio::test]
async fn a_copy_of_a_device_is_noticed() {
    let house = TestHouse::new().await;
    let mut device = device(&house).await;
    let mut copy = device.clone();
    for _ in 0..3 {
        assert_eq!(Browser::new(&house).enter(&mut device).await.status, StatusCode::SEE_OTHER);
    }
    refused(&house, "a copy that counts from before", Browser::new(&house).enter(&mut copy).await).await;
}

#[tokio::test]
async fn whoever_does_not_work_here_any_more_has_no_way_in() {
    let house = TestHouse::new().await;
    let mut device = device(&house).await;
    let end = domain::staff::EndStaff { worker: house.worker(Role::Desk).id, by: house.worker(Role::Administrator).id };
    house.done(Role::Administrator, end).await;
    refused(&house, "of somebody who left", Browser::new(&house).enter(&mut device).await).await;
}

#[tokio::test]
async fn going_on_leads_into_this_house_only() {
    let house = TestHouse::new().await;
    let mut device = device(&house).await;
    let mut browser = Browser::new(&house);
    browser.enter(&mut device).await;
    for to in ["https://evil.example/", "//evil.example", "/anderstad/staff", "javascript:alert(1)", ""] {
        let (sealed, answer) = browser_question(&house, &mut device).await;
        let got = browser.post("prove", &[("to", to), ("sealed", &sealed), ("answer", &answer)]).await;
        assert_eq!(got.to(), "", "{to}");
    }
}

#[tokio::test]
async fn whoever_makes_a_passkey_leaves_no_link_and_no_half_open_door_behind() {
    let house = TestHouse::new().await;
    let mut thief = Browser::by_link(&house, Role::Desk).await;
    let mut owner = Browser::by_link(&house, Role::Desk).await;
    let (worker, now) = (house.worker(Role::Desk).id, house.house.now());
    let third = house.house.sessions.invite(worker, &now).await.unwrap().text();
    owner.make(&Device::new(ORIGIN)).await;
    assert!(owner.is_in().await);
    assert_eq!(thief.get("ways-in").await.to(), "sign-in?back=/demostad/ways-in", "an older link is over");
    let got = Browser::new(&house).post(&format!("welcome/{third}"), &[]).await;
    assert_eq!(got.status, StatusCode::UNPROCESSABLE_ENTITY, "so is one that nobody used");
}
