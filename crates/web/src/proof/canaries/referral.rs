//! Somebody is signed up with a link, by somebody without an account, with words that stand nowhere else.

use axum::body::Body;
use axum::http::Request;
use axum::http::header::CONTENT_TYPE;
use domain::staff::Role;

use super::canary::{Canary, WORDS};
use super::walk::Walk;
use super::words::{words_below, words_in};
use crate::chance;
use crate::proof::programme;
use crate::testing::{Got, TestHouse};

/// A link is given, used, and withdrawn; gives its secret.
pub async fn signs_up(walk: &mut Walk<'_>, canary: &Canary) -> String {
    programme::adopt(&walk.house.house).await;
    let list = walk.get(Role::Coordinator, "referral").await;
    let organisation = format!("Stichting {}", canary.name);
    let open = [
        ("command", &*list.hidden("command")),
        ("organisation", &organisation),
        ("programme", "amsterdam"),
        ("until", "2026-12-23"),
    ];
    let shown = walk.post(Role::Coordinator, "referral", &open).await.text();
    let (_, rest) = shown.split_once("/demostad/refer/").expect("the link is shown");
    let secret = rest.get(..64).expect("a secret").to_owned();
    let link = format!("/demostad/refer/{secret}");
    let command = walk.get_as_nobody(&link).await.hidden("command");
    let (name, number, note) = (canary.name.as_str(), canary.number.as_str(), canary.note.as_str());
    let about = [("command", &*command), ("name", name), ("spoken-other", note), ("fact-right-to-stay", "no")];
    let form = [&about[..], &[("reach-to", number), ("reach-mind", note), ("contact", name), ("words", note)]].concat();
    send(walk, &link, &[&form[..], &[("to", "fa")]].concat()).await;
    send(walk, &link, &[&[("name", note), ("words", &*"Vlindervangst".repeat(400))], &form[..1]].concat()).await;
    let sent = format!("/demostad/{}", send(walk, &link, &form).await.to());
    walk.get_as_nobody(&sent).await;
    let (_, application) = sent.rsplit_once('/').expect("an address");
    let application = application.split('?').next().expect("a number");
    let page = walk.get(Role::Coordinator, &format!("admission/{application}")).await;
    assert!(page.says(&organisation), "through whom: {}", page.text());
    assert!(walk.get(Role::Coordinator, "admission").await.says(WORDS[0]), "who waits");
    walk.get(Role::Coordinator, "admission/beds").await;
    walk.post(Role::Coordinator, "admission/beds/move", &[("came", "back")]).await;
    secret
}

async fn send(walk: &mut Walk<'_>, address: &str, form: &[(&str, &str)]) -> Got {
    let body = serde_html_form::to_string(form).expect("a form");
    let request = Request::post(address).header(CONTENT_TYPE, "application/x-www-form-urlencoded");
    let got = walk.house.send(request.body(Body::from(body)).expect("a request")).await;
    walk.take(address, got)
}

#[tokio::test]
async fn what_is_told_with_a_link_and_its_secret_stand_nowhere_but_on_the_pages() {
    let house = TestHouse::new().await;
    let log = house.folder().join("all.log");
    let file = std::sync::Mutex::new(std::fs::File::create(&log).expect("a file for the log"));
    let listening = tracing_subscriber::fmt().with_max_level(tracing::Level::TRACE).with_ansi(false).with_writer(file);
    listening.try_init().expect("nobody else listens");
    let mut walk = Walk::new(&house).await;
    let secret = signs_up(&mut walk, &Canary::new(7)).await;
    // A secret that is no link's is nobody's to read either.
    let wrong = chance::number().to_string();
    house.send(Request::get(format!("/demostad/refer/{wrong}")).body(Body::empty()).expect("a request")).await;
    house.house.archive.close().await;
    tracing::trace!("the last line of the log");
    let logged = std::fs::read_to_string(&log).expect("a log");
    assert!(logged.contains("the last line of the log"), "the log was not kept");
    for told in [&secret, &wrong] {
        assert!(!logged.contains(told.as_str()), "the secret stands in the log");
    }
    assert_eq!(words_in(walk.outside.as_bytes()), Vec::<String>::new(), "in a header or title");
    assert_eq!(words_below(house.folder()), Vec::<String>::new());
}
