//! Coming in with a passkey, or with a password and a code: everything through the pages, with a device that answers as the standard
//! says, or as a thief would.

mod thief;

use axum::body::Body;
use axum::http::header::{CONTENT_TYPE, COOKIE, SET_COOKIE};
use axum::http::{Request, StatusCode};
use domain::staff::Role;

use super::soft::Device;
use crate::session::code_at;
use crate::testing::{Got, TestHouse};

const ORIGIN: &str = "http://bestendig.example";
const PASSWORD: &str = "vier gewone woorden";

/// A browser with its cookie.
struct Browser<'h> {
    house: &'h TestHouse,
    cookie: String,
}

impl Browser<'_> {
    fn new(house: &TestHouse) -> Browser<'_> {
        Browser { house, cookie: String::new() }
    }

    /// Comes in by a link that a colleague made.
    async fn by_link(house: &TestHouse, role: Role) -> Browser<'_> {
        let now = house.house.now();
        let link = house.house.sessions.invite(house.worker(role).id, &now).await.unwrap().text();
        let mut browser = Browser::new(house);
        let got = browser.post(&format!("welcome/{link}"), &[]).await;
        assert_eq!(got.status, StatusCode::SEE_OTHER);
        browser
    }

    async fn get(&mut self, path: &str) -> Got {
        let request = Request::get(format!("/demostad/{path}"));
        self.send(request, Body::empty()).await
    }

    async fn post(&mut self, path: &str, form: &[(&str, &str)]) -> Got {
        let request = Request::post(format!("/demostad/{path}"));
        let request = request.header(CONTENT_TYPE, "application/x-www-form-urlencoded");
        self.send(request, Body::from(serde_html_form::to_string(form).unwrap())).await
    }

    async fn send(&mut self, request: axum::http::request::Builder, body: Body) -> Got {
        let request = request.header(COOKIE, &self.cookie).header("accept-language", "nl");
        let got = self.house.send(request.body(body).unwrap()).await;
        if let Some(set) = got.headers.get(SET_COOKIE) {
            self.cookie = set.to_str().unwrap().split(';').next().unwrap().to_owned();
        }
        got
    }

    /// Makes a passkey on this device.
    async fn make(&mut self, device: &Device) -> Got {
        let page = self.get("ways-in").await;
        let answer = device.create(&asked(&page));
        let form = [("sealed", page.hidden("sealed")), ("answer", answer), ("called", "mijn telefoon".into())];
        self.post("ways-in/passkey", &form.each_ref().map(|(name, value)| (*name, value.as_str()))).await
    }

    /// Comes in with this device.
    async fn enter(&mut self, device: &mut Device) -> Got {
        let page = self.get("sign-in").await;
        let answer = device.get(&asked(&page));
        self.post("sign-in/passkey", &[("sealed", &page.hidden("sealed")), ("answer", &answer)]).await
    }

    async fn is_in(&mut self) -> bool {
        self.get("board").await.status == StatusCode::OK
    }
}

/// What a page asks a device.
fn asked(page: &Got) -> String {
    let text = page.text();
    let (_, rest) = text.split_once("data-options=\"").unwrap_or_else(|| panic!("no question in {text}"));
    rest.split('"')
        .next()
        .unwrap()
        .replace("&#34;", "\"")
        .replace("&#38;", "&")
        .replace("&amp;", "&")
        .replace("&quot;", "\"")
}

/// A device with which the desk comes in.
async fn device(house: &TestHouse) -> Device {
    let device = Device::new(ORIGIN);
    let got = Browser::by_link(house, Role::Desk).await.make(&device).await;
    assert_eq!(got.to(), "ways-in?done=passkey");
    device
}

#[tokio::test]
async fn a_link_opens_nothing_but_the_choice_of_a_way_in() {
    let house = TestHouse::new().await;
    let mut browser = Browser::by_link(&house, Role::Desk).await;
    for page in ["", "board", "tonight", "person/register", "staff", "live/board", "mail"] {
        let got = browser.get(page).await;
        assert!(!got.status.is_success(), "{page} opens by a link alone");
        assert!(got.status != StatusCode::SEE_OTHER || got.to() == "ways-in", "{page} leads to {}", got.text());
    }
    let page = browser.get("ways-in").await;
    assert!(page.says("Kies eerst") && !page.says("/demostad/board"), "no menu: {}", page.text());
    let device = Device::new(ORIGIN);
    let before = browser.cookie.clone();
    assert_eq!(browser.make(&device).await.to(), "ways-in?done=passkey");
    assert!(browser.is_in().await, "whoever chose is in");
    let older = Browser { house: &house, cookie: before }.get("ways-in").await;
    assert_eq!(older.to(), "sign-in?back=/demostad/ways-in", "the session of the link is over");
}

#[tokio::test]
async fn a_passkey_lets_in_without_a_name_and_each_answer_once() {
    let house = TestHouse::new().await;
    let mut device = device(&house).await;
    let mut browser = Browser::new(&house);
    assert_eq!(browser.enter(&mut device).await.to(), "");
    assert!(browser.is_in().await);
    let page = browser.get("ways-in").await;
    assert!(page.says("mijn telefoon") && page.says("laatst gebruikt"), "{}", page.text());
    let page = browser.get("sign-in").await;
    let form = [("sealed", page.hidden("sealed")), ("answer", device.get(&asked(&page)))];
    let form = form.each_ref().map(|(name, value)| (*name, value.as_str()));
    assert_eq!(Browser::new(&house).post("sign-in/passkey", &form).await.status, StatusCode::SEE_OTHER);
    let again = Browser::new(&house).post("sign-in/passkey", &form).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY, "the same answer a second time");
}

async fn refused(house: &TestHouse, what: &str, got: Got) {
    assert_eq!(got.status, StatusCode::UNPROCESSABLE_ENTITY, "{what}");
    assert!(got.headers.get(SET_COOKIE).is_none(), "{what}");
    assert!(got.says("Probeer het opnieuw"), "{what}: {}", got.text());
    assert!(!got.says("Demo desk") && house.house.slug == "demostad", "{what} tells who it is");
}

/// The question that asks a worker once more who they are, and the answer to it.
async fn browser_question(house: &TestHouse, device: &mut Device) -> (String, String) {
    let (worker, now) = (house.worker(Role::Desk).id, house.house.now());
    let question = house.house.sessions.passkeys.ask_again(worker, &now).await.unwrap().unwrap();
    (question.sealed, device.get(&question.options))
}

#[tokio::test]
async fn a_password_opens_nothing_until_a_telephone_makes_codes_and_each_code_works_once() {
    let house = TestHouse::new().await;
    let mut browser = Browser::by_link(&house, Role::Desk).await;
    assert_eq!(
        browser.post("password", &[("password", PASSWORD), ("again", PASSWORD)]).await.to(),
        "password?kept=yes"
    );
    assert!(!browser.is_in().await, "a password alone opens nothing");
    let by_name = [("name", "demo desk"), ("password", PASSWORD)];
    let got = Browser::new(&house).post("sign-in", &by_name).await;
    assert_eq!(got.status, StatusCode::UNPROCESSABLE_ENTITY, "nor at the door");
    let page = browser.get("ways-in/code").await;
    let secret = page.text().split("<code>").nth(1).unwrap().split('<').next().unwrap().to_owned();
    let sealed = page.hidden("sealed");
    let wrong = browser.post("ways-in/code", &[("sealed", &sealed), ("code", "000000")]).await;
    assert!(wrong.says("Deze code klopt niet") && wrong.says(&secret), "the telephone keeps its secret");
    let code = |house: &TestHouse| code_at(&secret, house.house.now().at);
    let first = code(&house);
    assert_eq!(browser.post("ways-in/code", &[("sealed", &sealed), ("code", &first)]).await.to(), "ways-in?done=code");
    assert!(!browser.is_in().await, "whoever came by a link shows both first");
    assert!(browser.get("ways-in").await.says("Log nu in met wachtwoord en code"));
    house.minutes_pass(1);
    let mut last = first.clone();
    for (what, password, typed, opens) in [
        ("both", PASSWORD, None, true),
        ("the same code again", PASSWORD, Some("last"), false),
        ("without a code", PASSWORD, Some(""), false),
        ("an old code", PASSWORD, Some(first.as_str()), false),
        ("another password", "vier andere woorden", None, false),
    ] {
        // Nobody has to wait for mistakes of a minute ago; a code lives for less than two.
        if typed != Some("last") {
            house.minutes_pass(1);
            last = code(&house);
        }
        let code = typed.filter(|typed| *typed != "last").unwrap_or(&last);
        let mut browser = Browser::new(&house);
        let got = browser.post("sign-in", &[("name", "demo desk"), ("password", password), ("code", code)]).await;
        assert_eq!(got.status == StatusCode::SEE_OTHER, opens, "{what}: {}", got.text());
        assert_eq!(browser.is_in().await, opens, "{what}");
    }
}

#[tokio::test]
async fn whoever_has_a_passkey_has_no_password_that_does_without_a_code() {
    let house = TestHouse::new().await;
    let mut browser = Browser::by_link(&house, Role::Desk).await;
    browser.make(&Device::new(ORIGIN)).await;
    browser.post("password", &[("password", PASSWORD), ("again", PASSWORD)]).await;
    assert!(browser.is_in().await);
    let by_name = [("name", "demo desk"), ("password", PASSWORD)];
    let got = Browser::new(&house).post("sign-in", &by_name).await;
    assert!(got.status == StatusCode::UNPROCESSABLE_ENTITY && got.headers.get(SET_COOKIE).is_none());
}

#[tokio::test]
async fn the_last_way_in_stays_and_taking_one_away_signs_out_everywhere_else() {
    let house = TestHouse::new().await;
    let mut one = device(&house).await;
    let (mut browser, mut other) = (Browser::new(&house), Browser::new(&house));
    browser.enter(&mut one).await;
    other.enter(&mut one).await;
    let page = browser.get("ways-in").await;
    assert!(!page.says("Weghalen") && page.says("Maak er nog een"), "{}", page.text());
    house.minutes_pass(1);
    let mut two = Device::new(ORIGIN);
    assert_eq!(browser.make(&two).await.to(), "ways-in?done=passkey");
    let page = browser.get("ways-in").await.text();
    let remove = page.split("action=\"/demostad/").find(|part| part.contains("/remove\"")).unwrap();
    let remove = remove.split('"').next().unwrap().to_owned();
    assert_eq!(browser.post(&remove, &[]).await.to(), "ways-in?done=removed");
    assert!(browser.is_in().await && !other.is_in().await);
    refused(&house, "a key that was taken away", Browser::new(&house).enter(&mut one).await).await;
    assert_eq!(Browser::new(&house).enter(&mut two).await.to(), "");
    let page = browser.get("ways-in").await;
    assert!(!page.says("Weghalen"));
    assert_eq!(browser.post("ways-in/passkey/zz/remove", &[]).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn what_is_sensitive_asks_once_more_who_it_is_and_loses_nothing_that_was_typed() {
    let house = TestHouse::new().await;
    let mut device = Device::new(ORIGIN);
    let mut browser = Browser::by_link(&house, Role::Administrator).await;
    browser.make(&device).await;
    let form = browser.get("staff/new").await;
    let (command, worker) = (form.hidden("command"), form.hidden("worker"));
    house.minutes_pass(6);
    let typed = [
        ("command", command.as_str()),
        ("worker", &worker),
        ("name", "Testa & \"Voorbeeld\""),
        ("role", "desk"),
        ("role", "night"),
        ("where", "house"),
    ];
    let page = browser.post("staff/new", &typed).await;
    assert!(page.says("Bent u het nog?"), "{}", page.text());
    assert!(house.house.archive.worker(worker.parse().unwrap()).await.unwrap().is_none(), "nothing was done");
    let carried = |page: &Got| {
        [("to", page.hidden("to")), ("carries", page.hidden("carries")), ("form", unescaped(&page.hidden("form")))]
    };
    let (sealed, carry) = (page.hidden("sealed"), carried(&page));
    let answers = [("a stranger's", Device::new(ORIGIN).get(&asked(&page)), StatusCode::UNPROCESSABLE_ENTITY)];
    for (what, answer, status) in answers {
        let got = browser.post("prove", &with(&carry, &sealed, &answer)).await;
        assert_eq!(got.status, status, "{what}");
        assert_eq!(carried(&got), carry, "what was typed is still there");
    }
    let got = browser.post("prove", &with(&carry, &sealed, &device.get(&asked(&page)))).await;
    assert!(got.status == StatusCode::OK && got.says("Stuur nu wat u had ingevuld"), "{}", got.text());
    assert!(got.says("name=\"role\" value=\"desk\"") && got.says("name=\"role\" value=\"night\""));
    let done = browser.post("staff/new", &typed).await;
    assert_eq!(done.status, StatusCode::OK, "{}", done.text());
    let colleague = house.house.archive.worker(worker.parse().unwrap()).await.unwrap().unwrap();
    assert_eq!(colleague.card.name.reveal(), "Testa & \"Voorbeeld\"");
}

fn with<'a>(carry: &'a [(&'a str, String); 3], sealed: &'a str, answer: &'a str) -> Vec<(&'a str, &'a str)> {
    let carried = carry.iter().map(|(name, value)| (*name, value.as_str()));
    carried.chain([("sealed", sealed), ("answer", answer)]).collect()
}

fn unescaped(html: &str) -> String {
    html.replace("&#38;", "&").replace("&amp;", "&").replace("&#34;", "\"").replace("&quot;", "\"")
}

#[tokio::test]
async fn whoever_lost_their_way_in_gets_a_link_when_two_colleagues_make_it() {
    let mut house = TestHouse::new().await;
    let second = domain::id::WorkerId::new(900);
    let position = domain::staff::Position {
        name: domain::personal::Personal::new("Demo tweede"),
        roles: vec![Role::Administrator],
        workplace: domain::staff::Workplace::House,
    };
    house.done(Role::Administrator, domain::staff::AppointStaff { worker: second, position }).await;
    device(&house).await;
    let link = format!("staff/{}/link", house.worker(Role::Desk).id);
    let early = house.post(Role::Administrator, &link, &[]).await;
    assert!(early.says("een week of langer"), "whoever came today vouches for nobody: {}", early.text());
    house.days_pass(7).await;
    let own = format!("staff/{}/link", house.worker(Role::Administrator).id);
    let mut keyed = Browser::by_link(&house, Role::Administrator).await;
    keyed.make(&Device::new(ORIGIN)).await;
    assert!(keyed.post(&own, &[]).await.says("Voor uzelf vraagt u er geen"));
    // A first passkey ended the sessions of whoever made it.
    house.minutes_pass_for_all(0).await;
    let lent = house.house.sessions.lend(second, &house.house.now()).await.unwrap().text();
    let mut other = Browser::new(&house);
    other.post(&format!("welcome/{lent}"), &[]).await;
    for _ in 0..2 {
        assert_eq!(house.post(Role::Administrator, &link, &[]).await.to(), "staff", "one alone, however often");
    }
    let list = house.get(Role::Administrator, "staff").await;
    assert!(list.says("wacht op een tweede collega") && list.says("Demo administrator"), "{}", list.text());
    let made = other.post(&link, &[]).await;
    assert!(made.status == StatusCode::OK && made.says("/demostad/welcome/"), "{}", made.text());
    assert!(!house.get(Role::Administrator, "staff").await.says("wacht op een tweede collega"));
    assert_eq!(other.post(&link, &[]).await.to(), "staff", "it was used up");
    house.minutes_pass(24 * 60);
    let lent =
        house.house.sessions.lend(house.worker(Role::Administrator).id, &house.house.now()).await.unwrap().text();
    let mut first = Browser::new(&house);
    first.post(&format!("welcome/{lent}"), &[]).await;
    assert_eq!(first.post(&link, &[]).await.to(), "staff", "what was asked for a day ago is over");
}

#[tokio::test]
async fn a_new_password_asks_first_who_it_is_and_makes_nobody_stronger() {
    let house = TestHouse::new().await;
    let mut one = device(&house).await;
    let mut browser = Browser::new(&house);
    browser.enter(&mut one).await;
    house.minutes_pass(6);
    let new = [("password", PASSWORD), ("again", PASSWORD)];
    let got = browser.post("password", &new).await;
    assert!(got.says("Bent u het nog?") && !got.text().contains(PASSWORD), "{}", got.text());
    assert!(house.house.archive.credential(house.worker(Role::Desk).id).await.unwrap().is_none());
    // Somebody with a link for whoever has a way in chooses a password, and is no further than before.
    let mut other = Browser::by_link(&house, Role::Desk).await;
    assert_eq!(other.post("password", &new).await.to(), "password?kept=yes");
    assert!(!other.is_in().await, "a password makes a session of a link no stronger");
    let page = other.get("ways-in").await.text();
    let remove = page.split("action=\"/demostad/").find(|part| part.contains("/remove\""));
    assert!(remove.is_none(), "nor does it offer to take anything away");
}
