//! Colleagues come, change and go, through the pages.

use axum::body::Body;
use axum::http::header::COOKIE;
use axum::http::{Request, StatusCode};
use domain::id::WorkerId;
use domain::staff::Role;

use crate::chance;
use crate::testing::{Got, LOCATION, TestHouse};

const ADMINISTRATOR: Role = Role::Administrator;

#[tokio::test]
async fn who_works_here_stands_on_one_page() {
    let house = TestHouse::new().await;
    let page = house.get(ADMINISTRATOR, "staff").await;
    for words in ["Demo desk", "Demo night", "Proefhuis", "hele huis", "23 nov 2026", "Niemand heeft achterwacht"] {
        assert!(page.says(words), "{words}");
    }
    assert!(!page.says("/person/"), "an administrator has no way to anybody's page");
}

#[tokio::test]
async fn whom_it_is_not_for_sees_no_staff_page_and_no_fault() {
    let house = TestHouse::new().await;
    let nothing = house.get(Role::Desk, "no-such-page").await;
    let (colleague, new) = (path(&house, Role::Night, ""), chance::command().to_string());
    for role in [Role::Desk, Role::Night, Role::Guide, Role::SecondReader] {
        for page in ["staff", "staff/new", &colleague] {
            let got = house.get(role, page).await;
            assert_eq!((got.status, got.body), (StatusCode::NOT_FOUND, nothing.body.clone()), "{role:?} {page}");
        }
    }
    for role in [Role::Desk, Role::Coordinator] {
        for page in ["staff/new", &colleague, &format!("{colleague}/link"), &format!("{colleague}/end")] {
            let got = house.post(role, page, &[("command", &new)]).await;
            assert_eq!((got.status, got.body), (StatusCode::NOT_FOUND, nothing.body.clone()), "{role:?} {page}");
        }
    }
}

#[tokio::test]
async fn an_invited_link_works_once() {
    let house = TestHouse::new().await;
    let shown = appoint(&house, "Testa Voorbeeld").await;
    assert_eq!(shown.status, StatusCode::OK, "{}", shown.text());
    assert!(shown.says("Testa Voorbeeld") && shown.says("24 nov 22:40"));
    assert!(shown.says("https://bestendig.example/demostad/welcome/"), "as whoever runs the program says");
    assert!(house.get(ADMINISTRATOR, "staff").await.says("link wacht tot 24 nov 22:40"));
    let link = link(&shown);
    assert_eq!(open(&house, &link).await.status, StatusCode::SEE_OTHER);
    assert_eq!(open(&house, &link).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(!house.get(ADMINISTRATOR, "staff").await.says("link wacht tot"));
}

#[tokio::test]
async fn a_new_link_ends_the_old_one() {
    let house = TestHouse::new().await;
    let page = path(&house, Role::Desk, "/link");
    let old = link(&house.post(ADMINISTRATOR, &page, &[]).await);
    let new = link(&house.post(ADMINISTRATOR, &page, &[]).await);
    assert_eq!(open(&house, &old).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(open(&house, &new).await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn everything_that_is_missing_is_said_at_once_and_nothing_typed_is_lost() {
    let house = TestHouse::new().await;
    let form = house.get(ADMINISTRATOR, "staff/new").await;
    let (command, worker) = (form.hidden("command"), form.hidden("worker"));
    let ids = [("command", command.as_str()), ("worker", worker.as_str())];
    let again = house.post(ADMINISTRATOR, "staff/new", &[&ids[..], &[("name", "Testa")]].concat()).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(again.says("minstens één taak") && again.says("minstens één locatie"));
    assert!(again.says("value=\"Testa\"") && again.hidden("worker") == worker && again.hidden("command") == command);
    let location = LOCATION.to_string();
    let filled = [("name", "demo DESK"), ("role", "night"), ("location", location.as_str())];
    let again = house.post(ADMINISTRATOR, "staff/new", &[&ids[..], &filled].concat()).await;
    assert!(again.says("heet al zo") && again.says(&format!("value=\"{location}\" checked")));
    let both = [("name", "Testa"), ("role", "night"), ("location", location.as_str()), ("where", "house")];
    assert!(house.post(ADMINISTRATOR, "staff/new", &[&ids[..], &both].concat()).await.says("niet allebei"));
}

#[tokio::test]
async fn other_work_counts_from_the_next_request() {
    let house = TestHouse::new().await;
    let page = path(&house, Role::Desk, "");
    let command = house.get(ADMINISTRATOR, &page).await.hidden("command");
    let filled = [("command", command.as_str()), ("name", "Demo Anders"), ("role", "guide"), ("where", "house")];
    assert_eq!(house.post(ADMINISTRATOR, &page, &filled).await.to(), "staff");
    let frame = house.get(Role::Desk, "password").await;
    assert!(frame.says("Demo Anders") && frame.says("begeleiding"));
}

#[tokio::test]
async fn an_ended_colleague_is_out_at_once() {
    let house = TestHouse::new().await;
    let waiting = link(&house.post(ADMINISTRATOR, &path(&house, Role::Desk, "/link"), &[]).await);
    assert_eq!(house.get(Role::Desk, "tonight").await.status, StatusCode::OK);
    assert_eq!(end(&house, Role::Desk).await.to(), "staff");
    assert!(house.get(Role::Desk, "tonight").await.to().starts_with("sign-in"));
    assert_eq!(open(&house, &waiting).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(!house.get(ADMINISTRATOR, "staff").await.says("Demo desk"));
}

#[tokio::test]
async fn the_last_administrator_cannot_be_ended() {
    let house = TestHouse::new().await;
    let refused = end(&house, ADMINISTRATOR).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.says("beëindigt een andere beheerder"));
    let page = path(&house, ADMINISTRATOR, "");
    let command = refused.hidden("command");
    let filled = [("command", command.as_str()), ("name", "Demo administrator"), ("role", "desk"), ("where", "house")];
    assert!(house.post(ADMINISTRATOR, &page, &filled).await.says("wijzigt een andere beheerder"));
    assert_eq!(house.get(ADMINISTRATOR, "staff").await.status, StatusCode::OK);
}

#[tokio::test]
async fn who_is_rung_is_put_in_order_and_never_empty() {
    let house = TestHouse::new().await;
    let (one, two) = (id(&house, Role::Coordinator), id(&house, Role::Desk));
    assert_eq!(duty(&house, &[], &one, "on").await.to(), "staff#duty");
    let page = path(&house, Role::Desk, "");
    let command = chance::command().to_string();
    let filled = [("command", command.as_str()), ("name", "Demo Twee"), ("role", "coordinator"), ("where", "house")];
    house.post(ADMINISTRATOR, &page, &filled).await.to();
    assert_eq!(duty(&house, &[&one], &two, "on").await.to(), "staff#duty");
    assert_eq!(duty(&house, &[&one, &two], &two, "up").await.to(), "staff#duty");
    assert_eq!(duty(&house, &[&one, &two], &two, "up").await.to(), "staff#duty", "sent twice");
    assert!(duty(&house, &[&one, &two], &one, "off").await.says("intussen veranderd"));
    let order = house.house.archive.duty().await.expect("a list");
    assert_eq!(order, [Role::Desk, Role::Coordinator].map(|role| house.worker(role).id));
    duty(&house, &[&two, &one], &two, "off").await.to();
    assert!(duty(&house, &[&one], &one, "off").await.says("Er moet iemand achterwacht hebben"));
    assert!(duty(&house, &[&one], &id(&house, Role::Night), "on").await.says("geen regie meer"));
}

#[tokio::test]
async fn a_password_that_is_too_weak_is_refused_in_words_and_not_sent_back() {
    let house = TestHouse::new().await;
    weak(&house, "kort", "kort", "te kort").await;
    weak(&house, &"lang genoeg ".repeat(20), &"lang genoeg ".repeat(20), "te lang").await;
    weak(&house, "aaaaaaaaaaaaaaaa", "aaaaaaaaaaaaaaaa", "te makkelijk te raden").await;
    weak(&house, "vier gewone woorden", "vier andere woorden", "niet gelijk").await;
}

#[tokio::test]
async fn a_chosen_password_lets_in_at_the_door() {
    let house = TestHouse::new().await;
    let chosen = [("password", " vier gewone woorden"), ("again", "vier gewone woorden")];
    let kept = house.post(Role::Guide, "password", &chosen).await;
    assert_eq!(kept.to(), "password?kept=yes");
    let cookie = kept.headers["set-cookie"].to_str().expect("a cookie").split(';').next().expect("a value").to_owned();
    let asked = Request::get("/demostad/password?kept=yes").header(COOKIE, cookie);
    assert!(house.send(asked.body(Body::empty()).expect("a request")).await.says("is bewaard"));
    assert!(house.get(Role::Guide, "password").await.to().starts_with("sign-in"), "the older session has ended");
}

#[tokio::test]
async fn the_menu_knows_where_one_is_and_the_language_comes_back_here() {
    let house = TestHouse::new().await;
    let page = house.get(ADMINISTRATOR, "staff").await;
    assert!(page.says("href=\"/demostad/staff\" aria-current=\"page\""));
    assert!(page.says("back=%2Fdemostad%2Fstaff") && page.says("href=\"/demostad/ways-in\""));
    assert!(!page.says("person/search"), "an administrator searches nobody");
    assert!(house.get(Role::Desk, "password").await.says("person/search"));
    let deed = house.get(ADMINISTRATOR, &path(&house, Role::Desk, "/end")).await;
    let above = format!("0;url=/demostad/{}", path(&house, Role::Desk, ""));
    assert_eq!(
        (deed.status, deed.headers["refresh"].to_str().ok()),
        (StatusCode::METHOD_NOT_ALLOWED, Some(above.as_str()))
    );
}

async fn appoint(house: &TestHouse, name: &str) -> Got {
    let form = house.get(ADMINISTRATOR, "staff/new").await;
    let (command, worker) = (form.hidden("command"), form.hidden("worker"));
    let filled =
        [("command", command.as_str()), ("worker", &worker), ("name", name), ("role", "desk"), ("where", "house")];
    house.post(ADMINISTRATOR, "staff/new", &filled).await
}

async fn end(house: &TestHouse, role: Role) -> Got {
    let command = chance::command().to_string();
    house.post(ADMINISTRATOR, &path(house, role, "/end"), &[("command", &command)]).await
}

async fn duty(house: &TestHouse, shown: &[&str], who: &str, step: &str) -> Got {
    let command = chance::command().to_string();
    let shown = shown.iter().map(|id| ("order", *id));
    let filled: Vec<_> =
        [("command", command.as_str()), ("who", who), ("move", step)].into_iter().chain(shown).collect();
    house.post(Role::Coordinator, "staff/duty", &filled).await
}

async fn weak(house: &TestHouse, password: &str, again: &str, why: &str) {
    let refused = house.post(Role::Guide, "password", &[("password", password), ("again", again)]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{why}");
    assert!(refused.says(why), "{why}");
    assert!(!refused.says(&format!("value=\"{password}")), "what was typed came back");
}

/// Uses a link.
async fn open(house: &TestHouse, link: &str) -> Got {
    let request = Request::post(link).header("content-type", "application/x-www-form-urlencoded");
    house.send(request.body(Body::empty()).expect("a request")).await
}

/// The link that the page shows.
#[track_caller]
fn link(shown: &Got) -> String {
    let text = shown.text();
    let (_, rest) = text.split_once("/demostad/welcome/").expect("a link");
    format!("/demostad/welcome/{}", &rest[..64])
}

fn id(house: &TestHouse, role: Role) -> String {
    let id: WorkerId = house.worker(role).id;
    id.to_string()
}

fn path(house: &TestHouse, role: Role, rest: &str) -> String {
    format!("staff/{}{rest}", id(house, role))
}
