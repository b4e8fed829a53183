//! The copy of everything is everything, and names nobody else.

use std::collections::BTreeSet;

use axum::http::StatusCode;
use domain::command::Place;
use domain::event::Class;
use domain::staff::Role;
use permission::{Guard, Purpose};
use serde_json::Value;

use crate::mine::testing::{get, inside, send, somebody};
use crate::proof::house;
use crate::testing::TestHouse;

/// Everything as data, as it is downloaded.
async fn copy(house: &TestHouse, cookie: &str) -> Value {
    let got = get(house, cookie, "mine/copy/file").await;
    assert_eq!(got.status, StatusCode::OK, "{}", got.text());
    serde_json::from_slice(&got.body).expect("JSON")
}

/// The number and the kind of everything in it.
fn written(copy: &Value) -> Vec<(u64, String)> {
    let all = copy["everything"].as_array().expect("a list").iter();
    all.map(|one| (one["number"].as_u64().expect("one"), one["what"].as_str().expect("a word").to_owned())).collect()
}

/// What the files of people do not tell: who looked, and what lies open elsewhere.
const ELSEWHERE: [&str; 12] = [
    "FileRead",
    "OutwardGiven",
    "OutwardRead",
    "PlaceGiven",
    "WaitingBegun",
    "PlaceTakenBack",
    "OfferLeft",
    "AttendanceNoted",
    "BedLeft",
    "RoundMarked",
    "ProposalKept",
    "PersonForgotten",
];

#[tokio::test]
async fn the_copy_holds_everything_that_anybody_here_can_unseal_about_somebody_and_nothing_else() {
    let house = TestHouse::new().await;
    // One of everything that can be written about somebody, and somebody else beside them.
    let things = house::fresh(&house.house).await;
    house::fresh(&house.house).await;
    let person = things.person;
    let cookie = inside(&house, Role::Guide, person, "nl").await;
    let shut = copy(&house, &cookie).await;
    assert_eq!(shut["not_in_it"], serde_json::json!(["Legal", "Medical"]));
    assert!(!written(&shut).iter().any(|(_, what)| what == "ProcedureOpened"), "the legal part is shut");
    for (role, opens) in [(Role::LegalGuide, "legal"), (Role::MedicalGuide, "medical")] {
        send(&house, role, &format!("person/{person}/entrance/open"), &[("opens", opens)]).await.to();
    }
    let whole = copy(&house, &cookie).await;
    assert_eq!(whole["not_in_it"], serde_json::json!([]));
    let given: BTreeSet<(u64, String)> = written(&whole).into_iter().collect();
    assert_eq!(given.len(), written(&whole).len(), "each stands in it once");

    // What everybody together can open: each strand by a guide of it, and who looked by a coordinator.
    let (guard, archive, now) = (Guard::new(), &house.house.archive, house.house.now());
    let mut known: BTreeSet<(u64, String)> = BTreeSet::new();
    for (role, purpose, classes) in [
        (Role::LegalGuide, Purpose::Guidance, &[Class::Night, Class::Case, Class::Legal][..]),
        (Role::MedicalGuide, Purpose::Guidance, &[Class::Night, Class::Case, Class::Medical]),
        (Role::Guide, Purpose::Guidance, &[Class::Conference]),
        (Role::Coordinator, Purpose::Complaint, &[Class::Complaint]),
    ] {
        let sight = guard.sight(&house.worker(role), purpose, classes, Place::House).expect("they may");
        let told = archive.told(&sight, person, &now).await.expect("it is read");
        known.extend(told.iter().map(|noted| (noted.position, noted.event.kind().to_owned())));
    }
    let whole = copy(&house, &cookie).await;
    let given: BTreeSet<(u64, String)> = written(&whole).into_iter().collect();
    let less: Vec<_> = known.iter().filter(|one| !given.contains(one)).collect();
    assert!(less.is_empty(), "not in the copy: {less:?}");
    let more: Vec<_> =
        given.iter().filter(|one| !known.contains(one) && !ELSEWHERE.contains(&one.1.as_str())).collect();
    assert!(more.is_empty(), "in the copy though nobody can open it: {more:?}");
    let coordinator = house.worker(Role::Coordinator);
    let sight = guard.sight(&coordinator, Purpose::PersonAsks, &[Class::Reads], Place::House).expect("they may");
    let looks = archive.reads(&sight, person).await.expect("the looks").len();
    assert_eq!(given.iter().filter(|(_, what)| what == "FileRead").count(), looks, "the processing log is part of it");
    assert!(given.iter().any(|(_, what)| what == "PlaceGiven"), "what they learn is filed elsewhere and is theirs");
    let page = get(&house, &cookie, "mine/copy").await;
    assert_eq!(page.text().matches("<time").count(), given.len(), "the page shows as much as the file");
}

#[tokio::test]
async fn nobody_else_is_named_in_a_copy() {
    let house = TestHouse::new().await;
    let (one, other) = (somebody(&house, "nl").await, somebody(&house, "nl").await);
    let at = format!("person/{one}");
    let ban =
        [("other", &*other.to_string()), ("scope", "city"), ("said-by", "person")].map(|(a, b)| (a, b.to_owned()));
    let form: Vec<(&str, &str)> = ban.iter().map(|(name, value)| (*name, value.as_str())).collect();
    send(&house, Role::Desk, &format!("{at}/ban"), &form).await.to();
    let cookie = inside(&house, Role::Guide, one, "nl").await;
    let text = get(&house, &cookie, "mine/copy/file").await.text();
    let page = get(&house, &cookie, "mine/copy").await.text();
    for text in [&text, &page] {
        assert!(text.contains("somebody else") && text.contains("you"), "{text}");
        for secret in [other.to_string(), house.worker(Role::Desk).id.to_string(), "Demo desk".to_owned()] {
            assert!(!text.contains(&secret), "{secret} is told in a copy");
        }
    }
}
