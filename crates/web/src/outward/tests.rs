//! A referral from the plan to the organisation, its answer, and its end by the person.

use axum::body::Body;
use axum::http::header::CONTENT_TYPE;
use axum::http::{Request, StatusCode};
use domain::id::PersonId;
use domain::staff::Role;

use crate::chance;
use crate::mine::testing::{get, inside, post, send, somebody};
use crate::testing::{Got, TestHouse};

const QUESTION: &str = "Kunt u haar zaak bekijken?";

/// The form as it is filled in, with this step.
async fn refer(house: &TestHouse, role: Role, person: PersonId, change: &[(&str, &str)]) -> Got {
    let command = chance::command().to_string();
    let mut form = vec![
        ("command", &*command),
        ("purpose", "legal"),
        ("receiver", "Advocatenkantoor Voorbeeld"),
        ("part-question", QUESTION),
        ("part-called", "Testa"),
        ("until", "2026-12-24"),
    ];
    form.retain(|(name, _)| change.iter().all(|(changed, _)| changed != name));
    form.extend(change);
    house.post(role, &format!("plan/{person}/outward/new"), &form).await
}

/// The link that the page shows once.
fn link(got: &Got) -> String {
    let text = got.text();
    let (_, rest) = text.split_once("/received/").unwrap_or_else(|| panic!("a link in {text}"));
    let end = rest.find(|letter: char| !letter.is_ascii_alphanumeric()).unwrap_or(rest.len());
    format!("received/{}", rest.get(..end).unwrap_or_default())
}

/// Opens a page as somebody outside, without a cookie.
async fn outside(house: &TestHouse, path: &str) -> Got {
    house.send(Request::get(format!("/demostad/{path}")).body(Body::empty()).expect("one")).await
}

async fn say_outside(house: &TestHouse, path: &str, form: &[(&str, &str)]) -> Got {
    let command = chance::command().to_string();
    let body = serde_html_form::to_string([&[("command", &*command)], form].concat()).expect("a form");
    let request = Request::post(format!("/demostad/{path}")).header(CONTENT_TYPE, "application/x-www-form-urlencoded");
    house.send(request.body(Body::from(body)).expect("a request")).await
}

#[tokio::test]
async fn the_person_is_asked_in_their_own_language_with_exactly_the_words_that_go_out() {
    let house = TestHouse::new().await;
    let person = somebody(&house, "ar").await;
    let at = format!("plan/{person}/outward");
    assert!(house.get(Role::LegalGuide, &at).await.says("Er is nog niets gestuurd"));
    let form = house.get(Role::LegalGuide, &format!("{at}/new?purpose=legal")).await;
    assert!(form.says("Testa</textarea>") && form.says("Procedures en termijnen"), "{}", form.text());
    assert!(!form.says("Welke zorg nodig is"), "a lawyer gets no care");
    let asked = refer(&house, Role::LegalGuide, person, &[]).await;
    for words in ["dir=\"rtl\"", QUESTION, "هل يُسمح لهذه المنظمة", "Advocatenkantoor Voorbeeld"] {
        assert!(asked.says(words), "{words} in {}", asked.text());
    }
    let other = refer(&house, Role::LegalGuide, person, &[("to", "ti")]).await;
    assert!(other.says("እዚ ትካል") && other.says(QUESTION), "{}", other.text());
    assert!(house.get(Role::LegalGuide, &at).await.says("Er is nog niets gestuurd"), "asking sends nothing");
    assert_eq!(refer(&house, Role::LegalGuide, person, &[("step", "no")]).await.to(), at);
    assert!(house.get(Role::LegalGuide, &at).await.says("Er is nog niets gestuurd"), "nor does a no");
}

#[tokio::test]
async fn the_organisation_opens_it_answers_and_it_ends() {
    let house = TestHouse::new().await;
    let person = somebody(&house, "nl").await;
    let link = link(&refer(&house, Role::LegalGuide, person, &[("step", "yes")]).await);
    let door = outside(&house, &link).await;
    assert_eq!(door.status, StatusCode::OK);
    assert!(!door.says(QUESTION) && !door.says("Testa"), "a program that follows links opens nothing");
    let opened = say_outside(&house, &link, &[]).await;
    assert!(opened.says(QUESTION) && opened.says("Testa"), "{}", opened.text());
    let no = say_outside(&house, &format!("{link}/answer"), &[("became", "not-possible"), ("words", "")]).await;
    assert!(no.status == StatusCode::UNPROCESSABLE_ENTITY && no.says("Zeg waarom"), "{}", no.text());
    let taken = [("became", "taken-up"), ("words", "Maandag om tien uur.")];
    let taken = say_outside(&house, &format!("{link}/answer"), &taken).await;
    assert!(taken.says("U kunt later meer zeggen") && taken.says(QUESTION), "{}", taken.text());
    let list = house.get(Role::LegalGuide, &format!("plan/{person}/outward")).await;
    assert!(list.says("Opgepakt") && list.says("Maandag om tien uur."), "{}", list.text());
    let done = say_outside(&house, &format!("{link}/answer"), &[("became", "helped")]).await;
    assert!(done.says("de link is nu dicht") && !done.says(QUESTION), "{}", done.text());
    assert_eq!(outside(&house, &link).await.status, StatusCode::NOT_FOUND);
    assert!(house.get(Role::LegalGuide, &format!("plan/{person}/outward")).await.says("Afgerond door de organisatie"));
}

#[tokio::test]
async fn the_person_sees_who_opened_it_and_stops_it_with_one_tap() {
    let house = TestHouse::new().await;
    let person = somebody(&house, "nl").await;
    let link = link(&refer(&house, Role::LegalGuide, person, &[("step", "yes")]).await);
    let cookie = inside(&house, Role::Guide, person, "nl").await;
    let shown = get(&house, &cookie, "mine/shown").await;
    for words in ["Advocatenkantoor Voorbeeld", "Nog niet geopend", "24\u{a0}december\u{a0}2026"] {
        assert!(shown.says(words), "{words} in {}", shown.text());
    }
    assert!(!shown.says(QUESTION), "the words lie in a strand that nobody opened for this card");
    say_outside(&house, &link, &[]).await;
    let shown = get(&house, &cookie, "mine/shown").await;
    assert!(shown.says("Geopend op") && !shown.says("Nog niet geopend"), "{}", shown.text());
    let (command, outward) = (chance::command().to_string(), shown.hidden("outward"));
    let stopped = post(&house, &cookie, "mine/stop", &[("command", &command), ("outward", &outward)]).await;
    assert!(stopped.says("Niemand kan het nog openen"), "{}", stopped.text());
    assert_eq!(outside(&house, &link).await.status, StatusCode::NOT_FOUND);
    assert_eq!(say_outside(&house, &link, &[]).await.status, StatusCode::NOT_FOUND);
    assert!(house.get(Role::LegalGuide, &format!("plan/{person}/outward")).await.says("Gestopt door de persoon"));
}

#[tokio::test]
async fn it_closes_by_itself_and_what_never_was_looks_the_same() {
    let mut house = TestHouse::new().await;
    let person = somebody(&house, "nl").await;
    let today = house.house.now().wall.date().to_string();
    let link = link(&refer(&house, Role::LegalGuide, person, &[("step", "yes"), ("until", &today)]).await);
    assert_eq!(outside(&house, &link).await.status, StatusCode::OK);
    house.days_pass(1).await;
    let (over, never) = (outside(&house, &link).await, outside(&house, "received/nonsense").await);
    assert_eq!((over.status, over.text()), (StatusCode::NOT_FOUND, never.text()));
}

#[tokio::test]
async fn only_the_strand_that_sent_it_sees_it_here() {
    let house = TestHouse::new().await;
    let person = somebody(&house, "nl").await;
    let link = link(&refer(&house, Role::LegalGuide, person, &[("step", "yes")]).await);
    let at = format!("plan/{person}/outward");
    for role in [Role::Guide, Role::MedicalGuide] {
        let list = house.get(role, &at).await;
        assert!(list.says("Er is nog niets gestuurd") && !list.says("Advocatenkantoor"), "{role:?}: {}", list.text());
        assert_eq!(
            refer(&house, role, person, &[]).await.status,
            StatusCode::NOT_FOUND,
            "{role:?} writes no legal words"
        );
    }
    let outward = house.get(Role::LegalGuide, &at).await.hidden("outward");
    for role in [Role::Guide, Role::MedicalGuide] {
        let ended = send(&house, role, &format!("{at}/end"), &[("outward", &outward)]).await;
        assert_eq!(ended.status, StatusCode::NOT_FOUND, "{role:?} ends what another strand sent");
    }
    assert_eq!(outside(&house, &link).await.status, StatusCode::OK, "it can still be opened");
    for role in [Role::Desk, Role::Night, Role::Coordinator, Role::Administrator] {
        assert_eq!(house.get(role, &at).await.status, StatusCode::NOT_FOUND, "{role:?}");
    }
}

#[tokio::test]
async fn what_is_wrong_stands_beside_its_field_and_what_was_typed_stays() {
    let house = TestHouse::new().await;
    let person = somebody(&house, "nl").await;
    let empty =
        refer(&house, Role::LegalGuide, person, &[("receiver", ""), ("part-question", ""), ("until", "x")]).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    for words in
        ["Zeg naar welke organisatie", "Zeg wat u van de organisatie vraagt", "Vul een dag in", "Testa</textarea>"]
    {
        assert!(empty.says(words), "{words} in {}", empty.text());
    }
    for (until, words) in [("2026-11-01", "al voorbij"), ("2027-11-25", "Hoogstens 92 dagen. Kies")] {
        let wrong = refer(&house, Role::LegalGuide, person, &[("until", until)]).await;
        assert!(wrong.status == StatusCode::UNPROCESSABLE_ENTITY && wrong.says(words), "{}", wrong.text());
    }
    let back = refer(&house, Role::LegalGuide, person, &[("step", "change")]).await;
    assert!(back.status == StatusCode::OK && back.says(QUESTION), "{}", back.text());
}
